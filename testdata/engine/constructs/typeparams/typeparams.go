// Package typeparams holds cases of type parameters in bodies: switches on them, channels
// and maps of them, recursion, constraints with methods and type sets.
package typeparams

import (
	"fmt"
	"iter"
	"log"

	"example.test/engine/model"
)

func textOf[T any](v T) string {
	switch x := any(v).(type) {
	case string:
		return x
	case model.Person:
		return x.Name
	}
	return ""
}

func kindOf[T any](v T) string {
	switch any(v).(type) {
	case string:
		return "string"
	case model.Person:
		return "person"
	}
	return "other"
}

func bugSwitchOnParameter(p model.Person) {
	log.Print(textOf(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func bugSwitchOnParameterStruct(p model.Person) {
	log.Print(textOf(p)) // want "Person.Name \\(name\\)"
}

func safeSwitchOnParameter(p model.Person) {
	log.Print(textOf(p.Clinic), kindOf(p), kindOf(p.SSN))
}

func sendAll[T any](vs ...T) <-chan T {
	ch := make(chan T, len(vs))
	for _, v := range vs {
		ch <- v
	}
	close(ch)
	return ch
}

func bugChannelOfParameter(p model.Person) {
	for s := range sendAll(p.Clinic, p.SSN) {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func safeChannelOfParameter(p model.Person) {
	for s := range sendAll(p.Clinic, "x") {
		log.Print(s)
	}
}

func groupBy[K comparable, V any](vs []V, key func(V) K) map[K][]V {
	m := make(map[K][]V)
	for _, v := range vs {
		m[key(v)] = append(m[key(v)], v)
	}
	return m
}

func bugGroupKeys(ps []model.Person) {
	for k := range groupBy(ps, func(p model.Person) string { return p.Name }) {
		log.Print(k) // want "Person.Name \\(name\\)"
	}
}

func safeGroupKeys(ps []model.Person) {
	for k, v := range groupBy(ps, func(p model.Person) string { return p.Clinic }) {
		log.Print(k, len(v))
	}
}

func reduce[T, A any](vs []T, a A, f func(A, T) A) A {
	for _, v := range vs {
		a = f(a, v)
	}
	return a
}

func bugReduced(ps []model.Person) {
	log.Print(reduce(ps, "", func(a string, p model.Person) string { return a + p.Name })) // want "Person.Name \\(name\\)"
}

func safeReduced(ps []model.Person) {
	log.Print(reduce(ps, 0, func(n int, p model.Person) int { return n + len(p.Name) }))
}

type number interface {
	~int | ~int64 | ~float64
}

func sum[T number](vs ...T) T {
	var t T
	for _, v := range vs {
		t += v
	}
	return t
}

func bugSum(p model.Patient) {
	log.Print(sum(p.Weight, 2)) // want "Patient.Weight \\(lab\\)"
}

func safeSum(p model.Patient) {
	log.Print(sum(p.Version, len(p.Name)))
}

type bytesOrString interface{ ~string | ~[]byte }

func head[T bytesOrString](v T) T { return v[:2] }

func bugHead(p model.Patient) {
	log.Printf("%s", head(p.Photo)) // want "Patient.Photo \\(photo\\)"
}

func safeHead(p model.Patient) {
	log.Print(head(p.Clinic))
}

func convert[To, From ~string](v From) To { return To(v) }

type label string

func bugConvert(p model.Person) {
	log.Print(convert[label](p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func safeConvert(p model.Person) {
	log.Print(convert[label](p.Clinic))
}

type named interface {
	comparable
	Label() string
}

func labels[T named](vs ...T) (out []string) {
	for _, v := range vs {
		out = append(out, v.Label())
	}
	return out
}

func bugMethodOfParameter(p model.Person) {
	log.Print(labels(p)) // want "Person.Name \\(name\\)"
}

type room struct{ n int }

func (r room) Label() string { return fmt.Sprint("room ", r.n) }

func safeMethodOfParameter(p model.Person) {
	log.Print(labels(room{len(p.Name)}))
}

func methodValue[T named](v T) func() string { return v.Label }

func bugMethodValueOfParameter(p model.Person) {
	log.Print(methodValue(p)()) // want "Person.Name \\(name\\)"
}

func safeMethodValueOfParameter() {
	log.Print(methodValue(room{1})())
}

func pointerTo[T any](v T) *T { return &v }

func bugPointerTo(p model.Person) {
	log.Print(*pointerTo(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

// A pointer to a string prints as an address.
func safePointerTo(p model.Person) {
	log.Print(pointerTo(p.SSN))
}

func lazily[T any](f func() T) func() T {
	var v T
	done := false
	return func() T {
		if !done {
			v, done = f(), true
		}
		return v
	}
}

func bugLazy(p model.Person) {
	f := lazily(func() string { return p.SSN })
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

func safeLazy(p model.Person) {
	f, g := lazily(func() string { return p.SSN }), lazily(func() string { return p.Clinic })
	_ = f
	log.Print(g())
}

func depth[T any](v T, n int) T {
	if n == 0 {
		return v
	}
	return depth(v, n-1)
}

func bugRecursive(p model.Person) {
	log.Print(depth(p.SSN, 3)) // want "Person.SSN \\(ssn\\)"
}

func safeRecursive(p model.Person) {
	log.Print(depth(p.Clinic, 3))
}

type matrix[T any] [2][2]T

func (m *matrix[T]) set(i, j int, v T) { m[i][j] = v }

func (m matrix[T]) at(i, j int) T { return m[i][j] }

func bugMatrix(p model.Person) {
	var m matrix[string]
	m.set(0, 1, p.SSN)
	log.Print(m.at(0, 1)) // want "Person.SSN \\(ssn\\)"
}

func safeMatrix(p model.Person) {
	var m, n matrix[string]
	m.set(0, 1, p.SSN)
	n.set(0, 1, p.Clinic)
	log.Print(n.at(0, 1))
}

func mapSeq[T, U any](seq iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func people(ps []model.Person) iter.Seq[model.Person] {
	return func(yield func(model.Person) bool) {
		for _, p := range ps {
			if !yield(p) {
				return
			}
		}
	}
}

func bugMappedSequence(ps []model.Person) {
	for n := range mapSeq(people(ps), model.Person.Label) {
		log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func safeMappedSequence(ps []model.Person) {
	for n := range mapSeq(people(ps), model.Person.Site) {
		log.Print(n)
	}
}

func bugLabelledRangeFunc(ps []model.Person) {
	last := ""
outer:
	for p := range people(ps) {
		for q := range people(ps) {
			if p.Clinic == q.Clinic {
				last = q.Name
				continue outer
			}
		}
	}
	log.Print(last) // want "Person.Name \\(name\\)"
}

func safeLabelledRangeFunc(ps []model.Person) {
	n := 0
outer:
	for p := range people(ps) {
		for q := range people(ps) {
			if p == q {
				break outer
			}
			n++
		}
	}
	log.Print(n)
}

type either[L, R any] struct {
	left  L
	right R
	isL   bool
}

func fold[L, R, T any](e either[L, R], f func(L) T, g func(R) T) T {
	if e.isL {
		return f(e.left)
	}
	return g(e.right)
}

func bugFold(p model.Person, ok bool) {
	e := either[string, int]{left: p.SSN, isL: ok}
	log.Print(fold(e, func(s string) string { return s }, func(int) string { return "" })) // want "Person.SSN \\(ssn\\)"
}

func safeFold(p model.Person) {
	e := either[string, int]{left: p.SSN, right: 3}
	log.Print(fold(e, func(s string) int { return len(s) }, func(n int) int { return n }))
}
