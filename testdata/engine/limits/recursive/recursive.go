// Package recursive has types that contain themselves.
package recursive

import (
	"fmt"
	"log"
	"strings"

	"example.test/engine/model"
)

// A slice of itself.
type nest []nest

func (n nest) depth() int {
	d := 0
	for _, m := range n {
		d = max(d, m.depth())
	}
	return d + 1
}

func safeNest(p model.Patient) {
	n := nest{nest{}, nest{nest{}}}
	log.Println(n.depth()+len(p.SSN), n)
}

// A map of itself, beside a text.
type dict struct {
	text string
	subs map[string]*dict
}

func (d *dict) at(path ...string) *dict {
	for _, k := range path {
		if d.subs[k] == nil {
			d.subs[k] = &dict{subs: map[string]*dict{}}
		}
		d = d.subs[k]
	}
	return d
}

func (d *dict) render(b *strings.Builder) {
	b.WriteString(d.text)
	for k, s := range d.subs {
		fmt.Fprintf(b, "%s:", k)
		s.render(b)
	}
}

func bugDict(p model.Patient) {
	d := &dict{subs: map[string]*dict{}}
	d.at("a", "b", "c").text = p.SSN
	var b strings.Builder
	d.render(&b)
	log.Println(b.String()) // want `Patient\.SSN \(ssn\)`
}

func safeDict(p model.Patient) {
	d := &dict{subs: map[string]*dict{}}
	d.at("a", "b", "c").text = p.Clinic
	var b strings.Builder
	d.render(&b)
	log.Println(b.String(), len(p.SSN))
}

// A function that returns its own type.
type state func(*machine) state

type machine struct {
	input string
	out   []string
}

func start(m *machine) state {
	if m.input == "" {
		return nil
	}
	return copyOne
}

func copyOne(m *machine) state {
	m.out = append(m.out, m.input[:1])
	m.input = m.input[1:]
	return start
}

func run(input string) []string {
	m := &machine{input: input}
	for s := state(start); s != nil; {
		s = s(m)
	}
	return m.out
}

func bugMachine(p model.Patient) {
	log.Println(run(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeMachine(p model.Patient) {
	log.Println(run(p.Clinic), len(run(p.SSN)))
}

// A generic tree.
type tree[K, V any] struct {
	key         K
	value       V
	left, right *tree[K, V]
}

func (t *tree[K, V]) insert(k K, v V, less func(a, b K) bool) *tree[K, V] {
	switch {
	case t == nil:
		return &tree[K, V]{key: k, value: v}
	case less(k, t.key):
		t.left = t.left.insert(k, v, less)
	default:
		t.right = t.right.insert(k, v, less)
	}
	return t
}

func (t *tree[K, V]) walk(visit func(K, V)) {
	if t != nil {
		t.left.walk(visit)
		visit(t.key, t.value)
		t.right.walk(visit)
	}
}

func before(a, b string) bool { return a < b }

func bugTreeKeys(p model.Patient) {
	var t *tree[string, string]
	t = t.insert("x", "y", before)
	t = t.insert(p.SSN, p.Clinic, before)
	t.walk(func(k, v string) {
		log.Println(k) // want `Patient\.SSN \(ssn\)`
	})
}

func safeTreeValues(p model.Patient) {
	var t *tree[string, string]
	t = t.insert("x", "y", before)
	t = t.insert(p.SSN, p.Clinic, before)
	t.walk(func(k, v string) { log.Println(v) })
}

// Two types that contain one another, and an interface between them.
type expr interface{ text() string }

type (
	lit  struct{ s string }
	pair struct{ a, b expr }
	list struct{ items []expr }
	hide struct{ e expr }
)

func (l lit) text() string  { return l.s }
func (p pair) text() string { return p.a.text() + p.b.text() }
func (l list) text() string {
	var out []string
	for _, e := range l.items {
		out = append(out, e.text())
	}
	return strings.Join(out, ",")
}
func (h hide) text() string { return "***" }

func bugExpr(p model.Patient) {
	e := pair{lit{"a"}, list{[]expr{lit{"b"}, pair{lit{p.SSN}, lit{"c"}}}}}
	log.Println(e.text()) // want `Patient\.SSN \(ssn\)`
}

func safeExpr(p model.Patient) {
	e := pair{lit{"a"}, list{[]expr{lit{"b"}, pair{lit{p.Clinic}, lit{"c"}}}}}
	log.Println(e.text())
}

func safeHidden(p model.Patient) {
	log.Println(hide{lit{p.SSN}}.text())
}

// A type whose String calls itself.
type group struct {
	name    string `phi:"name"`
	members []*group
}

func (g *group) String() string {
	s := g.name
	for _, m := range g.members {
		s += m.String()
	}
	return s
}

func (g *group) count() int {
	n := 1
	for _, m := range g.members {
		n += m.count()
	}
	return n
}

func bugGroup(g *group) {
	log.Println(g) // want `group\.name \(name\)`
}

func safeGroup(g *group) {
	log.Println(g.count())
}

// A ring: every element points to the next, the last one to the first.
type ring struct {
	next *ring
	text string
}

func bugRing(p model.Patient) {
	a, b, c := &ring{}, &ring{}, &ring{}
	a.next, b.next, c.next = b, c, a
	b.text = p.SSN
	log.Println(a.next.next.next.next.text) // want `Patient\.SSN \(ssn\)`
}

func safeRing(p model.Patient) {
	a, b, c := &ring{}, &ring{}, &ring{}
	a.next, b.next, c.next = b, c, a
	b.text = p.SSN
	log.Println(a.next.next.next.text, c.text)
}

type patientList struct {
	head model.Person
	tail *patientList
}

func bugTail(l *patientList) {
	for l.tail != nil {
		l = l.tail
	}
	log.Println(l.head.Name) // want `Person\.Name \(name\)`
}

func safeTail(l *patientList) {
	for l.tail != nil {
		l = l.tail
	}
	log.Println(l.head.Clinic)
}
