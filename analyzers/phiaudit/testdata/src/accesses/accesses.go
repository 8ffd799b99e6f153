// Package accesses has the ways of getting at PHI.
package accesses

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"model"
	"shared"
)

var (
	d  *shared.Deps
	db *sql.DB
)

//phi:access
func scan(id string) error {
	var name string
	var p model.Patient
	row := db.QueryRow("SELECT name, ssn FROM patients")
	err := row.Scan(&name, &p.SSN) // want `Patient.SSN \(ssn\) is read by \(\*sql.Row\).Scan`
	return err
}

//phi:access
func scanLocal() (*model.Patient, error) {
	var name string
	if err := db.QueryRow("SELECT name FROM patients").Scan(&name); err != nil { // want `Patient.Name \(name\) is read by \(\*sql.Row\).Scan`
		return nil, err
	}
	return &model.Patient{Name: name}, nil
}

//phi:access
func scanClean() (id string, err error) {
	err = db.QueryRow("SELECT id FROM patients").Scan(&id)
	return id, err
}

//phi:access
func scanRows() error {
	rows, err := db.Query("SELECT name FROM patients")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var p model.Patient
		if err := rows.Scan(&p.Name); err != nil { // want `read by \(\*sql.Rows\).Scan`
			return err
		}
	}
	return rows.Err()
}

type scanner interface{ Scan(dest ...any) error }

func scanPatient(row scanner) (*model.Patient, error) {
	var p model.Patient
	if err := row.Scan(&p.Name, &p.SSN); err != nil {
		return nil, err
	}
	return &p, nil
}

//phi:access
func viaScanner() {
	scanPatient(db.QueryRow("SELECT name, ssn FROM patients")) // want `read by accesses.scanPatient`
}

//phi:access
func fetch() (*model.Patient, error) {
	res, err := http.Get("http://ehr.internal/1")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var p model.Patient
	if err := json.NewDecoder(res.Body).Decode(&p); err != nil { // want `read by \(\*json.Decoder\).Decode`
		return nil, err
	}
	return &p, nil
}

//phi:access
func fetchAll() (*model.Patient, error) {
	res, err := http.Get("http://ehr.internal/1")
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	var p model.Patient
	err = json.Unmarshal(data, &p) // want `read by json.Unmarshal`
	return &p, err
}

// get fills out from the hospital.
func get(path string, out any) error {
	res, err := http.Get("http://ehr.internal" + path)
	if err != nil {
		return err
	}
	return json.NewDecoder(res.Body).Decode(out)
}

//phi:access
func viaGet() error {
	var p model.Patient
	return get("/1", &p) // want `read by accesses.get`
}

//phi:access
func viaGetClean() error {
	var v struct{ Version string }
	return get("/version", &v)
}

//phi:access
func request(r *http.Request) error {
	var p model.Patient
	return json.NewDecoder(r.Body).Decode(&p)
}

//phi:access
func response(w http.ResponseWriter, p *model.Patient) {
	fmt.Fprintf(w, "%s", p.SSN) // want `Patient.SSN \(ssn\) is sent in the response by`
}

//phi:access
func responseClean(w http.ResponseWriter, p *model.Patient) { fmt.Fprintf(w, "%s", p.ID) }

func write(w http.ResponseWriter, v any) { json.NewEncoder(w).Encode(v) }

//phi:access
func responseVia(w http.ResponseWriter, p *model.Patient) {
	write(w, p) // want `are sent in the response by`
}

//phi:access
func responseAudited(w http.ResponseWriter, p *model.Patient) {
	d.Record("read")
	write(w, p)
}

//phi:access
func file(p *model.Patient) error {
	return os.WriteFile("x", []byte(p.SSN), 0o600) // want `Patient.SSN \(ssn\) is stored by os.WriteFile`
}

//phi:access
func toModel(v *model.Visit) error {
	_, err := http.Post("https://api.openai.com/v1/chat/completions", "text/plain", strings.NewReader(v.Note)) // want `Visit.Note \(note\) is sent to a model by http.Post`
	return err
}

//phi:access
func toPartner(v *model.Visit) error {
	_, err := http.Post("https://partner.example/notes", "text/plain", strings.NewReader(v.Note))
	return err
}

type kept struct {
	load func(id string) (*model.Patient, error)
}

//phi:access
func (k *kept) functionValue() {
	k.load("1") // want `read by load`
}

//phi:access
func twoKinds(ctx context.Context, v *model.Visit) error {
	d.Repo.Get(ctx, "1")                            // want `Patient.Name \(name\) and Patient.SSN \(ssn\) are read by`
	return os.WriteFile("x", []byte(v.Note), 0o600) // want `Visit.Note \(note\) is stored by os.WriteFile`
}

//phi:access
func viaRetry(ctx context.Context) {
	retry(func() error {
		_, err := d.Repo.Get(ctx, "1") // want `read by`
		return err
	})
}

func retry(f func() error) {
	for f() != nil {
	}
}

func deep1(ctx context.Context) { deep2(ctx) }
func deep2(ctx context.Context) { deep3(ctx, 3) }
func deep3(ctx context.Context, n int) {
	if n > 0 {
		deep3(ctx, n-1)
	}
	d.Repo.Get(ctx, "1")
}

//phi:access
func deep(ctx context.Context) {
	deep1(ctx) // want `read by accesses.deep1`
}
