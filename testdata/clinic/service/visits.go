package service

import (
	"context"
	"encoding/json"
	"fmt"

	"clinic.example/clinic/model"
	"clinic.example/clinic/xlog"
)

// A receipt confirms a visit; the patient stays out of its JSON.
type receipt struct {
	Visit   string         `json:"visit"`
	Patient *model.Patient `json:"-"`
}

// Visit returns a visit by id.
func (s *Service) Visit(ctx context.Context, id string) (*model.Visit, error) {
	v, err := s.store.Visit(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("service: %w", err)
	}
	s.log.Info(fmt.Sprintf("read %v", v))                         // its String method says only the id
	s.log.Info("read", "doctor", v.Doctor, "notes", len(v.Notes)) // declared not PHI; a count
	return v, nil
}

// Admit begins a visit of p.
func (s *Service) Admit(ctx context.Context, p *model.Patient, v *model.Visit) error {
	log := s.log.With("visit", v.ID, "mrn", p.MRN) // want:philog attached here, written with every line below
	ctx = xlog.Into(ctx, log)
	log.Info("admitting")
	if err := s.store.InsertVisit(ctx, v); err != nil {
		log.Error("not admitted")
		return fmt.Errorf("admit %s: store failed", v.ID)
	}
	xlog.From(ctx).Info("admitted")
	return s.pub.Publish(ctx, "visit.admitted", v.Reason) // main decides where this goes
}

// Transfer moves a visit to another clinic.
func (s *Service) Transfer(ctx context.Context, p *model.Patient, v *model.Visit, clinic string) error {
	s.log.Debug("transfer")                           //phi:ignore philog this line held the record number once // want:phitag nothing to ignore
	log := s.log.With("visit", v.ID, "patient", p.ID) // ids of our own
	if err := s.store.MoveVisit(ctx, v, clinic); err != nil {
		log.Error("not moved", "err", err)
		return err
	}
	log.Info("moved", "clinic", clinic)
	return nil
}

// Discharge ends a visit and sends the receipt.
func (s *Service) Discharge(ctx context.Context, p *model.Patient, v *model.Visit) error {
	defer func() {
		s.log.Debug("discharged", "notes", v.Notes) // want:philog deferred, but it runs
	}()
	record, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("discharge: %w", err)
	}
	s.log.Debug("discharging " + string(record)) // want:philog JSON is still the data

	r := receipt{v.ID, p}
	short, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("discharge: %w", err)
	}
	s.log.Debug("receipt " + string(short))         // json:"-"
	s.log.Debug(fmt.Sprintf("receipt %s", r.Visit)) // a clean field
	return s.pub.Publish(ctx, "visit.discharged", r.Visit)
}

// Remind reminds a patient of a visit.
func (s *Service) Remind(ctx context.Context, p *model.Patient, v *model.Visit) {
	if err := s.sms.Remind(ctx, p, v); err != nil {
		s.log.Warn("not reminded", "visit", v.ID, "err", err) // the vendor's URL holds no PHI
	}
}
