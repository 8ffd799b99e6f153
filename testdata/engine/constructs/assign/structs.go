package assign

import (
	"log"

	"example.test/engine/model"
)

type tagged struct {
	Number string `phi:"ssn"`
	Clinic string
}

// plain has the same fields: struct conversion ignores tags.
type plain struct {
	Number string
	Clinic string
}

func bugStructConversion(t tagged) {
	log.Print(plain(t).Number) // want "Number \\(ssn\\)"
}

func bugStructConversionWhole(t tagged) {
	log.Print(plain(t)) // want "Number \\(ssn\\)"
}

func safeStructConversion(t tagged) {
	log.Print(plain(t).Clinic)
}

// An unknown value under a PHI field is PHI.
func bugConversionToTagged(x plain) {
	log.Print(tagged(x).Number) // want "Number \\(ssn\\)"
}

func safePlain(x plain) {
	log.Print(x.Number)
}

// Constants are known clean, also through a conversion.
func safeConstantConverted() {
	x := plain{Number: "000-00-0000", Clinic: "north"}
	log.Print(tagged(x).Number)
}

func bugPointerConversion(t *tagged) {
	x := (*plain)(t)
	log.Print(x.Number) // want "Number \\(ssn\\)"
}

func bugStructCopy(p model.Person) {
	q := p
	p.SSN = ""
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeStructCopy(p model.Person) {
	p.SSN = ""
	q := p
	log.Print(q.SSN)
}

func bugArrayCopy(p model.Person) {
	a := [2]string{p.SSN, p.Clinic}
	b := a
	a[0] = ""
	log.Print(a[0])
	log.Print(b[0]) // want "Person.SSN \\(ssn\\)"
}

func safeArrayCopy(p model.Person) {
	a := [2]string{"", p.Clinic}
	b := a
	a[0] = p.SSN
	log.Print(b[0])
}

func bugPointerNotCopied(p *model.Person) {
	q := p
	q.SSN = ""
	log.Print(p.SSN)
	log.Print(q.Name) // want "Person.Name \\(name\\)"
}

func safeCompared(p, q model.Person) {
	log.Print(p == q, p.SSN == q.SSN, p != (model.Person{}))
}

func safeComparedInterfaces(p model.Person) {
	var a, b any = p, p.SSN
	log.Print(a == b)
}

func bugNestedLiteral(p model.Person) {
	v := struct {
		Outer struct{ Inner []plain }
	}{}
	v.Outer.Inner = []plain{{Number: "1"}, {Number: p.SSN}}
	log.Print(v) // want "Person.SSN \\(ssn\\)"
}

func safeNestedLiteralOtherField(p model.Person) {
	v := struct {
		A, B plain
	}{A: plain{Number: p.SSN}, B: plain{Number: "1"}}
	log.Print(v.B)
	log.Print(v.A.Clinic)
}

func bugLiteralPointer(p model.Person) {
	v := &plain{Clinic: p.SSN}
	log.Print(v.Clinic) // want "Person.SSN \\(ssn\\)"
}

func safeLiteralPointer(p model.Person) {
	v := &plain{Clinic: p.SSN, Number: p.Clinic}
	log.Print(v.Number)
}

func bugPositionalLiteral(p model.Person) {
	v := plain{p.Clinic, p.Name}
	log.Print(v.Clinic) // want "Person.Name \\(name\\)"
}

func safePositionalLiteral(p model.Person) {
	v := plain{p.Clinic, p.Name}
	log.Print(v.Number)
}
