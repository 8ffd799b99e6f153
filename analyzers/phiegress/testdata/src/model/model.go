// Package model declares PHI for the cases.
package model

// A Patient is tagged.
type Patient struct {
	ID     string
	Name   string `phi:"name"`
	SSN    string `phi:"ssn"`
	Clinic string
}
