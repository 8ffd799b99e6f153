// Package shared has what the handlers of these tests share.
package shared

import (
	"context"
	"errors"
	"net/http"

	"audit"
	"model"
)

var ErrDenied = errors.New("denied")

type Repo interface {
	Get(ctx context.Context, id string) (*model.Patient, error)
}

type Deps struct {
	Repo  Repo
	Trail *audit.Trail
}

// Record always audits.
func (d *Deps) Record(action string) {
	if err := d.Trail.Record(context.Background(), "me", action, "x"); err != nil {
		panic(err)
	}
}

// Audited is a middleware that always audits.
func (d *Deps) Audited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.Record(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

// Logged is a middleware that does not.
func (d *Deps) Logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}
