package phimap

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Read reads a map that WriteJSON wrote. It fails on other JSON and on a version
// that this program does not know.
func Read(r io.Reader) (*Map, error) {
	m := new(Map)
	if err := json.NewDecoder(r).Decode(m); err != nil {
		return nil, fmt.Errorf("no map of PHI: %v", err)
	}
	if m.Version != Version {
		return nil, fmt.Errorf("version %d of a map of PHI; this program reads version %d", m.Version, Version)
	}
	return m, m.check()
}

// check reports a flow that points to what is not on the map.
func (m *Map) check() error {
	known := map[string]bool{}
	for _, s := range m.Sources {
		known["s"+s.ID] = true
	}
	for _, d := range m.Destinations {
		known["d"+d.ID] = true
	}
	for i, f := range m.Flows {
		switch {
		case !known["s"+f.Source]:
			return fmt.Errorf("flow %d comes from %q, which is none of the sources", i, f.Source)
		case !known["d"+f.Destination]:
			return fmt.Errorf("flow %d goes to %q, which is none of the destinations", i, f.Destination)
		case !slices.Contains(States, f.State):
			return fmt.Errorf("flow %d has the unknown state %q", i, f.State)
		}
	}
	return nil
}

// WriteJSON writes the map, indented, with a newline at its end. Lists that are
// empty are [], not null.
func (m *Map) WriteJSON(w io.Writer) error {
	out := *m
	out.Sources, out.Destinations = orEmpty(m.Sources), orEmpty(m.Destinations)
	out.Flows, out.Access = orEmpty(m.Flows), orEmpty(m.Access)
	out.Exceptions, out.Other = orEmpty(m.Exceptions), orEmpty(m.Other)
	out.Unseen = orEmpty(m.Unseen)
	return writeIndented(w, out)
}

func writeIndented(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func orEmpty[E any](list []E) []E {
	if list == nil {
		return []E{}
	}
	return list
}

// Finish sorts the lists, counts the flows of sources and destinations, and drops
// what is there twice.
func (m *Map) Finish() {
	slices.SortFunc(m.Flows, compareFlows)
	m.Flows = slices.CompactFunc(m.Flows, func(a, b Flow) bool { return compareFlows(a, b) == 0 })
	bySource, byDestination, findings := map[string]int{}, map[string]int{}, map[string]int{}
	for _, f := range m.Flows {
		bySource[f.Source]++
		byDestination[f.Destination]++
		if f.State == Reported {
			findings[f.Destination]++
		}
	}
	slices.SortFunc(m.Sources, func(a, b Source) int { return cmp.Compare(a.ID, b.ID) })
	m.Sources = slices.CompactFunc(m.Sources, func(a, b Source) bool { return a.ID == b.ID })
	for i := range m.Sources {
		m.Sources[i].Flows = bySource[m.Sources[i].ID]
	}
	slices.SortFunc(m.Destinations, func(a, b Destination) int {
		return cmp.Or(cmp.Compare(slices.Index(Kinds, a.Kind), slices.Index(Kinds, b.Kind)), cmp.Compare(a.ID, b.ID))
	})
	m.Destinations = slices.CompactFunc(m.Destinations, func(a, b Destination) bool { return a.ID == b.ID })
	for i := range m.Destinations {
		d := &m.Destinations[i]
		d.Flows, d.Findings = byDestination[d.ID], findings[d.ID]
	}
	slices.SortFunc(m.Access, func(a, b Access) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Name, b.Name))
	})
	slices.SortFunc(m.Exceptions, func(a, b Exception) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Package+a.Function, b.Package+b.Function), slices.Compare(a.Rules, b.Rules))
	})
	slices.SortFunc(m.Other, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
}

// compareFlows orders flows the worst first, then by where they leave.
func compareFlows(a, b Flow) int {
	return cmp.Or(
		cmp.Compare(slices.Index(States, a.State), slices.Index(States, b.State)),
		cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Destination, b.Destination), cmp.Compare(a.Source, b.Source),
		cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Protection, b.Protection),
		cmp.Compare(a.Sink, b.Sink), cmp.Compare(a.Function, b.Function), cmp.Compare(a.Package, b.Package),
	)
}
