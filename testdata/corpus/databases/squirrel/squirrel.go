// Package squirrel keeps cases about github.com/Masterminds/squirrel.
package squirrel

import (
	"database/sql"

	sq "github.com/Masterminds/squirrel"

	"example.test/databases/model"
)

func bugRun(db *sql.DB, p model.Patient) {
	sq.Insert("patients").Columns("id", "ssn").Values(p.ID, p.SSN).RunWith(db).Exec() // want:phistore
}

func bugText(db *sql.DB, p model.Patient) error {
	query, args, err := sq.Update("patients").Set("name", p.Name).Where(sq.Eq{"id": p.ID}).ToSql()
	if err != nil {
		return err
	}
	_, err = db.Exec(query, args...) // want:phistore
	return err
}

func safeSelect(db *sql.DB, p model.Patient) error {
	query, args, err := sq.Select("id").From("patients").Where(sq.Eq{"ssn": p.SSN}).ToSql()
	if err != nil {
		return err
	}
	_, err = db.Query(query, args...)
	return err
}
