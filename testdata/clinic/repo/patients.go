package repo

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"clinic.example/clinic/model"
)

const patientColumns = `id, clinic, mrn, family, born, email`

// Patient returns the patient with the given id.
func (s *Store) Patient(ctx context.Context, id string) (*model.Patient, error) {
	p, err := scanPatient(s.db.QueryRowContext(ctx, `SELECT `+patientColumns+` FROM patients WHERE id = $1`, id))
	if err != nil {
		return nil, fmt.Errorf("patient %s: %w", id, err) // an opaque id
	}
	var sealed []byte
	if err := s.db.QueryRowContext(ctx, `SELECT ssn FROM secrets WHERE patient = $1`, id).Scan(&sealed); err != nil {
		return nil, fmt.Errorf("secret of %s: %w", id, err)
	}
	ssn, err := s.box.Open(sealed)
	if err != nil {
		return nil, fmt.Errorf("secret of %s: %w", id, err)
	}
	p.SSN = model.SSN(ssn)
	return p, nil
}

// ByMRN returns the patient with the given medical record number.
//
//phi:param mrn mrn
func (s *Store) ByMRN(ctx context.Context, mrn string) (*model.Patient, error) {
	// A look-up by an identifier stores nothing.
	p, err := scanPatient(s.db.QueryRowContext(ctx, `SELECT `+patientColumns+` FROM patients WHERE mrn = $1`, mrn))
	if err != nil {
		return nil, fmt.Errorf("mrn %s: %w", mrn, err) // carries the number to whoever logs it
	}
	return p, nil
}

// All returns every patient of a clinic.
func (s *Store) All(ctx context.Context, clinic string) ([]model.Patient, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT `+patientColumns+` FROM patients WHERE clinic = $1`, clinic)
	if err != nil {
		return nil, fmt.Errorf("patients of %s: %w", clinic, err)
	}
	defer rows.Close()
	var all []model.Patient
	for rows.Next() {
		p, err := scanPatient(rows)
		if err != nil {
			return nil, fmt.Errorf("patients of %s: %w", clinic, err)
		}
		all = append(all, *p)
	}
	return all, rows.Err()
}

// Insert adds a patient, the social security number encrypted.
func (s *Store) Insert(ctx context.Context, p *model.Patient) error {
	const patient = `INSERT INTO patients (` + patientColumns + `) VALUES ($1, $2, $3, $4, $5, $6)`
	_, err := s.db.ExecContext(ctx, patient, p.ID, p.Clinic, p.MRN, p.Name.Family, p.Born, p.Email) // want:phistore
	if err != nil {
		return fmt.Errorf("insert patient: %w", err)
	}
	const secret = `INSERT INTO secrets (patient, ssn) VALUES ($1, $2)`
	if _, err := s.db.ExecContext(ctx, secret, p.ID, s.box.Seal([]byte(p.SSN))); err != nil { // encrypted
		return fmt.Errorf("insert secret: %w", err)
	}
	return nil
}

// Delete removes a patient.
func (s *Store) Delete(ctx context.Context, p *model.Patient) error {
	_, err := s.db.ExecContext(ctx, `DELETE FROM patients WHERE mrn = $1`, p.MRN) // a DELETE stores nothing
	return err
}

type scanner interface{ Scan(dest ...any) error }

func scanPatient(row scanner) (*model.Patient, error) {
	var p model.Patient
	err := row.Scan(&p.ID, &p.Clinic, &p.MRN, &p.Name.Family, &p.Born, &p.Email)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return &p, nil
}
