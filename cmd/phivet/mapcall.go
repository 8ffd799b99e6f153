package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/phivet/phivet/cmd/phivet/internal/phimap"
	"github.com/phivet/phivet/passes/record"
)

// A call is one call that PHI reaches, reported or not.
type call struct {
	pkg         string
	at          place
	state       string
	protection  string
	kind        string // of a safe one, see record.Safe
	rule        string
	fingerprint string
	reason      string
	function    string
	sink        string
	library     string
	hosts       []record.Host
	flows       []record.Flow
}

// call adds the flows of a call, for each host that it may send to.
func (b *mapper) call(c call) {
	kind := destinationKind(c)
	if kind != phimap.Host && kind != phimap.Model {
		b.flows(c, b.destination(kind, c, record.Host{}))
		return
	}
	hosts := c.hosts
	if len(hosts) == 0 {
		hosts = []record.Host{{State: record.UnknownHost}}
	}
	for _, h := range hosts {
		to := c
		if may := h.State == record.Agreement || h.State == record.Inside; may && c.state != phimap.Safe {
			to.state, to.protection, to.rule, to.fingerprint, to.reason = phimap.Safe, record.Covered, "", "", ""
		}
		b.flows(to, b.destination(kind, to, h))
	}
}

// flows adds a flow for each source of a call.
func (b *mapper) flows(c call, destination string) {
	for _, fl := range c.flows {
		f := phimap.Flow{
			Source: b.source(c.pkg, fl, false), Destination: destination, State: c.state, Protection: c.protection,
			Rule: c.rule, Fingerprint: c.fingerprint, Reason: c.reason,
			Package: strings.TrimSuffix(c.pkg, "_test"), Function: c.function, Sink: c.sink, Place: b.place(c.at),
		}
		for _, s := range b.res.stations(finding{Package: c.pkg, Place: c.at}, fl) {
			f.Way = append(f.Way, phimap.Step{Text: s.text, Place: b.place(s.place)})
		}
		end := verbOf(c) + " " + c.sink
		if n := len(f.Way); len(fl.Via) > 0 && n > 0 { // Have: the sink is called in the last function of the way.
			f.Way[n-1].Text += ": " + end
		} else {
			f.Way = append(f.Way, phimap.Step{Text: end, Place: f.Place})
		}
		f.Through = b.through(f.Way)
		b.m.Flows = append(b.m.Flows, f)
	}
}

// verbOf is how the last step of a way reads.
func verbOf(c call) string {
	switch destinationKind(c) {
	case phimap.Log:
		return "logged by"
	case phimap.Store:
		return "stored by"
	case phimap.Response:
		return "answered by"
	case phimap.Deidentifier:
		return "de-identified by"
	case phimap.Encryptor:
		return "encrypted by"
	}
	return "sent by"
}

// source adds a source, and returns its ID. What its own package says of it, with a
// column, goes before what others know.
func (b *mapper) source(pkg string, fl record.Flow, declared bool) string {
	s := phimap.Source{ID: fl.Symbol, Name: fl.Source, Category: fl.Category, Package: packageOf(fl.Symbol)}
	if s.ID == "" {
		s.ID = pkg + ": " + fl.Source
	}
	if declared {
		s.Package = strings.TrimSuffix(pkg, "_test")
	}
	if p, _ := b.res.locate(pkg, fl.Pos); fl.Pos != "" {
		s.Place = b.place(p)
	}
	i, found := b.sources[s.ID]
	switch {
	case !found:
		b.sources[s.ID] = len(b.m.Sources)
		b.m.Sources = append(b.m.Sources, s)
	case declared || b.m.Sources[i].File == "":
		b.m.Sources[i] = s
	}
	return s.ID
}

// packageOf is the import path in a symbol: "example.com/model" of
// "example.com/model.Patient.SSN".
func packageOf(symbol string) string {
	symbol = strings.TrimLeft(symbol, "(*")
	slash := strings.LastIndexByte(symbol, '/')
	if dot := strings.IndexByte(symbol[slash+1:], '.'); dot >= 0 && !strings.Contains(symbol, " ") {
		return symbol[:slash+1+dot]
	}
	return ""
}

// destination adds a destination and returns its ID.
func (b *mapper) destination(kind string, c call, h record.Host) string {
	d := phimap.Destination{Kind: kind, Name: c.library}
	switch kind {
	case phimap.Host, phimap.Model:
		d.Name, d.Protection = h.Name, h.State
		if d.Name == "" && h.State == record.Agreement {
			d.Name = "a host marked //phi:baa"
		} else if d.Name == "" && h.What != "" {
			d.Name = "a host not known until run time: " + h.What
		} else if d.Name == "" {
			d.Name = "a host not known until run time"
		}
	case phimap.Deidentifier, phimap.Encryptor:
		d.Name = c.sink
	case phimap.Store:
		if c.protection == record.AtRest {
			d.Protection, d.Reason = record.AtRest, c.reason
		}
	}
	if d.Name == "" {
		d.Name = c.sink
	}
	d.ID = d.Kind + ":" + d.Name
	i, found := b.destinations[d.ID]
	if !found {
		b.destinations[d.ID] = len(b.m.Destinations)
		b.m.Destinations = append(b.m.Destinations, d)
	} else if b.m.Destinations[i].Protection == "" {
		b.m.Destinations[i].Protection, b.m.Destinations[i].Reason = d.Protection, d.Reason
	}
	return d.ID
}

// kindOf is the kind of sink that a rule is about, "" if it does not tell.
func kindOf(rule string) string {
	analyzer, _, _ := strings.Cut(rule, "/")
	return map[string]string{"philog": "log", "phistore": "store", "phiegress": "send"}[analyzer]
}

func kindOfFlows(list []record.Flow) string {
	if len(list) == 0 {
		return ""
	}
	return list[0].Kind
}

func hostNames(list []record.Host) []string {
	var names []string
	for _, h := range list {
		names = append(names, h.Name)
	}
	return names
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
