// Package model holds the PHI types that the engine's cases share.
package model

import "time"

// A Patient has a PHI field of every shape, and clean ones beside them.
type Patient struct {
	ID       string            `phi:"mrn" json:"id"`
	Name     string            `phi:"name" json:"name"`
	SSN      string            `phi:"ssn" json:"-"`
	Born     time.Time         `phi:"date" json:"born"`
	Email    string            `phi:"email" json:"email,omitempty"`
	Portal   string            `phi:"url" json:"portal"`
	Weight   float64           `phi:"lab" json:"weight"`
	Pulse    int               `phi:"lab" json:"pulse"`
	Smoker   bool              `phi:"diagnosis" json:"smoker"`
	Sex      Sex               `phi:"phi" json:"sex"`
	Photo    []byte            `phi:"photo" json:"photo"`
	Notes    []Note            `phi:"note" json:"notes"`
	Codes    map[string]string `phi:"diagnosis" json:"codes"`
	Cover    *Policy           `phi:"insurance" json:"cover"`
	Address  Address           `json:"address"`
	Relative *Person           `json:"relative"`
	Visits   []Visit           `json:"visits"`
	Billing  Person            `phi:"-" json:"billing"`
	Clinic   string            `json:"clinic"`
	Version  int               `json:"version"`
}

// A Person is a small PHI type: two PHI fields and a clean one.
type Person struct {
	Name   string `phi:"name" json:"name"`
	SSN    string `phi:"ssn" json:"ssn"`
	Clinic string `json:"clinic"`
}

// A Note has no tags: whether its text is PHI depends on the field it is read through.
type Note struct {
	Author string
	Text   string
}

// A Policy has no tags either.
type Policy struct {
	Plan   string
	Number string
}

// An Address is PHI in its parts below the state.
type Address struct {
	Street string `phi:"address" json:"street"`
	ZIP    string `phi:"address" json:"zip"`
	State  string `json:"state"`
}

// A Visit is PHI in its reason.
type Visit struct {
	Reason string `phi:"diagnosis" json:"reason"`
	Ward   string `json:"ward"`
}

// Sex is an enumeration.
type Sex int

// The values of Sex are not PHI by themselves.
const (
	Unknown Sex = iota
	Female
	Male
)
