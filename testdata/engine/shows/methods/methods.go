// Package methods holds cases of String, Error, Format and GoString: followed, not believed.
package methods

import (
	"fmt"
	"log"
	"strings"

	"example.test/engine/model"
)

type masked struct {
	p model.Person
	n int
}

func (m masked) String() string { return fmt.Sprintf("patient %d", m.n) }

func safeString(p model.Person) {
	log.Print(masked{p, 1})
	log.Printf("%v %s %+v", masked{p, 1}, masked{p, 1}, masked{p, 1})
}

type leaky struct{ p model.Person }

func (l leaky) String() string { return "patient " + l.p.Name }

func bugString(p model.Person) {
	log.Print(leaky{p}) // want "Person.Name \\(name\\)"
}

// Only what String returns is shown: the name, not the number.
func bugStringShowsOne(p model.Person) {
	p.Name = ""
	log.Print(leaky{p})
	log.Print(leaky{p}.p) // want "Person.SSN \\(ssn\\)"
}

// %#v does not ask String.
func bugSharpIgnoresString(p model.Person) {
	log.Printf("%#v", masked{p, 1}) // want "Person.SSN \\(ssn\\)"
}

type code string

func (c code) String() string { return "***" }

func safeMaskedString(p model.Person) {
	log.Printf("%s %v %q %x", code(p.SSN), code(p.SSN), code(p.SSN), code(p.SSN))
}

func bugMaskedStringConverted(p model.Person) {
	log.Print(string(code(p.SSN))) // want "Person.SSN \\(ssn\\)"
}

type level int

func (l level) String() string { return "level" }

func safeNumberWithString(p model.Patient) {
	log.Printf("%v %s", level(p.Pulse), level(p.Pulse))
}

// %d does not ask String.
func bugNumberVerbIgnoresString(p model.Patient) {
	log.Printf("%d", level(p.Pulse)) // want "Patient.Pulse \\(lab\\)"
}

type byPointer struct{ p model.Person }

func (b *byPointer) String() string { return "***" }

func safePointerReceiver(p model.Person) {
	log.Print(&byPointer{p})
}

// The value does not have the pointer's method.
func bugPointerReceiverOnValue(p model.Person) {
	log.Print(byPointer{p}) // want "Person.SSN \\(ssn\\)"
}

func safePointerToValueReceiver(p model.Person) {
	log.Print(&masked{p, 1})
}

// Elements are asked too.
func safeSliceOfStringers(p model.Person) {
	log.Print([]masked{{p, 1}})
	log.Print(map[string]masked{"a": {p, 1}})
}

func safeExportedField(p model.Person) {
	log.Print(struct{ M masked }{masked{p, 1}})
}

// fmt can't call methods of unexported fields: it prints what they hold.
func bugUnexportedField(p model.Person) {
	log.Print(struct{ m masked }{masked{p, 1}}) // want "Person.SSN \\(ssn\\)"
}

func bugUnexportedPlainString(p model.Person) {
	log.Print(struct{ c code }{code(p.SSN)}) // want "Person.SSN \\(ssn\\)"
}

func safeExportedPlainString(p model.Person) {
	log.Print(struct{ C code }{code(p.SSN)})
}

type failure struct{ p model.Person }

func (f failure) Error() string { return "failed" }

func (f failure) String() string { return f.p.Name }

// Error goes before String.
func safeErrorBeforeString(p model.Person) {
	log.Print(failure{p})
}

func bugStringCalled(p model.Person) {
	log.Print(failure{p}.String()) // want "Person.Name \\(name\\)"
}

type formatted struct{ p model.Person }

func (f formatted) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }

func (f formatted) String() string { return f.p.SSN }

// Format goes before everything, with any verb but %T and %p.
func safeFormat(p model.Person) {
	log.Printf("%v %d %#v", formatted{p}, formatted{p}, formatted{p})
}

type leakyFormat struct{ p model.Person }

func (f leakyFormat) Format(s fmt.State, verb rune) { fmt.Fprintf(s, "<%s>", f.p.Name) }

func bugFormat(p model.Person) {
	log.Printf("%v", leakyFormat{p}) // want "Person.Name \\(name\\)"
}

type writerFormat struct{ p model.Person }

