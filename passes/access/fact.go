package access

import (
	"encoding/gob"
	"fmt"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/fields"
)

// A PHI is one declared source, as facts carry it.
type PHI struct {
	Name     string // "Patient.SSN"
	Symbol   string // "example.com/model.Patient.SSN"
	Category fields.Category
}

// An Access is one way in which a function gets at PHI.
type Access struct {
	Verb string // "read", "stored", "sent in the response", "sent to a model"
	By   string // the function that does it, as messages show it: "(*sql.Row).Scan"
	PHI  []PHI  // sorted by symbol
}

// String is how messages tell an access: "Patient.SSN (ssn) is read by (*sql.Row).Scan".
func (a Access) String() string {
	const most = 3
	var names []string
	for _, p := range a.PHI {
		names = append(names, fmt.Sprintf("%s (%s)", p.Name, p.Category))
	}
	if more := len(names) - most; more > 0 {
		names = append(names[:most], fmt.Sprintf("%d more", more))
	}
	verb := " is "
	if len(names) > 1 {
		names = append(names[:len(names)-2], names[len(names)-2]+" and "+names[len(names)-1])
		verb = " are "
	}
	return strings.Join(names, ", ") + verb + a.Verb + " by " + a.By
}

// Action names the access in one word, as an audit record does: read, write or disclose.
func (a Access) Action() string {
	switch a.Verb {
	case read:
		return "read"
	case stored:
		return "write"
	}
	return "disclose"
}

// Within reports whether all PHI of a is among that of others.
func (a Access) Within(others []Access) bool {
	return !slices.ContainsFunc(a.PHI, func(p PHI) bool {
		return !slices.ContainsFunc(others, func(o Access) bool { return slices.ContainsFunc(o.PHI, p.within) })
	})
}

// within reports whether p is o or a part of it.
func (p PHI) within(o PHI) bool {
	return p.Symbol == o.Symbol || strings.HasPrefix(p.Symbol, o.Symbol+".")
}

// A Summary is the fact about a function. A function without one neither
// accesses PHI nor audits.
type Summary struct {
	Accesses []Access // that an audit call need not accompany: its callers' matter
	Audits   bool     // every call of it passes an audit call before it returns
	Covers   bool     // a middleware, or the maker of one: it audits all that the handler behind it does
	Prefixes []string // a middleware that covers only what is below one of these paths
	Fills    []int    // parameters that it fills from a store or a client; the first is 0, receivers not counted
}

// AFact marks Summary as a fact of go/analysis.
func (*Summary) AFact() {}

func (s *Summary) zero() bool {
	return len(s.Accesses) == 0 && !s.Audits && !s.Covers && len(s.Prefixes) == 0 && len(s.Fills) == 0
}

// String tells the summary in few words, for tests.
func (s *Summary) String() string {
	var parts []string
	for _, a := range s.Accesses {
		parts = append(parts, a.String())
	}
	if s.Audits {
		parts = append(parts, "audits")
	}
	if s.Covers {
		parts = append(parts, "covers")
	}
	if len(s.Prefixes) > 0 {
		parts = append(parts, "covers "+strings.Join(s.Prefixes, ", "))
	}
	if len(s.Fills) > 0 {
		parts = append(parts, fmt.Sprint("fills ", s.Fills))
	}
	return strings.Join(parts, "; ")
}

// Declared is the fact of a package in which, or in what it imports, an audit
// function or an access point is declared by a directive.
type Declared struct {
	Audits []string // the audit functions as messages show them, sorted, a few
}

// AFact marks Declared as a fact of go/analysis.
func (*Declared) AFact() {}

// String lists the functions, for tests.
func (d *Declared) String() string { return "declared " + strings.Join(d.Audits, ", ") }

func init() { // drivers that decode facts on their own need them
	gob.Register(new(Summary))
	gob.Register(new(Declared))
}
