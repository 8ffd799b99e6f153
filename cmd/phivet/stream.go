package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/phivet/phivet/passes/record"
)

// A report is what go vet said about the requested packages.
type report struct {
	*listing
	Findings []finding
	Records  map[string]*record.Record // by package
	Errors   []string                  // analyzers that failed, by package
}

// The JSON of go vet -json: objects of this shape, one after the other.
type (
	vetTree map[string]map[string]json.RawMessage // package, analyzer

	vetDiagnostic struct {
		Category       string       `json:"category,omitempty"`
		Posn           string       `json:"posn"`
		End            string       `json:"end"`
		Message        string       `json:"message"`
		SuggestedFixes []vetFix     `json:"suggested_fixes,omitempty"`
		Related        []vetRelated `json:"related,omitempty"`
	}
	vetFix struct {
		Message string    `json:"message"`
		Edits   []vetEdit `json:"edits"`
	}
	vetEdit struct {
		Filename string `json:"filename"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		New      string `json:"new"`
	}
	vetRelated struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	}
	vetError struct {
		Err string `json:"error"`
	}
)

// readReport reads go vet's output to its end. Progress, if not nil, hears of
// each package.
func readReport(r io.Reader, progress func(pkg string)) (*report, error) {
	rep := &report{Records: make(map[string]*record.Record)}
	for dec := json.NewDecoder(r); ; {
		var tree vetTree
		err := dec.Decode(&tree)
		if errors.Is(err, io.EOF) {
			rep.Findings = sortFindings(rep.Findings)
			return rep, nil
		}
		if err != nil {
			return nil, fmt.Errorf("output of go vet: %v", err)
		}
		for pkg, results := range tree {
			if progress != nil {
				progress(pkg)
			}
			for analyzer, result := range results {
				if err := rep.add(pkg, analyzer, result); err != nil {
					return nil, err
				}
			}
		}
	}
}

// add takes one analyzer's result for a package.
func (rep *report) add(pkg, analyzer string, result json.RawMessage) error {
	var failed vetError
	if json.Unmarshal(result, &failed) == nil && failed.Err != "" {
		rep.Errors = append(rep.Errors, fmt.Sprintf("%s: %s: %s", pkg, analyzer, failed.Err))
		return nil
	}
	var diagnostics []json.RawMessage
	if err := json.Unmarshal(result, &diagnostics); err != nil {
		return fmt.Errorf("output of go vet: %s of %s: %v", analyzer, pkg, err)
	}
	for _, raw := range diagnostics {
		var d vetDiagnostic
		if err := json.Unmarshal(raw, &d); err != nil {
			return fmt.Errorf("output of go vet: %s of %s: %v", analyzer, pkg, err)
		}
		if analyzer != recorderName {
			f := newFinding(pkg, analyzer, d)
			f.raw = string(raw)
			rep.Findings = append(rep.Findings, f)
			continue
		}
		rec, err := record.Decode(d.Message)
		if err != nil {
			return fmt.Errorf("output of go vet: %s: %v", pkg, err)
		}
		rep.addRecord(pkg, rec)
	}
	return nil
}

// addRecord keeps the fuller of two records of a package: go vet analyses it
// with its in-package tests and, where another imports it, without.
func (rep *report) addRecord(pkg string, rec *record.Record) {
	old := rep.Records[pkg]
	if old == nil || len(old.Encode()) < len(rec.Encode()) {
		rep.Records[pkg] = rec
	}
}

// filter drops what analyzers said that nobody wants to hear.
func (rep *report) filter(wants func(analyzer string) bool) {
	rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding) bool { return !wants(f.Analyzer) })
	for _, rec := range rep.Records {
		rec.Accepted = slices.DeleteFunc(rec.Accepted, func(a record.Accepted) bool { return !wants(a.Analyzer) })
		rec.Off = slices.DeleteFunc(rec.Off, func(o record.Off) bool { return !wants(o.Analyzer) })
	}
}

// join gives each finding its detail from the record of its package.
func (rep *report) join() {
	for i := range rep.Findings {
		f := &rep.Findings[i]
		rec := rep.Records[f.Package]
		if rec == nil {
			continue
		}
		for j := range rec.Findings {
			if f.describes(&rec.Findings[j]) {
				f.Detail = &rec.Findings[j]
				break
			}
		}
	}
}

func newFinding(pkg, analyzer string, d vetDiagnostic) finding {
	f := finding{
		Place:    parsePlace(d.Posn, d.End),
		Analyzer: analyzer,
		Rule:     d.Category,
		Package:  pkg,
		Message:  d.Message,
	}
	if f.Rule == "" {
		f.Rule = analyzer
	}
	for _, r := range d.Related {
		f.Related = append(f.Related, related{parsePlace(r.Posn, r.End), r.Message})
	}
	for _, s := range d.SuggestedFixes {
		one := fix{Message: s.Message}
		for _, e := range s.Edits {
			one.Edits = append(one.Edits, edit{e.Filename, e.Start, e.End, e.New})
		}
		f.Fixes = append(f.Fixes, one)
	}
	return f
}

func parsePlace(posn, end string) place {
	var p place
	p.File, p.Line, p.Col = splitPosition(posn)
	_, p.EndLine, p.EndCol = splitPosition(end)
	if p.EndLine < p.Line {
		p.EndLine, p.EndCol = p.Line, p.Col
	}
	return p
}

// splitPosition takes "file:line:col" or "file:line" apart; what is missing is 0.
func splitPosition(posn string) (file string, line, col int) {
	rest, last, ok := cutNumber(posn)
	if !ok {
		return posn, 0, 0
	}
	if file, line, ok := cutNumber(rest); ok {
		return file, line, last
	}
	return rest, last, 0
}

// cutNumber cuts ":number" off the end of s.
func cutNumber(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	if err != nil {
		return s, 0, false
	}
	return s[:i], n, true
}
