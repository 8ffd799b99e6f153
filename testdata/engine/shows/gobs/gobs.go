// Package gobs holds cases of what encoding/gob shows.
package gobs

import (
	"bytes"
	"encoding/gob"
	"log"
	"os"

	"example.test/engine/model"
)

func bugEncode(p model.Person) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(p)
	log.Printf("%x", b.Bytes()) // want "Person.SSN \\(ssn\\)"
}

func safeEncodeClean(p model.Person) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(p.Clinic)
	log.Printf("%x", b.Bytes())
}

type private struct {
	ssn    string `phi:"ssn"`
	Clinic string
}

// gob encodes exported fields only.
func safeUnexported(p private) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(p)
	log.Printf("%x", b.Bytes())
}

type jsonDash struct {
	SSN string `phi:"ssn" json:"-"`
}

// gob has no tags.
func bugJSONDash(d jsonDash) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(d)
	log.Printf("%x", b.Bytes()) // want "jsonDash.SSN \\(ssn\\)"
}

type hiding struct{ P model.Person }

func (h hiding) GobEncode() ([]byte, error) { return []byte("***"), nil }

func safeGobEncode(p model.Person) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(hiding{p})
	log.Printf("%x", b.Bytes())
}

type telling struct{ p model.Person }

func (t telling) GobEncode() ([]byte, error) { return []byte(t.p.Name), nil }

func bugGobEncode(p model.Person) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(telling{p})
	log.Printf("%x", b.Bytes()) // want "Person.Name \\(name\\)"
}

type binary struct{ P model.Person }

func (m binary) MarshalBinary() ([]byte, error) { return []byte("***"), nil }

// gob asks MarshalBinary where there is no GobEncode.
func safeMarshalBinary(p model.Person) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(binary{p})
	log.Printf("%x", b.Bytes())
}

func bugToStderr(p model.Person) {
	gob.NewEncoder(os.Stderr).Encode(p) // want "Person.SSN \\(ssn\\)"
}

func safeToStderr(p private) {
	gob.NewEncoder(os.Stderr).Encode(p)
}

// gob follows pointers.
func bugNestedPointer(p *model.Person) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(struct{ P *model.Person }{p})
	log.Printf("%x", b.Bytes()) // want "Person.SSN \\(ssn\\)"
}

func bugDecoded(b *bytes.Buffer) {
	var p model.Person
	gob.NewDecoder(b).Decode(&p)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeDecoded(b *bytes.Buffer) {
	var p model.Person
	gob.NewDecoder(b).Decode(&p)
	log.Print(p.Clinic)
}
