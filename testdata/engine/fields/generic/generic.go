// Package generic holds cases of fields of generic structs.
package generic

import (
	"log"

	"example.test/engine/model"
)

type box[T any] struct {
	Value T `phi:"ssn"`
	Kind  string
}

func bugTaggedGeneric(b box[string]) {
	log.Print(b.Value) // want "Value \\(ssn\\)"
}

func safeTaggedGeneric(b box[string]) {
	log.Print(b.Kind)
}

func bugTaggedGenericOther(b box[int]) {
	log.Print(b.Value) // want "Value \\(ssn\\)"
}

func bugTaggedGenericWhole(b box[int]) {
	log.Print(b) // want "Value \\(ssn\\)"
}

func safeTaggedGenericScrubbed(b box[int]) {
	b.Value = 0
	log.Print(b)
}

type holder[T any] struct {
	Item T
	N    int
}

func bugHolderOfPHI(h holder[model.Person]) {
	log.Print(h.Item.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugHolderOfPHIWhole(h holder[model.Person]) {
	log.Print(h) // want "Person.SSN \\(ssn\\)"
}

func safeHolderOfPHI(h holder[model.Person]) {
	log.Print(h.Item.Clinic, h.N)
}

func safeHolderOfString(h holder[string]) {
	log.Print(h.Item, h)
}

func safeHolderOfPointer(h holder[*model.Person]) {
	log.Print(h)
}

func bugHolderOfPointer(h holder[*model.Person]) {
	log.Print(h.Item.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugHolderOfSlice(h holder[[]model.Person]) {
	log.Print(h.Item[0].Name) // want "Person.Name \\(name\\)"
}

func safeHolderOfSlice(h holder[[]model.Person]) {
	log.Print(h.Item[0].Clinic)
}

func (h holder[T]) Get() T { return h.Item }

func (h *holder[T]) Set(v T) { h.Item = v }

func (h holder[T]) Count() int { return h.N }

func bugGet(h holder[model.Person]) {
	log.Print(h.Get().SSN) // want "Person.SSN \\(ssn\\)"
}

func safeGet(h holder[model.Person]) {
	log.Print(h.Get().Clinic, h.Count())
}

func bugSet(p model.Person) {
	var h holder[string]
	h.Set(p.SSN)
	log.Print(h.Get()) // want "Person.SSN \\(ssn\\)"
}

func safeSet(p model.Person) {
	var h, g holder[string]
	g.Set(p.SSN)
	h.Set(p.Clinic)
	log.Print(h.Get())
}

func (b box[T]) Unwrap() T { return b.Value }

func bugUnwrap(b box[string]) {
	log.Print(b.Unwrap()) // want "Value \\(ssn\\)"
}

func safeUnwrapConstant() {
	log.Print(box[string]{Value: "none"}.Unwrap())
}

type pair[K comparable, V any] struct {
	Key K
	Val V
}

func bugPairs(ps []pair[string, model.Person]) {
	for _, p := range ps {
		log.Print(p.Key)
		log.Print(p.Val.Name) // want "Person.Name \\(name\\)"
	}
}

func safePairs(ps []pair[string, model.Person]) {
	for _, p := range ps {
		log.Print(p.Key, p.Val.Clinic)
	}
}

type nested[T any] struct {
	Outer holder[holder[T]]
}

func bugNested(n nested[model.Person]) {
	log.Print(n.Outer.Item.Item.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeNested(n nested[model.Person]) {
	log.Print(n.Outer.Item.Item.Clinic, n.Outer.Item.N)
}

type list[T any] struct {
	next  *list[T]
	value T
}

func bugList(l *list[model.Person]) {
	for ; l != nil; l = l.next {
		log.Print(l.value.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeList(l *list[model.Person]) {
	for ; l != nil; l = l.next {
		log.Print(l.value.Clinic)
	}
}

type optional[T any] struct {
	v  *T
	ok bool
}

func some[T any](v T) optional[T] { return optional[T]{&v, true} }

func (o optional[T]) OrElse(d T) T {
	if o.ok {
		return *o.v
	}
	return d
}

func bugOptional(p model.Person) {
	log.Print(some(p.SSN).OrElse("none")) // want "Person.SSN \\(ssn\\)"
}

func safeOptional(p model.Person) {
	log.Print(some(p.Clinic).OrElse("none"), some(p.SSN).ok)
}

type set[T comparable] map[T]struct{}

func (s set[T]) add(v T) { s[v] = struct{}{} }

func bugSet2(p model.Person) {
	s := set[string]{}
	s.add(p.SSN)
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeSet2(p model.Person) {
	s := set[string]{}
	s.add(p.SSN)
	log.Print(len(s))
}

type tagged[T any] struct {
	Inner holder[T] `phi:"note"`
	Kind  string
}

func bugTaggedHolder(t tagged[int]) {
	log.Print(t.Inner.N) // want "Inner \\(note\\)"
}

func safeTaggedHolder(t tagged[int]) {
	log.Print(t.Kind)
}

type cleaned[T any] struct {
	Item T `phi:"-"`
}

func safeCleaned(c cleaned[model.Person]) {
	log.Print(c.Item.SSN, c)
}

type alias = holder[model.Person]

func bugAlias(a alias) {
	log.Print(a.Item.Name) // want "Person.Name \\(name\\)"
}

func safeAlias(a alias) {
	log.Print(a.Item.Clinic)
}

type genericAlias[T any] = holder[T]

func bugGenericAlias(a genericAlias[model.Person]) {
	log.Print(a.Item.Name) // want "Person.Name \\(name\\)"
}

func bugInsideGeneric[T any](b box[T]) {
	log.Print(b.Value) // want "Value \\(ssn\\)"
}

func safeInsideGeneric[T any](b box[T]) {
	log.Print(b.Kind)
}

func bugConstrained[T interface{ ~[]model.Person }](ps T) {
	for _, p := range ps {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeConstrained[T interface{ ~[]model.Person }](ps T) {
	for _, p := range ps {
		log.Print(p.Clinic)
	}
}
