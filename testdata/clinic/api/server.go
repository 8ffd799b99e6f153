// Package api is the clinic's HTTP interface.
package api

import (
	"encoding/json"
	"fmt"
	"net/http"

	"clinic.example/clinic/audit"
	"clinic.example/clinic/service"
	"clinic.example/clinic/xlog"
)

// A Server answers requests.
type Server struct {
	svc   *service.Service
	trail *audit.Trail
	log   xlog.Logger
}

// New returns a Server on the given parts.
func New(svc *service.Service, trail *audit.Trail, log xlog.Logger) *Server {
	return &Server{svc, trail, log}
}

// Routes returns the handler of every route.
func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /patients", s.findPatient)
	mux.HandleFunc("POST /patients", s.createPatient)
	mux.HandleFunc("GET /patients/{id}", s.getPatient)
	mux.HandleFunc("POST /patients/{id}/import", s.importPatient)
	mux.HandleFunc("GET /roster.csv", s.roster)
	mux.HandleFunc("GET /visits/{id}", s.getVisit)
	mux.HandleFunc("POST /visits/{id}/discharge", s.discharge)
	mux.Handle("POST /visits", s.audited("visit.admit", s.admit))
	return s.accessLog(s.recovered(mux))
}

// record writes an audit event about what r asked for.
func (s *Server) record(r *http.Request, action, subject string) {
	if err := s.trail.Record(r.Context(), r.Header.Get("X-User"), action, subject); err != nil {
		s.log.Error("no audit record", "action", action, "err", err)
	}
}

// audited records action before next runs.
func (s *Server) audited(action string, next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.record(r, action, r.PathValue("id"))
		next(w, r)
	})
}

// accessLog logs every request; paths hold opaque ids, queries may hold more.
func (s *Server) accessLog(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log := s.log.With("method", r.Method, "path", r.URL.Path)
		log.Info("request")
		next.ServeHTTP(w, r.WithContext(xlog.Into(r.Context(), log)))
	})
}

// recovered answers 500 where next panics.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				s.log.Error("panic", "type", fmt.Sprintf("%T", v)) // the type alone
				http.Error(w, "internal error", http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// fail logs err and answers with code.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, code int, err error) {
	xlog.From(r.Context()).Error("request failed", "code", code, "err", err)
	http.Error(w, http.StatusText(code), code)
}

// write answers with v as JSON.
func (s *Server) write(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		s.log.Warn("no answer", "err", err)
	}
}

func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}
