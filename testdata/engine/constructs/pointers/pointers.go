// Package pointers holds cases of pointers and aliases.
package pointers

import (
	"log"

	"example.test/engine/model"
)

func bugDereference(p *model.Person) {
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugAddressOfField(p model.Person) {
	s := &p.SSN
	log.Print(*s) // want "Person.SSN \\(ssn\\)"
}

func safeAddressOfField(p model.Person) {
	s := &p.Clinic
	log.Print(*s)
}

func bugPointerToPointer(p *model.Person) {
	pp := &p
	ppp := &pp
	log.Print((**ppp).SSN) // want "Person.SSN \\(ssn\\)"
}

func safePointerToPointer(p *model.Person) {
	pp := &p
	log.Print((*pp).Clinic)
}

// %p, and a pointer to a string, show an address.
func safeAddressShown(p *model.Person) {
	log.Printf("%p %v", p, &p.SSN)
}

func bugStoreThroughPointer(p model.Person) {
	s := ""
	ptr := &s
	*ptr = p.SSN
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeStoreThroughOther(p model.Person) {
	a, b := "", ""
	ptr := &a
	*ptr = p.SSN
	log.Print(b)
}

func bugStoreThroughDouble(p model.Person) {
	s := ""
	a := &s
	b := &a
	**b = p.SSN
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugRedirected(p model.Person) {
	a, b := "", ""
	ptr := &a
	ptr = &b
	*ptr = p.SSN
	log.Print(a)
	log.Print(b) // want "Person.SSN \\(ssn\\)"
}

// The pointer may point to either: a is PHI on one path.
func bugEitherTarget(p model.Person, ok bool) {
	a, b := "", ""
	ptr := &a
	if ok {
		ptr = &b
	}
	*ptr = p.SSN
	log.Print(a) // want "Person.SSN \\(ssn\\)"
}

// A store that may go elsewhere cleans nothing.
func bugMaybeScrubbed(p model.Person, ok bool) {
	a, b := p.SSN, p.SSN
	ptr := &a
	if ok {
		ptr = &b
	}
	*ptr = ""
	log.Print(a) // want "Person.SSN \\(ssn\\)"
}

func safeScrubbedThroughPointer(p model.Person) {
	ptr := &p.SSN
	*ptr = "***"
	log.Print(p.SSN)
}

func bugPointerField(p model.Patient) {
	log.Print(p.Relative.Name) // want "Person.Name \\(name\\)"
}

func safePointerField(p model.Patient) {
	log.Print(p.Relative.Clinic)
}

func bugPointerToElement(p model.Person) {
	xs := []string{"", ""}
	ptr := &xs[1]
	*ptr = p.SSN
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func bugPointerToArrayElement(p model.Person) {
	var a [3]string
	ptr := &a[2]
	*ptr = p.SSN
	log.Print(a[0])
	log.Print(a[2]) // want "Person.SSN \\(ssn\\)"
}

func bugSliceOfPointers(p model.Person) {
	a, b := "", ""
	for _, ptr := range []*string{&a, &b} {
		*ptr = p.SSN
	}
	log.Print(b) // want "Person.SSN \\(ssn\\)"
}

func bugSharedStruct(p model.Person) {
	q := &model.Person{}
	r := q
	r.SSN = p.SSN
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeSeparateStructs(p model.Person) {
	q, r := &model.Person{}, &model.Person{}
	r.SSN = p.SSN
	log.Print(q.SSN)
}

func bugCopyThroughPointers(p model.Person) {
	src, dst := &p, &model.Person{}
	*dst = *src
	log.Print(dst.Name) // want "Person.Name \\(name\\)"
}

func safeCopyThroughPointers(p model.Person) {
	src, dst := &model.Person{Name: "nobody"}, &p
	*dst = *src
	log.Print(p.Name)
}

func bugInterfaceHoldsPointer(p model.Person) {
	q := &model.Person{}
	var v any = q
	v.(*model.Person).SSN = p.SSN
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugPointerInMap(p model.Person) {
	q := &struct{ text string }{}
	m := map[string]*struct{ text string }{"a": q}
	m["a"].text = p.Name
	log.Print(q.text) // want "Person.Name \\(name\\)"
}

func safePointerComparison(p, q *model.Person) {
	log.Print(p == q, p == nil, p != nil && p.SSN == "")
}

func bugNilGuard(p *model.Person) {
	if p == nil {
		return
	}
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}

func bugOutPointers(p model.Person) {
	fill := func(site, name *string) { *site, *name = p.Clinic, p.Name }
	var site, name string
	fill(&site, &name)
	log.Print(site)
	log.Print(name) // want "Person.Name \\(name\\)"
}

func bugCyclic(p model.Person) {
	type ring struct {
		next *ring
		text string
	}
	a := &ring{}
	a.next = &ring{next: a}
	a.next.next.text = p.Name
	log.Print(a.text) // want "Person.Name \\(name\\)"
}
