// Package model declares the PHI of the cases.
package model

// A Patient is tagged.
type Patient struct {
	ID     string  `json:"id"`
	Name   string  `json:"name" phi:"name"`
	SSN    string  `json:"ssn" phi:"ssn"`
	Weight float64 `json:"weight" phi:"lab"`
	Clinic string  `json:"clinic"`
}

// String shows the name.
func (p Patient) String() string { return p.Name }
