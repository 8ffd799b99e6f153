// Package people has the PHI types of the shapes: pointers to everything, maps,
// raw bytes, as clients and generated code declare them.
package people

import "encoding/json"

// A Member has optional fields.
type Member struct {
	ID    *string `phi:"mrn" json:"id,omitempty"`
	Name  *string `phi:"name" json:"name,omitempty"`
	Email *string `phi:"email" json:"email,omitempty"`
	Plan  *string `json:"plan,omitempty"`
	Seq   int     `json:"seq"`
}

// A Row has plain ones.
type Row struct {
	ID   string `phi:"mrn" json:"id"`
	Name string `phi:"name" json:"name"`
	DOB  string `phi:"date" json:"dob"`
	MBI  string `phi:"beneficiary" json:"mbi"`
	Plan string `json:"plan"`
}

// An Order has an envelope and items.
type Order struct {
	Meta  Meta
	Items []Item
}

// Meta is no PHI.
type Meta struct {
	Source string
	Seq    int
}

// An Item belongs to somebody.
type Item struct {
	Code string `phi:"lab"`
	Unit string
}

// An Event is what a stream delivers.
type Event struct {
	Kind    string
	Payload json.RawMessage `phi:"phi"`
}

// Fetch asks another system; what comes back is PHI.
//
//phi:data
func Fetch(path string) ([]byte, error) { return []byte(path), nil }
