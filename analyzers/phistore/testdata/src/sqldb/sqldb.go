// Package sqldb keeps cases about database/sql.
package sqldb

import (
	"context"
	"database/sql"

	"model"
)

const insert = "INSERT INTO patients (ssn, name) VALUES ($1, $2)"

func bugExec(ctx context.Context, db *sql.DB, p model.Patient) error {
	_, err := db.ExecContext(ctx, insert, p.SSN, p.Name) // want `PHI is stored unencrypted: Patient.Name \(name\) and Patient.SSN \(ssn\) are stored by \(\*sql.DB\).ExecContext of database/sql`
	return err
}

func bugText(db *sql.DB, p model.Patient) {
	db.Exec("UPDATE patients SET name = '" + p.Name + "'") // want `Patient.Name \(name\) is stored by`
}

func bugReturning(db *sql.DB, p model.Patient) (id int, err error) {
	row := db.QueryRow(`INSERT INTO patients (ssn) VALUES ($1) RETURNING id`, p.SSN) // want `Patient.SSN \(ssn\) is stored by`
	return id, row.Scan(&id)
}

func bugWithInsert(db *sql.DB, p model.Patient) {
	db.Exec(`WITH x AS (SELECT 1) INSERT INTO patients (ssn) VALUES ($1)`, p.SSN) // want `Patient.SSN \(ssn\) is stored by`
}

func bugTx(tx *sql.Tx, p model.Patient) {
	tx.Exec(insert, p.SSN, "") // want `Patient.SSN \(ssn\) is stored by`
}

func bugPrepared(db *sql.DB, p model.Patient) error {
	st, err := db.Prepare("INSERT INTO patients (ssn) VALUES ($1) RETURNING id")
	if err != nil {
		return err
	}
	var id int
	return st.QueryRow(p.SSN).Scan(&id) // want `Patient.SSN \(ssn\) is stored by`
}

func bugNamed(db *sql.DB, p model.Patient) {
	db.Exec("UPDATE patients SET ssn = @ssn", sql.Named("ssn", p.SSN)) // want `Patient.SSN \(ssn\) is stored by`
}

func bugUnknown(db *sql.DB, statement string, p model.Patient) {
	db.Exec(statement, p.SSN) // want `Patient.SSN \(ssn\) is stored by`
}

func bugNull(db *sql.DB, p model.Patient) {
	db.Exec(insert, sql.NullString{String: p.SSN, Valid: true}, nil) // want `Patient.SSN \(ssn\) is stored by`
}

func safeSelect(db *sql.DB, p model.Patient) {
	db.QueryRow("SELECT id FROM patients WHERE ssn = $1", p.SSN)
	db.Exec("\n\tselect 1 from patients where ssn = $1", p.SSN)
}

func safeWith(db *sql.DB, p model.Patient, order string) {
	db.Query("WITH x AS (SELECT * FROM patients WHERE ssn = $1) SELECT * FROM x ORDER BY "+order, p.SSN)
}

func safeDelete(db *sql.DB, p model.Patient) {
	db.Exec("DELETE FROM patients WHERE ssn = $1", p.SSN)
}

func safePrepared(db *sql.DB, p model.Patient) error {
	st, err := db.Prepare("DELETE FROM patients WHERE ssn = $1")
	if err != nil {
		return err
	}
	_, err = st.Exec(p.SSN)
	return err
}

func safeQuery(db *sql.DB, statement string, p model.Patient) {
	db.Query(statement, p.SSN)
}

func safeID(db *sql.DB, p model.Patient) {
	db.Exec(insert, p.ID, p.Clinic)
}
