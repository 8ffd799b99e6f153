// Package leak turns what the engine found into findings: the message, the way
// from the field to the sink, the record. The analyzers of flows share it.
package leak

import (
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/record"
)

// A Text says how findings of one rule read.
type Text struct {
	Headline string        // "PHI reaches a log"
	Verb     string        // "logged": "Patient.SSN (ssn) is logged by log.Printf"
	Hint     string        // appended where it is not empty: what to do, or why
	Hosts    []record.Host // of what is sent, for the record
	Library  bool          // name the import path of the sink's library, which configuration asks for
}

// Report adds the finding that a leak is: the message names every source and
// the sink, related information and the record tell the way.
func Report(r *report.Reporter, rule report.Rule, l *flow.Leak, t Text) {
	d := analysis.Diagnostic{Pos: l.Pos, End: l.End, Message: Message(l, t)}
	for _, way := range l.Reached {
		for _, s := range way.Steps {
			if s.Pos.IsValid() {
				d.Related = append(d.Related, analysis.RelatedInformation{Pos: s.Pos, Message: s.Text})
			}
		}
	}
	detail := Detail(l)
	detail.Hosts = t.Hosts
	r.AddDetail(rule, d, detail)
}

// Message is what a finding says, without the analyzer's name.
func Message(l *flow.Leak, t Text) string {
	var s strings.Builder
	s.WriteString(t.Headline + ": ")
	for i, way := range l.Reached {
		switch {
		case i > 0 && i == len(l.Reached)-1:
			s.WriteString(" and ")
		case i > 0:
			s.WriteString(", ")
		}
		fmt.Fprintf(&s, "%s (%s)", way.Source.Name, way.Source.Category)
	}
	verb := " is "
	if len(l.Reached) > 1 {
		verb = " are "
	}
	s.WriteString(verb + t.Verb + " by " + l.Sink)
	if t.Library && strings.Contains(l.Package, "/") { // of others the name says it: os.WriteFile
		s.WriteString(" of " + l.Package)
	}
	s.WriteString(via(l.Via))
	s.WriteString(t.Hint)
	return s.String()
}

// via names the calls between the finding's place and the sink.
func via(steps []flow.Step) string {
	if len(steps) == 0 {
		return ""
	}
	var parts []string
	for _, s := range steps {
		part := s.Text
		if s.Where != "" {
			part += ", " + shortWhere(s.Where)
		}
		parts = append(parts, part)
	}
	return " (via " + strings.Join(parts, "; ") + ")"
}

// shortWhere is "file.go:40" of "dir/file.go:40:2".
func shortWhere(where string) string {
	parts := strings.Split(where, ":")
	if len(parts) >= 2 {
		where = parts[0] + ":" + parts[1]
	}
	return where[strings.LastIndex(where, "/")+1:]
}

// Detail is what the record says of a leak.
func Detail(l *flow.Leak) record.Finding {
	f := record.Finding{Func: l.Func, Sink: l.Sink, Library: l.Package}
	for _, way := range l.Reached {
		fl := record.Flow{
			Source: way.Source.Name, Symbol: way.Source.Symbol, Category: string(way.Source.Category),
			Pos: way.Source.Pos, Sink: l.Sink, Kind: string(l.Kind),
			Steps: steps(way.Steps), Via: steps(l.Via),
		}
		f.Flows = append(f.Flows, fl)
	}
	return f
}

func steps(list []flow.Step) []record.Step {
	var out []record.Step
	for _, s := range list {
		out = append(out, record.Step{Text: s.Text, Pos: s.Where})
	}
	return out
}
