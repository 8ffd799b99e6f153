// Package evaluation holds cases of evaluation order and of constructs seldom met.
package evaluation

import (
	"log"
	"os"
	"unsafe"

	"example.test/engine/model"
)

// Operands on the right are evaluated before any assignment.
func bugParallel(p model.Person) {
	a, b := p.SSN, "x"
	a, b = "y", a
	log.Print(a)
	log.Print(b) // want "Person.SSN \\(ssn\\)"
}

func safeSequential(p model.Person) {
	a, b := p.SSN, "x"
	a = "y"
	b = a
	log.Print(b)
}

func bugIndexBeforeAssignment(p model.Person) {
	i, xs := 0, make([]string, 2)
	i, xs[i] = 1, p.SSN
	log.Print(i)
	log.Print(xs[0]) // want "Person.SSN \\(ssn\\)"
}

func bugArgumentBeforeChange(p model.Person) {
	s := p.SSN
	change := func() string { s = "x"; return s }
	show := func(a, b string) {
		log.Print(a) // want "Person.SSN \\(ssn\\)"
	}
	t := s
	show(t, change())
}

func bugTwoResultsIntoFields(p model.Person) {
	var box struct{ a, b string }
	get := func() (string, string) { return p.Clinic, p.SSN }
	box.a, box.b = get()
	log.Print(box.a)
	log.Print(box.b) // want "Person.SSN \\(ssn\\)"
}

func bugPassedThroughTuple(p model.Person) {
	get := func() (string, string) { return p.Clinic, p.SSN }
	second := func(_, s string) string { return s }
	log.Print(second(get())) // want "Person.SSN \\(ssn\\)"
}

func safePassedThroughTuple(p model.Person) {
	get := func() (string, string) { return p.Clinic, p.SSN }
	first := func(s, _ string) string { return s }
	log.Print(first(get()))
}

func bugMapCommaOK(p model.Person) {
	m := map[string]string{"a": p.SSN}
	s, ok := m["a"]
	if ok {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func bugArraySlicedCopy(p model.Person) {
	a, b := [3]string{p.SSN}, [3]string{}
	copy(b[:], a[:])
	log.Print(b) // want "Person.SSN \\(ssn\\)"
}

func safeArrayAssigned(p model.Person) {
	a := [3]string{p.SSN}
	a = [3]string{}
	log.Print(a)
}

func bugUnsafeField(p model.Person) {
	s := (*string)(unsafe.Add(unsafe.Pointer(&p), unsafe.Offsetof(p.SSN)))
	log.Print(*s) // want "Person.SSN \\(ssn\\)"
}

func bugUnsafeStruct(p model.Person) {
	type raw struct{ A, B, C string }
	r := (*raw)(unsafe.Pointer(&p))
	log.Print(*r) // want "Person.SSN \\(ssn\\)"
}

func safeUnsafeAddress(p model.Person) {
	log.Print(uintptr(unsafe.Pointer(&p)) % 8)
}

func bugFunctionsInArray(p model.Person) {
	fs := [2]func() string{
		func() string { return p.Clinic },
		func() string { return p.SSN },
	}
	log.Print(fs[0]())
	log.Print(fs[1]()) // want "Person.SSN \\(ssn\\)"
}

func bugChannelOfFunctions(p model.Person) {
	ch := make(chan func() string, 1)
	ch <- func() string { return p.SSN }
	log.Print((<-ch)()) // want "Person.SSN \\(ssn\\)"
}

func safeChannelOfFunctions(p model.Person) {
	ch := make(chan func() string, 1)
	ch <- func() string { return p.Clinic }
	log.Print((<-ch)())
}

func bugMapOfChannels(p model.Person) {
	m := map[string]chan string{"a": make(chan string, 1)}
	m["a"] <- p.SSN
	log.Print(<-m["a"]) // want "Person.SSN \\(ssn\\)"
}

func bugImmediatelyInvoked(p model.Person) {
	log.Print(func() string { return p.SSN }()) // want "Person.SSN \\(ssn\\)"
}

func safeImmediatelyInvoked(p model.Person) {
	log.Print(func() int { return len(p.SSN) }())
}

func bugCurried(p model.Person) {
	add := func(a string) func(string) string {
		return func(b string) string { return a + b }
	}
	log.Print(add("x")(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func safeCurried(p model.Person) {
	keep := func(a string) func(string) string {
		return func(string) string { return a }
	}
	log.Print(keep(p.Clinic)(p.SSN))
}

func bugFixpoint(p model.Person) {
	type fn func(fn, string) string
	var f fn = func(self fn, s string) string {
		if len(s) < 2 {
			return s
		}
		return self(self, s[1:])
	}
	log.Print(f(f, p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugStructOfStructsCopied(p model.Person) {
	type in struct{ s string }
	type out struct{ a, b in }
	x := out{a: in{p.SSN}}
	y := x
	y.b = y.a
	log.Print(x.b)
	log.Print(y.b) // want "Person.SSN \\(ssn\\)"
}

func bugBlankRange(ps []model.Person) {
	for range ps {
		log.Print(ps[len(ps)-1].SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeConstantLength(p model.Person) {
	a := [...]string{p.SSN, p.Name}
	const n = len([2]string{})
	log.Print(n, len(a))
}

func bugStringBuiltBackwards(p model.Person) {
	out := ""
	for _, r := range p.Name {
		out = string(r) + out
	}
	log.Print(out) // want "Person.Name \\(name\\)"
}

func safeTernary(p model.Person) {
	kind := map[bool]string{true: "long", false: "short"}[len(p.Name) > 5]
	log.Print(kind)
}

func bugSwitchInit(p model.Person) {
	switch s := p.SSN; {
	case len(s) > 3:
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func bugNestedFunctions(p model.Person) {
	outer := func() func() func() string {
		return func() func() string {
			return func() string { return p.SSN }
		}
	}
	log.Print(outer()()()) // want "Person.SSN \\(ssn\\)"
}

func safeExitBefore(p model.Person) {
	s := p.SSN
	if len(s) > 0 {
		os.Exit(1)
	}
	s = ""
	log.Print(s)
}

func bugDeferLoopVariable(ps []model.Person) {
	for i := range ps {
		defer func() {
			log.Print(ps[i].Name) // want "Person.Name \\(name\\)"
		}()
	}
}
