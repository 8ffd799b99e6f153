// Package model declares PHI for the cases.
package model

// A Patient is tagged.
type Patient struct {
	ID     string
	Name   string `phi:"name" db:"full_name"`
	SSN    string `phi:"ssn" db:"ssn"`
	Clinic string `db:"clinic"`
}
