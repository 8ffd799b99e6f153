// Package embedded holds cases of embedded structs, pointers and interfaces.
package embedded

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

type inpatient struct {
	model.Person
	Ward string
}

type byPointer struct {
	*model.Person
	Ward string
}

type twice struct {
	inpatient
	Bed int
}

func bugPromoted(i inpatient) {
	log.Print(i.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePromoted(i inpatient) {
	log.Print(i.Clinic, i.Ward)
}

func bugEmbeddedWhole(i inpatient) {
	log.Print(i) // want "Person.SSN \\(ssn\\)"
}

func bugEmbeddedField(i inpatient) {
	log.Print(i.Person) // want "Person.Name \\(name\\)"
}

func bugPromotedTwice(t twice) {
	log.Print(t.Name) // want "Person.Name \\(name\\)"
}

func safePromotedTwice(t twice) {
	log.Print(t.Bed, t.Ward, t.Clinic)
}

func bugPromotedThroughPointer(b byPointer) {
	log.Print(b.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePromotedThroughPointer(b byPointer) {
	log.Print(b.Clinic, b.Ward)
}

// Under %v the embedded pointer is only an address.
func safeEmbeddedPointerWhole(b byPointer) {
	log.Print(b)
}

func safeEmbeddedScrubbed(i inpatient) {
	i.Name, i.SSN = "", ""
	log.Print(i)
}

func bugEmbeddedHalfScrubbed(i inpatient) {
	i.Name = ""
	log.Print(i) // want "Person.SSN \\(ssn\\)"
}

func safeEmbeddedReplaced(i inpatient) {
	i.Person = model.Person{}
	log.Print(i)
}

func bugPromotedMethod(i inpatient) {
	log.Print(i.Label()) // want "Person.Name \\(name\\)"
}

func safePromotedMethod(i inpatient) {
	log.Print(i.Site())
}

func bugPromotedPointerMethod(i inpatient, s string) {
	i.SetSSN(s)
	log.Print(i.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePromotedPointerMethod(i inpatient) {
	i.SetSSN("***")
	log.Print(i.SSN)
}

// An outer field hides the promoted one.
type shadow struct {
	model.Person
	SSN string `phi:"-"`
}

func safeShadowed(s shadow) {
	log.Print(s.SSN)
}

func bugShadowedInner(s shadow) {
	log.Print(s.Person.SSN) // want "Person.SSN \\(ssn\\)"
}

type shadowTagged struct {
	plain
	Code string `phi:"diagnosis"`
}

type plain struct{ Code, Kind string }

func bugShadowTagged(s shadowTagged) {
	log.Print(s.Code) // want "shadowTagged.Code \\(diagnosis\\)"
}

func safeShadowTaggedInner(s shadowTagged) {
	log.Print(s.plain.Code, s.Kind)
}

// A tag on an embedded field: everything beneath is PHI.
type taggedEmbed struct {
	plain `phi:"note"`
	Ward  string
}

func bugTaggedEmbed(t taggedEmbed) {
	log.Print(t.Kind) // want "\\(note\\)"
}

func safeTaggedEmbed(t taggedEmbed) {
	log.Print(t.Ward)
}

// phi:"-" on an embedded field: nothing read through it is PHI.
type cleanEmbed struct {
	model.Person `phi:"-"`
	Ward         string
}

func safeCleanEmbed(c cleanEmbed) {
	log.Print(c.SSN, c.Name, c)
}

func bugCleanEmbedFilled(c cleanEmbed, p model.Person) {
	c.Ward = p.Name
	log.Print(c.Ward) // want "Person.Name \\(name\\)"
}

type withInterface struct {
	fmt.Stringer
	Ward string
}

type namePlate struct{ p model.Person }

func (n namePlate) String() string { return n.p.Name }

func bugEmbeddedInterface(p model.Person) {
	w := withInterface{namePlate{p}, "north"}
	log.Print(w.String()) // want "Person.Name \\(name\\)"
}

func safeEmbeddedInterface(p model.Person) {
	w := withInterface{namePlate{p}, "north"}
	log.Print(w.Ward)
}

// The promoted String speaks for the whole struct.
func bugPromotedString(p model.Person) {
	log.Print(withInterface{namePlate{p}, "north"}) // want "Person.Name \\(name\\)"
}

type badge struct {
	stamp
	SSN string `phi:"ssn"`
}

type stamp struct{ n int }

func (s stamp) String() string { return fmt.Sprint("stamp ", s.n) }

func safePromotedStringHides(b badge) {
	log.Print(b)
}

func bugBesidePromotedString(b badge) {
	log.Print(b.SSN) // want "badge.SSN \\(ssn\\)"
}

type code string

type codeHolder struct {
	code `phi:"mrn"`
	Kind string
}

func bugEmbeddedNonStruct(h codeHolder) {
	log.Print(h.code) // want "codeHolder.code \\(mrn\\)"
}

func safeEmbeddedNonStruct(h codeHolder) {
	log.Print(h.Kind)
}

type alias = model.Person

type embedsAlias struct {
	alias
	N int
}

func bugEmbeddedAlias(e embedsAlias) {
	log.Print(e.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeEmbeddedAlias(e embedsAlias) {
	log.Print(e.N, e.Clinic)
}

type embedsGeneric struct {
	box[string]
	N int
}

type box[T any] struct {
	Value T `phi:"ssn"`
	Kind  string
}

func bugEmbeddedGeneric(e embedsGeneric) {
	log.Print(e.Value) // want "Value \\(ssn\\)"
}

func safeEmbeddedGeneric(e embedsGeneric) {
	log.Print(e.Kind, e.N)
}

func bugEmbeddedMany(es []twice) {
	for _, e := range es {
		log.Print(e.Ward)
		log.Print(e.inpatient.Person.SSN) // want "Person.SSN \\(ssn\\)"
	}
}
