// Package verbs holds cases of what fmt's verbs show, argument by argument.
package verbs

import (
	"errors"
	"fmt"
	"log"
	"reflect"

	"example.test/engine/model"
)

func bugString(p model.Person) {
	log.Printf("%s", p.SSN) // want "Person.SSN \\(ssn\\)"
}

// %T shows a type.
func safeType(p model.Person) {
	log.Printf("%T %T", p, p.SSN)
}

// %p shows an address.
func safeAddress(p *model.Person) {
	log.Printf("%p", p)
}

func bugTypeAndValue(p model.Person) {
	log.Printf("%T %s", p.Name, p.SSN) // want "PHI reaches a log: Person.SSN \\(ssn\\) is"
}

func bugQuoted(p model.Person) {
	log.Printf("%q", p.Name) // want "Person.Name \\(name\\)"
}

func bugHex(p model.Person) {
	log.Printf("%x % X", p.Clinic, p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugNumber(p model.Patient) {
	log.Printf("%5.2f", p.Weight) // want "Patient.Weight \\(lab\\)"
}

func bugCharacter(p model.Person) {
	log.Printf("%c", p.Name[0]) // want "Person.Name \\(name\\)"
}

func bugBoolean(p model.Patient) {
	log.Printf("%t", p.Smoker) // want "Patient.Smoker \\(diagnosis\\)"
}

func bugBytes(p model.Patient) {
	log.Printf("%d", p.Photo) // want "Patient.Photo \\(photo\\)"
}

func safeCleanArguments(p model.Person) {
	log.Printf("%s has %d digits", p.Clinic, len(p.SSN))
}

func bugExplicitIndex(p model.Person) {
	log.Printf("%[2]s %[1]s", p.Clinic, p.SSN) // want "Person.SSN \\(ssn\\)"
}

// With explicit indexes only the named arguments are shown.
func safeExplicitIndex(p model.Person) {
	log.Printf("%[2]s", p.SSN, p.Clinic)
}

func bugIndexReset(p model.Person) {
	log.Printf("%[2]T %[1]s", p.SSN, p.Clinic) // want "Person.SSN \\(ssn\\)"
}

func safeIndexedType(p model.Person) {
	log.Printf("%[1]s %[2]T", p.Clinic, p.SSN)
}

func bugTypeThenValue(p model.Person) {
	log.Printf("%[1]T=%[1]v", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugWidthFromArgument(p model.Person) {
	log.Printf("%*s", 20, p.Name) // want "Person.Name \\(name\\)"
}

func safeStarShiftsArguments(p model.Person) {
	log.Printf("%*s %T", 20, p.Clinic, p.Name)
}

func bugPercentEscape(p model.Person) {
	log.Printf("100%% %s", p.Name) // want "Person.Name \\(name\\)"
}

func safePercentEscape(p model.Person) {
	log.Printf("%% %T", p.Name)
}

// A format that is not known may show everything.
func bugUnknownFormat(p model.Person, format string) {
	log.Printf(format, p.SSN) // want "Person.SSN \\(ssn\\)"
}

const typeFormat = "type %T\n"

func safeConstantFormat(p model.Person) {
	log.Printf(typeFormat, p)
}

func safeConcatenatedFormat(p model.Person) {
	log.Printf("%s: "+typeFormat, p.Clinic, p)
}

// Arguments too many are shown as EXTRA.
func bugExtraArgument(p model.Person) {
	format := "nothing"
	log.Printf(format, p.SSN) // want "Person.SSN \\(ssn\\)"
}

// A verb that does not fit shows the value.
func bugWrongVerb(p model.Person) {
	format := "%d"
	log.Printf(format, p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugFormatIsPHI(p model.Person) {
	log.Printf(p.Name+"%d", 1) // want "Person.Name \\(name\\)"
}

func bugSpreadArguments(p model.Person) {
	args := []any{p.Clinic, p.SSN}
	log.Printf("%s %s", args...) // want "Person.SSN \\(ssn\\)"
}

func safeSpreadTypes(p model.Person) {
	args := []any{p.Clinic, p.SSN}
	log.Printf("%s %T", args...)
}

func bugSprintf(p model.Person) {
	s := fmt.Sprintf("%s/%T", p.SSN, p)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeSprintfType(p model.Person) {
	s := fmt.Sprintf("%T", p)
	log.Print(s)
}

func bugSprintln(p model.Person) {
	log.Print(fmt.Sprintln("a", p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugStructPlus(p model.Person) {
	log.Printf("%+v", p) // want "Person.SSN \\(ssn\\)"
}

func bugStructSharp(p model.Person) {
	log.Printf("%#v", p) // want "Person.SSN \\(ssn\\)"
}

func bugStructOddVerb(p model.Person) {
	log.Printf("%s", p) // want "Person.SSN \\(ssn\\)"
}

func bugUnexportedField(p model.Person) {
	log.Printf("%v", struct{ hidden string }{p.SSN}) // want "Person.SSN \\(ssn\\)"
}

// A pointer to a struct at the top is followed, one below it is an address.
func bugTopPointer(p *model.Person) {
	log.Printf("%v", p) // want "Person.SSN \\(ssn\\)"
}

func safeNestedPointer(p *model.Person) {
	log.Printf("%v %+v", struct{ P *model.Person }{p}, []*model.Person{p})
}

func safePointerInMap(p *model.Person) {
	log.Printf("%v", map[string]*model.Person{"a": p})
}

func safePointerToPointer(p *model.Person) {
	log.Printf("%v", &p)
}

func safePointerInAnySlice(p *model.Person) {
	log.Printf("%v", []any{p})
}

func safePointerToString(p *model.Person) {
	log.Printf("%v", &p.SSN)
}

func bugPointerToSlice(ps []model.Person) {
	log.Printf("%v", &ps) // want "Person.SSN \\(ssn\\)"
}

func bugPointerToMap(p model.Person) {
	m := map[string]string{"a": p.SSN}
	log.Printf("%v", &m) // want "Person.SSN \\(ssn\\)"
}

func bugPointerToArray(p model.Person) {
	a := [1]string{p.SSN}
	log.Printf("%v", &a) // want "Person.SSN \\(ssn\\)"
}

func bugInterfaceInStruct(p model.Person) {
	log.Printf("%v", struct{ V any }{p}) // want "Person.SSN \\(ssn\\)"
}

func safePointerBehindInterface(p *model.Person) {
	log.Printf("%v", struct{ V any }{p})
}

func safeChannelAndFunc(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	log.Printf("%v", ch)
	log.Printf("%v", struct{ F func() string }{func() string { return p.SSN }})
}

// fmt prints what a reflect.Value holds.
func bugReflectValue(p model.Person) {
	log.Printf("%v", reflect.ValueOf(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugWrapVerb(p model.Person) {
	err := fmt.Errorf("%w", errors.New(p.Name))
	log.Print(err) // want "Person.Name \\(name\\)"
}

func bugPointerPrintedByString(p *model.Person) {
	log.Printf("%s", p) // want "Person.Name \\(name\\)"
}

func bugFprintStdout(p model.Person) {
	fmt.Printf("%s\n", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeFprintStdout(p model.Person) {
	fmt.Printf("%T\n", p.SSN)
}

func bugPrintln(p model.Person) {
	fmt.Println("patient", p.Name) // want "Person.Name \\(name\\)"
}

func safePrintln(p model.Person) {
	fmt.Println("clinic", p.Clinic, len(p.Name))
}

func bugMapKeyPrinted(p model.Person) {
	log.Printf("%v", map[string]int{p.SSN: 1}) // want "Person.SSN \\(ssn\\)"
}

func safeWholeOfPatientPointerField(p model.Patient) {
	v := struct{ Relative *model.Person }{p.Relative}
	log.Printf("%+v", v)
}
