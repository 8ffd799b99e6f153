// Package base is the lowest of four: middle and app do not all import it.
package base

import (
	"fmt"
	"log"
)

// A Record has PHI of its own.
type Record struct {
	Number string `phi:"mrn"`
	Ward   string
	Owner  *Owner
}

// An Owner stands behind a pointer.
type Owner struct {
	Name string `phi:"name"`
	Site string
}

// Title shows the number.
func (r *Record) Title() string { return "record " + r.Number }

// Place does not.
func (r *Record) Place() string { return "ward " + r.Ward }

// Check quotes the number.
func (r *Record) Check() error { return fmt.Errorf("record %s is closed", r.Number) }

// A Journal logs.
type Journal struct{ prefix string }

// Write logs s.
func (j *Journal) Write(s string) { log.Println(j.prefix, s) }

// Skip does nothing with s.
func (j *Journal) Skip(s string) {}

// Note logs s.
func Note(s string) { log.Println("note", s) }

// Echo returns s.
func Echo(s string) string { return s }
