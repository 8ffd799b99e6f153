// Package lib has hooks: function variables and fields that its users set.
package lib

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

// Logf is where Warn writes to.
var Logf = log.Printf

// Warn hands its operands to Logf.
func Warn(format string, args ...any) { Logf(format, args...) }

// OnText is called with a text that is no PHI of this package.
var OnText func(string)

// Say calls OnText.
func Say(s string) {
	if OnText != nil {
		OnText(s)
	}
}

// OnAdmit is called with a patient's name.
var OnAdmit = func(name string) {}

// Admit calls OnAdmit.
func Admit(p *model.Patient) { OnAdmit(p.Name) }

// OnError is called with errors that quote a number.
var OnError func(error)

// Check calls OnError.
func Check(p *model.Patient) {
	if p.SSN == "" && OnError != nil {
		OnError(fmt.Errorf("patient %s has no number", p.Name))
	}
}

// OnCount is called with how many there are.
var OnCount func(int)

// Count calls OnCount.
func Count(ps []model.Patient) { OnCount(len(ps)) }

// Describe is a closure of package level.
var Describe = func(p model.Patient) string { return p.Name + " at " + p.Clinic }

// Locate is another one.
var Locate = func(p model.Patient) string { return "at " + p.Clinic }

// Print is a closure that logs.
var Print = func(s string) { log.Println(s) }

// A Worker calls its fields.
type Worker struct {
	Before func(id string)
	After  func(ward string)
}

// Work calls Before with PHI and After without.
func (w *Worker) Work(p model.Patient) {
	w.Before(p.ID)
	w.After(p.Clinic)
}

// Pass calls After with what it is given.
func (w *Worker) Pass(s string) { w.After(s) }

// A Config has a function field.
type Config struct {
	Name    string
	OnEvent func(kind, text string)
}

// Start makes an engine.
func Start(c Config) *Engine { return &Engine{c} }

// An Engine keeps its configuration.
type Engine struct{ config Config }

// Fire calls the hook of the configuration.
func (e *Engine) Fire(text string) { e.config.OnEvent("fired", text) }

// Feed knows the PHI.
func (e *Engine) Feed(p model.Patient) { e.config.OnEvent("fed", p.SSN) }
