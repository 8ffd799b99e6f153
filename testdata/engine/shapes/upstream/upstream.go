// Package upstream holds what other systems answer, and errors that quote it
// (shapes 05 to 12, 26, 55).
package upstream

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"example.test/engine/shapes/people"
)

// 05: the body of an answer in an error, logged two frames up.
func get(path string) ([]byte, error) {
	b, err := people.Fetch(path)
	if err != nil {
		return nil, fmt.Errorf("get: %w", err)
	}
	if len(b) == 0 || b[0] != '{' {
		return nil, fmt.Errorf("upstream %d: %s", 502, b)
	}
	return b, nil
}

func load() ([]byte, error) {
	b, err := get("/members")
	if err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	return b, nil
}

func bugBodyInError() {
	if _, err := load(); err != nil {
		log.Println(err) // want `Fetch \(phi\)`
	}
}

func status(path string) error {
	if b, err := people.Fetch(path); err != nil || len(b) == 0 {
		return fmt.Errorf("upstream: %d bytes: %w", len(b), err)
	}
	return nil
}

func safeStatusInError() {
	if err := status("/members"); err != nil {
		log.Println(err)
	}
}

// 06: a body, logged as an interface.
func asText(b []byte) any {
	var v any
	if json.Unmarshal(b, &v) == nil {
		return v
	}
	return string(b)
}

func bugBody(l *slog.Logger) {
	b, _ := people.Fetch("/x")
	l.Error("unexpected", "body", asText(b)) // want `Fetch \(phi\)`
}

func safeBody(l *slog.Logger) {
	b, _ := people.Fetch("/x")
	l.Error("unexpected", "size", len(b), "json", json.Valid(b))
}

// 07: an error's text goes into another error.
func giveUp(n int, err error) error { return fmt.Errorf("gave up after %d: %s", n, err.Error()) }

func bugErrorText() {
	_, err := load()
	if err != nil {
		log.Println(giveUp(3, err)) // want `Fetch \(phi\)`
	}
}

func safeErrorText() {
	log.Println(giveUp(3, errors.New("closed")))
}

// 08: a callback that is told of the error.
func retryNotify(op func() error, notify func(error, time.Duration)) error {
	for d := time.Second; ; d *= 2 {
		err := op()
		if err == nil {
			return nil
		}
		notify(err, d)
		if d > time.Minute {
			return err
		}
	}
}

func bugNotified() error {
	return retryNotify(
		func() error { _, err := load(); return err },
		func(err error, d time.Duration) {
			log.Printf("again in %s: %v", d, err) // want `Fetch \(phi\)`
		})
}

func safeNotified() error {
	return retryNotify(
		func() error { return status("/members") },
		func(err error, d time.Duration) { log.Printf("again in %s: %v", d, err) })
}

// 09: the error of a request prints its URL.
func bugURLError(r people.Row) {
	_, err := http.Get("https://fhir.clinic.example/Patient?_id=" + r.ID)
	log.Println(err) // want `Row\.ID \(mrn\)`
}

func safeURLError(r people.Row) {
	_, err := http.Get("https://fhir.clinic.example/metadata?plan=" + r.Plan)
	log.Println(err)
}

// 10: errors of the standard library quote their input.
func bugParseError(r people.Row) {
	if _, err := time.Parse(time.DateOnly, r.DOB); err != nil {
		slog.Warn("bad dob", "error", err) // want `Row\.DOB \(date\)`
	}
}

func safeParseError(r people.Row) {
	if _, err := time.Parse(time.DateOnly, r.DOB); err != nil {
		slog.Warn("bad dob")
	}
}

func bugNumError(r people.Row) {
	if _, err := strconv.Atoi(r.MBI); err != nil {
		slog.Warn("bad mbi", "error", err) // want `Row\.MBI \(beneficiary\)`
	}
}

// 11: a validator whose error quotes the value, and one whose error does not.
type fieldError struct {
	Field string
	Value any
	Tag   string
}

func (e *fieldError) Error() string { return fmt.Sprintf("%s: %v is not %s", e.Field, e.Value, e.Tag) }

type quietError struct {
	Field string
	Value any
	Tag   string
}

func (e *quietError) Error() string { return e.Field + " is not " + e.Tag }

func check(r people.Row) error {
	if r.MBI == "" {
		return &fieldError{"MBI", r.MBI, "required"}
	}
	return nil
}

func checkQuietly(r people.Row) error {
	if r.MBI == "" {
		return &quietError{"MBI", r.MBI, "required"}
	}
	return nil
}

func bugInvalid(r people.Row) {
	if err := check(r); err != nil {
		log.Println("invalid:", err) // want `Row\.MBI \(beneficiary\)`
	}
}

func safeInvalid(r people.Row) {
	if err := checkQuietly(r); err != nil {
		log.Println("invalid:", err)
	}
}

// 12: an error that is encoded, not asked for its text, shows its fields.
func bugEncodedError(r people.Row) {
	err := checkQuietly(r)
	b, _ := json.Marshal(err)
	log.Printf("%s", b) // want `Row\.MBI \(beneficiary\)`
}

// 26: PHI inside an error's type.
type duplicate struct{ row people.Row }

func (d duplicate) Error() string { return "duplicate " + d.row.MBI }

func insert(r people.Row) error { return duplicate{r} }

func bugDuplicate(r people.Row) {
	var d duplicate
	if err := insert(r); errors.As(err, &d) {
		log.Println("retry", d) // want `Row\.MBI \(beneficiary\)`
	}
}

func bugDuplicateField(r people.Row) {
	var d duplicate
	if err := insert(r); errors.As(err, &d) {
		log.Println("retry", d.row.Name) // want `Row\.Name \(name\)`
	}
}

func safeDuplicateField(r people.Row) {
	var d duplicate
	if err := insert(r); errors.As(err, &d) {
		log.Println("retry", d.row.Plan)
	}
}

// 55: a dead letter keeps the event and the error.
type failed struct {
	event people.Event
	err   string
}

type letters struct{ all []failed }

func (l *letters) push(f failed) { l.all = append(l.all, f) }

func (l *letters) bugReport() {
	for _, f := range l.all {
		log.Printf("%s: %s", f.event.Kind, f.event.Payload) // want `Event\.Payload \(phi\)`
	}
}

func (l *letters) safeReport() {
	for _, f := range l.all {
		log.Println(f.event.Kind)
	}
}

func bugLetterError(r people.Row) {
	var l letters
	l.push(failed{err: insert(r).Error()})
	log.Println(l.all[0].err) // want `Row\.MBI \(beneficiary\)`
}
