// Package loggers holds cases of the log package, of loggers that go nowhere and of
// interfaces that are loggers.
package loggers

import (
	"bytes"
	"expvar"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"example.test/engine/model"
)

func bugDefault(p model.Person) {
	log.Println(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugLogger(l *log.Logger, p model.Person) {
	l.Printf("%s", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeLogger(l *log.Logger, p model.Person) {
	l.Printf("%s", p.Clinic)
}

func bugNew(p model.Person) {
	l := log.New(os.Stderr, "", log.LstdFlags)
	l.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

// A logger evidently made over io.Discard is no log.
func safeDiscard(p model.Person) {
	l := log.New(io.Discard, "", 0)
	l.Print(p.SSN)
}

// Nor one over a buffer.
func safeBuffer(p model.Person) {
	var b bytes.Buffer
	l := log.New(&b, "", 0)
	l.Print(p.SSN)
}

// But the buffer's content is PHI.
func bugBufferPrinted(p model.Person) {
	var b bytes.Buffer
	l := log.New(&b, "", 0)
	l.Print(p.SSN)
	fmt.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeBuilder(p model.Person) {
	var b strings.Builder
	log.New(&b, "", 0).Println(p.SSN)
	fmt.Print(b.Len())
}

func bugRedirected(p model.Person) {
	l := log.New(io.Discard, "", 0)
	l.SetOutput(os.Stderr)
	l.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeRedirected(p model.Person) {
	l := log.New(os.Stderr, "", 0)
	l.SetOutput(io.Discard)
	l.Print(p.SSN)
}

func bugMultiWriter(p model.Person) {
	l := log.New(io.MultiWriter(io.Discard, os.Stderr), "", 0)
	l.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeMultiWriter(p model.Person) {
	var b bytes.Buffer
	l := log.New(io.MultiWriter(io.Discard, &b), "", 0)
	l.Print(p.SSN)
}

func bugUnknownWriter(w io.Writer, p model.Person) {
	l := log.New(w, "", 0)
	l.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugMaybeDiscard(p model.Person, verbose bool) {
	l := log.New(io.Discard, "", 0)
	if verbose {
		l = log.Default()
	}
	l.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

// A prefix is logged where it is set.
func bugPrefix(p model.Person) {
	l := log.New(os.Stderr, p.Name, 0) // want "Person.Name \\(name\\)"
	l.Print("hello")
}

func safePrefix(p model.Person) {
	l := log.New(os.Stderr, p.Clinic, 0)
	l.Print("hello")
}

func bugSetPrefix(p model.Person) {
	log.SetPrefix(p.Name) // want "Person.Name \\(name\\)"
}

func safeDiscardPrefix(p model.Person) {
	log.New(io.Discard, p.Name, 0).Print("hello")
}

func bugOutput(p model.Person) {
	log.Output(2, p.Name) // want "Person.Name \\(name\\)"
}

func safeOutputDepth(p model.Person) {
	log.Output(len(p.Name), p.Clinic)
}

func bugMethodValue(p model.Person) {
	say := log.Printf
	say("%s", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugLoggerMethodValue(l *log.Logger, p model.Person) {
	say := l.Println
	say(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeDiscardMethodValue(p model.Person) {
	say := log.New(io.Discard, "", 0).Println
	say(p.SSN)
}

func bugFunctionInMap(p model.Person) {
	sinks := map[string]func(...any){"log": log.Println}
	sinks["log"](p.SSN) // want "Person.SSN \\(ssn\\)"
}

type logger interface {
	Debug(msg string, kv ...any)
	Info(msg string, kv ...any)
	Error(msg string, kv ...any)
}

// An interface with three or more of these methods is a logger.
func bugInterface(l logger, p model.Person) {
	l.Info("seen", "ssn", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeInterface(l logger, p model.Person) {
	l.Info("seen", "clinic", p.Clinic)
}

type formatLogger interface {
	Debugf(format string, args ...any)
	Infof(format string, args ...any)
	Warnf(format string, args ...any)
	Errorf(format string, args ...any)
}

func bugFormatInterface(l formatLogger, p model.Person) {
	l.Warnf("seen %s", p.Name) // want "Person.Name \\(name\\)"
}

// Shown as fmt would.
func safeFormatInterface(l formatLogger, p model.Person) {
	l.Infof("seen %T", p)
}

type narrow interface {
	Info(msg string, kv ...any)
	Close() error
}

// Two of them at most: no logger.
func safeNarrowInterface(n narrow, p model.Person) {
	n.Info("seen", "ssn", p.SSN)
}

type service struct {
	log  logger
	null *log.Logger
}

func bugLoggerInField(s *service, p model.Person) {
	s.log.Error("failed", "name", p.Name) // want "Person.Name \\(name\\)"
}

func bugUnknownLoggerInField(s *service, p model.Person) {
	s.null.Print(p.Name) // want "Person.Name \\(name\\)"
}

func bugExpvar(p model.Person) {
	expvar.NewString("patient").Set(p.Name) // want "Person.Name \\(name\\)"
}

func safeExpvar(p model.Person) {
	expvar.NewString("clinic").Set(p.Clinic)
}

func bugExpvarMapKey(p model.Person) {
	expvar.NewMap("patients").Add(p.Name, 1) // want "Person.Name \\(name\\)"
}

var quiet = log.New(io.Discard, "", 0)

// Evidently made over io.Discard, and nobody changes it.
func safePackageDiscard(p model.Person) {
	quiet.Print(p.SSN)
}

var loud = log.New(os.Stderr, "", 0)

func bugPackageLogger(p model.Person) {
	loud.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}