func (f writerFormat) Format(s fmt.State, verb rune) { s.Write([]byte(f.p.Name)) }

func bugFormatWrites(p model.Person) {
	log.Print(writerFormat{p}) // want "Person.Name \\(name\\)"
}

type goString struct{ p model.Person }

func (g goString) GoString() string { return "goString{}" }

func safeGoString(p model.Person) {
	log.Printf("%#v", goString{p})
}

// Only %#v asks GoString.
func bugGoStringOtherVerb(p model.Person) {
	log.Printf("%v", goString{p}) // want "Person.SSN \\(ssn\\)"
}

type leakyGoString struct{ p model.Person }

func (g leakyGoString) GoString() string { return g.p.SSN }

func (g leakyGoString) String() string { return "***" }

func bugGoString(p model.Person) {
	log.Printf("%#v", leakyGoString{p}) // want "Person.SSN \\(ssn\\)"
}

func safeGoStringNotAsked(p model.Person) {
	log.Printf("%v", leakyGoString{p})
}

type builder struct{ p model.Person }

func (b builder) String() string {
	var sb strings.Builder
	fmt.Fprintf(&sb, "%s, %T", b.p.Name, b.p)
	return sb.String()
}

func bugStringBuilds(p model.Person) {
	log.Print(builder{p}) // want "Person.Name \\(name\\)"
}

type nested struct{ Inner leaky }

func bugNestedString(p model.Person) {
	log.Print(nested{leaky{p}}) // want "Person.Name \\(name\\)"
}

type delegating struct{ m masked }

func (d delegating) String() string { return d.m.String() }

func safeDelegating(p model.Person) {
	log.Print(delegating{masked{p, 2}})
}

type branching struct {
	p     model.Person
	debug bool
}

func (b branching) String() string {
	if b.debug {
		return b.p.SSN
	}
	return "***"
}

// Followed, not believed.
func bugSometimesLeaks(p model.Person, debug bool) {
	log.Print(branching{p, debug}) // want "Person.SSN \\(ssn\\)"
}

type notStringer struct{ p model.Person }

func (n notStringer) String(sep string) string { return sep }

// A method of that name with another signature is no Stringer.
func bugOtherSignature(p model.Person) {
	log.Print(notStringer{p}) // want "Person.SSN \\(ssn\\)"
}

type promoted struct {
	code
	SSN string `phi:"ssn"`
}

func safePromotedString(p promoted) {
	log.Print(p)
}

type ambiguous struct {
	code
	masked
	Number string `phi:"mrn"`
}

// Two promoted methods at one depth: neither.
func bugAmbiguousString(a ambiguous) {
	log.Print(a) // want "ambiguous.Number \\(mrn\\)"
}

func safeStringerInterface(p model.Person) {
	var s fmt.Stringer = masked{p, 1}
	log.Print(s)
}

func bugStringerInterface(p model.Person) {
	var s fmt.Stringer = leaky{p}
	log.Printf("%s", s) // want "Person.Name \\(name\\)"
}

func safeErrorf(p model.Person) {
	log.Print(fmt.Errorf("failed: %v", masked{p, 3}))
}

func bugErrorf(p model.Person) {
	log.Print(fmt.Errorf("failed: %v", leaky{p})) // want "Person.Name \\(name\\)"
}

func safeSprintThenLog(p model.Person) {
	log.Print(fmt.Sprint(masked{p, 1}) + "!")
}

// A recursive type is followed and ends.
type family struct {
	Name  string `phi:"name"`
	Child *family
}

func (f *family) String() string {
	if f.Child == nil {
		return "leaf"
	}
	return "parent of " + f.Child.String()
}

func safeRecursiveString(f *family) {
	log.Print(f)
}

func bugRecursiveString(t *tree) {
	log.Print(t) // want "tree.Name \\(name\\)"
}

type tree struct {
	Name  string `phi:"name"`
	Child *tree
}

func (t *tree) String() string {
	if t == nil {
		return ""
	}
	return t.Name + "," + t.Child.String()
}

type mapKey string

func (mapKey) String() string { return "key" }

func safeMapKeyStringer(p model.Person) {
	log.Print(map[mapKey]int{mapKey(p.SSN): 1})
}
