// Package assign holds cases of assignment in all its forms.
package assign

import (
	"log"

	"example.test/engine/model"
)

func bugVariable(p model.Person) {
	s := p.SSN
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeVariable(p model.Person) {
	s := p.Clinic
	log.Print(s)
}

func bugSwap(p model.Person) {
	a, b := p.SSN, p.Clinic
	a, b = b, a
	log.Print(a)
	log.Print(b) // want "Person.SSN \\(ssn\\)"
}

func safeSwapTwice(p model.Person) {
	a, b := p.SSN, p.Clinic
	a, b = b, a
	a, b = b, a
	log.Print(b)
	_ = a
}

func bugSwapElements(p model.Person) {
	xs := [2]string{p.SSN, "x"}
	xs[0], xs[1] = xs[1], xs[0]
	log.Print(xs[1]) // want "Person.SSN \\(ssn\\)"
}

func bugShadowed(p model.Person) {
	s := p.SSN
	if s := p.Clinic; s != "" {
		log.Print(s)
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeShadowed(p model.Person) {
	s := p.Clinic
	{
		s := p.SSN
		_ = s
	}
	log.Print(s)
}

func bugOpAssign(p model.Person) {
	s := "patient "
	s += p.Name
	log.Print(s) // want "Person.Name \\(name\\)"
}

func safeOpAssign(p model.Person) {
	s := "clinic "
	s += p.Clinic
	log.Print(s)
}

func bugVarDeclaration(p model.Person) {
	var s, c string = p.SSN, p.Clinic
	log.Print(c)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugBlankKeepsOther(p model.Person) {
	_, s := p.Clinic, p.SSN
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeBlank(p model.Person) {
	_, s := p.SSN, p.Clinic
	log.Print(s)
}

// The finding names every PHI field that gets to the call.
func bugTwoFieldsOneCall(p model.Person) {
	log.Print(p.Name, p.SSN) // want "Person.Name \\(name\\).*Person.SSN \\(ssn\\)|Person.SSN \\(ssn\\).*Person.Name \\(name\\)"
}

// The finding stands at the line of the call's opening parenthesis.
func bugCallOverLines(p model.Person) {
	log.
		Printf( // want "Person.SSN \\(ssn\\)"
			"%s",
			p.SSN,
		)
}

func bugSameLineTwoCalls(p model.Person) {
	func() { log.Print(p.Name); log.Print(p.SSN) }() // want "Person.Name \\(name\\)" "Person.SSN \\(ssn\\)"
}

func bugResultUsed(p model.Person) string {
	s := "a" + p.SSN + "b"
	log.Println(s) // want "Person.SSN \\(ssn\\)"
	return s
}

// Handing PHI to nobody is no sink.
func safeDiscarded(p model.Person) {
	_ = p.SSN
	_ = p.Name + p.SSN
}

func safeReturned(p model.Person) (string, error) {
	return p.SSN, nil
}
