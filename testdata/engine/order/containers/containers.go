// Package containers holds cases of order in slices, arrays and maps.
package containers

import (
	"log"
	"maps"
	"slices"

	"example.test/engine/model"
)

func safeElementOverwritten(p model.Person) {
	xs := []string{p.Clinic, p.SSN}
	xs[1] = ""
	log.Print(xs)
}

func bugOtherElementOverwritten(p model.Person) {
	xs := []string{p.Clinic, p.SSN}
	xs[0] = ""
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func bugUnknownElementOverwritten(p model.Person, i int) {
	xs := []string{p.SSN, p.SSN}
	xs[i] = ""
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func safeSliceReplaced(p model.Person) {
	xs := []string{p.SSN}
	xs = []string{p.Clinic}
	log.Print(xs)
}

func safeSliceMadeNil(p model.Person) {
	xs := []string{p.SSN}
	xs = nil
	log.Print(xs)
}

// Cutting a slice short leaves the elements that are logged.
func bugSliceCutShort(p model.Person) {
	xs := []string{p.SSN, p.Clinic}
	xs = xs[:1]
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func bugAppendedAfterNil(p model.Person) {
	var xs []string
	xs = append(xs, p.SSN)
	xs = append(xs, p.Clinic)
	log.Print(xs) // want "Person.SSN \\(ssn\\)"
}

func safeLoggedBeforeAppend(p model.Person) {
	xs := []string{p.Clinic}
	log.Print(xs)
	xs = append(xs, p.SSN)
	_ = xs
}

func safeArrayElementOverwritten(p model.Person) {
	a := [2]string{p.SSN, p.Clinic}
	a[0] = ""
	log.Print(a)
}

func bugArrayElementOneBranch(p model.Person, ok bool) {
	a := [2]string{p.SSN, p.Clinic}
	if ok {
		a[0] = ""
	}
	log.Print(a) // want "Person.SSN \\(ssn\\)"
}

func safeMapValueOverwritten(p model.Person) {
	m := map[string]string{"a": p.SSN}
	m["a"] = ""
	log.Print(m)
}

func bugMapOtherValueOverwritten(p model.Person) {
	m := map[string]string{"a": p.SSN}
	m["b"] = ""
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func bugMapUnknownKeyOverwritten(p model.Person, k string) {
	m := map[string]string{"a": p.SSN}
	m[k] = ""
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func bugMapDeletedOneBranch(p model.Person, ok bool) {
	m := map[string]string{"a": p.SSN}
	if ok {
		delete(m, "a")
	}
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func safeMapReplaced(p model.Person) {
	m := map[string]string{"a": p.SSN}
	m = map[string]string{"a": p.Clinic}
	log.Print(m)
}

func safeMapLoggedBefore(p model.Person) {
	m := map[string]string{"a": p.Clinic}
	log.Print(m)
	m["b"] = p.SSN
}

func bugMapLoggedAfter(p model.Person) {
	m := map[string]string{"a": p.Clinic}
	m["b"] = p.SSN
	log.Print(m) // want "Person.SSN \\(ssn\\)"
}

func safeMapStructReplaced(p model.Person) {
	m := map[string]model.Person{"a": p}
	m["a"] = model.Person{Clinic: p.Clinic}
	log.Print(m["a"])
}

func bugMapStructCopyChanged(p model.Person) {
	m := map[string]model.Person{"a": p}
	q := m["a"]
	q.SSN, q.Name = "", ""
	log.Print(m["a"]) // want "Person.SSN \\(ssn\\)"
}

func safeMapPointerScrubbed(p model.Person) {
	m := map[string]*model.Person{"a": &p}
	m["a"].SSN = ""
	log.Print(p.SSN)
}

func safeClearedMap(p model.Person) {
	m := map[string]string{"a": p.SSN}
	clear(m)
	log.Print(m)
}

func bugClearedTooLate(p model.Person) {
	m := map[string]string{"a": p.SSN}
	log.Print(m) // want "Person.SSN \\(ssn\\)"
	clear(m)
}

func bugClonedBeforeClear(p model.Person) {
	m := map[string]string{"a": p.SSN}
	n := maps.Clone(m)
	clear(m)
	log.Print(n) // want "Person.SSN \\(ssn\\)"
}

func bugSliceClonedBeforeScrub(p model.Person) {
	xs := []string{p.SSN}
	ys := slices.Clone(xs)
	xs[0] = ""
	log.Print(ys) // want "Person.SSN \\(ssn\\)"
}

func safeSliceClonedAfterScrub(p model.Person) {
	xs := []string{p.SSN}
	xs[0] = ""
	ys := slices.Clone(xs)
	log.Print(ys)
}

func safeStructInSliceScrubbed(p model.Person) {
	ps := []model.Person{p}
	ps[0].SSN, ps[0].Name = "", ""
	log.Print(ps)
}

func bugStructInSliceHalfScrubbed(p model.Person) {
	ps := []model.Person{p}
	ps[0].SSN = ""
	log.Print(ps) // want "Person.Name \\(name\\)"
}

func bugChannelDrained(p model.Person) {
	ch := make(chan string, 2)
	ch <- p.SSN
	s := <-ch
	ch <- p.Clinic
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeChannelReplaced(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	ch = make(chan string, 1)
	ch <- p.Clinic
	log.Print(<-ch)
}

func safeBytesWiped(p model.Patient) {
	b := make([]byte, len(p.Photo))
	copy(b, p.Photo)
	clear(b)
	log.Print(b)
}

func bugStringMadeBeforeWipe(p model.Patient) {
	b := make([]byte, len(p.Photo))
	copy(b, p.Photo)
	s := string(b)
	clear(b)
	log.Print(s) // want "Patient.Photo \\(photo\\)"
}
