// Package model holds what the clinic knows about its patients.
package model

import (
	"log/slog"
	"time"
)

// A Patient is one person in the care of a clinic.
type Patient struct {
	ID     string    `json:"id"` // made here, says nothing outside: not PHI
	Clinic string    `json:"clinic"`
	MRN    string    `json:"mrn" phi:"mrn"`
	Name   Name      `json:"name"` // no tag needed: Name has its own
	SSN    SSN       `json:"ssn" phi:"ssn"`
	Born   time.Time `json:"born" phi:"date"`
	Email  string    `json:"email" phi:"email"`
	Phone  *string   `json:"phone,omitempty" phi:"phone"`
}

// A Name is how a person is called.
type Name struct {
	Given  []string `json:"given" phi:"name"`
	Family string   `json:"family" phi:"name"`
}

// An SSN is a social security number that keeps itself out of logs.
type SSN string

// LogValue hides the number from slog.
func (SSN) LogValue() slog.Value { return slog.StringValue("***-**-****") }

// String hides the number from fmt.
func (SSN) String() string { return "***-**-****" }
