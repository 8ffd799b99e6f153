// Package app binds implementations to pipe's interfaces.
package app

import (
	"bytes"
	"io"
	"log"
	"os"
	"strings"

	"example.test/engine/model"
	"example.test/engine/packages/iface/pipe"
	"example.test/engine/packages/iface/sinks"
)

type logSink struct{}

func (logSink) Put(s string) { log.Println(s) }

func bugEmit(p model.Patient) {
	pipe.Emit(logSink{}, p) // want `Patient\.SSN \(ssn\)`
}

type nullSink struct{ n int }

func (s *nullSink) Put(text string) { s.n += len(text) }

func safeEmit(p model.Patient) {
	pipe.Emit(&nullSink{}, p)
}

func bugEmitForeign(p model.Patient) {
	pipe.Emit(sinks.Stderr{}, p) // want `Patient\.SSN \(ssn\)`
}

func safeEmitForeign(p model.Patient) {
	pipe.Emit(sinks.Null{}, p)
}

// The conversion is the place, whoever runs the pump.
type pumpSink struct{}

func (pumpSink) Put(s string) { log.Println("pump", s) }

func bugNewPump() *pipe.Pump {
	return pipe.NewPump(pumpSink{}) // want `Patient\.SSN \(ssn\)`
}

func safeRunPump(u *pipe.Pump, ps []model.Patient) {
	u.Run(ps)
}

func safeNewPump() *pipe.Pump {
	return pipe.NewPump(&nullSink{})
}

type fieldSink struct{}

func (fieldSink) Put(s string) { log.Println("field", s) }

func bugField() *pipe.Pump {
	return &pipe.Pump{Out: fieldSink{}} // want `Patient\.SSN \(ssn\)`
}

type defaultSink struct{}

func (defaultSink) Put(s string) { log.Println("default", s) }

func bugAssigned() {
	pipe.Default = defaultSink{} // want `Patient\.SSN \(ssn\)`
}

func safeAssigned() {
	pipe.Default = &nullSink{}
}

func safeUse(p *model.Patient) {
	pipe.Use(p)
}

// contract: sinks.File's conversion was reported in sinks.
func safeReportedBelow(p model.Patient) {
	pipe.Emit(sinks.File(), p)
}

// A type that is never converted.
type unboundSink struct{}

func (unboundSink) Put(s string) { log.Println("unbound", s) }

var _ pipe.Sink = unboundSink{}
var _ pipe.Sink = (*unboundSink)(nil)

func safeUnbound(p model.Patient, s pipe.Sink) {
	unboundSink{}.Put(p.Clinic)
	_ = s
}

// Text: pipe gives it no PHI, this package may.
func bugForward(p model.Patient) {
	pipe.Forward(&sinks.Speaker{}, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeForward(p model.Patient) {
	pipe.Forward(&sinks.Speaker{}, p.Clinic)
	pipe.Forward(&sinks.Mute{}, p.SSN)
	pipe.Greet(&sinks.Speaker{}, p)
}

func bugInterfaceCall(t pipe.Text, p model.Patient) {
	t.Say(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeInterfaceCall(p model.Patient) {
	var t pipe.Text = &sinks.Mute{}
	t.Say(p.SSN)
}

// The receiver brings the PHI along.
func bugReceiver(p model.Patient) {
	pipe.Greet(&sinks.Speaker{Prefix: p.SSN}, model.Patient{}) // want `Patient\.SSN \(ssn\)`
}

// A writer is bound by its caller.
func bugWriter(p model.Patient) {
	_ = pipe.Export(os.Stderr, p) // want `Patient\.SSN \(ssn\)`
}

func bugLogWriter(p model.Patient) {
	_ = pipe.Export(log.Writer(), p) // want `Patient\.SSN \(ssn\)`
}

func safeWriter(p model.Patient) {
	var b bytes.Buffer
	_ = pipe.Export(&b, p)
	_ = pipe.Export(io.Discard, p)
	log.Println(b.Len())
}

func bugWriterBuffered(p model.Patient) {
	var b strings.Builder
	_ = pipe.Export(&b, p)
	log.Println(b.String()) // want `Patient\.SSN \(ssn\)`
}

func bugMultiWriter(p model.Patient) {
	var b bytes.Buffer
	_ = pipe.Export(io.MultiWriter(&b, os.Stdout), p) // want `Patient\.SSN \(ssn\)`
}

// What comes back through upstream's interface.
type patientNamer struct{ p model.Patient }
type clinicNamer struct{ p model.Patient }

func (n patientNamer) Name() string { return n.p.Name }
func (n clinicNamer) Name() string  { return n.p.Clinic }

func bugTitle(p model.Patient) {
	log.Println(pipe.Title(patientNamer{p})) // want `Patient\.Name \(name\)`
}

func safeTitle(p model.Patient) {
	log.Println(pipe.Title(clinicNamer{p}))
}

// A declared interface method.
func bugSource(s pipe.Source) {
	text, _ := s.Next()
	log.Println(text) // want `\(note\)`
}

func safeSource(s pipe.Source) {
	_, err := s.Next()
	log.Println(s.Left(), err)
}

// A function type.
func logText(s string) { log.Println(s) }

func bugStage(p model.Patient) {
	pipe.Apply(logText, p) // want `Patient\.Name \(name\)`
}

func bugStageLiteral(p model.Patient) {
	pipe.Apply(func(s string) {
		log.Println(s) // want `Patient\.Name \(name\)`
	}, p)
}

func safeStage(p model.Patient) {
	pipe.Apply(func(s string) { log.Println(len(s)) }, p)
}
