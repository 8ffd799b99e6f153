// Package remote has handlers that other packages register.
package remote

import (
	"context"
	"net/http"

	"rpc/pb"
	"shared"
)

var Deps *shared.Deps

func Get(w http.ResponseWriter, r *http.Request) { Deps.Repo.Get(r.Context(), "1") }

func Safe(w http.ResponseWriter, r *http.Request) {
	defer Deps.Record("read")
	Deps.Repo.Get(r.Context(), "1")
}

func Clean(w http.ResponseWriter, r *http.Request) {}

// Here is registered by its own package, which decides.
func Here(w http.ResponseWriter, r *http.Request) { Deps.Repo.Get(r.Context(), "1") }

func init() { http.Handle("/here", Deps.Audited(http.HandlerFunc(Here))) }

type Server struct{ *shared.Deps }

func (s *Server) Show(w http.ResponseWriter, r *http.Request) { s.Repo.Get(r.Context(), "1") }

// Make makes a handler.
func (s *Server) Make() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { s.Repo.Get(r.Context(), "1") }
}

func (s *Server) MakeSafe() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.Record("read")
		s.Repo.Get(r.Context(), "1")
	}
}

type Object struct{ *shared.Deps }

func (o *Object) ServeHTTP(w http.ResponseWriter, r *http.Request) { o.Repo.Get(r.Context(), "1") }

// NewObject gives away a handler.
func NewObject(d *shared.Deps) http.Handler { return &Object{d} }

type Service struct{ *shared.Deps }

func (s *Service) Get(ctx context.Context, r *pb.Request) (*pb.Patient, error) {
	_, err := s.Repo.Get(ctx, r.Id)
	return nil, err
}

func (s *Service) List(*pb.Request, pb.Patients_ListServer) error { return nil }
