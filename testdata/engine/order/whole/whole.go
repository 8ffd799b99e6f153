// Package whole holds cases of structs cleared as a whole or field by field.
package whole

import (
	"encoding/json"
	"log"

	"example.test/engine/model"
)

// A Person whose PHI fields have all been overwritten can be logged whole.
func safeFieldByField(p model.Person) {
	p.Name = ""
	p.SSN = model.Mask(p.SSN)
	log.Printf("%+v", p)
}

func bugOneFieldForgotten(p model.Person) {
	p.Name = ""
	log.Printf("%+v", p) // want "Person.SSN \\(ssn\\)"
}

func safeZeroValue(p model.Person) {
	p = model.Person{}
	log.Printf("%+v", p)
}

func safeZeroThroughPointer(p *model.Person) {
	*p = model.Person{}
	log.Printf("%+v", *p)
}

func safeKeepsClinic(p model.Person) {
	p = model.Person{Clinic: p.Clinic}
	log.Print(p)
}

func bugKeepsName(p model.Person) {
	p = model.Person{Clinic: p.Clinic, Name: p.Name}
	log.Print(p) // want "Person.Name \\(name\\)"
}

func bugZeroedOneBranch(p model.Person, ok bool) {
	if ok {
		p = model.Person{}
	}
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func safeZeroedEveryBranch(p model.Person, ok bool) {
	if ok {
		p = model.Person{}
	} else {
		p.Name, p.SSN = "", ""
	}
	log.Print(p)
}

func bugDifferentFieldEachBranch(p model.Person, ok bool) {
	if ok {
		p.Name = ""
	} else {
		p.SSN = ""
	}
	log.Print(p) // want "Person.Name \\(name\\)"
}

func bugClearedThenFilled(p, q model.Person) {
	p = model.Person{}
	p.SSN = q.SSN
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func safeFreshZero() {
	var p model.Person
	log.Print(p, &p)
}

func safeFreshLiteral() {
	log.Print(model.Person{Name: "Test Patient", SSN: "000-00-0000", Clinic: "north"})
}

func bugCopiedBeforeClear(p model.Person) {
	q := p
	p = model.Person{}
	log.Print(q) // want "Person.SSN \\(ssn\\)"
	_ = p
}

func safeCopiedAfterClear(p model.Person) {
	p = model.Person{}
	q := p
	log.Print(q)
}

func safePointerReplaced(p *model.Person) {
	p = &model.Person{Clinic: p.Clinic}
	log.Print(*p, p)
}

func bugPointerReplacedOther(p *model.Person) {
	q := p
	p = &model.Person{}
	log.Print(*q) // want "Person.SSN \\(ssn\\)"
	_ = p
}

func safeNestedStructCleared(p model.Patient) {
	p.Address = model.Address{State: p.Address.State}
	log.Print(p.Address)
}

func bugNestedStructHalfCleared(p model.Patient) {
	p.Address.Street = ""
	log.Print(p.Address) // want "Address.ZIP \\(address\\)"
}

func safeNestedFieldsCleared(p model.Patient) {
	p.Address.Street = ""
	p.Address.ZIP = p.Address.ZIP[:3]
	log.Print(p.Address)
}

func safeTaggedSliceCleared(p model.Patient) {
	p.Notes = nil
	log.Print(p.Notes)
}

func bugTaggedSliceShortened(p model.Patient) {
	p.Notes = p.Notes[:1]
	log.Print(p.Notes) // want "Patient.Notes \\(note\\)"
}

func safeTaggedMapReplaced(p model.Patient) {
	p.Codes = map[string]string{}
	log.Print(p.Codes)
}

func safeTaggedPointerCleared(p model.Patient) {
	p.Cover = nil
	log.Print(p.Cover == nil, p.Cover)
}

func safeJSONAfterClear(p model.Person) {
	p.Name, p.SSN = "", ""
	b, _ := json.Marshal(p)
	log.Printf("%s", b)
}

func bugJSONBeforeClear(p model.Person) {
	b, _ := json.Marshal(p)
	p.Name, p.SSN = "", ""
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

type envelope struct {
	To   string
	Body model.Person
	Copy *model.Person
}

func safeEnvelopeCleared(e envelope) {
	e.Body = model.Person{}
	e.Copy = nil
	log.Print(e)
}

// Under %v a nested pointer is only an address.
func safeEnvelopePointerKept(e envelope) {
	e.Body = model.Person{}
	log.Print(e)
}

func bugEnvelopeJSON(e envelope) {
	e.Body = model.Person{}
	b, _ := json.Marshal(e)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func bugEnvelopeKept(e envelope) {
	e.To = ""
	e.Copy = nil
	log.Print(e) // want "Person.SSN \\(ssn\\)"
}

func safeArrayElementsCleared(a [2]model.Person) {
	a[0] = model.Person{}
	a[1] = model.Person{}
	log.Print(a)
}

func bugArrayOneElementCleared(a [2]model.Person) {
	a[0] = model.Person{}
	log.Print(a) // want "Person.SSN \\(ssn\\)"
}

func safeArrayCleared(a [2]model.Person) {
	a = [2]model.Person{}
	log.Print(a)
}

func safeRebuilt(p model.Person) {
	view := struct{ Clinic, Masked string }{p.Clinic, model.Mask(p.SSN)}
	log.Print(view)
}

func bugRebuilt(p model.Person) {
	view := struct{ Clinic, SSN string }{p.Clinic, p.SSN}
	log.Print(view) // want "Person.SSN \\(ssn\\)"
}

func safeSwappedWithZero(p model.Person) {
	q := model.Person{}
	p, q = q, p
	log.Print(p)
	_ = q
}

func bugSwappedWithZero(p model.Person) {
	q := model.Person{}
	p, q = q, p
	log.Print(q) // want "Person.SSN \\(ssn\\)"
	_ = p
}

func safeNewThenClean(name string) {
	p := new(model.Person)
	p.Clinic = name
	log.Print(*p)
}

func bugPartOfBigStruct(p model.Patient) {
	p.Name, p.SSN = "", ""
	log.Print(p) // want "Patient.Email \\(email\\)"
}
