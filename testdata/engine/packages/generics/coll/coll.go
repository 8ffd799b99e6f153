// Package coll holds generic types and functions; who instantiates them knows
// whether there is PHI.
package coll

import (
	"fmt"
	"log"
	"log/slog"
)

// A Stack is a stack.
type Stack[T any] struct{ items []T }

// Push pushes v.
func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }

// Pop pops the last one.
func (s *Stack[T]) Pop() T {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

// Len counts.
func (s *Stack[T]) Len() int { return len(s.items) }

// Dump logs all items.
func (s *Stack[T]) Dump() { log.Println(s.items) }

// A Pair holds two values.
type Pair[A, B any] struct {
	First  A
	Second B
}

// MakePair makes one.
func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

// Swap exchanges them.
func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

// A Tagged holds a value that is PHI whatever it is.
type Tagged[T any] struct {
	Value T `phi:"lab"`
	Unit  string
}

// Map maps xs.
func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

// Filter keeps some of xs.
func Filter[T any](xs []T, keep func(T) bool) (out []T) {
	for _, x := range xs {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

// Save logs what it saves.
func Save[T any](v T) { slog.Info("save", "v", v) }

// Show renders v.
func Show[T any](v T) string { return fmt.Sprintf("<%v>", v) }

// Must panics with err.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Describe asks its operand.
func Describe[T fmt.Stringer](v T) string { return "a " + v.String() }

// A Repo keeps values by key.
type Repo[K comparable, V any] struct{ rows map[K]V }

// NewRepo makes one.
func NewRepo[K comparable, V any]() *Repo[K, V] { return &Repo[K, V]{map[K]V{}} }

// Put stores v.
func (r *Repo[K, V]) Put(k K, v V) { r.rows[k] = v }

// Get finds v.
func (r *Repo[K, V]) Get(k K) (V, error) {
	v, ok := r.rows[k]
	if !ok {
		return v, fmt.Errorf("no row for %v", k)
	}
	return v, nil
}

// Keys lists the keys.
func (r *Repo[K, V]) Keys() []K {
	var out []K
	for k := range r.rows {
		out = append(out, k)
	}
	return out
}
