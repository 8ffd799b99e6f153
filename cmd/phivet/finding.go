package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/record"
)

// A place is a range of a file.
type place struct {
	File      string // absolute
	Line, Col int    // from 1; 0 if not known
	EndLine   int
	EndCol    int
}

// A finding is one diagnostic of the suite with all that the record of its
// package adds.
type finding struct {
	Place    place
	Analyzer string
	Rule     string // "philog/log"; the analyzer's name where it gave none
	Package  string // import path, of the external test package with _test
	Message  string
	Related  []related
	Fixes    []fix
	Detail   *record.Finding // nil if the record does not mention it

	Func        string // the enclosing function, "(*Server).Show"; "" outside of any
	Fingerprint string // the same finding has the same one after lines moved

	raw string // as go vet printed it: breaks ties
}

// A related position is a station on the way, as go vet reports it.
type related struct {
	Place   place
	Message string
}

// A fix is one suggestion, to be applied as a whole.
type fix struct {
	Message string
	Edits   []edit
}

// An edit replaces the bytes [Start, End) of a file.
type edit struct {
	File       string
	Start, End int
	New        string
}

// compareFindings orders findings as they are printed.
func compareFindings(a, b finding) int {
	return cmp.Or(
		cmp.Compare(a.Place.File, b.Place.File),
		cmp.Compare(a.Place.Line, b.Place.Line),
		cmp.Compare(a.Place.Col, b.Place.Col),
		cmp.Compare(a.Analyzer, b.Analyzer),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
	)
}

// sortFindings sorts and removes what go vet said twice: of a package and of
// the same package with its tests.
func sortFindings(list []finding) []finding {
	slices.SortFunc(list, func(a, b finding) int {
		return cmp.Or(compareFindings(a, b), cmp.Compare(a.Package, b.Package), cmp.Compare(a.raw, b.raw))
	})
	return slices.CompactFunc(list, func(a, b finding) bool { return compareFindings(a, b) == 0 })
}

// describes reports whether d, from the record of the finding's package, is
// about f.
func (f *finding) describes(d *record.Finding) bool {
	if d.Analyzer != f.Analyzer || d.Rule != "" && d.Rule != f.Rule {
		return false
	}
	file, line, col := splitPosition(d.Pos)
	return line == f.Place.Line && col == f.Place.Col && inFile(f.Place.File, file)
}

// inFile reports whether the absolute file name ends in the module-relative rel.
func inFile(abs, rel string) bool {
	abs = strings.ReplaceAll(abs, `\`, "/")
	return abs == rel || strings.HasSuffix(abs, "/"+rel)
}

// url returns the page on the finding, "" if there is none.
func (f *finding) url() string {
	if f.Detail != nil && f.Detail.URL != "" {
		return f.Detail.URL
	}
	if a := findAnalyzer(f.Analyzer); a != nil {
		return a.URL
	}
	return ""
}
