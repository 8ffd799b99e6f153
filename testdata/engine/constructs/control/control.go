// Package control holds cases of if, switch, select and their jumps.
package control

import (
	"log"

	"example.test/engine/model"
)

func bugEitherBranch(p model.Person, ok bool) {
	var s string
	if ok {
		s = p.SSN
	} else {
		s = p.Clinic
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeEitherBranch(p model.Person, ok bool) {
	var s string
	if ok {
		s = p.Clinic
	} else {
		s = "none"
	}
	log.Print(s)
}

func bugIfInit(p model.Person) {
	if s := p.SSN; len(s) == 9 {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func bugSwitchValue(p model.Person, k int) {
	s := ""
	switch k {
	case 1:
		s = p.Clinic
	case 2, 3:
		s = p.Name
	}
	log.Print(s) // want "Person.Name \\(name\\)"
}

// Which case runs is a branch on PHI, no flow.
func safeSwitchOnPHI(p model.Person) {
	s := ""
	switch p.SSN {
	case "":
		s = "missing"
	case "000000000":
		s = "dummy"
	default:
		s = "present"
	}
	log.Print(s)
}

func bugFallthrough(p model.Person, n int) {
	s := ""
	switch {
	case n > 1:
		s = p.SSN
		fallthrough
	case n > 0:
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func safeNoFallthrough(p model.Person, n int) {
	s := ""
	switch {
	case n > 1:
		s = p.SSN
	case n > 0:
		log.Print(s)
	}
}

func bugSwitchTrueFallthrough(p model.Person) {
	s := p.Clinic
	switch true {
	case len(p.SSN) > 9:
		fallthrough
	default:
		s += p.SSN
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugTypeSwitch(p model.Person) {
	var v any = p
	switch v := v.(type) {
	case string:
		log.Print(v)
	case model.Person:
		log.Print(v.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeTypeSwitch(p model.Person) {
	var v any = p
	switch v := v.(type) {
	case int:
		log.Print(v)
	case model.Person:
		log.Print(v.Clinic)
	}
}

// A value of an interface may be a Person: the case says so.
func bugTypeSwitchUnknown(v any) {
	switch v := v.(type) {
	case *model.Person:
		log.Print(v.SSN) // want "Person.SSN \\(ssn\\)"
	case error:
		log.Print(v)
	}
}

func bugTypeSwitchManyTypes(p model.Person) {
	var v any = p.SSN
	switch w := v.(type) {
	case string, []byte:
		log.Print(w) // want "Person.SSN \\(ssn\\)"
	}
}

func safeTypeName(p model.Person) {
	var v any = p.SSN
	kind := ""
	switch v.(type) {
	case string:
		kind = "string"
	case int:
		kind = "int"
	}
	log.Print(kind)
}

func bugAssertion(p model.Person) {
	var v any = p.SSN
	log.Print(v.(string)) // want "Person.SSN \\(ssn\\)"
}

func bugAssertionOK(p model.Person) {
	var v any = p.SSN
	s, ok := v.(string)
	log.Print(s, ok) // want "Person.SSN \\(ssn\\)"
}

func safeAssertionOnlyOK(p model.Person) {
	var v any = p.SSN
	_, ok := v.(string)
	log.Print(ok)
}

func bugSelectReceive(p model.Person, done chan struct{}) {
	ch := make(chan string, 1)
	ch <- p.SSN
	select {
	case s := <-ch:
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	case <-done:
	}
}

func safeSelectOther(p model.Person) {
	a, b := make(chan string, 1), make(chan string, 1)
	a <- p.SSN
	b <- p.Clinic
	select {
	case <-a:
	case s := <-b:
		log.Print(s)
	}
}

func bugSelectSend(p model.Person) {
	a, b := make(chan string, 1), make(chan string, 1)
	select {
	case a <- p.SSN:
	case b <- p.Clinic:
	}
	log.Print(<-a) // want "Person.SSN \\(ssn\\)"
}

func safeSelectSendOther(p model.Person) {
	a, b := make(chan string, 1), make(chan string, 1)
	select {
	case a <- p.SSN:
	case b <- p.Clinic:
	}
	log.Print(<-b)
}

func safeSelectOK(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	select {
	case _, ok := <-ch:
		log.Print(ok)
	default:
	}
}

func bugBreakOutOfSelect(p model.Person, tick chan int) {
	ch := make(chan string, 1)
	ch <- p.Name
	s := ""
loop:
	for {
		select {
		case s = <-ch:
			break loop
		case n := <-tick:
			log.Print(n, s)
		}
	}
	log.Print(s) // want "Person.Name \\(name\\)"
}

func bugSelectIntoField(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.Name
	var box struct{ a, b string }
	select {
	case box.a = <-ch:
	default:
	}
	log.Print(box.b)
	log.Print(box.a) // want "Person.Name \\(name\\)"
}

func safeEarlyReturn(p model.Person, ok bool) {
	s := p.Clinic
	if ok {
		s = p.SSN
		_ = s
		return
	}
	log.Print(s)
}

func bugShortCircuit(p model.Person, ok bool) {
	s := ""
	set := func() bool { s = p.SSN; return true }
	log.Print(s)
	_ = ok || set()
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

const tracing = false

func safeConstantBranch(p model.Person) {
	if tracing {
		log.Print(p.SSN)
	}
	if !tracing {
		log.Print(p.Clinic)
	}
}

func bugConstantBranch(p model.Person) {
	s := "none"
	if !tracing {
		s = p.SSN
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeConstantChoice(p model.Person) {
	s := "none"
	if tracing {
		s = p.SSN
	}
	log.Print(s)
}

func bugVariableBranch(p model.Person, tracing bool) {
	if tracing {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}
