package api

import (
	"encoding/json"
	"errors"
	"net/http"

	"clinic.example/clinic/model"
)

var errForbidden = errors.New("another clinic's visit")

// getVisit answers GET /visits/{id}.
func (s *Server) getVisit(w http.ResponseWriter, r *http.Request) {
	v, err := s.svc.Visit(r.Context(), r.PathValue("id")) // want:phiaudit a refusal is not recorded
	if err != nil {
		s.fail(w, r, http.StatusNotFound, err)
		return
	}
	if v.Clinic != r.Header.Get("X-Clinic") {
		s.fail(w, r, http.StatusForbidden, errForbidden) // wording only
		return
	}
	s.record(r, "visit.read", v.ID)
	s.write(w, v)
}

// admit answers POST /visits; its route is audited.
func (s *Server) admit(w http.ResponseWriter, r *http.Request) {
	var v model.Visit
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		http.Error(w, "not JSON", http.StatusBadRequest)
		return
	}
	p, err := s.svc.Patient(r.Context(), v.PatientID)
	if err != nil {
		s.fail(w, r, http.StatusNotFound, err)
		return
	}
	if err := s.svc.Admit(r.Context(), p, &v); err != nil {
		s.log.Error("not admitted", "visit", v.ID)
		http.Error(w, "not admitted", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// discharge answers POST /visits/{id}/discharge.
func (s *Server) discharge(w http.ResponseWriter, r *http.Request) {
	ctx, id := r.Context(), r.PathValue("id")
	defer s.record(r, "visit.discharge", id)
	v, err := s.svc.Visit(ctx, id)
	if err != nil {
		s.fail(w, r, http.StatusNotFound, err)
		return
	}
	p, err := s.svc.Patient(ctx, v.PatientID)
	if err != nil {
		s.fail(w, r, http.StatusNotFound, err)
		return
	}
	if err := s.svc.Discharge(ctx, p, v); err != nil {
		s.log.Error("not discharged", "visit", v.ID)
		http.Error(w, "not discharged", http.StatusInternalServerError)
	}
}
