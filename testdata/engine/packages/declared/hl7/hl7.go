// Package hl7 declares PHI by directives.
package hl7

import (
	"errors"
	"log"
)

// A Message has no tags.
type Message struct {
	Kind     string
	Segments []string
}

// Parse parses raw.
//
//phi:data
func Parse(raw []byte) (*Message, error) {
	if len(raw) == 0 {
		return nil, errors.New("empty message")
	}
	return &Message{Segments: []string{string(raw)}}, nil
}

// Version is not declared.
func Version() string { return "2.5" }

// A Number is PHI.
//
//phi:data ssn
type Number string

// A Form holds Numbers.
type Form struct {
	Number  Number
	Numbers []Number
	Title   string
}

// A Client looks things up.
type Client struct{ last string }

// bugLookup knows its parameter.
//
//phi:param mbi beneficiary
func (c *Client) bugLookup(mbi string) {
	log.Println("lookup", mbi) // want `\(beneficiary\)`
}

// Lookup hands its parameter on.
//
//phi:param mbi beneficiary
func (c *Client) Lookup(mbi string) { c.bugLookup(mbi) }

// Last is PHI.
//
//phi:data mrn
func (c *Client) Last() string { return c.last }

// A Feed is implemented elsewhere.
type Feed interface {
	// Next is PHI.
	//phi:data lab
	Next() (string, error)
	// Name is not.
	Name() string
}

// Sample is PHI.
//
//phi:data mrn
const Sample = "000-1234"

// Default is not.
const Default = "none"
