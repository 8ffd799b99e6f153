// Package model declares the PHI of the cases.
package model

// A Patient is tagged.
type Patient struct {
	ID     string `json:"id" db:"id"`
	Name   string `json:"name" phi:"name" db:"name"`
	SSN    string `json:"ssn" phi:"ssn" db:"ssn"`
	Clinic string `json:"clinic" db:"clinic"`
}
