// Package generics holds cases of type parameters.
package generics

import (
	"cmp"
	"fmt"
	"log"

	"example.test/engine/model"
)

func identity[T any](v T) T { return v }

func pick[K comparable, V any](m map[K]V, k K) V { return m[k] }

func mapped[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func first[T any](a, _ T) T { return a }

func size[T ~string | ~[]byte](v T) int { return len(v) }

func join[S ~[]E, E ~string](xs S) string {
	out := ""
	for _, x := range xs {
		out += string(x)
	}
	return out
}

func largest[T cmp.Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

type labelled interface{ Label() string }

func label[T labelled](v T) string { return v.Label() }

type setter[T any] interface {
	*T
	SetSSN(string)
}

func build[T any, P setter[T]](s string) T {
	var v T
	P(&v).SetSSN(s)
	return v
}

func bugIdentity(p model.Person) {
	log.Print(identity(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

// A helper that returns its clean argument stays clean for it.
func safeIdentity(p model.Person) {
	log.Print(identity(p.Clinic))
}

func bugIdentityStruct(p model.Person) {
	log.Print(identity(p).Name) // want "Person.Name \\(name\\)"
}

func safeIdentityStruct(p model.Person) {
	log.Print(identity(p).Clinic)
}

func bugFirst(p model.Person) {
	log.Print(first(p.SSN, p.Clinic)) // want "Person.SSN \\(ssn\\)"
}

func safeFirst(p model.Person) {
	log.Print(first(p.Clinic, p.SSN))
}

func bugPick(p model.Person) {
	log.Print(pick(map[int]string{1: p.SSN}, 1)) // want "Person.SSN \\(ssn\\)"
}

// The value that a clean map holds under a PHI key is clean.
func safePick(p model.Person) {
	log.Print(pick(map[string]string{"a": p.Clinic}, p.SSN))
}

func bugMapped(ps []model.Person) {
	log.Print(mapped(ps, func(p model.Person) string { return p.Name })) // want "Person.Name \\(name\\)"
}

func safeMapped(ps []model.Person) {
	log.Print(mapped(ps, func(p model.Person) string { return p.Clinic }))
	log.Print(mapped(ps, func(p model.Person) int { return len(p.Name) }))
}

func bugMappedMethodExpression(ps []model.Person) {
	log.Print(mapped(ps, model.Person.Label)) // want "Person.Name \\(name\\)"
}

func safeMappedMethodExpression(ps []model.Person) {
	log.Print(mapped(ps, model.Person.Site))
}

func safeSize(p model.Patient) {
	log.Print(size(p.SSN), size(p.Photo))
}

func bugJoin(p model.Person) {
	log.Print(join([]string{p.Clinic, p.SSN})) // want "Person.SSN \\(ssn\\)"
}

func safeJoin(p model.Person) {
	log.Print(join([]string{p.Clinic}))
}

func bugLargest(p model.Patient) {
	log.Print(largest(p.Pulse, 100)) // want "Patient.Pulse \\(lab\\)"
}

func safeLargest(p model.Patient) {
	log.Print(largest(p.Version, 100))
}

func bugConstraintMethod(p model.Person) {
	log.Print(label(p)) // want "Person.Name \\(name\\)"
}

type plainLabel string

func (l plainLabel) Label() string { return string(l) }

func safeConstraintMethod(p model.Person) {
	log.Print(label(plainLabel(p.Clinic)))
}

func bugPointerConstraint(p model.Person) {
	q := build[model.Person](p.SSN)
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePointerConstraint(p model.Person) {
	q := build[model.Person]("none")
	log.Print(q.SSN, q.Name)
}

type stack[T any] struct{ items []T }

func (s *stack[T]) Push(v T) { s.items = append(s.items, v) }

func (s *stack[T]) Pop() T {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

func bugStack(p model.Person) {
	var s stack[string]
	s.Push(p.SSN)
	log.Print(s.Pop()) // want "Person.SSN \\(ssn\\)"
}

func safeStack(p model.Person) {
	var a, b stack[string]
	a.Push(p.SSN)
	b.Push(p.Clinic)
	log.Print(b.Pop())
}

func safeStackOfStructs(p model.Person) {
	var s stack[model.Person]
	s.Push(p)
	log.Print(s.Pop().Clinic)
}

type pair[A, B any] struct {
	Left  A
	Right B
}

func makePair[A, B any](a A, b B) pair[A, B] { return pair[A, B]{a, b} }

func bugPair(p model.Person) {
	log.Print(makePair(p.Clinic, p.SSN).Right) // want "Person.SSN \\(ssn\\)"
}

func safePair(p model.Person) {
	log.Print(makePair(p.Clinic, p.SSN).Left)
}

func bugInstantiatedValue(p model.Person) {
	f := identity[string]
	log.Print(f(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func safeInstantiatedValue(p model.Person) {
	f := identity[string]
	log.Print(f(p.Clinic))
}

type tree[T any] struct {
	left, right *tree[T]
	value       T
}

func (t *tree[T]) walk(f func(T)) {
	if t == nil {
		return
	}
	t.left.walk(f)
	f(t.value)
	t.right.walk(f)
}

func bugTree(p model.Person) {
	t := &tree[string]{left: &tree[string]{value: p.Name}}
	t.walk(func(s string) {
		log.Print(s) // want "Person.Name \\(name\\)"
	})
}

func safeTree(p model.Person) {
	t := &tree[string]{left: &tree[string]{value: p.Clinic}}
	t.walk(func(s string) { log.Print(s) })
}

func show[T any](v T) { log.Print(v) }

// A type parameter is no PHI type: the finding is at the call that hands the value over.
func bugShown(p model.Person) {
	show(p.Clinic)
	show(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeShown(p model.Person) {
	show(p.Clinic)
	show(len(p.SSN))
}

func bugShownWhole(p model.Person) {
	show(p) // want "Person.Name \\(name\\)"
}

func text[T fmt.Stringer](v T) string { return v.String() }

type hidden string

func (hidden) String() string { return "***" }

func safeStringerConstraint(p model.Person) {
	log.Print(text(hidden(p.SSN)))
}

type stringAlias = pair[string, string]

func bugGenericAlias(p model.Person) {
	v := stringAlias{Left: p.Clinic, Right: p.SSN}
	log.Print(v.Left)
	log.Print(v.Right) // want "Person.SSN \\(ssn\\)"
}

func zero[T any](T) T {
	var z T
	return z
}

func safeZero(p model.Person) {
	log.Print(zero(p), zero(p.SSN))
}
