package flow

import (
	"go/token"
	"go/types"

	"github.com/phivet/phivet/passes/fields"
)

// A Kind says what sort of sink a leak reaches.
type Kind string

// The kinds of sinks.
const (
	Log      Kind = "log"
	Store    Kind = "store"
	Send     Kind = "send"
	Response Kind = "response"
)

// A Step is one station on the way of PHI, as text for messages and with a position
// for related information where it lies in the analysed package.
type Step struct {
	Text  string    // "describe returns it", "logged by log.Printf"
	Where string    // "repo.go:40", relative to the module
	Pos   token.Pos // NoPos where the step lies in another package
}

// A Reached is one source that gets to a sink, and its way there.
type Reached struct {
	Source *fields.Source
	Steps  []Step
	Mode   Mode // plain, or encrypted and how
}

// A Mode says in what form PHI arrives.
type Mode uint8

// The forms: Encrypted may be logged and stored but not sent to strangers; WeaklyEncrypted
// (constant key) and Broken (DES, RC4, ECB) are reported as such by phistore.
const (
	Plain Mode = iota
	Encrypted
	WeaklyEncrypted
	Broken
	Cleared // of safe ways: a de-identifier has taken its category out
)

// A Leak is PHI that reaches a sink at a call of the analysed package.
type Leak struct {
	Kind    Kind
	Pos     token.Pos // where the finding stands: the call's opening parenthesis
	End     token.Pos
	Sink    string   // the function of the sink as messages show it: "log.Printf", "(*slog.Logger).Info"
	Package string   // import path of the sink's library
	Hosts   []string // of Send: the addresses it may go to, as far as they are known
	To      []Host   // of Send: the hosts it may go to, those that are not known included
	Reached []Reached
	Via     []Step // the calls between Pos and the sink, outermost first
	Func    string // the function in which the finding stands

	addresses []*val // of Send, until all of the package is known
}

// A Leaky is a path on which a declared de-identifier or encryptor gives back a
// parameter's PHI as it came.
type Leaky struct {
	Func *types.Func
	Pos  token.Pos // the return, or the function's name if it works in place
	What string    // "parameter s", "Patient.SSN"
}

// A Result is what the engine found out about a package.
type Result struct {
	Leaks []*Leak
	Safe  []*Leak // PHI that reaches what it may: in an allowed form, or a safeguard
	Leaky []Leaky
	Over  []string                       // functions that were analysed more coarsely: over budget
	Calls struct{ Functions, Sinks int } // analysed, and calls of known sinks in them
	Err   error                          // the package could not be analysed; nothing is known of it
}
