// Package iterators holds cases of range over functions and iter.Seq.
package iterators

import (
	"iter"
	"log"
	"maps"
	"slices"

	"example.test/engine/model"
)

func names(ps []model.Person) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range ps {
			if !yield(p.Name) {
				return
			}
		}
	}
}

func clinics(ps []model.Person) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range ps {
			if !yield(p.Clinic) {
				return
			}
		}
	}
}

func byClinic(ps []model.Person) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, p := range ps {
			if !yield(p.Clinic, p.Name) {
				return
			}
		}
	}
}

func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

// The body of a loop over an iterator counts as part of the function around it.
func bugRangeFunc(ps []model.Person) {
	for n := range names(ps) {
		log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func safeRangeFunc(ps []model.Person) {
	for c := range clinics(ps) {
		log.Print(c)
	}
}

func bugSeq2Value(ps []model.Person) {
	for c, n := range byClinic(ps) {
		log.Print(c)
		log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func safeSeq2Key(ps []model.Person) {
	for c := range byClinic(ps) {
		log.Print(c)
	}
}

func bugRangeLiteral(p model.Person) {
	seq := func(yield func(string) bool) { yield(p.SSN) }
	for s := range seq {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func safeRangeLiteral(p model.Person) {
	seq := func(yield func(int) bool) { yield(len(p.SSN)) }
	for n := range seq {
		log.Print(n)
	}
}

func bugNoArguments(p model.Person) {
	seq := func(yield func() bool) { yield() }
	for range seq {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func bugKeptAfterLoop(ps []model.Person) {
	last := ""
	for n := range names(ps) {
		last = n
	}
	log.Print(last) // want "Person.Name \\(name\\)"
}

func safeCountedInLoop(ps []model.Person) {
	n := 0
	for range names(ps) {
		n++
	}
	log.Print(n)
}

func bugBreak(ps []model.Person) {
	first := ""
	for n := range names(ps) {
		first = n
		break
	}
	log.Print(first) // want "Person.Name \\(name\\)"
}

func bugReturnFromLoop(ps []model.Person) {
	get := func() string {
		for n := range names(ps) {
			return n
		}
		return ""
	}
	log.Print(get()) // want "Person.Name \\(name\\)"
}

func safeReturnFromLoop(ps []model.Person) {
	found := func() bool {
		for n := range names(ps) {
			if n == "Ada" {
				return true
			}
		}
		return false
	}
	log.Print(found())
}

func bugDeferInLoop(ps []model.Person) {
	for n := range names(ps) {
		defer log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func bugFiltered(ps []model.Person) {
	long := filter(names(ps), func(s string) bool { return len(s) > 9 })
	for n := range long {
		log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func safeFiltered(ps []model.Person) {
	long := filter(clinics(ps), func(s string) bool { return len(s) > 9 })
	for c := range long {
		log.Print(c)
	}
}

func bugCollected(ps []model.Person) {
	log.Print(slices.Collect(names(ps))) // want "Person.Name \\(name\\)"
}

func safeCollected(ps []model.Person) {
	log.Print(slices.Collect(clinics(ps)))
}

func bugPulled(ps []model.Person) {
	next, stop := iter.Pull(names(ps))
	defer stop()
	n, ok := next()
	log.Print(ok)
	log.Print(n) // want "Person.Name \\(name\\)"
}

func bugMapKeys(p model.Person) {
	m := map[string]int{p.Name: 1}
	for k := range maps.Keys(m) {
		log.Print(k) // want "Person.Name \\(name\\)"
	}
}

func safeMapValues(p model.Person) {
	m := map[string]int{p.Name: 1}
	for v := range maps.Values(m) {
		log.Print(v)
	}
}

func bugSortedKeys(p model.Person) {
	m := map[string]int{p.Name: 1}
	log.Print(slices.Sorted(maps.Keys(m))) // want "Person.Name \\(name\\)"
}

func safeSortedValues(p model.Person) {
	m := map[string]int{p.Name: 1}
	log.Print(slices.Sorted(maps.Values(m)))
}

func bugSlicesAll(ps []model.Person) {
	for i, p := range slices.All(ps) {
		log.Print(i, p.Clinic)
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeSlicesAll(ps []model.Person) {
	for i, p := range slices.All(ps) {
		log.Print(i, p.Clinic)
	}
}

type book struct{ people []model.Person }

func (b *book) All() iter.Seq[*model.Person] {
	return func(yield func(*model.Person) bool) {
		for i := range b.people {
			if !yield(&b.people[i]) {
				return
			}
		}
	}
}

func bugMethodIterator(b *book) {
	for p := range b.All() {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeMethodIterator(b *book) {
	for p := range b.All() {
		log.Print(p.Clinic)
	}
}

func bugRuneIterator(p model.Person) {
	each := func(yield func(rune) bool) {
		for _, r := range p.SSN {
			if !yield(r) {
				return
			}
		}
	}
	s := ""
	for r := range each {
		s += string(r)
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func bugNestedLoops(ps []model.Person) {
	for c := range clinics(ps) {
		for n := range names(ps) {
			log.Print(c + n) // want "Person.Name \\(name\\)"
		}
	}
}
