// Package deep has fields below fields, pointers to pointers and containers of
// containers.
package deep

import (
	"log"

	"example.test/engine/model"
)

type (
	l0  struct{ Next l1 }
	l1  struct{ Next *l2 }
	l2  struct{ Next l3 }
	l3  struct{ Next []l4 }
	l4  struct{ Next map[string]l5 }
	l5  struct{ Next *l6 }
	l6  struct{ Next [2]l7 }
	l7  struct{ Next l8 }
	l8  struct{ Next *l9 }
	l9  struct{ Next l10 }
	l10 struct {
		Name string `phi:"name"`
		Site string
	}
)

func bugDeclared(x l0) {
	log.Println(x.Next.Next.Next.Next[0].Next["a"].Next.Next[1].Next.Next.Next.Name) // want `l10\.Name \(name\)`
}

func safeDeclared(x l0) {
	log.Println(x.Next.Next.Next.Next[0].Next["a"].Next.Next[1].Next.Next.Next.Site)
}

type (
	d0 struct{ a d1 }
	d1 struct{ a d2 }
	d2 struct{ a d3 }
	d3 struct{ a d4 }
	d4 struct{ a d5 }
	d5 struct{ a d6 }
	d6 struct{ a d7 }
	d7 struct{ text, other string }
)

func bugStored(p model.Patient) {
	var x d0
	x.a.a.a.a.a.a.a.text = p.SSN
	y := x
	log.Println(y.a.a.a.a.a.a.a.text) // want `Patient\.SSN \(ssn\)`
}

func bugStoredWhole(p model.Patient) {
	var x d0
	x.a.a.a.a.a.a.a.text = p.SSN
	log.Printf("%v", x) // want `Patient\.SSN \(ssn\)`
}

func shallow(p model.Patient) (x struct{ a, b struct{ c, d string } }) {
	x.a.c, x.a.d, x.b.c = p.SSN, p.Clinic, p.Name
	return x
}

func safeStored(p model.Patient) {
	x := shallow(p)
	log.Println(x.a.d, x.b.d)
}

func fill(x *d0, s string) { x.a.a.a.a.a.a.a.text = s }
func get(x *d0) string     { return x.a.a.a.a.a.a.a.text }

func bugThroughHelpers(p model.Patient) {
	var x d0
	fill(&x, p.SSN)
	log.Println(get(&x)) // want `Patient\.SSN \(ssn\)`
}

func safeThroughHelpers(p model.Patient) {
	var x, y d0
	fill(&x, p.SSN)
	fill(&y, p.Clinic)
	log.Println(get(&y))
}

func bugPointers(p model.Patient) {
	a := &p.SSN
	b := &a
	c := &b
	d := &c
	log.Println(****d) // want `Patient\.SSN \(ssn\)`
}

func safePointers(p model.Patient) {
	a := &p.SSN
	b := &a
	c := &b
	d := &c
	****d = "clean"
	log.Println(p.SSN)
}

func bugContainers(p model.Patient) {
	x := map[string][]map[int][]string{"a": {{1: {p.SSN}}}}
	log.Println(x["a"][0][1][0]) // want `Patient\.SSN \(ssn\)`
}

func bugContainersWhole(p model.Patient) {
	x := [][][][][]string{{{{{p.SSN}}}}}
	log.Println(x) // want `Patient\.SSN \(ssn\)`
}

func safeContainers(p model.Patient) {
	x := map[string][]map[string][]int{p.Clinic: {{p.Clinic: {len(p.SSN)}}}}
	log.Println(x)
}

type wrap[T any] struct{ v T }

func lift[T any](v T) wrap[T] { return wrap[T]{v} }
func (w wrap[T]) get() T      { return w.v }

func bugInstances(p model.Patient) {
	w := lift(lift(lift(lift(lift(lift(p.SSN))))))
	log.Println(w.get().get().get().get().get().get()) // want `Patient\.SSN \(ssn\)`
}

func safeInstances(p model.Patient) {
	w := lift(lift(lift(lift(lift(lift(p.Clinic))))))
	log.Println(w.get().get().get().get().get().get())
}

type node struct {
	next *node
	text string
}

func bugLinked(p model.Patient) {
	head := &node{text: "head"}
	n := head
	for range 10 {
		n.next = &node{}
		n = n.next
	}
	n.text = p.SSN
	for m := head; m != nil; m = m.next {
		log.Println(m.text) // want `Patient\.SSN \(ssn\)`
	}
}

func safeLinked(p model.Patient) {
	head := &node{text: "head"}
	n := head
	for range 10 {
		n.next = &node{text: p.Clinic}
		n = n.next
	}
	for m := head; m != nil; m = m.next {
		log.Println(m.text)
	}
}
