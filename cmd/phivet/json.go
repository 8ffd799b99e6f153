package main

import (
	"encoding/json"
	"io"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/record"
)

// The JSON of -format json, version 1: keys are only ever added. File names are
// relative to the working directory, lines and columns count from 1, columns
// in bytes.
type (
	jsonOutput struct {
		Version  int           `json:"version"`
		Findings []jsonFinding `json:"findings"`
		Accepted []jsonFinding `json:"accepted,omitempty"`
		Off      []jsonOff     `json:"off,omitempty"`
		Summary  jsonSummary   `json:"summary"`
	}
	jsonFinding struct {
		Analyzer string     `json:"analyzer"`
		Rule     string     `json:"rule"`
		Package  string     `json:"package"`
		Function string     `json:"function,omitempty"`
		Severity string     `json:"severity"`
		File     string     `json:"file"`
		Line     int        `json:"line"`
		Column   int        `json:"column"`
		EndLine  int        `json:"endLine,omitempty"`
		EndCol   int        `json:"endColumn,omitempty"`
		Message  string     `json:"message"`
		ID       string     `json:"fingerprint,omitempty"` // survives moved lines
		URL      string     `json:"url,omitempty"`
		Sink     string     `json:"sink,omitempty"`
		Flows    []jsonFlow `json:"flows,omitempty"`
		Reason   string     `json:"reason,omitempty"` // of an accepted finding
	}
	jsonFlow struct {
		Source   string     `json:"source"`
		Symbol   string     `json:"symbol,omitempty"`
		Category string     `json:"category,omitempty"`
		Steps    []jsonStep `json:"steps,omitempty"`
	}
	jsonStep struct {
		File   string `json:"file,omitempty"`
		Line   int    `json:"line,omitempty"`
		Column int    `json:"column,omitempty"`
		Text   string `json:"text"`
	}
	jsonOff struct {
		Package  string `json:"package"`
		Analyzer string `json:"analyzer"`
		Reason   string `json:"reason"`
	}
	jsonSummary struct {
		Findings int `json:"findings"`
		Packages int `json:"packages"` // looked at
		record.Counts
	}
)

// formatJSON prints the stable JSON of phivet.
func formatJSON(w, _ io.Writer, res *result) error {
	out := jsonOutput{Version: 1, Findings: []jsonFinding{}}
	for _, f := range res.Findings {
		out.Findings = append(out.Findings, res.json(f))
	}
	out.Summary = jsonSummary{Findings: len(res.Findings), Packages: len(res.Records)}
	for _, pkg := range res.packages() {
		rec := res.Records[pkg]
		out.Summary.Counts = out.Summary.Add(rec.Counts)
		for _, a := range rec.Accepted {
			out.Accepted = append(out.Accepted, res.jsonAccepted(pkg, a))
		}
		for _, off := range rec.Off {
			out.Off = append(out.Off, jsonOff{pkg, off.Analyzer, off.Reason})
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func (res *result) json(f finding) jsonFinding {
	j := jsonFinding{
		Analyzer: f.Analyzer, Rule: f.Rule, Package: f.Package, Message: f.Message,
		File: res.rel(f.Place.File), Line: f.Place.Line, Column: f.Place.Col,
		EndLine: f.Place.EndLine, EndCol: f.Place.EndCol,
		Severity: string(analyzers.FindRule(f.Rule).Severity),
		Function: f.Func, URL: f.url(), ID: f.Fingerprint,
	}
	if d := f.Detail; d != nil {
		j.Sink = d.Sink
		for _, flow := range d.Flows {
			j.Flows = append(j.Flows, res.jsonFlow(f, flow))
		}
	}
	return j
}

func (res *result) jsonFlow(f finding, flow record.Flow) jsonFlow {
	j := jsonFlow{Source: flow.Source, Symbol: flow.Symbol, Category: flow.Category}
	for _, s := range res.stations(f, flow) {
		file := s.place.File
		if s.found {
			file = res.rel(file)
		}
		j.Steps = append(j.Steps, jsonStep{file, s.place.Line, s.place.Col, s.text})
	}
	return j
}

// place returns a record's position with the file relative to the working
// directory, or as the record names it if that file is not at hand.
func (res *result) place(pkg, pos string) place {
	p, ok := res.locate(pkg, pos)
	if ok {
		p.File = res.rel(p.File)
	}
	return p
}

func (res *result) jsonAccepted(pkg string, a record.Accepted) jsonFinding {
	p := res.place(pkg, a.Pos)
	return jsonFinding{
		Analyzer: a.Analyzer, Rule: a.Rule, Package: pkg, Function: a.Func, Message: a.Message,
		Severity: string(analyzers.FindRule(a.Rule).Severity),
		File:     p.File, Line: p.Line, Column: p.Col, URL: a.URL, Sink: a.Sink, Reason: a.Reason,
	}
}
