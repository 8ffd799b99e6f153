// Package ifaces holds cases of interfaces, assertions and dispatch in a function.
package ifaces

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

type labeller interface{ Label() string }

type siter interface{ Site() string }

type both interface {
	labeller
	siter
}

func bugDispatch(p model.Person) {
	var l labeller = p
	log.Print(l.Label()) // want "Person.Name \\(name\\)"
}

func safeDispatch(p model.Person) {
	var s siter = p
	log.Print(s.Site())
}

func bugEmbeddedInterface(p model.Person) {
	var b both = p
	log.Print(b.Site())
	log.Print(b.Label()) // want "Person.Name \\(name\\)"
}

func bugNarrowedInterface(p model.Person) {
	var b both = &p
	var l labeller = b
	log.Print(l.Label()) // want "Person.Name \\(name\\)"
}

func bugInterfaceAssertion(p model.Person) {
	var v any = p
	if l, ok := v.(labeller); ok {
		log.Print(l.Label()) // want "Person.Name \\(name\\)"
	}
}

func bugEmptyInterface(p model.Person) {
	var v any = p.SSN
	log.Print(v) // want "Person.SSN \\(ssn\\)"
}

func safeEmptyInterface(p model.Person) {
	var v any = p.Clinic
	log.Print(v)
}

func bugBoxedTwice(p model.Person) {
	var v any = p.SSN
	var w any = []any{v}
	log.Print(w) // want "Person.SSN \\(ssn\\)"
}

func bugStructWithInterface(p model.Person) {
	box := struct{ V, W any }{p.SSN, p.Clinic}
	log.Print(box.W)
	log.Print(box.V) // want "Person.SSN \\(ssn\\)"
}

func bugEmbeddedInterfaceField(p model.Person) {
	box := struct {
		labeller
		ward string
	}{p, "north"}
	log.Print(box.ward)
	log.Print(box.Label()) // want "Person.Name \\(name\\)"
}

func safeEmbeddedInterfaceField(p model.Person) {
	box := struct{ siter }{p}
	log.Print(box.Site())
}

type fixed struct{}

func (fixed) Label() string { return "fixed" }

// Where the concrete type is evident only that one counts.
func safeEvidentType(p model.Person) {
	var a, b labeller = fixed{}, p
	_ = b
	log.Print(a.Label())
}

func bugEitherType(p model.Person, ok bool) {
	var l labeller = fixed{}
	if ok {
		l = p
	}
	log.Print(l.Label()) // want "Person.Name \\(name\\)"
}

func bugInterfaceSlice(p model.Person) {
	for _, l := range []labeller{fixed{}, p} {
		log.Print(l.Label()) // want "Person.Name \\(name\\)"
	}
}

func safeInterfaceSlice() {
	for _, l := range []labeller{fixed{}, fixed{}} {
		log.Print(l.Label())
	}
}

func bugStringerConverted(p model.Person) {
	var s fmt.Stringer = named{p.Name}
	log.Print(s.String()) // want "Person.Name \\(name\\)"
}

func safeStringerConverted(p model.Person) {
	var s fmt.Stringer = masked{p.Name}
	log.Print(s.String())
}

type named struct{ text string }

func (n named) String() string { return n.text }

type masked struct{ text string }

func (m masked) String() string { return "***" }

func bugAssertedBack(p model.Person) {
	var s fmt.Stringer = masked{p.Name}
	m := s.(masked)
	log.Print(m.text) // want "Person.Name \\(name\\)"
}

type store interface {
	Put(string)
	Get() string
}

type memory struct{ last string }

func (m *memory) Put(s string) { m.last = s }
func (m *memory) Get() string  { return m.last }

func bugStateBehindInterface(p model.Person) {
	var s store = &memory{}
	s.Put(p.SSN)
	log.Print(s.Get()) // want "Person.SSN \\(ssn\\)"
}

func safeStateBehindInterface(p model.Person) {
	var a, b store = &memory{}, &memory{}
	a.Put(p.SSN)
	b.Put(p.Clinic)
	log.Print(b.Get())
}

func bugAnonymousInterface(p model.Person) {
	var v interface{ Label() string } = p
	log.Print(v.Label()) // want "Person.Name \\(name\\)"
}

func safeNilInterface(p model.Person) {
	var v any
	_ = p.SSN
	log.Print(v)
}

func bugErrorInterface(p model.Person) {
	var v any = fmt.Errorf("no %s", p.Name)
	if err, ok := v.(error); ok {
		log.Print(err) // want "Person.Name \\(name\\)"
	}
}
