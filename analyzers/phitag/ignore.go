package phitag

import (
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/record"
	"github.com/phivet/phivet/passes/spell"
	"github.com/phivet/phivet/passes/where"
)

// now is the clock by which ignores expire; tests set it.
var now = time.Now

// recordIgnores notes every ignore for phivet, which compares the dates with its own
// today: go vet's cache replays what was true when the package was analysed.
func (c *checker) recordIgnores() {
	rec := c.report.Record()
	for _, ig := range c.directives.Ignores() {
		if c.report.Shows(ig.Pos) {
			rec.Ignores = append(rec.Ignores, c.recorded(ig))
		}
	}
}

// recorded returns the ignore as records tell it.
func (c *checker) recorded(ig *directives.Ignore) record.Ignore {
	until := ""
	if !ig.Until.IsZero() {
		until = ig.Until.Format(time.DateOnly)
	}
	return record.Ignore{Pos: where.Pos(c.pass, ig.Pos), Rules: ig.Names, Until: until, Reason: ig.Reason}
}

// ignores reports the ignores that name nothing, have expired or, if the package could
// be analysed, have no effect.
func (c *checker) ignores(analysed bool) {
	for _, ig := range c.directives.Ignores() {
		d := analysis.Diagnostic{Pos: ig.Pos, End: ig.End}
		if name := unknownName(ig); name != "" {
			d.Message = "this ignore names " + name + ", which is neither an analyzer nor a rule"
			if near := spell.Nearest(name, config.AnalyzerNames()); near != "" {
				d.Message += "; did you mean " + near + "?"
			}
			c.report.Add(misspelt, d)
			continue
		}
		if d.Message = c.recorded(ig).Expiry(now().Format(time.DateOnly)); d.Message != "" {
			c.report.Add(ignoreExpired, d)
			continue
		}
		if analysed && !ig.Used() && c.judged(ig) {
			d.Message = "this ignore has no effect: " + strings.Join(ig.Names, ", ") + " would report nothing here"
			c.report.Add(ignoreUnused, d)
		}
	}
}

func unknownName(ig *directives.Ignore) string {
	for _, name := range ig.Names {
		if !knownName(name, config.AnalyzerNames(), judgedRules) {
			return name
		}
	}
	return ""
}

// judged reports whether all analyzers that ig names are on and have run.
func (c *checker) judged(ig *directives.Ignore) bool {
	for _, name := range ig.Names {
		analyzer, _, _ := strings.Cut(name, "/")
		if !c.config.Enabled(analyzer) || !c.ran(analyzer) {
			return false
		}
	}
	return true
}

// ran reports whether the analyzer of that name has run before the ignores are judged.
func (c *checker) ran(name string) bool {
	if name == c.pass.Analyzer.Name {
		return true
	}
	for a := range c.pass.ResultOf {
		if a.Name == name {
			return true
		}
	}
	return false
}
