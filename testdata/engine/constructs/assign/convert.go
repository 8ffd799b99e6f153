package assign

import (
	"encoding/json"
	"log"
	"unsafe"

	"example.test/engine/model"
)

type text string

type raw []byte

type celsius float64

func bugNamedString(p model.Person) {
	log.Print(text(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugBytes(p model.Person) {
	b := []byte(p.SSN)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

// Bytes print as numbers: the data all the same.
func bugBytesAsNumbers(p model.Person) {
	log.Println([]byte(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugRunes(p model.Person) {
	r := []rune(p.Name)
	r[0] = '*'
	log.Print(string(r)) // want "Person.Name \\(name\\)"
}

func bugOneRune(p model.Person) {
	log.Print(string([]rune(p.Name)[0])) // want "Person.Name \\(name\\)"
}

func bugRoundTrip(p model.Person) {
	log.Print(string(raw(text(p.SSN)))) // want "Person.SSN \\(ssn\\)"
}

func bugNumber(p model.Patient) {
	log.Print(int(celsius(p.Weight))) // want "Patient.Weight \\(lab\\)"
}

func bugRawMessage(p model.Person) {
	log.Printf("%s", json.RawMessage(p.Name)) // want "Person.Name \\(name\\)"
}

func bugSliceToArray(p model.Patient) {
	a := [4]byte(p.Photo)
	log.Print(a) // want "Patient.Photo \\(photo\\)"
}

func bugSliceToArrayPointer(p model.Patient) {
	a := (*[4]byte)(p.Photo)
	log.Print(a[0]) // want "Patient.Photo \\(photo\\)"
}

func bugUnsafePointer(p model.Person) {
	b := *(*[]byte)(unsafe.Pointer(&p.SSN))
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func bugUnsafeString(p model.Patient) {
	s := unsafe.String(unsafe.SliceData(p.Photo), len(p.Photo))
	log.Print(s) // want "Patient.Photo \\(photo\\)"
}

func bugUnsafeSlice(p model.Person) {
	b := unsafe.Slice(unsafe.StringData(p.SSN), 3)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func safeUnsafeSize(p model.Person) {
	log.Print(unsafe.Sizeof(p.SSN), unsafe.Offsetof(p.SSN))
}

func safeUnsafeClean(p model.Person) {
	b := unsafe.Slice(unsafe.StringData(p.Clinic), 3)
	log.Printf("%s", b)
}

func safeNamedString(p model.Person) {
	log.Print(text(p.Clinic))
}

func safeBytes(p model.Person) {
	b := []byte(p.Clinic)
	_ = []byte(p.SSN)
	log.Printf("%s", b)
}

func safeNumber(p model.Patient) {
	log.Print(float64(p.Version))
}
