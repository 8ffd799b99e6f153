package main

import (
	"encoding/json"
	"io"

	"github.com/phivet/phivet/analyzers"
)

// A gitlabIssue is one entry of a Code Quality report.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string `json:"path"`
	Lines struct {
		Begin int `json:"begin"`
	} `json:"lines"`
}

// formatGitLab prints a Code Quality report (the subset of Code Climate's
// format that GitLab reads).
func formatGitLab(w, _ io.Writer, res *result) error {
	severities := map[analyzers.Severity]string{analyzers.High: "critical", analyzers.Medium: "major", analyzers.Low: "minor"}
	issues := []gitlabIssue{}
	for _, f := range res.Findings {
		issue := gitlabIssue{
			Description: f.Message,
			CheckName:   f.Rule,
			Fingerprint: f.Fingerprint,
			Severity:    severities[analyzers.FindRule(f.Rule).Severity],
			Location:    gitlabLocation{Path: res.inRepo(f.Place.File)},
		}
		issue.Location.Lines.Begin = f.Place.Line
		issues = append(issues, issue)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(issues)
}
