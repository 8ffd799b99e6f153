// Package sqlx keeps cases about github.com/jmoiron/sqlx.
package sqlx

import (
	"context"

	"github.com/jmoiron/sqlx"

	"example.test/databases/model"
)

func bugExec(db *sqlx.DB, p model.Patient) {
	db.MustExec("INSERT INTO patients (ssn) VALUES ($1)", p.SSN) // want:phistore
}

func bugNamed(ctx context.Context, tx *sqlx.Tx, p model.Patient) {
	tx.NamedExecContext(ctx, "INSERT INTO patients (id, name) VALUES (:id, :name)", p) // want:phistore
}

func safeNamed(ctx context.Context, db *sqlx.DB, p model.Patient) {
	db.NamedExecContext(ctx, "INSERT INTO visits (id, clinic) VALUES (:id, :clinic)", p)
}

func bugNamedMap(db *sqlx.DB, p model.Patient) {
	db.NamedExec("UPDATE patients SET ssn = :ssn", map[string]any{"ssn": p.SSN, "id": p.ID}) // want:phistore
}

func safeNamedMap(db *sqlx.DB, p model.Patient) {
	db.NamedExec("UPDATE patients SET clinic = :clinic", map[string]any{"ssn": p.SSN, "clinic": p.Clinic})
}

func safeGet(db *sqlx.DB, p model.Patient) (out model.Patient, err error) {
	err = db.Get(&out, "SELECT * FROM patients WHERE ssn = $1", p.SSN)
	return out, err
}

func bugReturning(db *sqlx.DB, p model.Patient) (id int, err error) {
	err = db.Get(&id, "INSERT INTO patients (ssn) VALUES ($1) RETURNING id", p.SSN) // want:phistore
	return id, err
}
