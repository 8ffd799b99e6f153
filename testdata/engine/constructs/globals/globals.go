// Package globals holds cases of package-level variables and their initialisers.
package globals

import (
	"log"
	"os"
	"sync"

	"example.test/engine/model"
)

var lastSSN string

func remember(p model.Person) { lastSSN = p.SSN }

func bugWrittenElsewhere() {
	log.Print(lastSSN) // want "Person.SSN \\(ssn\\)"
}

var lastClinic string

func rememberClinic(p model.Person) { lastClinic = p.Clinic }

func safeWrittenElsewhere() {
	log.Print(lastClinic)
}

var here string

func bugWrittenHere(p model.Person) {
	here = p.Name
	log.Print(here) // want "Person.Name \\(name\\)"
}

var state struct{ name, clinic string }

func keep(p model.Person) {
	state.name = p.Name
	state.clinic = p.Clinic
}

func bugGlobalField() {
	log.Print(state.name) // want "Person.Name \\(name\\)"
}

func safeGlobalField() {
	log.Print(state.clinic)
}

var current *model.Person

func choose(p *model.Person) { current = p }

func bugGlobalPointer() {
	log.Print(current.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeGlobalPointer() {
	log.Print(current.Clinic)
}

var cache = map[string]string{}

func fill(p model.Person) { cache[p.Clinic] = p.Name }

func bugGlobalMap() {
	log.Print(cache["north"]) // want "Person.Name \\(name\\)"
}

func safeGlobalMapKeys() {
	for k := range cache {
		log.Print(k)
	}
}

var names []string

func collect(p model.Person) { names = append(names, p.Name) }

func bugGlobalSlice() {
	for _, n := range names {
		log.Print(n) // want "Person.Name \\(name\\)"
	}
}

func safeGlobalSliceLength() {
	log.Print(len(names))
}

// Literals in package-level variables are functions like others.
var bugPackageLiteral = func(p model.Person) {
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

var safePackageLiteral = func(p model.Person) {
	log.Print(p.Clinic)
}

var describe = func(p model.Person) string { return p.Name + " at " + p.Clinic }

func bugCallsPackageLiteral(p model.Person) {
	log.Print(describe(p)) // want "Person.Name \\(name\\)"
}

var siteOf = func(p model.Person) string { return p.Clinic }

func safeCallsPackageLiteral(p model.Person) {
	log.Print(siteOf(p))
}

type command struct {
	name string
	run  func(p model.Person)
}

var bugCommand = &command{
	name: "show",
	run: func(p model.Person) {
		log.Print(p.Name) // want "Person.Name \\(name\\)"
	},
}

var safeCommand = &command{
	name: "site",
	run:  func(p model.Person) { log.Print(p.Clinic) },
}

var patient = load()

func load() model.Person { return model.Person{Name: input(), Clinic: "north"} }

func input() string { return os.Getenv("NAME") }

func bugInitialised() {
	log.Print(patient.Name) // want "Person.Name \\(name\\)"
}

func safeInitialised() {
	log.Print(patient.Clinic)
}

var fromInit string

func init() { fromInit = patient.Name }

func bugSetInInit() {
	log.Print(fromInit) // want "Person.Name \\(name\\)"
}

var (
	shared   sync.Map
	ch       = make(chan string, 1)
	clinicCh = make(chan string, 1)
)

func send(p model.Person) {
	ch <- p.Name
	clinicCh <- p.Clinic
}

func bugGlobalChannel() {
	log.Print(<-ch) // want "Person.Name \\(name\\)"
}

func safeGlobalChannel() {
	log.Print(<-clinicCh)
}

func put(p model.Person) { shared.Store(p.Clinic, p.Name) }

func bugGlobalSyncMap() {
	v, _ := shared.Load("north")
	log.Print(v) // want "Person.Name \\(name\\)"
}

//phi:data ssn
var secret = os.Getenv("SECRET")

func bugMarkedVariable() {
	log.Print(secret) // want "secret \\(ssn\\)"
}

func safeMarkedVariableLength() {
	log.Print(len(secret))
}

//phi:data mrn
const sample = "MRN-1234"

func bugMarkedConstant() {
	log.Print("record " + sample) // want "sample \\(mrn\\)"
}

const harmless = "MRN-0000"

func safeConstant() {
	log.Print("record " + harmless)
}

var hook func() string

func install(p model.Person) { hook = func() string { return p.Name } }

func bugGlobalHook() {
	log.Print(hook()) // want "Person.Name \\(name\\)"
}

var cleanHook func() string

func installClean(p model.Person) { cleanHook = func() string { return p.Clinic } }

func safeGlobalHook() {
	log.Print(cleanHook())
}
