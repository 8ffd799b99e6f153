// Package globals holds PHI in package-level variables: written here, read there.
package globals

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"

	"example.test/engine/model"
)

var lastSSN string

func remember(p model.Patient) { lastSSN = p.SSN }

func bugReadElsewhere() {
	log.Println(lastSSN) // want `Patient\.SSN \(ssn\)`
}

// The function that logs the global knows what it holds.
func safeCallsReader(p model.Patient) {
	remember(p)
	bugReadElsewhere()
}

var lastClinic string

func rememberClinic(p model.Patient) { lastClinic = p.Clinic }

func safeReadElsewhere() {
	log.Println(lastClinic)
}

var current struct {
	who   string
	where string
}

func enter(p model.Patient) { current.who, current.where = p.Name, p.Clinic }

func bugFieldOfGlobal() {
	log.Println(current.who) // want `Patient\.Name \(name\)`
}

func safeFieldOfGlobal() {
	log.Println(current.where)
}

func bugWholeGlobal() {
	log.Println(current) // want `Patient\.Name \(name\)`
}

var queue []string

func enqueue(s string) { queue = append(queue, s) }

func feed(p model.Patient) { enqueue(p.SSN) }

func bugGlobalSlice() {
	log.Println(strings.Join(queue, ",")) // want `Patient\.SSN \(ssn\)`
}

func safeGlobalSliceLength() {
	log.Println(len(queue))
}

var index = map[string]int{}

func count(p model.Patient) { index[p.SSN]++ }

func bugGlobalMapKeys() {
	for k := range index {
		log.Println(k) // want `Patient\.SSN \(ssn\)`
	}
}

func safeGlobalMapValues() {
	for _, n := range index {
		log.Println(n)
	}
}

var filled string

func fill(dst *string, s string) { *dst = s }

func fillGlobal(p model.Patient) { fill(&filled, p.SSN) }

func bugGlobalThroughPointer() {
	log.Println(filled) // want `Patient\.SSN \(ssn\)`
}

var pointed *string

func point(p *model.Patient) { pointed = &p.SSN }

func bugGlobalPointer() {
	log.Println(*pointed) // want `Patient\.SSN \(ssn\)`
}

// A global of PHI type.
var everybody []model.Patient

func load(data []byte) error { return json.Unmarshal(data, &everybody) }

func bugGlobalOfPHIType() {
	for _, p := range everybody {
		log.Println(p.Name) // want `Patient\.Name \(name\)`
	}
}

func safeGlobalOfPHIType() {
	for _, p := range everybody {
		log.Println(p.Clinic)
	}
}

// Visible is written by whoever likes.
var Visible model.Patient

func bugExportedGlobal() {
	log.Println(Visible.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeExportedGlobal() {
	log.Println(Visible.Clinic)
}

func first() model.Patient { return everybody[0] }

func bugReturnedFromGlobal() {
	log.Println(first().SSN) // want `Patient\.SSN \(ssn\)`
}

// Initialized by a call.
var banner = bannerOf(model.Patient{Name: os.Getenv("WHO"), Clinic: "main"})
var place = placeOf(model.Patient{Name: os.Getenv("WHO"), Clinic: "main"})

func bannerOf(p model.Patient) string { return "welcome " + p.Name }
func placeOf(p model.Patient) string  { return "welcome to " + p.Clinic }

func bugInitialized() {
	log.Println(banner) // want `Patient\.Name \(name\)`
}

func safeInitialized() {
	log.Println(place)
}

// Written in init.
var fromInit, alsoFromInit string

func init() {
	var p model.Patient
	p.Name = os.Getenv("WHO")
	fromInit = p.Name
	alsoFromInit = p.Clinic
}

func bugWrittenInInit() {
	log.Println(fromInit) // want `Patient\.Name \(name\)`
}

func safeWrittenInInit() {
	log.Println(alsoFromInit)
}

// Written by a literal.
var observed string

var observe = func(p model.Patient) { observed = p.SSN }

func bugWrittenByLiteral(p model.Patient) {
	observe(p)
	log.Println(observed) // want `Patient\.SSN \(ssn\)`
}

// Read through a helper.
var secret string

func setSecret(s string) { secret = s }
func getSecret() string  { return secret }

func useSecret(p model.Patient) { setSecret(p.SSN) }

func bugReadThroughHelper() {
	log.Println(getSecret()) // want `Patient\.SSN \(ssn\)`
}

var label string

func setLabel(s string) { label = s }
func getLabel() string  { return label }

func useLabel(p model.Patient) { setLabel(p.Clinic) }

func safeReadThroughHelper() {
	log.Println(getLabel())
}

// A global error.
var lastErr error

func fail(p model.Patient) { lastErr = fmt.Errorf("no record of %s", p.SSN) }

func bugGlobalError() {
	log.Println(lastErr) // want `Patient\.SSN \(ssn\)`
}

// A singleton that is made once.
type registry struct {
	mu    sync.Mutex
	names []string
	size  int
}

var (
	shared *registry
	once   sync.Once
)

func instance() *registry {
	once.Do(func() { shared = &registry{} })
	return shared
}

func (r *registry) add(s string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names = append(r.names, s)
	r.size++
}

func admit(p model.Patient) { instance().add(p.Name) }

func bugSingleton() {
	log.Println(instance().names) // want `Patient\.Name \(name\)`
}

func safeSingleton() {
	log.Println(instance().size)
}

// A hook variable of this package.
var hook = func(string) {}

func init() { hook = func(s string) { log.Println("hook", s) } }

// contract: the variable is this package's own, so the call is the place.
func bugHook(p model.Patient) {
	hook(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeHook(p model.Patient) {
	hook(p.Clinic)
}

var silentHook = func(string) {}

func safeSilentHook(p model.Patient) {
	silentHook(p.SSN)
}

// The prefix of the standard logger is logged.
func bugPrefix(p model.Patient) {
	log.SetPrefix(p.Name) // want `Patient\.Name \(name\)`
}

func safePrefix(p model.Patient) {
	log.SetPrefix(p.Clinic)
}
