// Package errors holds PHI in errors that are made in one function and logged in
// another.
package errors

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"strconv"
	"time"

	"example.test/engine/model"
)

// recordError shows the number, codeError only its code.
type recordError struct{ ssn string }
type codeError struct {
	code int
	ssn  string
}

func (e *recordError) Error() string { return "no record of " + e.ssn }
func (e *codeError) Error() string   { return fmt.Sprintf("error %d", e.code) }

func findRecord(p model.Patient) error { return &recordError{p.SSN} }
func findCode(p model.Patient) error   { return &codeError{404, p.SSN} }

func bugCustomError(p model.Patient) {
	log.Println(findRecord(p)) // want `Patient\.SSN \(ssn\)`
}

func safeCustomError(p model.Patient) {
	log.Println(findCode(p))
}

func bugWrappedCustomError(p model.Patient) {
	err := fmt.Errorf("find: %w", findRecord(p))
	log.Println(err) // want `Patient\.SSN \(ssn\)`
}

func safeWrappedCustomError(p model.Patient) {
	err := fmt.Errorf("find: %w", findCode(p))
	log.Println(err)
}

func bugErrorAs(p model.Patient) {
	var ce *codeError
	if errors.As(findCode(p), &ce) {
		log.Println(ce.ssn) // want `Patient\.SSN \(ssn\)`
	}
}

func safeErrorAs(p model.Patient) {
	var ce *codeError
	if errors.As(findCode(p), &ce) {
		log.Println(ce.code)
	}
}

func bugErrorAsserted(p model.Patient) {
	if ce, ok := findCode(p).(*codeError); ok {
		log.Println(ce.ssn) // want `Patient\.SSN \(ssn\)`
	}
}

func bugErrorText(p model.Patient) {
	text := findRecord(p).Error()
	log.Println(text) // want `Patient\.SSN \(ssn\)`
}

func safeErrorText(p model.Patient) {
	log.Println(findCode(p).Error())
}

func bugJoined(p model.Patient) {
	err := errors.Join(findCode(p), findRecord(p))
	log.Println(err) // want `Patient\.SSN \(ssn\)`
}

func safeJoined(p model.Patient) {
	err := errors.Join(findCode(p), errors.New("closed"))
	log.Println(err)
}

func bugUnwrapped(p model.Patient) {
	err := fmt.Errorf("find: %w", findRecord(p))
	log.Println(errors.Unwrap(err)) // want `Patient\.SSN \(ssn\)`
}

func safeErrorIs(p model.Patient) {
	log.Println(errors.Is(findRecord(p), errors.ErrUnsupported))
}

func safeNilCheck(p model.Patient) {
	if findRecord(p) != nil {
		log.Println("not found")
	}
}

func logError(err error) {
	if err != nil {
		log.Print(err)
	}
}

func bugErrorHandedOver(p model.Patient) {
	logError(findRecord(p)) // want `Patient\.SSN \(ssn\)`
}

func safeErrorHandedOver(p model.Patient) {
	logError(findCode(p))
	logError(nil)
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func parse(p model.Patient) (int, error) { return len(p.SSN), findRecord(p) }

func bugMust(p model.Patient) {
	_ = must(parse(p)) // want `Patient\.SSN \(ssn\)`
}

func safeMust(p model.Patient) {
	_ = must(len(p.SSN), findCode(p))
}

// Errors of the standard library that quote their input.
func weight(s string) (float64, error) { return strconv.ParseFloat(s, 64) }

func bugNumError(p model.Patient) {
	_, err := weight(p.SSN)
	log.Println(err) // want `Patient\.SSN \(ssn\)`
}

func safeNumError(p model.Patient) {
	_, err := weight(p.Clinic)
	log.Println(err)
}

func bugTimeParse(p model.Patient) {
	if _, err := time.Parse(time.DateOnly, p.Name); err != nil {
		logError(err) // want `Patient\.Name \(name\)`
	}
}

func bugUnmarshalTypeError(p model.Patient) {
	var n int
	logError(json.Unmarshal([]byte(p.SSN), &n)) // want `Patient\.SSN \(ssn\)`
}

// An error that is kept and shown later.
type job struct{ err error }

func (j *job) run(p model.Patient)      { j.err = findRecord(p) }
func (j *job) runQuiet(p model.Patient) { j.err = findCode(p) }
func (j *job) report()                  { log.Println("job:", j.err) }

func bugKeptError(p model.Patient) {
	var j job
	j.run(p)
	j.report() // want `Patient\.SSN \(ssn\)`
}

func safeKeptError(p model.Patient) {
	var j job
	j.runQuiet(p)
	j.report()
}

// A panic that is recovered and returned as an error.
func guarded(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	f()
	return nil
}

func bugPanicRecovered(p model.Patient) {
	err := guarded(func() {
		panic("no record of " + p.SSN) // want `Patient\.SSN \(ssn\)`
	})
	log.Println(err) // want `Patient\.SSN \(ssn\)`
}

func safePanicRecovered(p model.Patient) {
	err := guarded(func() { panic("no record at " + p.Clinic) })
	log.Println(err)
}

// The error holds the patient, but shows only its clinic.
type admissionError struct{ patient model.Patient }

func (e admissionError) Error() string { return "refused at " + e.patient.Clinic }

func safeErrorHoldsPatient(p model.Patient) {
	err := error(admissionError{p})
	log.Printf("%v %+v %s", err, err, err)
}

func bugErrorShownAsGo(p model.Patient) {
	err := error(admissionError{p})
	log.Printf("%#v", err) // want `Patient\.SSN \(ssn\)`
}
