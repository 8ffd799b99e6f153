package philog

import (
	_ "embed" // doc.go
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/leak"
	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/record"
)

//go:embed doc.go
var doc string

// Analyzer finds PHI in logs and telemetry; its result is a *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "philog",
	Doc:        report.MustManual(doc, "philog"),
	URL:        report.URL("philog"),
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, flow.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
}

// Logged is PHI in a log: 45 CFR 164.502(b) asks for the minimum necessary,
// 164.312(b) for a record of activity, not of PHI.
var Logged = report.Rule{
	ID:       "philog/log",
	Severity: report.High,
	Title:    "PHI in logs or telemetry",
	CFR:      []string{"164.312(b)", "164.502(b)"},
}

// Rules lists what the analyzer reports.
var Rules = []report.Rule{Logged}

func run(pass *analysis.Pass) (any, error) {
	r := report.New(pass)
	if !r.Enabled() {
		return r.Flush(), nil
	}
	found := pass.ResultOf[flow.Analyzer].(*flow.Result)
	if found.Err != nil {
		pass.Reportf(pass.Files[0].Package, "phivet could not analyse this package, its findings are missing: %v", found.Err)
	}
	r.Record().Over = found.Over
	r.Record().Counts.Functions, r.Record().Counts.Sinks = found.Calls.Functions, found.Calls.Sinks
	leak.RecordSafe(r, found.Safe, flow.Log)
	for _, l := range found.Leaks {
		if l.Kind == flow.Log {
			leak.Report(r, Logged, l, leak.Text{Headline: "PHI reaches a log", Verb: "logged"})
		}
	}
	return r.Flush(), nil
}
