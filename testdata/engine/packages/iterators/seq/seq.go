// Package seq has iterators.
package seq

import (
	"iter"

	"example.test/engine/model"
)

// Numbers yields the patients' numbers.
func Numbers(ps []model.Patient) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range ps {
			if !yield(p.SSN) {
				return
			}
		}
	}
}

// Places yields the patients' clinics.
func Places(ps []model.Patient) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range ps {
			if !yield(p.Clinic) {
				return
			}
		}
	}
}

// Pairs yields clinic and name.
func Pairs(ps []model.Patient) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, p := range ps {
			if !yield(p.Clinic, p.Name) {
				return
			}
		}
	}
}

// Map maps an iterator.
func Map[T, U any](in iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for v := range in {
			if !yield(f(v)) {
				return
			}
		}
	}
}

// All yields xs, whatever they are.
func All[T any](xs []T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, x := range xs {
			if !yield(i, x) {
				return
			}
		}
	}
}

// A List has an iterating method.
type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	v    T
	next *node[T]
}

// Add adds v.
func (l *List[T]) Add(v T) { l.head = &node[T]{v, l.head}; l.size++ }

// Each iterates.
func (l *List[T]) Each(yield func(T) bool) {
	for n := l.head; n != nil; n = n.next {
		if !yield(n.v) {
			return
		}
	}
}

// Size counts.
func (l *List[T]) Size() int { return l.size }
