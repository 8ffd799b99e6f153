// Package fixes has accesses for which the one audit function has all its arguments,
// and some for which it has not.
package fixes

import (
	"context"
	"fmt"
	"net/http"

	"audit"
	"model"
)

type repo interface {
	Get(ctx context.Context, patientID string) (*model.Patient, error)
	Find(id string) (model.Patient, bool)
	Named(name string) (model.Patient, bool)
	All(ctx context.Context) ([]model.Patient, error)
}

type server struct {
	repo  repo
	trail *audit.Trail
}

type summary struct{ n int }

//phi:access
func (s *server) returnsError(ctx context.Context, user, id string) (*model.Patient, int, summary, error) {
	p, err := s.repo.Get(ctx, id) // want `returns at line`
	if err != nil {
		return nil, 0, summary{}, err
	}
	return p, 1, summary{1}, nil
}

//phi:access
func (s *server) inIf(ctx context.Context, actor, id string) error {
	if ctx.Err() != nil {
		return ctx.Err()
	} else if p, ok := s.repo.Find(id); ok { // want `returns at line`
		fmt.Sprint(p)
	}
	return nil
}

//phi:access
func (s *server) inCase(ctx context.Context, userID, patientID string, kind int) error {
	switch kind {
	case 1:
		_, err := s.repo.Get(ctx, patientID) // want `returns at line`
		return err
	}
	return nil
}

//phi:access
func (s *server) onlyOne(ctx context.Context, actor, id string) error {
	a, err := s.repo.All(ctx) // want `returns at line`
	if err != nil {
		return err
	}
	b, err := s.repo.All(ctx)
	fmt.Sprint(a, b)
	return err
}

// behind: whose PHI it was is known by the result alone.
//
//phi:access
func (s *server) behind(ctx context.Context, actor, name string) error {
	p, ok := s.repo.Named(name) // want `returns at line`
	if !ok {
		return nil
	}
	fmt.Sprint(p)
	return nil
}

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	user := r.Header.Get("X-User")
	if user == "" {
		return
	}
	p, err := s.repo.Get(r.Context(), r.PathValue("id")) // want `returns at line`
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprintln(w, p.Name)
}

func (s *server) routes(mux *http.ServeMux) { mux.HandleFunc("GET /p/{id}", s.handle) }

// nobody: who looks at it is not in scope.
//
//phi:access
func (s *server) nobody(ctx context.Context, id string) error {
	_, err := s.repo.Get(ctx, id) // want `returns at line`
	return err
}

// theGiven is the one of two ids that the access is given.
//
//phi:access
func (s *server) theGiven(ctx context.Context, actor, visitID, patientID string) error {
	_, err := s.repo.Get(ctx, patientID) // want `returns at line`
	return err
}

// twoIDs: which of them is meant is not known.
//
//phi:access
func (s *server) twoIDs(ctx context.Context, actor, visitID, patientID string) error {
	_, err := s.repo.All(ctx) // want `returns at line`
	return err
}

// noTrail has nothing to audit with.
//
//phi:access
func noTrail(ctx context.Context, r repo, actor, id string) error {
	_, err := r.Get(ctx, id) // want `returns at line`
	return err
}

// noWay has no way to tell that the record was not written.
//
//phi:access
func (s *server) noWay(ctx context.Context, actor, id string) {
	s.repo.Get(ctx, id) // want `returns at line`
}
