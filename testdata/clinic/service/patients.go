package service

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"clinic.example/clinic/ehr"
	"clinic.example/clinic/model"
	"clinic.example/clinic/xlog"
)

// Register adds a new patient and gives it an id.
func (s *Service) Register(ctx context.Context, p *model.Patient) error {
	if !strings.Contains(p.Email, "@") {
		return fmt.Errorf("%q is not an e-mail address", p.Email) // carries the address to whoever logs it
	}
	p.ID = rand.Text()
	s.log.Info("new patient", "patient", p)                    // want:philog the whole struct
	s.log.Info("new patient", "id", p.ID, "clinic", p.Clinic)  // fields that are not PHI
	s.log.Debug("new patient", "patient", p.Redacted())        // every PHI field is cleared
	s.log.Debug("new patient", "patient", model.Anonymous(*p)) // declared to de-identify
	return s.store.Insert(ctx, p)
}

// Patient returns a patient by id.
func (s *Service) Patient(ctx context.Context, id string) (*model.Patient, error) {
	p, err := s.store.Patient(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("service: %w", err)
	}
	s.log.Debug("identified", "ssn", p.SSN)         // the type's LogValue hides it
	s.log.Debug("identified", "ssn", string(p.SSN)) // want:philog a string has no LogValue
	return p, nil
}

// ByMRN returns a patient by medical record number.
func (s *Service) ByMRN(ctx context.Context, mrn string) (*model.Patient, error) {
	sum := sha256.Sum256([]byte(mrn))
	s.log.Info("look-up", "mrn", hex.EncodeToString(sum[:]))     // want:philog anyone can hash every number
	s.log.Info("look-up", "mrn", model.Pseudonym(s.key, mrn))    // keyed
	s.log.Info("look-up", "mrn", model.Mask(mrn), "n", len(mrn)) // masked; a length
	p, err := s.store.ByMRN(ctx, mrn)
	if err != nil {
		return nil, fmt.Errorf("service: %w", err)
	}
	return p, nil
}

// All returns the patients of a clinic.
func (s *Service) All(ctx context.Context, clinic string) ([]model.Patient, error) {
	all, err := s.store.All(ctx, clinic)
	if err != nil {
		return nil, fmt.Errorf("service: %w", err)
	}
	s.log.Info("roster", "clinic", clinic, "patients", len(all)) // a count
	for _, p := range all {
		s.log.Debug("roster", "patient", p.Name) // want:philog a nested struct with fields of its own
	}
	if len(all) > 0 {
		//phi:ignore philog the migration team compares the first name by hand, in a closed system
		s.log.Debug("roster", "first", all[0].Name)
	}
	return all, nil
}

// Import copies a patient from the hospital.
func (s *Service) Import(ctx context.Context, id string) (*model.Patient, error) {
	p, err := s.ehr.Patient(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("import: %w", err)
	}
	return p, s.store.Insert(ctx, p)
}

// Refresh brings a patient up to date, patiently.
func (s *Service) Refresh(ctx context.Context, p *model.Patient) error {
	var fresh *model.Patient
	fetch := func() (err error) {
		fresh, err = s.ehr.Patient(ctx, p.ID)
		return err
	}
	err := retry(3, fetch, func(attempt int, err error) {
		s.log.Warn("hospital fails", "attempt", attempt, "err", err) // want:philog the hospital's answer is in err
	})
	if err != nil {
		return ehr.ErrUnavailable
	}
	s.logChange(p, fresh)
	*p = *fresh
	return nil
}

// Check asks the hospital whether it still knows a patient.
func (s *Service) Check(ctx context.Context, p *model.Patient) error {
	fetch := func() error {
		_, err := s.ehr.Patient(ctx, p.ID)
		return err
	}
	return retry(3, fetch, func(attempt int, err error) {
		var status *ehr.StatusError
		if errors.As(err, &status) {
			s.log.Warn("hospital fails", "attempt", attempt, "code", status.Code) // the code alone
		}
	})
}

// logChange logs what is new about a patient.
func (s *Service) logChange(old, fresh *model.Patient) {
	values := map[string]any{"id": old.ID}
	var names []string
	if old.Email != fresh.Email {
		values["email"] = fresh.Email
		names = append(names, "email")
	}
	s.log.Info("patient changed", "values", values) // want:philog an untyped map
	s.log.Info("patient changed", "fields", names)  // names of fields
	xlog.Dump(s.log, "patient", *fresh)             // want:philog a generic helper
	xlog.Dump(s.log, "born in", fresh.Born.Year())  // a year may be known
}
