// Package pipe declares interfaces that other packages implement and bind.
package pipe

import (
	"fmt"
	"io"

	"example.test/engine/model"
)

// A Sink is for PHI: Emit and Pump put numbers into it.
type Sink interface{ Put(s string) }

// Emit knows the PHI, its caller binds the sink.
func Emit(s Sink, p model.Patient) { s.Put(p.SSN) }

// A Pump keeps its sink.
type Pump struct{ Out Sink }

// NewPump binds the sink.
func NewPump(s Sink) *Pump { return &Pump{s} }

// Run empties ps into the sink.
func (u *Pump) Run(ps []model.Patient) {
	for _, p := range ps {
		u.Out.Put(p.SSN)
	}
}

// Default is where Use puts numbers.
var Default Sink = discard{}

type discard struct{}

func (discard) Put(string) {}

// Use puts into Default.
func Use(p *model.Patient) { Default.Put(p.SSN) }

// A Text is a sink that this package gives no PHI.
type Text interface{ Say(s string) }

// Forward hands text on.
func Forward(t Text, text string) { t.Say(text) }

// Greet says something of no consequence.
func Greet(t Text, p model.Patient) { t.Say("welcome to " + p.Clinic) }

// Export writes to a writer of its caller's.
func Export(w io.Writer, p model.Patient) error {
	_, err := fmt.Fprintf(w, "%s\n", p.SSN)
	return err
}

// A Namer names something.
type Namer interface{ Name() string }

// Title asks the namer.
func Title(n Namer) string { return "title " + n.Name() }

// A Source yields patients' texts.
type Source interface {
	//phi:data note
	Next() (text string, err error)
	Left() int
}

// A Stage is a function, bound like an interface.
type Stage func(string)

// Apply knows the PHI, its caller binds the stage.
func Apply(f Stage, p model.Patient) { f(p.Name) }
