// Package off declares nothing about audits, so nothing can be missing.
package off

import (
	"context"
	"net/http"

	"model"
)

type repo interface {
	Get(ctx context.Context, id string) (*model.Patient, error)
}

var r repo

func get(w http.ResponseWriter, req *http.Request) { r.Get(req.Context(), "1") }

func init() { http.HandleFunc("/", get) }
