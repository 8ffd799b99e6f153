package repo

import (
	"context"
	"fmt"

	"clinic.example/clinic/model"
)

// Visit returns the visit with the given id.
func (s *Store) Visit(ctx context.Context, id string) (*model.Visit, error) {
	row := s.db.QueryRowContext(ctx, `SELECT id, patient, clinic, start, reason FROM visits WHERE id = $1`, id)
	var v model.Visit
	if err := row.Scan(&v.ID, &v.PatientID, &v.Clinic, &v.Start, &v.Reason); err != nil {
		return nil, fmt.Errorf("visit %s: %w", id, err)
	}
	if v.PatientID == "" {
		panic(fmt.Sprintf("visit %s for %q has no patient", v.ID, v.Reason)) // want:philog the runtime prints it
	}
	return &v, nil
}

// InsertVisit adds a visit.
func (s *Store) InsertVisit(ctx context.Context, v *model.Visit) error {
	if v.PatientID == "" {
		panic(fmt.Sprintf("%v has no patient", v)) // its String method says only the id
	}
	const q = `INSERT INTO visits (id, patient, clinic, start, reason) VALUES ($1, $2, $3, $4, $5)`
	_, err := s.db.ExecContext(ctx, q, v.ID, v.PatientID, v.Clinic, v.Start, v.Reason) // want:phistore
	return err
}

// MoveVisit hands a visit over to another clinic.
func (s *Store) MoveVisit(ctx context.Context, v *model.Visit, clinic string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE visits SET clinic = $1 WHERE id = $2`, clinic, v.ID) // clean fields
	return err
}
