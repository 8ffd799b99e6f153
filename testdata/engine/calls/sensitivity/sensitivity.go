// Package sensitivity holds helpers that several callers share: what one of
// them passes says nothing of the others.
package sensitivity

import (
	"fmt"
	"log"
	"strings"

	"example.test/engine/model"
)

func same(s string) string { return s }

func bugIdentity(p model.Patient) {
	log.Println(same(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeIdentity(p model.Patient) {
	log.Println(same(p.Clinic))
}

func safeIdentityBothInOne(p model.Patient) {
	a, b := same(p.SSN), same(p.Clinic)
	log.Println(b, len(a))
}

func twice(s string) string { return same(s) + same(s) }

func bugNested(p model.Patient) {
	log.Println(twice(twice(p.SSN))) // want `Patient\.SSN \(ssn\)`
}

func safeNested(p model.Patient) {
	_ = twice(twice(p.SSN))
	log.Println(twice(twice(p.Clinic)))
}

func id[T any](v T) T { return v }

func bugGenericIdentity(p model.Patient) {
	log.Println(id(id(p)).SSN) // want `Patient\.SSN \(ssn\)`
}

func safeGenericIdentity(p model.Patient) {
	_ = id(p.SSN)
	log.Println(id(p.Clinic), id(id(p)).Clinic)
}

func exchange(a, b string) (string, string) { return b, a }

func bugExchanged(p model.Patient) {
	a, _ := exchange("x", p.SSN)
	log.Println(a) // want `Patient\.SSN \(ssn\)`
}

func safeExchanged(p model.Patient) {
	_, b := exchange("x", p.SSN)
	log.Println(b)
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func bugPicked(p model.Patient, first bool) {
	log.Println(pick(first, p.Clinic, p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safePicked(p model.Patient, first bool) {
	log.Println(pick(p.SSN == "", "absent", "present"))
}

func apply(f func(string) string, s string) string { return f(s) }

func masked(s string) string { return "***" }

func bugApplied(p model.Patient) {
	log.Println(apply(strings.ToUpper, p.SSN)) // want `Patient\.SSN \(ssn\)`
}

// Which function is applied is this caller's choice, too.
func safeApplied(p model.Patient) {
	log.Println(apply(masked, p.SSN))
}

func safeAppliedLiteral(p model.Patient) {
	log.Println(apply(func(s string) string { return fmt.Sprint(len(s)) }, p.SSN))
}

type box struct{ v string }

func newBox(v string) *box   { return &box{v} }
func (b *box) get() string   { return b.v }
func (b *box) with(v string) { b.v = v }

func bugBoxed(p model.Patient) {
	a, b := newBox(p.SSN), newBox(p.Clinic)
	_ = b
	log.Println(a.get()) // want `Patient\.SSN \(ssn\)`
}

func safeBoxed(p model.Patient) {
	a, b := newBox(p.SSN), newBox(p.Clinic)
	_ = a
	log.Println(b.get())
}

func safeBoxRefilled(p model.Patient) {
	a := newBox(p.SSN)
	a.with("clean")
	log.Println(a.get())
}

func nameOf(p model.Patient) string { return p.Name }

// nameOf reads a PHI field, but of this patient it is what was stored there.
func safeScrubbedForOne(p model.Patient) {
	p.Name = "***"
	log.Println(nameOf(p))
}

func bugUnscrubbedForTheOther(p model.Patient) {
	log.Println(nameOf(p)) // want `Patient\.Name \(name\)`
}

func first[T any](xs ...T) T { return xs[0] }

func bugVariadicIdentity(p model.Patient) {
	log.Println(first(p.SSN, p.Clinic)) // want `Patient\.SSN \(ssn\)`
}

func safeVariadicIdentity(p model.Patient) {
	_ = first(p.SSN)
	log.Println(first(p.Clinic, "x"))
}

func orDefault(s, def string) string {
	if s == "" {
		return def
	}
	return s
}

func safeOtherDefault(p model.Patient) {
	_ = orDefault(p.SSN, "none")
	log.Println(orDefault(p.Clinic, "none"))
}

func bugDefaultIsPHI(p model.Patient) {
	log.Println(orDefault(p.Clinic, p.Name)) // want `Patient\.Name \(name\)`
}

// helper logs only for one of its callers.
func noteIf(on bool, s string) {
	if on {
		log.Println(s)
	}
}

func bugEitherBranch(p model.Patient, on bool) {
	noteIf(on, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeNoted(p model.Patient, on bool) {
	noteIf(p.SSN != "", p.Clinic)
}
