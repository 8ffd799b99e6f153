// Package report is how the analyzers report: through ignores and the
// configuration's limits, one finding a place, in order, and with what a diagnostic
// cannot carry noted in a record.
package report

import "strings"

// A Severity says how bad a finding of a rule is.
type Severity string

// The severities. High: PHI is where it must not be. Medium: a safeguard is
// missing or weak. Low: a declaration wants mending.
const (
	High   Severity = "high"
	Medium Severity = "medium"
	Low    Severity = "low"
)

// A Rule is one kind of finding. Its ID is stable: users write it in ignores.
type Rule struct {
	ID       string   // "phitls/insecure-skip-verify": the analyzer's name comes first
	Severity Severity // of all its findings
	Title    string   // one line, no full stop
	CFR      []string // paragraphs of 45 CFR that it serves: "164.312(e)(1)"
}

// Analyzer returns the name of the analyzer whose rule it is.
func (r Rule) Analyzer() string {
	name, _, _ := strings.Cut(r.ID, "/")
	return name
}

// URL returns the page that explains the rule.
func (r Rule) URL() string { return URL(r.Analyzer()) }

// URL returns the page of an analyzer.
func URL(analyzer string) string {
	return "https://github.com/phivet/phivet/blob/main/docs/" + analyzer + ".md"
}
