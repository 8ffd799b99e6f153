// Package app uses another package's logger interface.
package app

import (
	"example.test/engine/model"
	"example.test/engine/packages/loggers/logging"
)

func bugInfo(l logging.Logger, p model.Patient) {
	l.Info("seen", "ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeInfo(l logging.Logger, p model.Patient) {
	l.Info("seen", "clinic", p.Clinic, "n", len(p.SSN))
}

func bugInfof(l logging.Printf, p model.Patient) {
	l.Infof("ssn %s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeInfofType(l logging.Printf, p model.Patient) {
	l.Infof("a %T", p)
}

// Two methods make no logger, and nothing is converted to it.
func safePair(l logging.Pair, p model.Patient) {
	l.Info(p.SSN)
}

// Reported in logging; the conversion adds nothing.
func safeAdmit(p model.Patient) {
	logging.Admit(logging.Std{}, p)
	logging.Place(logging.Std{}, p)
}

func bugNote(l logging.Logger, p model.Patient) {
	logging.Note(l, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugNoteStd(p model.Patient) {
	logging.Note(logging.Std{}, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeNote(l logging.Logger, p model.Patient) {
	logging.Note(l, p.Clinic)
}

func bugService(s *logging.Service, p model.Patient) {
	s.Warn("not found", "ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeService(s *logging.Service, p model.Patient) {
	s.Warn("not found", "clinic", p.Clinic)
}

// An interface of this package's own.
type narrow interface {
	Infow(msg string, kv ...any)
	Warnw(msg string, kv ...any)
	Errorw(msg string, kv ...any)
}

func bugNarrow(l narrow, p model.Patient) {
	l.Errorw("failed", "patient", p) // want `Patient\.Name \(name\)`
}

func safeNarrow(l narrow, p model.Patient) {
	l.Errorw("failed", "clinic", p.Clinic)
}

// Embedded in a struct.
type handler struct {
	logging.Logger
	name string
}

func (h *handler) bugEmbedded(p model.Patient) {
	h.Error("failed", "ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func (h *handler) safeEmbedded(p model.Patient) {
	h.Error("failed", "name", h.name)
}
