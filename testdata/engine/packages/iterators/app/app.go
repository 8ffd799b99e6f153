// Package app ranges over another package's iterators; the body of such a loop
// counts as part of the function.
package app

import (
	"iter"
	"log"
	"maps"
	"slices"

	"example.test/engine/model"
	"example.test/engine/packages/iterators/seq"
)

func bugRange(ps []model.Patient) {
	for s := range seq.Numbers(ps) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func safeRange(ps []model.Patient) {
	for s := range seq.Places(ps) {
		log.Println(s)
	}
	n := 0
	for range seq.Numbers(ps) {
		n++
	}
	log.Println(n)
}

func bugSecond(ps []model.Patient) {
	for _, name := range seq.Pairs(ps) {
		log.Println(name) // want `Patient\.Name \(name\)`
	}
}

func safeFirst(ps []model.Patient) {
	for clinic := range seq.Pairs(ps) {
		log.Println(clinic)
	}
}

func bugMapped(ps []model.Patient) {
	for s := range seq.Map(seq.Numbers(ps), func(s string) string { return "#" + s }) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func safeMapped(ps []model.Patient) {
	for n := range seq.Map(seq.Numbers(ps), func(s string) int { return len(s) }) {
		log.Println(n)
	}
}

func bugAll(p model.Patient) {
	for _, s := range seq.All([]string{p.SSN}) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func safeAllIndex(p model.Patient) {
	for i := range seq.All([]string{p.SSN}) {
		log.Println(i)
	}
}

func bugAllPatients(ps []model.Patient) {
	for _, p := range seq.All(ps) {
		log.Println(p.Name) // want `Patient\.Name \(name\)`
	}
}

func bugMethod(p model.Patient) {
	var l seq.List[string]
	l.Add(p.SSN)
	for s := range l.Each {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
}

func safeMethod(p model.Patient) {
	var l seq.List[string]
	l.Add(p.Clinic)
	for s := range l.Each {
		log.Println(s, l.Size())
	}
}

func bugCollected(ps []model.Patient) {
	log.Println(slices.Collect(seq.Numbers(ps))) // want `Patient\.SSN \(ssn\)`
}

func safeCollected(ps []model.Patient) {
	log.Println(slices.Collect(seq.Places(ps)))
}

func bugAppended(ps []model.Patient) {
	var all []string
	for s := range seq.Numbers(ps) {
		all = append(all, s)
	}
	log.Println(all) // want `Patient\.SSN \(ssn\)`
}

func bugReturnedFromBody(ps []model.Patient) {
	log.Println(firstNumber(ps)) // want `Patient\.SSN \(ssn\)`
}

func firstNumber(ps []model.Patient) string {
	for s := range seq.Numbers(ps) {
		return s
	}
	return ""
}

func bugPulled(ps []model.Patient) {
	next, stop := iter.Pull(seq.Numbers(ps))
	defer stop()
	s, _ := next()
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safePulled(ps []model.Patient) {
	next, stop := iter.Pull(seq.Numbers(ps))
	defer stop()
	_, ok := next()
	log.Println(ok)
}

func bugMapsKeys(p model.Patient) {
	m := map[string]string{p.SSN: p.Clinic}
	for _, k := range slices.Sorted(maps.Keys(m)) {
		log.Println(k) // want `Patient\.SSN \(ssn\)`
	}
}

func safeMapsValues(p model.Patient) {
	m := map[string]string{p.SSN: p.Clinic}
	for v := range maps.Values(m) {
		log.Println(v)
	}
}

func logString(s string) bool { log.Println(s); return true }

// contract: the iterator that Numbers returns holds this function's PHI, and
// calls what it is given here.
func bugYielded(ps []model.Patient) {
	seq.Numbers(ps)(logString) // want `Patient\.SSN \(ssn\)`
}
