package phiegress

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

// Analyzer finds PHI that is sent to strangers; its result is a *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "phiegress",
	Doc:        report.MustManual(doc, "phiegress"),
	URL:        report.URL("phiegress"),
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, flow.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
}

// Business associates: 45 CFR 164.502(e), 164.308(b).
var (
	NoBAA       = report.Rule{ID: "phiegress/no-baa", Severity: report.High, Title: "PHI sent to a host without a business associate agreement", CFR: []string{"164.502(e)", "164.308(b)"}}
	UnknownHost = report.Rule{ID: "phiegress/unknown-host", Severity: report.Medium, Title: "PHI sent to a host not known until run time", CFR: []string{"164.502(e)", "164.308(b)"}}
)

// Rules lists what the analyzer reports.
var Rules = []report.Rule{NoBAA, UnknownHost}

func run(pass *analysis.Pass) (any, error) {
	r := report.New(pass)
	if !r.Enabled() {
		return r.Flush(), nil
	}
	j := judge{pass.ResultOf[config.Analyzer].(*config.Config).BAA}
	for _, l := range pass.ResultOf[flow.Analyzer].(*flow.Result).Leaks {
		if l.Kind != flow.Send {
			continue
		}
		strangers, unknown := j.strangers(l.To)
		hosts := j.hosts(l.To)
		switch {
		case len(strangers) > 0:
			leak.Report(r, NoBAA, l, leak.Text{Hosts: hosts, Headline: "PHI is sent to a host without a BAA", Verb: "sent", Hint: " to " + list(strangers)})
		case len(unknown) > 0 && j.baa.Unknown != config.Ignore:
			leak.Report(r, UnknownHost, l, leak.Text{Hosts: hosts, Headline: "PHI is sent to a host that is not known until run time", Verb: "sent", Hint: source(unknown)})
		case len(unknown) > 0:
			leak.Accept(r, l, record.Tolerated, "baa.unknown: ignore", hosts)
		default:
			leak.Accept(r, l, record.Covered, "", hosts)
		}
	}
	return r.Flush(), nil
}
