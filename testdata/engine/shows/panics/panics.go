// Package panics holds cases of panic, print and println.
package panics

import (
	"errors"
	"fmt"
	"log"

	"example.test/engine/model"
)

func bugString(p model.Person) {
	panic(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeConstant(p model.Person) {
	if p.SSN == "" {
		panic("no number")
	}
}

func bugFormatted(p model.Person) {
	panic(fmt.Sprintf("patient %s", p.Name)) // want "Person.Name \\(name\\)"
}

func safeFormattedType(p model.Person) {
	panic(fmt.Sprintf("unexpected %T", p))
}

// Of other values the runtime prints only an address.
func safeStruct(p model.Person) {
	panic(p)
}

func safePointer(p *model.Person) {
	panic(p)
}

func safeSlice(p model.Person) {
	panic([]string{p.SSN})
}

func safeBytes(p model.Person) {
	panic([]byte(p.SSN))
}

func safeMap(p model.Person) {
	panic(map[string]string{"ssn": p.SSN})
}

func bugNumber(p model.Patient) {
	panic(p.Pulse) // want "Patient.Pulse \\(lab\\)"
}

func bugFloat(p model.Patient) {
	panic(p.Weight) // want "Patient.Weight \\(lab\\)"
}

type code string

func bugNamedString(p model.Person) {
	panic(code(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugError(p model.Person) {
	panic(errors.New("no " + p.Name)) // want "Person.Name \\(name\\)"
}

func safeError(p model.Person) {
	panic(fmt.Errorf("no record at %s", p.Clinic))
}

type failure struct{ p model.Person }

func (f failure) Error() string { return "no record of " + f.p.Name }

func bugCustomError(p model.Person) {
	panic(failure{p}) // want "Person.Name \\(name\\)"
}

type quiet struct{ p model.Person }

func (q quiet) Error() string { return "no record" }

func safeCustomError(p model.Person) {
	panic(quiet{p})
}

type named struct{ p model.Person }

func (n named) String() string { return n.p.Name }

func bugStringer(p model.Person) {
	panic(named{p}) // want "Person.Name \\(name\\)"
}

type masked string

func (masked) String() string { return "***" }

func safeStringer(p model.Person) {
	panic(masked(p.SSN))
}

type onlyFormat struct{ p model.Person }

func (o onlyFormat) Format(s fmt.State, verb rune) { fmt.Fprint(s, o.p.Name) }

// The runtime asks Error and String, not Format.
func safeFormatter(p model.Person) {
	panic(onlyFormat{p})
}

// Recovered or not.
func bugRecovered(p model.Person) {
	defer func() { _ = recover() }()
	panic("bad " + p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugInClosure(p model.Person) {
	func() {
		panic(p.Name) // want "Person.Name \\(name\\)"
	}()
}

func bugPanicAny(p model.Person) {
	var v any = p.SSN
	panic(v) // want "Person.SSN \\(ssn\\)"
}

func safePanicAnyStruct(p model.Person) {
	var v any = struct{ s string }{p.SSN}
	panic(v)
}

func bugLogPanic(p model.Person) {
	log.Panicln("bad", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugFatal(p model.Person) {
	log.Fatalf("bad %s", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeFatal(p model.Person) {
	log.Fatalf("bad %T", p)
}

// print and println write to standard error.
func bugPrintln(p model.Person) {
	println("ssn", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugPrint(p model.Patient) {
	print(p.Pulse, "\n") // want "Patient.Pulse \\(lab\\)"
}

func bugPrintBool(p model.Patient) {
	println(p.Smoker) // want "Patient.Smoker \\(diagnosis\\)"
}

func bugPrintNamed(p model.Person) {
	println(code(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

// println does not ask String.
func bugPrintlnIgnoresString(p model.Person) {
	println(masked(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

// Of pointers, slices and interfaces print shows addresses.
func safePrintPointer(p *model.Person) {
	println(p, &p.SSN)
}

func safePrintSlice(p model.Patient) {
	println(p.Photo)
}

func safePrintInterface(p model.Person) {
	var v any = p.SSN
	println(v)
}

func safePrintError(p model.Person) {
	println(fmt.Errorf("no %s", p.Name))
}

func bugPrintErrorText(p model.Person) {
	println(fmt.Errorf("no %s", p.Name).Error()) // want "Person.Name \\(name\\)"
}

func safePrintLength(p model.Person) {
	println(len(p.SSN), p.Clinic)
}

func bugDeferredPanic(p model.Person) {
	defer panic(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugGoPrintln(p model.Person) {
	go println(p.SSN) // want "Person.SSN \\(ssn\\)"
}
