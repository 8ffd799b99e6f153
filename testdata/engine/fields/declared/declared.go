// Package declared holds cases of PHI that directives and defined types declare.
package declared

import (
	"fmt"
	"log"
	"strconv"

	"example.test/engine/model"
)

// SSN is PHI by itself.
//
//phi:data ssn
type SSN string

// Reading is a struct that is PHI as a whole.
//
//phi:data lab
type Reading struct {
	Value float64
	Unit  string
}

func bugMarkedType(s SSN) {
	log.Print(s) // want "SSN \\(ssn\\)"
}

func safeMarkedTypeLength(s SSN) {
	log.Print(len(s))
}

func bugMarkedTypeConverted(s SSN) {
	log.Print(string(s)) // want "SSN \\(ssn\\)"
}

func safeMarkedTypeConstant() {
	log.Print(len(SSN("000")), SSN("") == "x")
}

func bugMarkedStruct(r Reading) {
	log.Print(r) // want "Reading.*\\(lab\\)"
}

func bugMarkedStructField(r Reading) {
	log.Print(r.Value) // want "Reading.*\\(lab\\)"
}

type visit struct {
	Number SSN
	Room   string
	Lab    []Reading
}

func bugFieldOfMarkedType(v visit) {
	log.Print(v.Number) // want "SSN \\(ssn\\)"
}

func bugHolderWhole(v visit) {
	log.Print(v) // want "SSN \\(ssn\\)"
}

func safeHolderOtherField(v visit) {
	log.Print(v.Room, len(v.Lab))
}

func bugElementOfMarkedType(v visit) {
	log.Print(v.Lab[0].Unit) // want "Reading.*\\(lab\\)"
}

type dashed struct {
	Number SSN `phi:"-"`
	Code   SSN `phi:"account"`
}

// A field beats its type.
func safeDashBeatsType(d dashed) {
	log.Print(d.Number)
}

func bugFieldCategory(d dashed) {
	log.Print(d.Code) // want "dashed.Code \\(account\\)"
}

//phi:data mrn
func lookup(id int) string { return strconv.Itoa(id) }

// bed is not PHI.
func bed(id int) string { return strconv.Itoa(id) }

func bugMarkedResult() {
	log.Print(lookup(1)) // want "lookup \\(mrn\\)"
}

func safeUnmarkedResult() {
	log.Print(bed(1))
}

//phi:data name
func find(id int) (name string, found bool, err error) {
	if id == 0 {
		return "", false, fmt.Errorf("no %d", id)
	}
	return strconv.Itoa(id), true, nil
}

func bugMarkedResults() {
	name, found, err := find(1)
	log.Print(found, err)
	log.Print(name) // want "find \\(name\\)"
}

// An error or bool result of a marked function is not PHI.
func safeMarkedErrorAndBool() {
	_, found, err := find(1)
	log.Print(found, err)
}

//phi:param mbi beneficiary
func bugMarkedParameter(mbi, ward string) {
	log.Print(ward)
	log.Print(mbi) // want "mbi.*\\(beneficiary\\)"
}

//phi:param mbi beneficiary
func safeMarkedParameter(mbi, ward string) {
	log.Print(ward, len(mbi))
}

//phi:param mbi beneficiary
func safeMarkedParameterMasked(mbi string) {
	mbi = model.Mask(mbi)
	log.Print(mbi)
}

type directory interface {
	// Name of a member.
	//
	//phi:data name
	Name(id int) string

	Room(id int) string
}

func bugMarkedInterfaceMethod(d directory) {
	log.Print(d.Name(1)) // want "Name \\(name\\)"
}

func safeUnmarkedInterfaceMethod(d directory) {
	log.Print(d.Room(1))
}

type desk struct{ n int }

//phi:data account
func (d *desk) Account() string { return strconv.Itoa(d.n) }

func (d *desk) Number() string { return strconv.Itoa(d.n) }

func bugMarkedMethod(d *desk) {
	log.Print(d.Account()) // want "Account \\(account\\)"
}

func safeUnmarkedMethod(d *desk) {
	log.Print(d.Number())
}

func bugMarkedMethodValue(d *desk) {
	f := d.Account
	log.Print(f()) // want "Account \\(account\\)"
}

// A defined type with a tagged struct beneath has its tags.
type renamed model.Person

func bugDefinedFromTagged(r renamed) {
	log.Print(r.SSN) // want "SSN \\(ssn\\)"
}

func safeDefinedFromTagged(r renamed) {
	log.Print(r.Clinic)
}

type aliased = model.Person

func bugAlias(a aliased) {
	log.Print(a.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeAlias(a aliased) {
	log.Print(a.Clinic)
}

type pointerType *model.Person

func bugDefinedPointer(p pointerType) {
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeDefinedPointer(p pointerType) {
	log.Print(p.Clinic)
}

//phi:data
type blob []byte

// Without a category it is phi.
func bugNoCategory(b blob) {
	log.Printf("%s", b) // want "blob \\(phi\\)"
}

func safeNoCategory(b blob) {
	log.Printf("%d", len(b))
}

//phi:deidentifies
func redact(s SSN) string { return "***" + string(s[len(s)-1:]) }

func safeRedacted(s SSN) {
	log.Print(redact(s))
}

func bugRedactedBeside(s SSN) {
	log.Print(redact(s), s) // want "SSN \\(ssn\\)"
}

func safeConstantOfMarkedType() {
	s := SSN("000-00-0000")
	log.Print(s == "", bed(len(s)))
}
