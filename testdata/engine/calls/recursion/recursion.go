// Package recursion holds functions that call themselves and one another.
package recursion

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

func countdown(n int, s string) {
	if n == 0 {
		log.Println(s)
		return
	}
	countdown(n-1, s+".")
}

func bugSelf(p model.Patient) {
	countdown(3, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeSelf(p model.Patient) {
	countdown(3, p.Clinic)
}

func repeat(n int, s string) string {
	if n == 0 {
		return s
	}
	return repeat(n-1, s+s)
}

func bugRecursiveResult(p model.Patient) {
	log.Println(repeat(2, p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeRecursiveResult(p model.Patient) {
	_ = repeat(2, p.SSN)
	log.Println(repeat(2, p.Clinic))
}

// The parameters rotate: c reaches the log in the third round.
func rotate(n int, a, b, c string) {
	if n > 0 {
		rotate(n-1, b, c, a)
		return
	}
	log.Println(a)
}

func bugRotated(p model.Patient, n int) {
	rotate(n, "a", "b", p.SSN) // want `Patient\.SSN \(ssn\)`
}

// d never changes places and is never logged.
func rotateBut(n int, a, b, d string) string {
	if n > 0 {
		return rotateBut(n-1, b, a, d)
	}
	log.Println(a)
	return d
}

func safeNotRotated(p model.Patient, n int) {
	_ = rotateBut(n, "a", "b", p.SSN)
}

func even(n int, s string) {
	if n == 0 {
		log.Println("even", s)
		return
	}
	odd(n-1, s)
}

func odd(n int, s string) {
	if n == 0 {
		log.Println("odd")
		return
	}
	even(n-1, s)
}

func bugMutual(p model.Patient) {
	odd(7, p.Name) // want `Patient\.Name \(name\)`
}

func safeMutual(p model.Patient) {
	odd(7, p.Clinic)
}

// Three functions in a ring, the middle one replaces the value.
func ringA(n int, s string) string {
	if n == 0 {
		return s
	}
	return ringB(n-1, s)
}

func ringB(n int, s string) string { return ringC(n, fmt.Sprint(len(s))) }
func ringC(n int, s string) string { return ringA(n, s) }

func bugRingReturnsAtOnce(p model.Patient, n int) {
	log.Println(ringA(n, p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeRingReplaces(p model.Patient, n int) {
	log.Println(ringB(n, p.SSN))
}

type folder struct {
	label string
	owner model.Patient
	subs  []folder
}

func labels(f folder) []string {
	out := []string{f.label}
	for _, s := range f.subs {
		out = append(out, labels(s)...)
	}
	return out
}

func owners(f folder) []string {
	out := []string{f.owner.Name}
	for _, s := range f.subs {
		out = append(out, owners(s)...)
	}
	return out
}

func bugTreeOwners(f folder) {
	log.Println(owners(f)) // want `Patient\.Name \(name\)`
}

func safeTreeLabels(f folder) {
	log.Println(labels(f))
}

func bugLocalRecursiveLiteral(p model.Patient) {
	var walk func(n int, s string)
	walk = func(n int, s string) {
		if n == 0 {
			log.Println(s) // want `Patient\.SSN \(ssn\)`
			return
		}
		walk(n-1, s)
	}
	walk(3, p.SSN)
}

func safeLocalRecursiveLiteral(p model.Patient) {
	var walk func(n int, s string) int
	walk = func(n int, s string) int {
		if n == 0 {
			return len(s)
		}
		return walk(n-1, s)
	}
	log.Println(walk(3, p.SSN))
}

func accumulate(n int, p model.Patient, out *[]string) {
	if n == 0 {
		*out = append(*out, p.SSN)
		return
	}
	accumulate(n-1, p, out)
}

func bugRecursiveOutParameter(p model.Patient) {
	var xs []string
	accumulate(4, p, &xs)
	log.Println(xs) // want `Patient\.SSN \(ssn\)`
}
