// Package aliases holds cases of scrubbing through another name for the same thing.
package aliases

import (
	"log"

	"example.test/engine/model"
)

func safeThroughAlias(p *model.Person) {
	q := p
	q.SSN = ""
	log.Print(p.SSN)
}

func safeThroughAddress(p model.Person) {
	q := &p
	q.SSN = ""
	log.Print(p.SSN)
}

func bugCopyNotAlias(p model.Person) {
	q := p
	q.SSN = ""
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugCopyOfPointee(p *model.Person) {
	q := *p
	q.SSN = ""
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeCopyOfPointee(p *model.Person) {
	q := *p
	q.SSN, q.Name = "", ""
	log.Print(q)
}

// Two parameters may point to the same person: a store through one cleans the other for certain only if they do.
func bugOtherParameter(p, q *model.Person) {
	q.SSN = ""
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugMayAlias(p, q *model.Person, ok bool) {
	r := p
	if ok {
		r = q
	}
	r.SSN = ""
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugMayAliasFilled(p *model.Person, ok bool) {
	a, b := &model.Person{}, &model.Person{}
	r := a
	if ok {
		r = b
	}
	r.SSN = p.SSN
	log.Print(a.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugFilledThroughAlias(p *model.Person) {
	var box struct{ text, other string }
	ptr := &box
	ptr.text = p.SSN
	log.Print(box.other)
	log.Print(box.text) // want "Person.SSN \\(ssn\\)"
}

func safeFieldPointerScrubbed(p *model.Person) {
	s := &p.SSN
	*s = ""
	log.Print(p.SSN)
}

func bugFieldPointerKept(p *model.Person) {
	s := p.SSN
	ptr := &s
	p.SSN = ""
	log.Print(*ptr) // want "Person.SSN \\(ssn\\)"
}

func safeFieldPointerSeesScrub(p *model.Person) {
	s := &p.SSN
	p.SSN = ""
	log.Print(*s)
}

func safeSliceAlias(p model.Person) {
	xs := []string{p.SSN}
	ys := xs
	ys[0] = ""
	log.Print(xs[0])
}

func bugSliceCopyNotAlias(p model.Person) {
	xs := []string{p.SSN}
	ys := append([]string(nil), xs...)
	ys[0] = ""
	log.Print(xs[0]) // want "Person.SSN \\(ssn\\)"
}

func safeMapAlias(p model.Person) {
	m := map[string]string{"ssn": p.SSN}
	n := m
	n["ssn"] = ""
	log.Print(m["ssn"])
}

func bugMapAliasFilled(p model.Person) {
	m := map[string]string{}
	n := m
	n["ssn"] = p.SSN
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func safePointerInStruct(p *model.Person) {
	box := struct{ p *model.Person }{p}
	box.p.SSN = ""
	log.Print(p.SSN)
}

func bugPointerReassigned(p, q *model.Person) {
	r := p
	r = q
	r.SSN = ""
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeInterfaceAlias(p *model.Person) {
	var v any = p
	v.(*model.Person).SSN = ""
	log.Print(p.SSN)
}

func bugInterfaceCopy(p model.Person) {
	var v any = p
	p.SSN = ""
	log.Print(v.(model.Person).SSN) // want "Person.SSN \\(ssn\\)"
}

func safeClosureScrubs(p model.Person) {
	scrub := func() { p.SSN = "" }
	scrub()
	log.Print(p.SSN)
}

func bugClosureNotCalled(p model.Person) {
	scrub := func() { p.SSN = "" }
	_ = scrub
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugClosureScrubsLater(p model.Person) {
	scrub := func() { p.SSN = "" }
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	scrub()
}

func bugClosureMaybeCalled(p model.Person, ok bool) {
	scrub := func() { p.SSN = "" }
	if ok {
		scrub()
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugClosureRestores(p model.Person) {
	s := p.SSN
	p.SSN = ""
	func() { p.SSN = s }()
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

// A goroutine may not have run yet.
func bugGoroutineScrubs(p *model.Person) {
	go func() { p.SSN = "" }()
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

// A deferred scrub runs after the log.
func bugDeferredScrub(p *model.Person) {
	defer func() { p.SSN = "" }()
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeDeferredLogAfterScrub(p *model.Person) {
	defer func() { log.Print(p.SSN) }()
	p.SSN = ""
}

func safeStructWithPointerCopied(p model.Person) {
	a := struct{ p *model.Person }{&p}
	b := a
	b.p.SSN = ""
	log.Print(a.p.SSN)
}

func bugNestedCopy(p model.Patient) {
	q := p
	q.Address.Street = ""
	log.Print(p.Address.Street) // want "Address.Street \\(address\\)"
}

// The copy of a struct shares what its pointers point to.
func safeSharedPointee(p model.Patient) {
	q := p
	q.Relative.SSN = ""
	log.Print(p.Relative.SSN)
}

func safeSwappedPointers(p *model.Person) {
	a, b := p, &model.Person{}
	a, b = b, a
	log.Print(a.SSN)
	_ = b
}

func bugSwappedPointers(p *model.Person) {
	a, b := p, &model.Person{}
	a, b = b, a
	log.Print(b.SSN) // want "Person.SSN \\(ssn\\)"
	_ = a
}

func safeDoublePointer(p *model.Person) {
	pp := &p
	(*pp).SSN = ""
	log.Print(p.SSN)
}

func safeRepointed(p *model.Person) {
	pp := &p
	*pp = &model.Person{}
	log.Print(p.SSN)
}
