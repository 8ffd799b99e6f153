// Package gens has generic repositories.
package gens

import (
	"database/sql"
	"encoding/json"
	"net/http"

	"model"
	"shared"
)

var (
	db *sql.DB
	d  *shared.Deps
)

type Repo[T any] struct{ url string }

func (r *Repo[T]) Get(id string) (T, error) {
	var v T
	res, err := http.Get(r.url + id)
	if err != nil {
		return v, err
	}
	err = json.NewDecoder(res.Body).Decode(&v)
	return v, err
}

func First[T any](id string) (*T, error) {
	var v T
	err := db.QueryRow("SELECT x").Scan(&v)
	return &v, err
}

func Both[T any](id string) (*T, error) { return First[T](id) }

type Version struct{ N int }

//phi:access
func method(r *Repo[model.Patient]) {
	r.Get("1") // want `Patient.Name \(name\) and Patient.SSN \(ssn\) are read by`
}

//phi:access
func methodClean(r *Repo[Version]) { r.Get("1") }

//phi:access
func function() {
	First[model.Visit]("1") // want `Visit.Note \(note\) is read by gens.First`
}

//phi:access
func functionSafe() {
	defer d.Record("read")
	First[model.Visit]("1")
}

//phi:access
func through() {
	Both[model.Visit]("1") // want `read by gens.Both`
}
