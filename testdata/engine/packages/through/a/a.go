// Package a has PHI.
package a

type P struct {
	ID     string `phi:"mrn"`
	Name   string `phi:"name"`
	Clinic string
}

var All []*P
