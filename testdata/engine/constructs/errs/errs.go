// Package errs holds cases of PHI inside errors.
package errs

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/url"
	"strconv"
	"time"

	"example.test/engine/model"
)

func bugErrorf(p model.Person) {
	err := fmt.Errorf("no record for %s", p.SSN)
	log.Print(err) // want "Person.SSN \\(ssn\\)"
}

func safeErrorf(p model.Person) {
	err := fmt.Errorf("no record at %s (%d digits)", p.Clinic, len(p.SSN))
	log.Print(err)
}

// %T shows nothing.
func safeErrorfType(p model.Person) {
	err := fmt.Errorf("bad %T", p)
	log.Print(err)
}

func bugWrapped(p model.Person) {
	err := fmt.Errorf("no record for %s", p.SSN)
	err = fmt.Errorf("lookup: %w", err)
	log.Printf("failed: %v", err) // want "Person.SSN \\(ssn\\)"
}

func safeWrapped(p model.Person) {
	err := fmt.Errorf("lookup of %s: %w", p.Clinic, errNotFound)
	log.Printf("failed: %v", err)
}

var errNotFound = errors.New("not found")

func bugUnwrapped(p model.Person) {
	err := fmt.Errorf("lookup: %w", errors.New("no "+p.Name))
	log.Print(errors.Unwrap(err)) // want "Person.Name \\(name\\)"
}

func bugErrorsNew(p model.Person) {
	log.Print(errors.New("no " + p.Name)) // want "Person.Name \\(name\\)"
}

func bugJoined(p model.Person) {
	err := errors.Join(errNotFound, errors.New(p.Name))
	log.Print(err) // want "Person.Name \\(name\\)"
}

func safeJoined(p model.Person) {
	err := errors.Join(errNotFound, errors.New(p.Clinic))
	log.Print(err)
}

func bugErrorString(p model.Person) {
	err := fmt.Errorf("no %s", p.Name)
	log.Print("failed: " + err.Error()) // want "Person.Name \\(name\\)"
}

func safeErrorsIs(p model.Person) {
	err := fmt.Errorf("no %s: %w", p.Name, errNotFound)
	log.Print(errors.Is(err, errNotFound), err != nil)
}

type missing struct {
	person model.Person
	op     string
}

func (m missing) Error() string { return m.op + ": no record of " + m.person.Name }

type quiet struct {
	person model.Person
	op     string
}

func (q *quiet) Error() string { return q.op + ": no record" }

func bugCustomError(p model.Person) {
	var err error = missing{p, "get"}
	log.Print(err) // want "Person.Name \\(name\\)"
}

func safeCustomError(p model.Person) {
	var err error = &quiet{p, "get"}
	log.Print(err)
}

func bugCustomWrapped(p model.Person) {
	err := fmt.Errorf("request: %w", missing{p, "get"})
	log.Print(err) // want "Person.Name \\(name\\)"
}

func safeCustomWrapped(p model.Person) {
	err := fmt.Errorf("request: %w", &quiet{p, "get"})
	log.Print(err)
}

func bugErrorsAs(p model.Person) {
	err := fmt.Errorf("request: %w", &quiet{p, "get"})
	var q *quiet
	if errors.As(err, &q) {
		log.Print(q.op)
		log.Print(q.person.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeErrorsAs(p model.Person) {
	err := fmt.Errorf("request: %w", missing{p, "get"})
	var m missing
	if errors.As(err, &m) {
		log.Print(m.op, m.person.Clinic)
	}
}

func bugErrorsAsType(p model.Person) {
	err := fmt.Errorf("request: %w", &quiet{p, "get"})
	if q, ok := errors.AsType[*quiet](err); ok {
		log.Print(q.person.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

// The error of strconv quotes its input.
func bugAtoi(p model.Person) {
	if _, err := strconv.Atoi(p.SSN); err != nil {
		log.Print(err) // want "Person.SSN \\(ssn\\)"
	}
}

func safeAtoi(p model.Patient) {
	if _, err := strconv.Atoi(p.Clinic); err != nil {
		log.Print(err)
	}
}

func safeAtoiBranch(p model.Person) {
	if _, err := strconv.Atoi(p.SSN); err != nil {
		log.Print("not a number")
	}
}

func bugParseFloat(p model.Person) {
	_, err := strconv.ParseFloat(p.SSN, 64)
	log.Printf("%v", err) // want "Person.SSN \\(ssn\\)"
}

func bugTimeParse(p model.Person) {
	_, err := time.Parse(time.DateOnly, p.Name)
	log.Print(err) // want "Person.Name \\(name\\)"
}

func safeTimeParse(p model.Person) {
	_, err := time.Parse(time.DateOnly, p.Clinic)
	log.Print(err)
}

func bugURLParse(p model.Patient) {
	_, err := url.Parse(p.Portal)
	log.Print(err) // want "Patient.Portal \\(url\\)"
}

func bugUnmarshal(p model.Person) {
	var n int
	err := json.Unmarshal([]byte(p.Name), &n)
	log.Print(err) // want "Person.Name \\(name\\)"
}

func safeUnmarshal(p model.Person) {
	var n int
	err := json.Unmarshal([]byte(p.Clinic), &n)
	log.Print(err)
}

func bugReturnedError(p model.Person) {
	get := func() error { return fmt.Errorf("no %s", p.SSN) }
	if err := get(); err != nil {
		log.Fatal(err) // want "Person.SSN \\(ssn\\)"
	}
}

func safeReturnedError(p model.Person) {
	get := func() (string, error) { return p.SSN, errNotFound }
	_, err := get()
	log.Print(err)
}

func bugOtherResult(p model.Person) {
	get := func() (string, error) { return p.SSN, errNotFound }
	s, err := get()
	log.Print(err)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugErrorToAny(p model.Person) {
	var err error = missing{p, "get"}
	var v any = err
	log.Print(v) // want "Person.Name \\(name\\)"
}

func bugWithValues(p model.Person) {
	err := &wrapped{errNotFound, p.SSN}
	log.Print(err) // want "Person.SSN \\(ssn\\)"
}

type wrapped struct {
	error
	detail string
}

func (w *wrapped) Error() string { return w.error.Error() + ": " + w.detail }

func (w *wrapped) Unwrap() error { return w.error }

func safeUnwrapMethod(p model.Person) {
	err := &wrapped{errNotFound, p.SSN}
	log.Print(err.Unwrap())
}

// Error of an embedded error is promoted: the detail is not shown.
type hidden struct {
	error
	detail string
}

func safePromotedError(p model.Person) {
	log.Print(hidden{errNotFound, p.SSN})
}

func bugPanicError(p model.Person) {
	panic(missing{p, "get"}) // want "Person.Name \\(name\\)"
}

func safePanicError(p model.Person) {
	panic(&quiet{p, "get"})
}
