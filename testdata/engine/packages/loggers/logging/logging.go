// Package logging declares a logger of its own, as an interface.
package logging

import (
	"log"

	"example.test/engine/model"
)

// A Logger has the methods of one.
type Logger interface {
	Debug(msg string, args ...any)
	Info(msg string, args ...any)
	Warn(msg string, args ...any)
	Error(msg string, args ...any)
}

// A Printf has the formatting ones.
type Printf interface {
	Debugf(format string, args ...any)
	Infof(format string, args ...any)
	Errorf(format string, args ...any)
}

// A Pair has only two: it is no logger.
type Pair interface {
	Info(msg string)
	Error(msg string)
}

// Std is a Logger.
type Std struct{}

// Debug logs.
func (Std) Debug(msg string, args ...any) { log.Println(append([]any{msg}, args...)...) }

// Info logs.
func (Std) Info(msg string, args ...any) { log.Println(append([]any{msg}, args...)...) }

// Warn logs.
func (Std) Warn(msg string, args ...any) { log.Println(append([]any{msg}, args...)...) }

// Error logs.
func (Std) Error(msg string, args ...any) { log.Println(append([]any{msg}, args...)...) }

// bugKnown is reported here, whatever the logger is.
func bugKnown(l Logger, p model.Patient) {
	l.Info("admitted", "ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

// Admit logs the number.
func Admit(l Logger, p model.Patient) { bugKnown(l, p) }

// Note logs s.
func Note(l Logger, s string) { l.Info("note", "text", s) }

// Place logs the clinic.
func Place(l Logger, p model.Patient) { l.Warn("at", "clinic", p.Clinic) }

// A Service has a logger.
type Service struct{ Log Logger }

// Warn hands on what it is given.
func (s *Service) Warn(why string, extra ...any) { s.Log.Warn(why, extra...) }
