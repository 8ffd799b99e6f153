// Package builtins holds cases of the predeclared functions.
package builtins

import (
	"log"

	"example.test/engine/model"
)

func bugAppend(p model.Person) {
	var xs []string
	xs = append(xs, p.Clinic, p.SSN)
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func safeAppend(p model.Person) {
	var xs []string
	xs = append(xs, p.Clinic)
	log.Print(xs)
}

func bugAppendSpread(p model.Patient) {
	b := append([]byte("photo "), p.Photo...)
	log.Printf("%x", b) // want "Patient.Photo \\(photo\\)"
}

func bugAppendString(p model.Person) {
	b := append([]byte(nil), p.SSN...)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func bugAppendToPHI(ps []model.Person) {
	ps = append(ps, model.Person{Name: "x"})
	log.Print(ps[0].Name) // want "Person.Name \\(name\\)"
}

// The old slice shares its array with the grown one where there is room.
func bugAppendShared(p model.Person) {
	xs := make([]string, 0, 4)
	ys := append(xs, p.SSN)
	log.Print(ys[0]) // want "Person.SSN \\(ssn\\)"
}

func bugCopy(p model.Patient) {
	b := make([]byte, 8)
	copy(b, p.Photo)
	log.Printf("%x", b) // want "Patient.Photo \\(photo\\)"
}

func bugCopyString(p model.Person) {
	b := make([]byte, 8)
	copy(b[2:], p.SSN)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

// copy's result is a count.
func safeCopyResult(p model.Patient) {
	b := make([]byte, 8)
	n := copy(b, p.Photo)
	log.Print(n)
}

func safeCopyOther(p model.Patient) {
	b, c := make([]byte, 8), make([]byte, 8)
	copy(b, p.Photo)
	copy(c, p.Clinic)
	log.Printf("%s", c)
}

func safeLenCap(p model.Patient) {
	log.Print(len(p.SSN), len(p.Notes), cap(p.Photo), len(p.Codes))
}

func bugMinStrings(p, q model.Person) {
	log.Print(min(p.SSN, q.Clinic)) // want "Person.SSN \\(ssn\\)"
}

func bugMaxNumbers(p model.Patient) {
	log.Print(max(p.Weight, 40)) // want "Patient.Weight \\(lab\\)"
}

func safeMinOfLengths(p model.Person) {
	log.Print(min(len(p.SSN), len(p.Name), 3))
}

func safeMaxStrings(p, q model.Person) {
	log.Print(max(p.Clinic, q.Clinic, "a"))
}

func bugNew(p model.Person) {
	s := new(string)
	*s = p.SSN
	log.Print(*s) // want "Person.SSN \\(ssn\\)"
}

// Since Go 1.26 new takes a value.
func bugNewValue(p model.Person) {
	s := new(p.SSN)
	log.Print(*s) // want "Person.SSN \\(ssn\\)"
}

func safeNewValue(p model.Person) {
	s := new(p.Clinic)
	log.Print(*s)
}

func safeNewZero() {
	p := new(model.Person)
	log.Print(p.SSN)
}

// clear stores zero values, which are known clean.
func safeClearSlice(p model.Person) {
	xs := []string{p.SSN, p.Name}
	clear(xs)
	log.Print(xs)
}

func safeClearMap(p model.Person) {
	m := map[string]string{p.Name: p.SSN}
	clear(m)
	log.Print(m)
}

func bugClearOther(p model.Person) {
	xs, ys := []string{p.SSN}, []string{p.Clinic}
	clear(ys)
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func bugClearPart(p model.Person) {
	xs := []string{p.SSN, p.Name}
	clear(xs[1:])
	log.Print(xs[0]) // want "Person.SSN \\(ssn\\)"
}

func bugClearThenFill(p model.Person) {
	m := map[string]string{}
	clear(m)
	m["n"] = p.Name
	log.Print(m) // want "Person.Name \\(name\\)"
}

func safeDeletedKey(p model.Person) {
	m := map[string]string{"ssn": p.SSN, "clinic": p.Clinic}
	delete(m, "ssn")
	log.Print(m)
}

func bugDeletedOtherKey(p model.Person) {
	m := map[string]string{"ssn": p.SSN, "clinic": p.Clinic}
	delete(m, "clinic")
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func bugPrint(p model.Person) {
	print("ssn ", p.SSN, "\n") // want "Person.SSN \\(ssn\\)"
}

func bugPrintln(p model.Patient) {
	println(p.Weight) // want "Patient.Weight \\(lab\\)"
}

func safePrint(p model.Person) {
	print(p.Clinic, len(p.SSN), "\n")
}

func bugPanic(p model.Person) {
	panic("bad number " + p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePanic(p model.Person) {
	panic("bad clinic " + p.Clinic)
}

func bugMakeWithLen(p model.Patient) {
	b := make([]byte, len(p.Photo))
	for i := range b {
		b[i] = p.Photo[i]
	}
	log.Print(b) // want "Patient.Photo \\(photo\\)"
}

func safeMakeWithLen(p model.Patient) {
	b := make([]byte, len(p.Photo))
	log.Print(b)
}
