// Package configured is judged by a configuration alone.
package configured

import (
	"context"
	"net/http"

	"model"
)

type Trail struct{}

func (*Trail) Put(ctx context.Context, who, subject string, extra any) error { return nil }

type repo interface {
	Get(ctx context.Context, id string) (*model.Patient, error)
}

var (
	r     repo
	trail *Trail
	wrap  func(http.Handler) http.Handler
)

const nobody = ""

// Wrap is an auditing middleware whose source does not show it.
func Wrap(next http.Handler) http.Handler { return wrap(next) }

// Load is an access point by the configuration.
func Load(ctx context.Context) {
	r.Get(ctx, "1") // want `a call of \(\*configured.Trail\).Put would count`
}

func bug(w http.ResponseWriter, req *http.Request) {
	r.Get(req.Context(), "1") // want `read by`
}

func safe(w http.ResponseWriter, req *http.Request) {
	defer func() {
		if err := trail.Put(req.Context(), "me", "1", nil); err != nil {
			panic(err)
		}
	}()
	r.Get(req.Context(), "1")
}

func wrapped(w http.ResponseWriter, req *http.Request) { r.Get(req.Context(), "1") }

func init() {
	http.HandleFunc("/bug", bug)
	http.HandleFunc("/safe", safe)
	http.Handle("/wrapped", Wrap(http.HandlerFunc(wrapped)))
}

func fields(ctx context.Context, id string) error {
	if err := trail.Put(ctx, "me", id, nil); err != nil {
		return err
	}
	if err := trail.Put(ctx, "", id, nil); err != nil { // want `the actor of this audit record is empty: \(\*configured.Trail\).Put gets no who`
		return err
	}
	if err := trail.Put(ctx, nobody, id, nil); err != nil { // want `the actor of this audit record is empty`
		return err
	}
	return trail.Put(ctx, "me", "", nil) // want `the subject of this audit record is empty`
}
