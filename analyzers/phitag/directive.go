package phitag

import (
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/directives"
)

// ruleOf says by which rule each kind of problem is reported.
var ruleOf = map[directives.Kind]report.Rule{
	directives.Misspelt:        misspelt,
	directives.Misplaced:       misplaced,
	directives.UnknownCategory: unknownCategory,
	directives.BadIgnore:       ignoreReason,
}

// comments reports what is wrong with the package's directives.
func (c *checker) comments() {
	for _, p := range c.directives.Problems() {
		d := analysis.Diagnostic{Pos: p.Pos, End: p.End, Message: p.Message}
		if p.Fix != "" {
			d.SuggestedFixes = replace(p.Pos, p.End, p.Fix)
		}
		c.report.Add(ruleOf[p.Kind], d)
	}
}

// knownName reports whether an ignore may name name: an analyzer, or a rule of one.
func knownName(name string, analyzers []string, rules []report.Rule) bool {
	analyzer, _, isRule := strings.Cut(name, "/")
	for _, a := range analyzers {
		if a == name {
			return true
		}
	}
	judged := false
	for _, r := range rules {
		if r.ID == name {
			return true
		}
		judged = judged || r.Analyzer() == analyzer
	}
	return isRule && !judged && knownName(analyzer, analyzers, nil)
}
