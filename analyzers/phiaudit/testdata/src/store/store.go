package store

import (
	"context"
	"database/sql"

	"model"
)

type Store struct{ db *sql.DB }

func (s *Store) Patient(ctx context.Context, id string) (*model.Patient, error) {
	var p model.Patient
	err := s.db.QueryRowContext(ctx, "SELECT name, ssn FROM patients WHERE id = $1", id).Scan(&p.Name, &p.SSN)
	if err != nil {
		return nil, err
	}
	return &p, nil
}

func (s *Store) Count(ctx context.Context) (n int, err error) {
	err = s.db.QueryRowContext(ctx, "SELECT count(*) FROM patients").Scan(&n)
	return n, err
}

func (s *Store) Save(ctx context.Context, p *model.Patient) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO patients (name, ssn) VALUES ($1, $2)", p.Name, p.SSN)
	return err
}
