package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"clinic.example/clinic/ehr"
	"clinic.example/clinic/export"
	"clinic.example/clinic/model"
)

// A patientForm is what the front desk fills in.
type patientForm struct {
	MRN    string `json:"mrn" phi:"mrn"`
	Family string `json:"family" phi:"name"`
	Born   string `json:"born" phi:"date"`
	Email  string `json:"email" phi:"email"`
	Clinic string `json:"clinic"`
}

func (f *patientForm) patient() (*model.Patient, error) {
	born, err := time.Parse(time.DateOnly, f.Born)
	if err != nil {
		return nil, fmt.Errorf("date of birth: %w", err) // quotes the date
	}
	p := &model.Patient{MRN: f.MRN, Born: born, Email: f.Email, Clinic: f.Clinic}
	p.Name.Family = f.Family
	return p, nil
}

// createPatient answers POST /patients.
func (s *Server) createPatient(w http.ResponseWriter, r *http.Request) {
	var form patientForm
	if err := json.NewDecoder(r.Body).Decode(&form); err != nil {
		http.Error(w, "not JSON", http.StatusBadRequest)
		return
	}
	p, err := form.patient()
	if err != nil {
		s.fail(w, r, http.StatusUnprocessableEntity, err) // want:philog the error quotes the date of birth
		return
	}
	if err := s.svc.Register(r.Context(), p); err != nil {
		s.fail(w, r, http.StatusUnprocessableEntity, err) // want:philog the error quotes the e-mail address
		return
	}
	s.record(r, "patient.create", p.ID)
	w.WriteHeader(http.StatusCreated)
}

// getPatient answers GET /patients/{id}.
func (s *Server) getPatient(w http.ResponseWriter, r *http.Request) {
	p, err := s.svc.Patient(r.Context(), r.PathValue("id"))
	if err != nil {
		s.fail(w, r, http.StatusNotFound, err) // the error holds an opaque id
		return
	}
	s.record(r, "patient.read", p.ID)
	s.write(w, p)
}

// findPatient answers GET /patients?mrn=.
func (s *Server) findPatient(w http.ResponseWriter, r *http.Request) {
	p, err := s.svc.ByMRN(r.Context(), r.FormValue("mrn")) // want:phiaudit nobody records the search
	if err != nil {
		s.fail(w, r, http.StatusNotFound, err) // want:philog the error quotes the record number
		return
	}
	s.write(w, p)
}

// importPatient answers POST /patients/{id}/import.
func (s *Server) importPatient(w http.ResponseWriter, r *http.Request) {
	defer s.record(r, "patient.import", r.PathValue("id"))
	p, err := s.svc.Import(r.Context(), r.PathValue("id"))
	var status *ehr.StatusError
	switch {
	case errors.As(err, &status):
		s.log.Warn("import", "code", status.Code) // the code alone
		s.fail(w, r, http.StatusBadGateway, err)  // want:philog the hospital's answer, wrapped twice
	case err != nil:
		http.Error(w, "import failed", http.StatusInternalServerError)
	default:
		s.write(w, p)
	}
}

// roster answers GET /roster.csv.
func (s *Server) roster(w http.ResponseWriter, r *http.Request) {
	clinic := r.Header.Get("X-Clinic")
	all, err := s.svc.All(r.Context(), clinic)
	if err != nil {
		s.fail(w, r, http.StatusInternalServerError, err)
		return
	}
	s.trail.Record(r.Context(), r.Header.Get("X-User"), "roster", clinic) // want:phiaudit the error is dropped
	w.Header().Set("Content-Type", "text/csv")
	if err := export.Roster(w, all); err != nil { // an answer is no file
		s.log.Warn("roster not written", "clinic", clinic)
	}
}
