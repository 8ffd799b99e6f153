// Package app imports middle and lower, not base: what it knows of base comes
// through them.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/chain/lower"
	"example.test/engine/packages/chain/middle"
)

func bugThreeDeep(p model.Patient) {
	middle.Note(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeThreeDeep(p model.Patient) {
	middle.Note(p.Clinic)
}

func bugEchoThreeDeep(p model.Patient) {
	log.Println(middle.Echo(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeEchoThreeDeep(p model.Patient) {
	_ = middle.Echo(p.SSN)
	log.Println(middle.Echo(p.Clinic))
}

// A method of a type whose package is not imported.
func bugIndirectMethod(p model.Patient) {
	lower.Open().Write(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeIndirectMethod(p model.Patient) {
	lower.Open().Skip(p.SSN)
	lower.Open().Write(p.Clinic)
}

// A field of a type whose package is not imported.
func bugIndirectField(get func(any) error) {
	r, _ := lower.Find(get)
	log.Println(r.Number) // want `Record\.Number \(mrn\)`
}

func safeIndirectField(get func(any) error) {
	r, err := lower.Find(get)
	log.Println(r.Ward, err)
}

func bugIndirectPointer(get func(any) error) {
	r, _ := lower.Find(get)
	log.Println(r.Owner.Name) // want `Owner\.Name \(name\)`
}

func safeIndirectPointer(get func(any) error) {
	r, _ := lower.Find(get)
	log.Println(r.Owner.Site)
}

func bugIndirectResult(get func(any) error) {
	r, _ := lower.Find(get)
	log.Println(r.Title()) // want `Record\.Number \(mrn\)`
}

func safeIndirectResult(get func(any) error) {
	r, _ := lower.Find(get)
	log.Println(r.Place())
}

func bugIndirectError(get func(any) error) {
	r, _ := lower.Find(get)
	if err := r.Check(); err != nil {
		log.Println(err) // want `Record\.Number \(mrn\)`
	}
}

func bugPromotedField(f *lower.File) {
	log.Println(f.Number) // want `Record\.Number \(mrn\)`
}

func safePromotedField(f *lower.File) {
	log.Println(f.Shelf, f.Ward)
}

func bugPromotedMethod(f *lower.File) {
	log.Println(f.Title()) // want `Record\.Number \(mrn\)`
}

func safePromotedMethod(f *lower.File) {
	log.Println(f.Place())
}

func bugThroughMiddle(f *lower.File) {
	log.Println(middle.Number(f)) // want `Record\.Number \(mrn\)`
}

func safeThroughMiddle(f *lower.File) {
	log.Println(middle.Shelf(f))
}

func bugVisited(fs []lower.File) {
	middle.Visit(fs, func(title string) {
		log.Println(title) // want `Record\.Number \(mrn\)`
	})
}

// contract: middle.Visit knows the PHI; the named function is bound here.
func bugVisitedByMethod(fs []lower.File) {
	middle.Visit(fs, lower.Open().Write) // want `Record\.Number \(mrn\)`
}

func safeVisited(fs []lower.File) {
	middle.Visit(fs, lower.Open().Skip)
}

func bugOfMethodOfMiddle(d *middle.Desk) {
	log.Println(d.Top().Record.Title()) // want `Record\.Number \(mrn\)`
}

func safeOfMethodOfMiddle(d *middle.Desk) {
	log.Println(d.Top().Record.Place(), d.Top().Shelf)
}

func bugMethodValueOfIndirect(p model.Patient) {
	write := lower.Open().Write
	write(p.SSN) // want `Patient\.SSN \(ssn\)`
}

// What lower stores in the PHI field is not known to be clean.
func bugStoredByLower(ward string) {
	log.Println(lower.Load(ward).Number) // want `Record\.Number \(mrn\)`
}
