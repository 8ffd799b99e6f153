// Package dispatch holds calls of interface methods. An interface call reaches
// the types that are converted to that interface in this package, and only
// the one that is evident where one is.
package dispatch

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"

	"example.test/engine/model"
)

// One implementation.
type sender interface{ send(string) }
type logSender struct{}

func (logSender) send(s string) { log.Println(s) }

func bugOneImplementation(p model.Patient) {
	var s sender = logSender{}
	s.send(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeOneImplementation(p model.Patient) {
	var s sender = logSender{}
	s.send(p.Clinic)
}

// contract: the conversion stands in the same package, so the interface call
// is the place; what is bound by another package is reported there.
func bugParameter(s sender, p model.Patient) {
	s.send(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeCallerOfParameter(p model.Patient) {
	bugParameter(logSender{}, p)
}

// Two implementations, one of which logs.
type keeper interface{ keep(string) }
type loudKeeper struct{}
type quietKeeper struct{ n int }

func (loudKeeper) keep(s string)     { log.Println(s) }
func (q *quietKeeper) keep(s string) { q.n += len(s) }

func newKeeper(loud bool) keeper {
	if loud {
		return loudKeeper{}
	}
	return &quietKeeper{}
}

func bugEither(k keeper, p model.Patient) {
	k.keep(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugFromFactory(p model.Patient, loud bool) {
	newKeeper(loud).keep(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeEvidentlyQuiet(p model.Patient) {
	var k keeper = &quietKeeper{}
	k.keep(p.SSN)
}

func quiet() keeper { return &quietKeeper{} }

func safeQuietFactory(p model.Patient) {
	quiet().keep(p.SSN)
}

func safeNarrowed(k keeper, p model.Patient) {
	if q, ok := k.(*quietKeeper); ok {
		q.keep(p.SSN)
	}
}

func bugNarrowed(k keeper, p model.Patient) {
	switch k := k.(type) {
	case loudKeeper:
		k.keep(p.SSN) // want `Patient\.SSN \(ssn\)`
	case *quietKeeper:
		k.keep(p.SSN)
	}
}

// A type that would satisfy the interface is not converted to it anywhere.
type watcher interface{ watch(string) }
type loudWatcher struct{}

func (loudWatcher) watch(s string) { log.Println(s) }

func safeNeverConverted(w watcher, p model.Patient) {
	w.watch(p.SSN)
}

// An assertion that a type satisfies an interface binds nothing.
type auditor interface{ note(string) }
type loudAuditor struct{}

func (loudAuditor) note(s string) { log.Println(s) }

var _ auditor = loudAuditor{}
var _ auditor = (*loudAuditor)(nil)

func safeOnlyAsserted(a auditor, p model.Patient) {
	a.note(p.SSN)
}

// The interface is a field.
type publisher interface{ publish(topic, text string) }
type stderrPublisher struct{}
type nullPublisher struct{}

func (stderrPublisher) publish(topic, text string) { fmt.Fprintln(os.Stderr, topic, text) }
func (nullPublisher) publish(topic, text string)   {}

type service struct{ out publisher }

func newService() *service { return &service{out: stderrPublisher{}} }

func (s *service) bugField(p model.Patient) {
	s.out.publish("adt", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func (s *service) safeField(p model.Patient) {
	s.out.publish("adt", p.Clinic)
}

func safeEvidentField(p model.Patient) {
	s := service{out: nullPublisher{}}
	s.out.publish("adt", p.SSN)
}

// What an interface method returns.
type labelled interface{ label() string }
type byName struct{ p model.Patient }
type byClinic struct{ p model.Patient }

func (b byName) label() string   { return b.p.Name }
func (b byClinic) label() string { return b.p.Clinic }

func bugEvidentLabel(p model.Patient) {
	var l labelled = byName{p}
	log.Println(l.label()) // want `Patient\.Name \(name\)`
}

func safeEvidentLabel(p model.Patient) {
	var l labelled = byClinic{p}
	log.Println(l.label())
}

func bugLabels(p model.Patient) {
	for _, l := range []labelled{byName{p}, byClinic{p}} {
		log.Println(l.label()) // want `Patient\.Name \(name\)`
	}
}

// What an interface method stores through its parameter.
type filler interface{ fill(dst *string) }
type nameFiller struct{ p model.Patient }

func (f nameFiller) fill(dst *string) { *dst = f.p.Name }

func bugFilledThroughInterface(p model.Patient) {
	var s string
	var f filler = nameFiller{p}
	f.fill(&s)
	log.Println(s) // want `Patient\.Name \(name\)`
}

// An interface that embeds another one.
type closer interface{ close() }
type sendCloser interface {
	closer
	deliver(string)
}
type loudCloser struct{}

func (loudCloser) close()           {}
func (loudCloser) deliver(s string) { log.Println(s) }

func bugEmbeddedInterface(p model.Patient) {
	var s sendCloser = loudCloser{}
	defer s.close()
	s.deliver(p.SSN) // want `Patient\.SSN \(ssn\)`
}

// A struct that embeds the interface and replaces one method.
type maskingSender struct{ sender }

func (m maskingSender) send(s string) { m.sender.send("***") }

func safeDecorated(p model.Patient) {
	m := maskingSender{logSender{}}
	m.send(p.SSN)
}

type upperSender struct{ sender }

func (u upperSender) send(s string) { u.sender.send("UP " + s) }

func bugDecorated(p model.Patient) {
	u := upperSender{logSender{}}
	u.send(p.SSN) // want `Patient\.SSN \(ssn\)`
}

// A type argument binds like a conversion.
func deliverAll[S interface{ push(string) }](s S, text string) { s.push(text) }

type loudPusher struct{}
type quietPusher struct{}

func (loudPusher) push(s string) { log.Println(s) }
func (quietPusher) push(string)  {}

func bugTypeArgument(p model.Patient) {
	deliverAll(loudPusher{}, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeTypeArgument(p model.Patient) {
	deliverAll(quietPusher{}, p.SSN)
}

// Interfaces of the standard library: only the binding counts.
func export(w io.Writer, p model.Patient) { fmt.Fprintln(w, p.SSN) }

func bugStandardInterface(p model.Patient) {
	export(os.Stdout, p) // want `Patient\.SSN \(ssn\)`
}

func safeStandardInterface(p model.Patient) {
	export(&bytes.Buffer{}, p)
	export(io.Discard, p)
}

type logWriter struct{}

func (logWriter) Write(b []byte) (int, error) { log.Print(string(b)); return len(b), nil }

func bugOwnWriter(p model.Patient) {
	fmt.Fprintf(logWriter{}, "%s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugOwnWriterBound(p model.Patient) {
	export(logWriter{}, p) // want `Patient\.SSN \(ssn\)`
}

type countingWriter struct{ n int }

func (c *countingWriter) Write(b []byte) (int, error) { c.n += len(b); return len(b), nil }

func safeOwnWriter(p model.Patient) {
	var c countingWriter
	export(&c, p)
	log.Println(c.n)
}
