// Package closures holds cases of function literals and what they capture.
package closures

import (
	"log"

	"example.test/engine/model"
)

// A function literal counts as part of the function around it: its sink is the place.
func bugCaptured(p model.Person) {
	f := func() {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
	f()
}

func safeCaptured(p model.Person) {
	f := func() { log.Print(p.Clinic) }
	f()
}

func bugLiteralParameter(p model.Person) {
	show := func(s string) {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
	show(p.Clinic)
	show(p.SSN)
}

func safeLiteralParameter(p model.Person) {
	show := func(s string) { log.Print(s) }
	show(p.Clinic)
	show("x")
}

func bugLiteralResult(p model.Person) {
	get := func() string { return p.SSN }
	log.Print(get()) // want "Person.SSN \\(ssn\\)"
}

func safeLiteralResult(p model.Person) {
	get := func() int { return len(p.SSN) }
	log.Print(get())
}

// Context sensitivity: the identity of a clean value is clean.
func bugIdentityLiteral(p model.Person) {
	id := func(s string) string { return s }
	a, b := id(p.SSN), id(p.Clinic)
	log.Print(b)
	log.Print(a) // want "Person.SSN \\(ssn\\)"
}

func bugCapturedWritten(p model.Person) {
	s := ""
	set := func() { s = p.SSN }
	log.Print(s)
	set()
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeCapturedScrubbed(p model.Person) {
	s := p.SSN
	scrub := func() { s = "x" }
	scrub()
	log.Print(s)
}

// Never called: nothing was stored.
func safeNeverCalled(p model.Person) {
	s := ""
	set := func() { s = p.SSN }
	_ = set
	log.Print(s)
}

func bugCapturedLate(p model.Person) {
	s := ""
	show := func() {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
	s = p.SSN
	show()
}

func safeCapturedEarly(p model.Person) {
	s := p.Clinic
	show := func() { log.Print(s) }
	show()
	s = p.SSN
	_ = s
}

func bugClosureReturned(p model.Person) {
	make := func(s string) func() string {
		return func() string { return s }
	}
	f, g := make(p.SSN), make(p.Clinic)
	log.Print(g())
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

func bugNestedTwice(p model.Person) {
	func() {
		func() {
			log.Print(p.Name) // want "Person.Name \\(name\\)"
		}()
	}()
}

func bugCounter(p model.Person) {
	acc := ""
	add := func(s string) { acc += s }
	add(p.Clinic)
	log.Print(acc)
	add(p.SSN)
	log.Print(acc) // want "Person.SSN \\(ssn\\)"
}

func bugRecursiveLiteral(p model.Person) {
	var reverse func(s string) string
	reverse = func(s string) string {
		if s == "" {
			return ""
		}
		return reverse(s[1:]) + s[:1]
	}
	log.Print(reverse(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func safeRecursiveLiteral(p model.Person) {
	var depth func(s string) int
	depth = func(s string) int {
		if s == "" {
			return 0
		}
		return 1 + depth(s[1:])
	}
	log.Print(depth(p.SSN))
}

func bugFunctionInMap(p model.Person) {
	fs := map[string]func() string{
		"name":   func() string { return p.Name },
		"clinic": func() string { return p.Clinic },
	}
	log.Print(fs["name"]()) // want "Person.Name \\(name\\)"
}

func safeFunctionInMap(p model.Person) {
	fs := map[string]func() string{
		"name":   func() string { return p.Name },
		"clinic": func() string { return p.Clinic },
	}
	log.Print(fs["clinic"]())
}

func bugFunctionInStruct(p model.Person) {
	h := struct{ get, site func() string }{
		get:  func() string { return p.Name },
		site: func() string { return p.Clinic },
	}
	log.Print(h.get()) // want "Person.Name \\(name\\)"
}

func safeFunctionInStruct(p model.Person) {
	h := struct{ get, site func() string }{
		get:  func() string { return p.Name },
		site: func() string { return p.Clinic },
	}
	log.Print(h.site())
}

func bugChosenFunction(p model.Person, ok bool) {
	f := func() string { return p.Clinic }
	if ok {
		f = func() string { return p.Name }
	}
	log.Print(f()) // want "Person.Name \\(name\\)"
}

func bugHigherOrder(p model.Person) {
	apply := func(f func(string) string, s string) string { return f(s) }
	log.Print(apply(func(s string) string { return "<" + s + ">" }, p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func safeHigherOrder(p model.Person) {
	apply := func(f func(string) string, s string) string { return f(s) }
	log.Print(apply(func(s string) string { return "***" }, p.SSN))
}

func bugCallback(p model.Person) {
	each := func(f func(string)) { f(p.Name) }
	each(func(s string) {
		log.Print(s) // want "Person.Name \\(name\\)"
	})
}

func safeCallback(p model.Person) {
	each := func(f func(string)) { f(p.Clinic) }
	each(func(s string) { log.Print(s) })
}

// A function prints as an address.
func safeFunctionPrinted(p model.Person) {
	f := func() string { return p.SSN }
	log.Printf("%p", f)
}

func bugCapturedByPointer(p model.Person) {
	s := ""
	ptr := &s
	func() { *ptr = p.SSN }()
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugSeveralResults(p model.Person) {
	both := func() (string, string) { return p.Clinic, p.SSN }
	c, s := both()
	log.Print(c)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugVariadicLiteral(p model.Person) {
	show := func(xs ...string) {
		log.Print(xs) // want "Person.SSN \\(ssn\\)"
	}
	show("a", p.SSN)
}

func safeVariadicLiteral(p model.Person) {
	count := func(xs ...string) int { return len(xs) }
	log.Print(count("a", p.SSN))
}
