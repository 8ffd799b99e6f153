// Package options holds functional options, and structs whose fields are
// functions.
package options

import (
	"log"

	"example.test/engine/model"
)

type server struct {
	name  string
	notes []string
	logf  func(string, ...any)
}

type option func(*server)

func withName(n string) option { return func(s *server) { s.name = n } }
func withNote(n string) option { return func(s *server) { s.notes = append(s.notes, n) } }
func quietly() option          { return func(s *server) { s.logf = func(string, ...any) {} } }
func loudly() option           { return func(s *server) { s.logf = log.Printf } }

func newServer(opts ...option) *server {
	s := &server{name: "default"}
	for _, o := range opts {
		o(s)
	}
	return s
}

func bugOptionValue(p model.Patient) {
	s := newServer(withName(p.Name))
	log.Println(s.name) // want `Patient\.Name \(name\)`
}

func safeOptionValue(p model.Patient) {
	s := newServer(withName(p.Clinic))
	log.Println(s.name)
}

func safeOtherOption(p model.Patient) {
	s := newServer(withName(p.Clinic), withNote(p.SSN))
	log.Println(s.name)
}

func bugOptionAppends(p model.Patient) {
	s := newServer(withNote("x"), withNote(p.SSN))
	log.Println(s.notes) // want `Patient\.SSN \(ssn\)`
}

func bugLiteralOption(p model.Patient) {
	s := newServer(func(s *server) { s.name = p.SSN })
	log.Println(s.name) // want `Patient\.SSN \(ssn\)`
}

func bugOptionBindsLogger(p model.Patient) {
	s := newServer(loudly())
	s.logf("ssn %s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeOptionBindsLogger(p model.Patient) {
	s := newServer(quietly())
	s.logf("ssn %s", p.SSN)
}

// Options as values of an interface.
type setting interface{ set(*printer) }
type printer struct{ header string }
type headerSetting struct{ text string }

func (h headerSetting) set(p *printer) { p.header = h.text }

func header(s string) setting { return headerSetting{s} }

func newPrinter(ss ...setting) *printer {
	var p printer
	for _, s := range ss {
		s.set(&p)
	}
	return &p
}

func bugInterfaceOption(p model.Patient) {
	log.Println(newPrinter(header(p.Name)).header) // want `Patient\.Name \(name\)`
}

func safeInterfaceOption(p model.Patient) {
	log.Println(newPrinter(header(p.Clinic)).header)
}

// Function-valued fields.
type hooks struct {
	before func(string)
	after  func(string)
}

func bugField(p model.Patient) {
	h := hooks{before: func(s string) {}, after: func(s string) {
		log.Println(s) // want `Patient\.SSN \(ssn\)`
	}}
	h.before(p.Name)
	h.after(p.SSN)
}

func safeField(p model.Patient) {
	h := hooks{
		before: func(s string) { log.Println(s) },
		after:  func(string) {},
	}
	h.before(p.Clinic)
	h.after(p.SSN)
}

func printString(s string) { log.Println(s) }

func bugNamedInField(p model.Patient) {
	h := &hooks{}
	h.after = printString
	h.after(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeReplacedInField(p model.Patient) {
	h := &hooks{after: printString}
	h.after = func(string) {}
	h.after(p.SSN)
}

// A field that this package binds to a function that logs: the call through
// the field is the place.
type pipeline struct{ stage func(string) }

func newPipeline() *pipeline { return &pipeline{stage: printString} }

func (l *pipeline) bugStage(p model.Patient) {
	l.stage(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func (l *pipeline) safeStage(p model.Patient) {
	l.stage(p.Clinic)
}

// A field to which nothing that logs is ever assigned.
type renderer struct{ draw func(string) int }

func newRenderer() *renderer { return &renderer{draw: func(s string) int { return len(s) }} }

func (r *renderer) safeDraw(p model.Patient) {
	log.Println(r.draw(p.SSN))
}

type getter struct{ get func() string }

func getterOf(p *model.Patient) getter {
	return getter{get: func() string { return p.SSN }}
}

func clinicGetterOf(p *model.Patient) getter {
	return getter{get: func() string { return p.Clinic }}
}

func bugGetterField(p model.Patient) {
	g := getterOf(&p)
	log.Println(g.get()) // want `Patient\.SSN \(ssn\)`
}

func safeGetterField(p model.Patient) {
	g := clinicGetterOf(&p)
	log.Println(g.get())
}

// A registry of handlers, filled in init.
type handler func(text string)

var (
	loudRegistry  = map[string]handler{}
	quietRegistry = map[string]handler{}
)

func register(name string, h handler) { loudRegistry[name] = h }

func init() {
	register("print", func(s string) { log.Println(s) })
	quietRegistry["drop"] = func(string) {}
}

// contract: the registry is this package's own, so the call through it is the
// place, not the registration.
func bugRegistered(p model.Patient, name string) {
	if h, ok := loudRegistry[name]; ok {
		h(p.SSN) // want `Patient\.SSN \(ssn\)`
	}
}

func safeRegistered(p model.Patient, name string) {
	if h, ok := quietRegistry[name]; ok {
		h(p.SSN)
	}
}
