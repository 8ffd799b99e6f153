// Package higherorder holds functions that take functions.
package higherorder

import (
	"fmt"
	"log"
	"slices"
	"sort"
	"strings"
	"sync"

	"example.test/engine/model"
)

func logString(s string) { log.Println(s) }
func drop(string)        {}

func apply(s string, f func(string)) { f(s) }

func bugNamedFunction(p model.Patient) {
	apply(p.SSN, logString) // want `Patient\.SSN \(ssn\)`
}

func safeNamedFunction(p model.Patient) {
	apply(p.SSN, drop)
	apply(p.Clinic, logString)
}

func bugLiteral(p model.Patient) {
	apply(p.SSN, func(s string) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	})
}

func safeLiteral(p model.Patient) {
	apply(p.SSN, func(s string) { log.Println(len(s)) })
}

func bugLibraryFunction(p model.Patient) {
	applyAny(p.SSN, log.Println) // want `Patient\.SSN \(ssn\)`
}

func applyAny(s string, f func(...any)) { f("value", s) }

func safeLibraryFunction(p model.Patient) {
	applyAny(p.Clinic, log.Println)
}

// each knows the PHI, its caller chooses what is done with it.
func each(ps []model.Patient, f func(string)) {
	for _, p := range ps {
		f(p.SSN)
	}
}

// contract: a named function is bound by the argument's call ("Where a finding
// stands", 3).
func bugBoundByCaller(ps []model.Patient) {
	each(ps, logString) // want `Patient\.SSN \(ssn\)`
}

func bugLiteralOfCaller(ps []model.Patient) {
	each(ps, func(s string) {
		log.Println("ssn", s) // want `Patient\.SSN \(ssn\)`
	})
}

func safeBoundByCaller(ps []model.Patient) {
	each(ps, drop)
	n := 0
	each(ps, func(s string) { n += len(s) })
	log.Println(n)
}

func bugCollectedByCaller(ps []model.Patient) {
	var all []string
	each(ps, func(s string) { all = append(all, s) })
	log.Println(all) // want `Patient\.SSN \(ssn\)`
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func nameOf(p model.Patient) string   { return p.Name }
func clinicOf(p model.Patient) string { return p.Clinic }

func bugMapped(ps []model.Patient) {
	log.Println(mapped(ps, nameOf)) // want `Patient\.Name \(name\)`
}

func safeMapped(ps []model.Patient) {
	log.Println(mapped(ps, clinicOf))
}

func bugMappedLiteral(ps []model.Patient) {
	xs := mapped(ps, func(p model.Patient) string { return "ssn " + p.SSN })
	log.Println(strings.Join(xs, ",")) // want `Patient\.SSN \(ssn\)`
}

func fold[T, A any](xs []T, a A, f func(A, T) A) A {
	for _, x := range xs {
		a = f(a, x)
	}
	return a
}

func bugFolded(ps []model.Patient) {
	all := fold(ps, "", func(a string, p model.Patient) string { return a + p.SSN })
	log.Println(all) // want `Patient\.SSN \(ssn\)`
}

func safeFolded(ps []model.Patient) {
	n := fold(ps, 0, func(a int, p model.Patient) int { return a + len(p.SSN) })
	log.Println(n)
}

func compose(f, g func(string) string) func(string) string {
	return func(s string) string { return g(f(s)) }
}

func hide(string) string { return "***" }

func bugComposed(p model.Patient) {
	h := compose(strings.TrimSpace, strings.ToUpper)
	log.Println(h(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeComposed(p model.Patient) {
	h := compose(strings.TrimSpace, hide)
	log.Println(h(p.SSN))
}

func retry(n int, op func() error, notify func(error)) error {
	var err error
	for range n {
		if err = op(); err == nil {
			return nil
		}
		notify(err)
	}
	return err
}

func bugRetryNotify(p model.Patient) {
	_ = retry(3,
		func() error { return fmt.Errorf("no record of %s", p.SSN) },
		func(err error) {
			log.Println("again:", err) // want `Patient\.SSN \(ssn\)`
		})
}

func bugRetryResult(p model.Patient) {
	err := retry(3, func() error { return fmt.Errorf("no record of %s", p.SSN) }, func(error) {})
	log.Println(err) // want `Patient\.SSN \(ssn\)`
}

func safeRetryNotify(p model.Patient) {
	err := retry(3,
		func() error { return fmt.Errorf("no record at %s", p.Clinic) },
		func(err error) { log.Println("again:", err) })
	log.Println(err)
}

type transaction struct{ statements []string }

func withTransaction(f func(*transaction) error) error {
	t := &transaction{}
	if err := f(t); err != nil {
		return err
	}
	log.Println(t.statements)
	return nil
}

// What the callback stores is logged by the function that called it.
func bugCallbackFills(p model.Patient) {
	_ = withTransaction(func(t *transaction) error { // want `Patient\.SSN \(ssn\)`
		t.statements = append(t.statements, "insert "+p.SSN)
		return nil
	})
}

func safeCallbackFills(p model.Patient) {
	_ = withTransaction(func(t *transaction) error {
		t.statements = append(t.statements, "insert "+p.Clinic)
		return nil
	})
}

// Functions of the standard library that take functions.
func bugSlicesFunc(p model.Patient) {
	xs := []string{p.SSN}
	_ = slices.ContainsFunc(xs, func(s string) bool {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
		return s == ""
	})
}

func safeSlicesFunc(p model.Patient) {
	xs := []string{p.SSN}
	log.Println(slices.ContainsFunc(xs, func(s string) bool { return s == "" }))
}

func bugSlicesFuncOfPatients(ps []model.Patient) {
	slices.SortFunc(ps, func(a, b model.Patient) int {
		log.Println("compare", a.Name) // want `Patient\.Name \(name\)`
		return strings.Compare(a.Name, b.Name)
	})
}

func safeSortSlice(ps []model.Patient) {
	sort.Slice(ps, func(i, j int) bool { return ps[i].SSN < ps[j].SSN })
	log.Println(ps[0].Clinic)
}

func bugStringsMap(p model.Patient) {
	s := strings.Map(func(r rune) rune { return r + 1 }, p.SSN)
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeStringsMap(p model.Patient) {
	s := strings.Map(func(r rune) rune { return r + 1 }, p.Clinic)
	log.Println(s)
}

func bugOnce(p model.Patient) {
	var once sync.Once
	once.Do(func() {
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	})
}

func bugOnceValue(p model.Patient) {
	get := sync.OnceValue(func() string { return p.SSN })
	log.Println(get()) // want `Patient\.SSN \(ssn\)`
}
