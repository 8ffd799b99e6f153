// Package nested holds cases of structs in structs, anonymous and recursive ones.
package nested

import (
	"log"

	"example.test/engine/model"
)

type chart struct {
	Patient model.Patient
	Ward    string
	Inner   struct {
		Code string `phi:"diagnosis"`
		Kind string
	}
}

type archive struct {
	Chart chart
	Shelf int
}

func bugDeepField(a archive) {
	log.Print(a.Chart.Patient.Address.Street) // want "Address.Street \\(address\\)"
}

func safeDeepField(a archive) {
	log.Print(a.Chart.Patient.Address.State, a.Chart.Ward, a.Shelf)
}

func bugInnerStruct(c chart) {
	log.Print(c.Inner.Code) // want "Code \\(diagnosis\\)"
}

func safeInnerStruct(c chart) {
	log.Print(c.Inner.Kind)
}

func bugInnerWhole(c chart) {
	log.Print(c.Inner) // want "Code \\(diagnosis\\)"
}

func bugWholeThroughLevels(a *archive) {
	log.Printf("%+v", a.Chart) // want "Patient.SSN \\(ssn\\)"
}

func bugUntaggedHolderWhole(p model.Patient) {
	log.Print(p.Address) // want "Address.Street \\(address\\)"
}

func safeUntaggedHolderPart(p model.Patient) {
	log.Print(p.Address.State)
}

func bugAnonymousStruct(s string) {
	v := struct {
		ID   string `phi:"mrn"`
		Ward string
	}{s, "north"}
	log.Print(v.ID) // want "ID \\(mrn\\)"
}

func safeAnonymousStruct(s string) {
	v := struct {
		ID   string `phi:"mrn"`
		Ward string
	}{s, "north"}
	log.Print(v.Ward)
}

func bugAnonymousParameter(v struct {
	ID string `phi:"mrn"`
}) {
	log.Print(v) // want "ID \\(mrn\\)"
}

func safeAnonymousParameter(v struct {
	ID string `phi:"mrn"`
	N  int
}) {
	log.Print(v.N, len(v.ID))
}

func bugAnonymousSlice(rows []struct {
	Name string `phi:"name"`
	N    int
}) {
	for _, r := range rows {
		log.Print(r.N)
		log.Print(r.Name) // want "Name \\(name\\)"
	}
}

type family struct {
	model.Person
	Mother, Father *family
	Count          int
}

func bugRecursive(f *family) {
	log.Print(f.Mother.Mother.Father.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeRecursive(f *family) {
	log.Print(f.Mother.Mother.Father.Clinic, f.Mother.Count)
}

func bugRecursiveLoop(f *family) {
	for ; f != nil; f = f.Mother {
		log.Print(f.Name) // want "Person.Name \\(name\\)"
	}
}

func safeRecursiveLoop(f *family) {
	for ; f != nil; f = f.Mother {
		log.Print(f.Clinic)
	}
}

func bugStoredDeep(p model.Person) {
	var a archive
	a.Chart.Ward = p.Name
	log.Print(a.Chart.Ward) // want "Person.Name \\(name\\)"
}

func safeStoredDeep(p model.Person) {
	var a archive
	a.Chart.Ward = p.Name
	log.Print(a.Shelf, a.Chart.Patient.Clinic)
}

func bugInnerCopied(a archive) {
	c := a.Chart
	p := c.Patient
	log.Print(p.SSN) // want "Patient.SSN \\(ssn\\)"
}

func safeInnerCopied(a archive) {
	c := a.Chart
	p := c.Patient
	log.Print(p.Clinic)
}

func bugInnerReplaced(a archive, p model.Patient) {
	a.Chart.Patient = model.Patient{}
	log.Print(a.Chart.Patient.SSN)
	a.Chart.Patient = p
	log.Print(a.Chart.Patient.SSN) // want "Patient.SSN \\(ssn\\)"
}

func bugPointerChain(p *model.Patient) {
	r := p.Relative
	log.Print(r.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePointerChain(p *model.Patient) {
	r := p.Relative
	log.Print(r.Clinic)
}

func bugFunctionReturnsStruct(get func() archive) {
	log.Print(get().Chart.Patient.SSN) // want "Patient.SSN \\(ssn\\)"
}

func safeFunctionReturnsStruct(get func() archive) {
	log.Print(get().Chart.Patient.Clinic)
}

func bugFieldOfCallResult(get func() (*model.Person, error)) {
	p, err := get()
	log.Print(err)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeFieldOfCallResult(get func() (*model.Person, error)) {
	p, err := get()
	log.Print(p.Clinic, err)
}

func bugTwoPatients(a, b model.Patient) {
	a.SSN = ""
	log.Print(a.SSN, b.SSN) // want "Patient.SSN \\(ssn\\)"
}

func safeTwoPatients(a, b model.Patient) {
	a.SSN = ""
	_ = b.SSN
	log.Print(a.SSN)
}

type level5 struct {
	V string `phi:"ssn"`
	W string
}
type level4 struct{ D level5 }
type level3 struct{ C level4 }
type level2 struct{ B *level3 }
type level1 struct{ A level2 }

func bugFiveLevels(l level1) {
	log.Print(l.A.B.C.D.V) // want "level5.V \\(ssn\\)"
}

func safeFiveLevels(l level1) {
	log.Print(l.A.B.C.D.W)
}

func bugFiveLevelsStored(p model.Person) {
	l := level1{A: level2{B: &level3{}}}
	l.A.B.C.D.W = p.Name
	log.Print(l.A.B.C.D.W) // want "Person.Name \\(name\\)"
}

func safeFiveLevelsStored(p model.Person) {
	l := level1{A: level2{B: &level3{}}}
	l.A.B.C.D.V = p.Name
	log.Print(l.A.B.C.D.W)
}
