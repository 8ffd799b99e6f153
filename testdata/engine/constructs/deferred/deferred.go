// Package deferred holds cases of defer, panic, recover and named results.
package deferred

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

func bugDeferredCall(p model.Person) {
	defer log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeDeferredCall(p model.Person) {
	defer log.Print(p.Clinic)
}

// The arguments of a deferred call are evaluated at the defer statement.
func safeArgumentEarly(p model.Person) {
	s := p.Clinic
	defer log.Print(s)
	s = p.SSN
	_ = s
}

func bugArgumentEarly(p model.Person) {
	s := p.SSN
	defer log.Print(s) // want "Person.SSN \\(ssn\\)"
	s = ""
	_ = s
}

// What a deferred literal captures is read when the function ends.
func bugCapturedLate(p model.Person) {
	s := ""
	defer func() {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}()
	s = p.SSN
}

func safeCapturedScrubbed(p model.Person) {
	s := p.SSN
	defer func() { log.Print(s) }()
	s = ""
}

func bugCapturedOneReturn(p model.Person, ok bool) {
	s := p.SSN
	defer func() {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}()
	if ok {
		return
	}
	s = ""
}

// Deferred calls run last in, first out.
func bugOrderOfDefers(p model.Person) {
	s := ""
	defer func() {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}()
	defer func() { s = p.SSN }()
}

func safeOrderOfDefers(p model.Person) {
	s := ""
	defer func() { s = p.SSN }()
	defer func() { log.Print(s) }()
}

func bugNamedResultSetLate(p model.Person) {
	f := func() (out string) {
		defer func() { out = p.SSN }()
		return p.Clinic
	}
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

func safeNamedResultScrubbed(p model.Person) {
	f := func() (out string) {
		defer func() { out = "***" }()
		return p.SSN
	}
	log.Print(f())
}

func bugNakedReturn(p model.Person) {
	f := func() (site, ssn string) {
		site = p.Clinic
		ssn = p.SSN
		return
	}
	site, ssn := f()
	log.Print(site)
	log.Print(ssn) // want "Person.SSN \\(ssn\\)"
}

func bugDeferReadsNamedResult(p model.Person) {
	f := func() (out string) {
		defer func() {
			log.Print(out) // want "Person.Name \\(name\\)"
		}()
		return p.Name
	}
	_ = f()
}

type trouble struct{ detail string }

// Of a struct, panic prints only an address; the recovered value still holds it.
func bugRecovered(p model.Person) {
	defer func() {
		if t, ok := recover().(trouble); ok {
			log.Print(t.detail) // want "Person.SSN \\(ssn\\)"
		}
	}()
	panic(trouble{p.SSN})
}

func safeRecovered(p model.Person) {
	defer func() {
		if t, ok := recover().(trouble); ok {
			log.Print(t.detail)
		}
	}()
	panic(trouble{p.Clinic})
}

func bugRecoveredWhole(p model.Person) {
	defer func() {
		r := recover()
		log.Printf("recovered: %v", r) // want "Person.SSN \\(ssn\\)"
	}()
	panic(trouble{p.SSN})
}

// Recovered or not, a panic with a string is printed PHI by contract.
func bugPanicRecovered(p model.Person) {
	defer func() { _ = recover() }()
	panic(fmt.Sprintf("no record of %s", p.Name)) // want "Person.Name \\(name\\)"
}

func safeRecoverNil(p model.Person) {
	defer func() {
		if recover() != nil {
			log.Print("failed")
		}
	}()
	panic(&trouble{p.SSN})
}

func bugRecoverIntoResult(p model.Person) {
	f := func() (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("failed: %v", r)
			}
		}()
		panic(trouble{p.SSN})
	}
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

func bugDeferInLoop(ps []model.Person) {
	for _, p := range ps {
		defer log.Print(p.Name) // want "Person.Name \\(name\\)"
	}
}

func safeDeferInLoop(ps []model.Person) {
	for _, p := range ps {
		defer log.Print(p.Clinic)
	}
}

func bugDeferMethod(p model.Person) {
	l := log.Default()
	defer l.Print(p.Name) // want "Person.Name \\(name\\)"
	p.Name = ""
}

func bugDeferredLiteralArgument(p model.Person) {
	defer func(s string) {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}(p.SSN)
	p.SSN = ""
}

func safeDeferredLiteralArgument(p model.Person) {
	p.SSN = ""
	defer func(s string) { log.Print(s) }(p.SSN)
}

func safeDeferredSetterRunsAfterLog(p model.Person) {
	s := "x"
	defer func() { s = p.SSN }()
	log.Print(s)
}
