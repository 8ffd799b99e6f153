// Package repo makes errors that others log.
package repo

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"example.test/engine/model"
)

// ErrClosed says nothing of anybody.
var ErrClosed = errors.New("closed")

// Load quotes the number.
func Load(p *model.Patient) error { return fmt.Errorf("load %s: %w", p.SSN, ErrClosed) }

// Save quotes the clinic.
func Save(p *model.Patient) error { return fmt.Errorf("save at %s: %w", p.Clinic, ErrClosed) }

// Find quotes its operand, which is no PHI of this package.
func Find(key string) (*model.Patient, error) {
	if key == "" {
		return nil, ErrClosed
	}
	return nil, fmt.Errorf("no patient %q", key)
}

// Exists does not.
func Exists(key string) error {
	if len(key) < 3 {
		return errors.New("key too short")
	}
	return nil
}

// A NotFound shows its key.
type NotFound struct{ Key string }

func (e NotFound) Error() string { return "not found: " + e.Key }

// A Conflict keeps the patient and shows a code.
type Conflict struct {
	Code    int
	Patient *model.Patient
}

func (e *Conflict) Error() string { return "conflict " + strconv.Itoa(e.Code) }

// Get returns a NotFound.
func Get(key string) error { return NotFound{key} }

// Put returns a Conflict.
func Put(p *model.Patient) error { return &Conflict{409, p} }

// A Failure wraps another error.
type Failure struct {
	Op  string
	Err error
}

func (f *Failure) Error() string { return f.Op + ": " + f.Err.Error() }
func (f *Failure) Unwrap() error { return f.Err }

// Fail wraps err.
func Fail(op string, err error) error { return &Failure{op, err} }

// Opaque hides err.
func Opaque(err error) error {
	if err == nil {
		return nil
	}
	return errors.New("internal error")
}

// Weight parses s.
func Weight(s string) (float64, error) { return strconv.ParseFloat(s, 64) }

// Decode decodes data.
func Decode(data []byte, v any) error {
	if err := json.Unmarshal(data, v); err != nil {
		return Fail("decode", err)
	}
	return nil
}
