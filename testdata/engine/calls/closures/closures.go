// Package closures holds function literals: those that capture, those that are
// returned, and those of package level.
package closures

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

func bugCaptured(p model.Patient) {
	f := func() {
		log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
	f()
}

func safeCaptured(p model.Patient) {
	f := func() { log.Println(p.Clinic) }
	f()
}

func bugCapturedThenChanged(p model.Patient) {
	s := "clean"
	f := func() {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}
	s = p.SSN
	f()
}

func safeChangedThenCalled(p model.Patient) {
	s := p.SSN
	s = "clean"
	func() { log.Println(s) }()
}

func bugClosureWrites(p model.Patient) {
	var s string
	set := func() { s = p.SSN }
	set()
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeLoggedBeforeClosureWrites(p model.Patient) {
	var s string
	set := func() { s = p.SSN }
	log.Println(s)
	set()
}

func bugLiteralArgument(p model.Patient) {
	func(s string) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}(p.SSN)
}

func safeLiteralArgument(p model.Patient) {
	func(s, c string) { log.Println(c, len(s)) }(p.SSN, p.Clinic)
}

func bugLiteralResult(p model.Patient) {
	s := func() string { return "ssn " + p.SSN }()
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeSecondResultOfLiteral(p model.Patient) {
	text, err := func() (string, error) { return "ssn " + p.SSN, fmt.Errorf("clinic %s", p.Clinic) }()
	_ = text
	log.Println(err)
}

func bugTwoDeep(p model.Patient) {
	f := func() func() {
		return func() {
			log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
		}
	}
	f()()
}

// A closure that is returned.
func describer(p model.Patient) func() string { return func() string { return p.Name } }
func locator(p model.Patient) func() string   { return func() string { return p.Clinic } }

func bugReturned(p model.Patient) {
	f := describer(p)
	log.Println(f()) // want `Patient\.Name \(name\)`
}

func safeReturned(p model.Patient) {
	f := locator(p)
	log.Println(f())
}

func prefixed(prefix string) func(string) {
	return func(s string) { log.Println(prefix, s) }
}

func bugCalledWithPHI(p model.Patient) {
	f := prefixed("ssn")
	f(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeCalledWithPHI(p model.Patient) {
	f := prefixed("clinic")
	f(p.Clinic)
}

func bugMadeWithPHI(p model.Patient) {
	prefixed(p.SSN)("hello") // want `Patient\.SSN \(ssn\)`
}

func accumulator() (add func(string), get func() []string) {
	var all []string
	return func(s string) { all = append(all, s) }, func() []string { return all }
}

func bugSharedVariable(p model.Patient) {
	add, get := accumulator()
	add(p.SSN)
	log.Println(get()) // want `Patient\.SSN \(ssn\)`
}

func safeSharedVariable(p model.Patient) {
	add, _ := accumulator()
	_, get := accumulator()
	add(p.SSN)
	log.Println(get())
}

func counter() func(string) int {
	n := 0
	return func(s string) int { n += len(s); return n }
}

func safeCounter(p model.Patient) {
	c := counter()
	log.Println(c(p.SSN))
}

// Closures of package level.
var report = func(s string) { log.Println(s) }

func bugPackageLevel(p model.Patient) {
	report(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safePackageLevel(p model.Patient) {
	report(p.Clinic)
}

var onPatient = func(p model.Patient) {
	log.Println(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeCallsPackageLevel(p model.Patient) {
	onPatient(p)
}

var label = func(p model.Patient) string { return "of " + p.Name }

func bugPackageLevelResult(p model.Patient) {
	log.Println(label(p)) // want `Patient\.Name \(name\)`
}

type command struct {
	use string
	run func(model.Patient) error
}

var show = &command{
	use: "show",
	run: func(p model.Patient) error {
		log.Println("showing", p.Name) // want `Patient\.Name \(name\)`
		return nil
	},
}

var table = map[string]func(string){
	"print": func(s string) { log.Println(s) },
	"drop":  func(string) {},
}

func bugTable(p model.Patient) {
	table["print"](p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeTable(p model.Patient) {
	table["print"](p.Clinic)
}

var quiet = map[string]func(string) int{
	"length": func(s string) int { return len(s) },
}

func safeQuietTable(p model.Patient) {
	log.Println(quiet["length"](p.SSN))
}

func bugLocalTable(p model.Patient) {
	for _, f := range []func(string){func(string) {}, prefixed("x")} {
		f(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
}

func bugLoopVariable(ps []model.Patient) {
	var fs []func()
	for _, p := range ps {
		fs = append(fs, func() {
			log.Println(p.Name) // want `Patient\.Name \(name\)`
		})
	}
	for _, f := range fs {
		f()
	}
}

func bugDeferredLiteral(p model.Patient) (err error) {
	defer func() {
		if err != nil {
			log.Println(err) // want `Patient\.SSN \(ssn\)`
		}
	}()
	return fmt.Errorf("bad ssn %s", p.SSN)
}

func safeDeferredLiteral(p model.Patient) (err error) {
	defer func() {
		if err != nil {
			log.Println(err)
		}
	}()
	return fmt.Errorf("bad clinic %s", p.Clinic)
}
