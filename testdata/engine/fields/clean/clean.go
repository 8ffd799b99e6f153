// Package clean holds cases of clean fields beside PHI fields.
package clean

import (
	"fmt"
	"log"
	"log/slog"

	"example.test/engine/model"
)

func bugPHIField(p model.Patient) {
	log.Print(p.SSN) // want "Patient.SSN \\(ssn\\)"
}

func safeCleanField(p model.Patient) {
	log.Print(p.Clinic, p.Version)
}

func bugOneOfTwo(p model.Patient) {
	log.Printf("%s %s", p.Clinic, p.Email) // want "Patient.Email \\(email\\)"
}

func bugWholeValue(p model.Person) {
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func bugPointerToWhole(p *model.Person) {
	log.Print(p) // want "Person.Name \\(name\\)"
}

func safeSubset(p model.Person) {
	v := struct{ Clinic string }{p.Clinic}
	log.Print(v)
}

func bugSubset(p model.Person) {
	v := struct{ Clinic, Who string }{p.Clinic, p.Name}
	log.Print(v) // want "Person.Name \\(name\\)"
}

type order struct {
	Number  string
	Patient model.Person
	Note    string
}

// A struct that holds a Person in one field is PHI in that field alone.
func safeHolderOtherField(o order) {
	log.Print(o.Number, o.Note)
}

func bugHolderWhole(o order) {
	log.Print(o) // want "Person.SSN \\(ssn\\)"
}

func bugHolderField(o order) {
	log.Print(o.Patient) // want "Person.SSN \\(ssn\\)"
}

func safeHolderDeepClean(o order) {
	log.Print(o.Patient.Clinic)
}

func bugFilledCleanField(p model.Person) {
	o := order{Number: p.SSN}
	log.Print(o.Number) // want "Person.SSN \\(ssn\\)"
}

func safeFilledOtherField(p model.Person) {
	o := order{Number: p.SSN, Note: "x"}
	log.Print(o.Note)
}

func bugFieldByPointer(o *order) {
	p := &o.Patient
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeFieldByPointer(o *order) {
	p := &o.Patient
	log.Print(p.Clinic)
}

func bugMethodReadsPHI(p model.Person) {
	log.Print(p.Label()) // want "Person.Name \\(name\\)"
}

func safeMethodReadsClean(p model.Person) {
	log.Print(p.Site())
}

func bugUnexportedField(r record) {
	log.Print(r.ssn) // want "record.ssn \\(ssn\\)"
}

func safeUnexportedField(r record) {
	log.Print(r.ward)
}

type record struct {
	ssn  string `phi:"ssn"`
	ward string
	_    string `phi:"note"`
}

func bugUnexportedWhole(r record) {
	log.Printf("%+v", r) // want "record.ssn \\(ssn\\)"
}

func safeOtherType(o order, p model.Person) {
	_ = p
	log.Print(o.Number)
}

// The same name in another type means nothing: no guessing by names.
type account struct{ SSN, Name string }

func safeUntaggedNames(a account) {
	log.Print(a.SSN, a.Name, a)
}

func bugCopiedIntoUntagged(p model.Person) {
	a := account{SSN: p.SSN}
	log.Print(a) // want "Person.SSN \\(ssn\\)"
}

func safeLocalVariableNamed() {
	ssn := "x"
	log.Print(ssn)
}

func bugLocalType(s string) {
	type local struct {
		ID   string `phi:"mrn"`
		Ward string
	}
	v := local{ID: s}
	log.Print(v.ID) // want "local.ID \\(mrn\\)"
}

func safeLocalType(s string) {
	type local struct {
		ID   string `phi:"mrn"`
		Ward string
	}
	v := local{ID: s, Ward: "north"}
	log.Print(v.Ward)
}

func bugLocalTypeParameter() {
	type local struct {
		ID string `phi:"mrn"`
	}
	show := func(v local) {
		log.Print(v) // want "local.ID \\(mrn\\)"
	}
	show(local{ID: fmt.Sprint(log.Flags())})
}

func bugSameFieldTwoTypes(p model.Person, q model.Patient) {
	log.Print(p.Clinic, q.Name) // want "Patient.Name \\(name\\)"
}

func bugSlogAttribute(p model.Person) {
	slog.Info("seen", "clinic", p.Clinic, "name", p.Name) // want "Person.Name \\(name\\)"
}

func safeSlogAttribute(p model.Person) {
	slog.Info("seen", "clinic", p.Clinic, "digits", len(p.SSN))
}

type manyTags struct {
	A string `json:"a" phi:"ssn" db:"a"`
	B string `json:"phi"`
	C string `xml:"c" phi:"name"`
}

func bugTagAmongOthers(m manyTags) {
	log.Print(m.A) // want "manyTags.A \\(ssn\\)"
}

func safeOtherTagValue(m manyTags) {
	log.Print(m.B)
}

func bugEveryCategoryNamed(m manyTags) {
	log.Print(m.A, m.C) // want "manyTags.A \\(ssn\\).*manyTags.C \\(name\\)|manyTags.C \\(name\\).*manyTags.A \\(ssn\\)"
}

func safeFieldOfFieldOverwritten(o order) {
	o.Patient = model.Person{Clinic: o.Patient.Clinic}
	log.Print(o)
}
