package phimap

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Diff is what one map has that an older one has not, as a reviewer of a change wants
// to see it. Of what went away only the numbers are kept.
type Diff struct {
	Version      int            `json:"version"`
	Old          string         `json:"old"` // revision or date of the older map
	New          string         `json:"new"`
	Sources      []Source       `json:"sources"`      // new PHI
	Destinations []Destination  `json:"destinations"` // new
	NoAgreement  []Destination  `json:"noAgreement"`  // hosts without a BAA, new or no longer with one
	LostAudits   []Access       `json:"lostAudits"`   // access points that were audited, or were not there
	Findings     []Flow         `json:"findings"`     // flows that were not reported before
	Exceptions   []Exception    `json:"exceptions"`   // new
	Gone         map[string]int `json:"gone"`         // how many sources, destinations, findings are not there any more
}

// Compare returns what m has that old has not. Places do not count: moved lines are
// no difference.
func (m *Map) Compare(old *Map) *Diff {
	d := &Diff{Version: Version, Old: old.name(), New: m.name()}
	d.Sources = missing(m.Sources, old.Sources, func(s Source) string { return s.ID })
	d.Destinations = missing(m.Destinations, old.Destinations, func(d Destination) string { return d.ID })
	d.NoAgreement = missing(strangers(m), strangers(old), func(d Destination) string { return d.ID })
	d.LostAudits = missing(unaudited(m), unaudited(old), func(a Access) string { return a.Package + " " + a.Name })
	d.Findings = missing(reported(m), reported(old), flowKey)
	d.Exceptions = missing(m.Exceptions, old.Exceptions, exceptionKey)
	d.Gone = map[string]int{
		"sources":      len(missing(old.Sources, m.Sources, func(s Source) string { return s.ID })),
		"destinations": len(missing(old.Destinations, m.Destinations, func(d Destination) string { return d.ID })),
		"findings":     len(missing(reported(old), reported(m), flowKey)),
	}
	return d
}

// name is the revision of a map, or else its date.
func (m *Map) name() string {
	if m.Revision != "" {
		return m.Revision
	}
	return m.Date
}

// missing are the entries of list whose key occurs in it more often than in old; of
// equal ones the last.
func missing[E any](list, old []E, key func(E) string) []E {
	left := map[string]int{}
	for _, e := range old {
		left[key(e)]++
	}
	out := []E{}
	for _, e := range list {
		if left[key(e)]--; left[key(e)] < 0 {
			out = append(out, e)
		}
	}
	return out
}

func strangers(m *Map) []Destination {
	return slices.DeleteFunc(slices.Clone(m.Destinations), func(d Destination) bool {
		return d.Protection != "none" || d.Kind != Host && d.Kind != Model
	})
}

func unaudited(m *Map) []Access {
	return slices.DeleteFunc(slices.Clone(m.Access), func(a Access) bool { return a.State != "unaudited" })
}

func reported(m *Map) []Flow {
	return slices.DeleteFunc(slices.Clone(m.Flows), func(f Flow) bool { return f.State != Reported })
}

func flowKey(f Flow) string {
	return strings.Join([]string{f.Source, f.Destination, f.Rule, f.Package, f.Function, f.Sink}, "\x00")
}

func exceptionKey(e Exception) string {
	return strings.Join([]string{e.Kind, strings.Join(e.Rules, ","), e.Subject, e.Reason, e.Package, e.Function}, "\x00")
}

// Empty reports whether there is nothing that a reviewer needs to look at.
func (d *Diff) Empty() bool {
	return len(d.Sources)+len(d.Destinations)+len(d.NoAgreement)+len(d.LostAudits)+len(d.Findings)+len(d.Exceptions) == 0
}

// WriteJSON writes the difference, indented.
func (d *Diff) WriteJSON(w io.Writer) error { return writeIndented(w, d) }

// WriteText writes the difference for people.
func (d *Diff) WriteText(out io.Writer) error {
	w := bufio.NewWriter(out)
	if d.Empty() {
		fmt.Fprintf(w, "nothing new since %s\n", d.Old)
	}
	section(w, "new PHI", d.Sources, func(s Source) string {
		return fmt.Sprintf("%s (%s)%s", s.Name, s.Category, s.at())
	})
	section(w, "hosts without a business associate agreement", d.NoAgreement, func(d Destination) string {
		return fmt.Sprintf("%s: %s", oneLine(d.label()), plural(d.Flows, "flow"))
	})
	section(w, "access points without an audit call", d.LostAudits, func(a Access) string {
		return oneLine(a.Name) + a.at()
	})
	section(w, "new destinations", d.Destinations, func(d Destination) string {
		text := fmt.Sprintf("%s: %s", d.label(), plural(d.Flows, "flow"))
		if p := protectionWords[d.Protection]; p != "" {
			text += ", " + p
		}
		return text
	})
	section(w, "new findings", d.Findings, func(f Flow) string {
		return fmt.Sprintf("%s reaches %s by %s [%s]%s", sourceName(f.Source), f.Destination, f.Sink, f.Rule, f.at())
	})
	section(w, "new exceptions", d.Exceptions, func(e Exception) string {
		return fmt.Sprintf("%s: %s%s", strings.Join(append(slices.Clone(e.Rules), nonEmpty(e.Subject)...), ", "), e.Reason, e.at())
	})
	if n := d.Gone["sources"] + d.Gone["destinations"] + d.Gone["findings"]; n > 0 {
		fmt.Fprintf(w, "gone: %s, %s, %s\n", plural(d.Gone["sources"], "PHI declaration"),
			plural(d.Gone["destinations"], "destination"), plural(d.Gone["findings"], "finding"))
	}
	return w.Flush()
}

// section writes a heading and a line for each entry, nothing if there is none.
func section[E any](w io.Writer, title string, list []E, text func(E) string) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "%s: %d\n", title, len(list))
	for _, e := range list {
		fmt.Fprintf(w, "  %s\n", oneLine(text(e)))
	}
}

// sourceName is a source's ID without the path of its package: "model.Patient.SSN".
func sourceName(id string) string { return id[strings.LastIndexByte(id, '/')+1:] }

// at is a place at the end of a line: ", model/patient.go:12".
func (p Place) at() string {
	if p.File == "" {
		return ""
	}
	return fmt.Sprintf(", %s:%d", p.File, p.Line)
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// oneLine is text whose line breaks and other control characters cannot pass for
// lines of the output.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, text)
}
