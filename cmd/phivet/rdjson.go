package main

import (
	"encoding/json"
	"io"
	"os"
	"strings"

	"github.com/phivet/phivet/analyzers"
)

// The Reviewdog Diagnostic Format, rdf.DiagnosticResult. Columns count bytes.
type (
	rdjsonResult struct {
		Source      rdjsonSource       `json:"source"`
		Diagnostics []rdjsonDiagnostic `json:"diagnostics"`
	}
	rdjsonSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdjsonDiagnostic struct {
		Message     string             `json:"message"`
		Location    rdjsonLocation     `json:"location"`
		Severity    string             `json:"severity"`
		Code        rdjsonCode         `json:"code"`
		Suggestions []rdjsonSuggestion `json:"suggestions,omitempty"`
		Related     []rdjsonRelated    `json:"related_locations,omitempty"`
	}
	rdjsonLocation struct {
		Path  string      `json:"path"`
		Range rdjsonRange `json:"range"`
	}
	rdjsonRange struct {
		Start rdjsonPosition  `json:"start"`
		End   *rdjsonPosition `json:"end,omitempty"`
	}
	rdjsonPosition struct {
		Line   int `json:"line"`
		Column int `json:"column,omitempty"`
	}
	rdjsonCode struct {
		Value string `json:"value"`
		URL   string `json:"url,omitempty"`
	}
	rdjsonSuggestion struct {
		Range rdjsonRange `json:"range"`
		Text  string      `json:"text"`
	}
	rdjsonRelated struct {
		Message  string         `json:"message"`
		Location rdjsonLocation `json:"location"`
	}
)

// formatRDJSON prints what reviewdog -f=rdjson reads.
func formatRDJSON(w, _ io.Writer, res *result) error {
	severities := map[analyzers.Severity]string{analyzers.High: "ERROR", analyzers.Medium: "WARNING", analyzers.Low: "INFO"}
	out := rdjsonResult{
		Source:      rdjsonSource{Name: "phivet", URL: "https://" + modulePath},
		Diagnostics: []rdjsonDiagnostic{},
	}
	for _, f := range res.Findings {
		d := rdjsonDiagnostic{
			Message:     f.Message,
			Location:    res.rdjsonLocation(f.Place),
			Severity:    severities[analyzers.FindRule(f.Rule).Severity],
			Code:        rdjsonCode{Value: f.Rule, URL: f.url()},
			Suggestions: rdjsonSuggestions(f),
		}
		for _, r := range f.Related {
			d.Related = append(d.Related, rdjsonRelated{strings.TrimSpace(r.Message), res.rdjsonLocation(r.Place)})
		}
		out.Diagnostics = append(out.Diagnostics, d)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func (res *result) rdjsonLocation(p place) rdjsonLocation {
	loc := rdjsonLocation{Path: res.rel(p.File)}
	loc.Range.Start = rdjsonPosition{p.Line, p.Col}
	if p.EndLine > p.Line || p.EndCol > p.Col {
		loc.Range.End = &rdjsonPosition{p.EndLine, p.EndCol}
	}
	return loc
}

// rdjsonSuggestions returns the first fix, if it changes the finding's file
// only: a suggestion has no file of its own.
func rdjsonSuggestions(f finding) []rdjsonSuggestion {
	if len(f.Fixes) == 0 {
		return nil
	}
	content, err := os.ReadFile(f.Place.File)
	if err != nil {
		return nil
	}
	var list []rdjsonSuggestion
	for _, e := range f.Fixes[0].Edits {
		if e.File != f.Place.File || e.End > len(content) {
			return nil
		}
		end := positionOf(content, e.End)
		list = append(list, rdjsonSuggestion{rdjsonRange{positionOf(content, e.Start), &end}, e.New})
	}
	return list
}

// positionOf returns the line and column of a byte offset.
func positionOf(content []byte, offset int) rdjsonPosition {
	before := string(content[:offset])
	return rdjsonPosition{
		Line:   strings.Count(before, "\n") + 1,
		Column: offset - strings.LastIndexByte(before, '\n'),
	}
}
