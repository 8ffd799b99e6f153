// Package tagged holds cases of tags on struct, slice, map, pointer and other typed fields,
// and of phi:"-".
package tagged

import (
	"fmt"
	"log"
	"time"

	"example.test/engine/model"
)

// Everything beneath a tagged field is PHI.
func bugSliceBeneath(p model.Patient) {
	log.Print(p.Notes[0].Text) // want "Patient.Notes \\(note\\)"
}

func bugSliceBeneathAny(p model.Patient) {
	log.Print(p.Notes[0].Author) // want "Patient.Notes \\(note\\)"
}

func safeSliceCount(p model.Patient) {
	log.Print(len(p.Notes), p.Notes == nil)
}

// The type itself has no tags.
func safeNoteByItself(n model.Note) {
	log.Print(n.Text, n)
}

func bugNoteTakenOut(p model.Patient) {
	for _, n := range p.Notes {
		log.Print(n) // want "Patient.Notes \\(note\\)"
	}
}

func bugMapValueBeneath(p model.Patient) {
	log.Print(p.Codes["main"]) // want "Patient.Codes \\(diagnosis\\)"
}

func bugMapKeyBeneath(p model.Patient) {
	for k := range p.Codes {
		log.Print(k) // want "Patient.Codes \\(diagnosis\\)"
	}
}

func safeMapCount(p model.Patient) {
	log.Print(len(p.Codes))
}

func safeMapHas(p model.Patient) {
	_, ok := p.Codes["main"]
	log.Print(ok)
}

func bugPointerBeneath(p model.Patient) {
	log.Print(p.Cover.Number) // want "Patient.Cover \\(insurance\\)"
}

func safePointerNil(p model.Patient) {
	log.Print(p.Cover != nil)
}

func safePolicyByItself(c *model.Policy) {
	log.Print(c.Number, c)
}

func bugPolicyTakenOut(p model.Patient) {
	c := p.Cover
	log.Print(*c) // want "Patient.Cover \\(insurance\\)"
}

func bugBytes(p model.Patient) {
	log.Print(p.Photo[0]) // want "Patient.Photo \\(photo\\)"
}

// phi:"-": nothing read through the field is PHI, even where its type holds PHI.
func safeDash(p model.Patient) {
	log.Print(p.Billing, p.Billing.SSN, p.Billing.Name)
}

func safeDashCopied(p model.Patient) {
	b := p.Billing
	log.Print(b.SSN)
}

func safeDashThroughPointer(p *model.Patient) {
	b := &p.Billing
	log.Print(b.SSN)
}

func bugDashBeside(p model.Patient) {
	log.Print(p.Billing.Clinic, p.Relative.SSN) // want "Person.SSN \\(ssn\\)"
}

// The contract's word: nothing read through that field is PHI, whatever was stored there.
func safeDashFilled(p model.Patient, q model.Person) {
	p.Billing = q
	log.Print(p.Billing.SSN)
}

type visit struct {
	Patient  model.Person `phi:"appointment"`
	Doctor   model.Person `phi:"-"`
	Guardian model.Person
	Tags     []string           `phi:"-"`
	Values   map[string][]int   `phi:"lab"`
	Raw      any                `phi:"note"`
	Check    func() string      `phi:"lab"`
	Feed     chan string        `phi:"lab"`
	At       *time.Time         `phi:"date"`
	Score    *float64           `phi:"lab"`
	Grid     [2][2]int          `phi:"lab"`
	Alarm    error              `phi:"note"`
	Inner    struct{ A, B int } `phi:"lab"`
	Room     string
}

// A field beats its type: read through Patient, even the clinic is PHI.
func bugFieldBeatsType(v visit) {
	log.Print(v.Patient.Clinic) // want "visit.Patient \\(appointment\\)"
}

func safeDashBeatsType(v visit) {
	log.Print(v.Doctor.SSN, v.Doctor)
}

func bugUntaggedKeepsType(v visit) {
	log.Print(v.Guardian.Clinic)
	log.Print(v.Guardian.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeTaggedDash(v visit) {
	log.Print(v.Tags, v.Room)
}

func bugNestedContainers(v visit) {
	log.Print(v.Values["x"][0]) // want "visit.Values \\(lab\\)"
}

func bugInterfaceField(v visit) {
	log.Print(v.Raw) // want "visit.Raw \\(note\\)"
}

func bugInterfaceFieldAsserted(v visit) {
	if s, ok := v.Raw.(string); ok {
		log.Print(s) // want "visit.Raw \\(note\\)"
	}
}

func safeInterfaceFieldType(v visit) {
	log.Printf("%T", v.Raw)
}

func bugChannelField(v visit) {
	log.Print(<-v.Feed) // want "visit.Feed \\(lab\\)"
}

func bugTimePointer(v visit) {
	log.Print(v.At.Month()) // want "visit.At \\(date\\)"
}

func safeTimePointerYear(v visit) {
	log.Print(v.At.Year())
}

func bugNumberPointer(v visit) {
	log.Print(*v.Score) // want "visit.Score \\(lab\\)"
}

// A pointer to a number prints as an address.
func safeNumberPointerAddress(v visit) {
	log.Print(v.Score)
}

func bugArrayField(v visit) {
	log.Print(v.Grid[1]) // want "visit.Grid \\(lab\\)"
}

func bugErrorField(v visit) {
	log.Print(v.Alarm) // want "visit.Alarm \\(note\\)"
}

func safeErrorFieldNil(v visit) {
	log.Print(v.Alarm == nil)
}

func bugInnerField(v visit) {
	log.Print(v.Inner.A) // want "visit.Inner \\(lab\\)"
}

func bugFormattedField(v visit) {
	log.Print(fmt.Sprint(v.Inner)) // want "visit.Inner \\(lab\\)"
}

func safeOverwrittenField(v visit) {
	v.Raw = nil
	v.Values = nil
	log.Print(v.Raw, v.Values)
}

func bugBeneathOverwrittenInPart(v visit) {
	v.Inner.A = 0
	log.Print(v.Inner.A)
	log.Print(v.Inner.B) // want "visit.Inner \\(lab\\)"
}

func safeBeneathOverwritten(v visit) {
	v.Inner.A, v.Inner.B = 0, 0
	log.Print(v.Inner)
}

func bugUnknownStoredBeneath(v visit, n int) {
	v.Inner.A = n
	log.Print(v.Inner.A) // want "visit.Inner \\(lab\\)"
}

type emptyTag struct {
	A string `phi:""`
	B string
}

func safeBesideOddTag(e emptyTag) {
	log.Print(e.B)
}

type phiOnly struct {
	Blob string `phi:"phi"`
	Kind string
}

func bugUnspecified(x phiOnly) {
	log.Print(x.Blob) // want "phiOnly.Blob \\(phi\\)"
}

func safeUnspecified(x phiOnly) {
	log.Print(x.Kind)
}

// An unknown category counts as phi all the same.
type misspelt struct {
	Number string `phi:"snn"`
	Kind   string
}

func bugMisspelt(m misspelt) {
	log.Print(m.Number) // want "misspelt.Number \\(phi\\)"
}

func safeMisspelt(m misspelt) {
	log.Print(m.Kind)
}
