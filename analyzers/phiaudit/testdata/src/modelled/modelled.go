// Package modelled has a fluent logger whose emitting method a model names.
package modelled

import (
	"context"
	"net/http"

	"model"
)

type repo interface {
	Get(ctx context.Context, id string) (*model.Patient, error)
}

// An Entry is a record that nothing keeps before Ship.
type Entry struct{}

func begin(ctx context.Context) *Entry    { return new(Entry) }
func (e *Entry) Subject(id string) *Entry { return e }
func (e *Entry) Ship()                    {}

var r repo

func shipped(w http.ResponseWriter, req *http.Request) {
	r.Get(req.Context(), "1")
	begin(req.Context()).Subject("1").Ship()
}

func prepared(w http.ResponseWriter, req *http.Request) {
	r.Get(req.Context(), "1") // want `read by`
	begin(req.Context()).Subject("1")
}

func deferred(w http.ResponseWriter, req *http.Request) {
	defer begin(req.Context()).Subject("1").Ship()
	r.Get(req.Context(), "1")
}

func init() {
	http.HandleFunc("/shipped", shipped)
	http.HandleFunc("/prepared", prepared)
	http.HandleFunc("/deferred", deferred)
}
