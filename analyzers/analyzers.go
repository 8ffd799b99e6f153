// Package analyzers names the suite: its analyzers and their rules.
package analyzers

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/analyzers/phiaudit"
	"github.com/phivet/phivet/analyzers/phiegress"
	"github.com/phivet/phivet/analyzers/philog"
	"github.com/phivet/phivet/analyzers/phistore"
	"github.com/phivet/phivet/analyzers/phisuggest"
	"github.com/phivet/phivet/analyzers/phitag"
	"github.com/phivet/phivet/analyzers/phitls"
)

// All is the suite, in the order in which help lists it. A new analyzer is a
// folder beside this file, a line here and one in Rules. Analyzers that are off
// by default are in it: they look at the configuration themselves.
var All = []*analysis.Analyzer{
	philog.Analyzer,
	phistore.Analyzer,
	phiaudit.Analyzer,
	phiegress.Analyzer,
	phitls.Analyzer,
	phitag.Analyzer,
	phisuggest.Analyzer,
}

// A Rule is a kind of finding; its ID is the Category of the diagnostic.
type Rule = report.Rule

// A Severity says how bad a finding of a rule is.
type Severity = report.Severity

// The severities of rules.
const (
	High   = report.High
	Medium = report.Medium
	Low    = report.Low
)

// Rules are the kinds of findings of the suite, by analyzer.
var Rules = slices.Concat(
	philog.Rules,
	phistore.Rules,
	phiaudit.Rules,
	phiegress.Rules,
	phitls.Rules,
	phitag.Rules,
	phisuggest.Rules,
)

// FindRule returns the rule with the ID. One that Rules lacks, such as an
// internal error, has medium severity and a title made from its ID.
func FindRule(id string) Rule {
	for _, r := range Rules {
		if r.ID == id {
			return r
		}
	}
	return Rule{ID: id, Severity: Medium, Title: strings.ReplaceAll(id[strings.LastIndexByte(id, '/')+1:], "-", " ")}
}
