package report

import (
	"cmp"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/record"
	"github.com/phivet/phivet/passes/scope"
	"github.com/phivet/phivet/passes/where"
)

// A Reporter collects the findings of one analyzer in one package. Typical use:
//
//	r := report.New(pass)
//	if !r.Enabled() {
//		return r.Flush(), nil
//	}
//	r.Add(rule, analysis.Diagnostic{Pos: call.Lparen, Message: text})
//	return r.Flush(), nil
type Reporter struct {
	pass     *analysis.Pass
	config   *config.Config
	ignores  *directives.Index
	files    *scope.Files
	record   *record.Record
	findings []finding
	places   map[token.Pos]bool
}

type finding struct {
	diagnostic analysis.Diagnostic
	detail     record.Finding
}

// New returns a Reporter for pass, whose analyzer must require config.Analyzer and
// directives.Analyzer.
func New(pass *analysis.Pass) *Reporter {
	conf := pass.ResultOf[config.Analyzer].(*config.Config)
	return &Reporter{
		pass:    pass,
		config:  conf,
		ignores: pass.ResultOf[directives.Analyzer].(*directives.Index),
		files:   scope.Of(pass, conf),
		record:  new(record.Record),
		places:  map[token.Pos]bool{},
	}
}

// Enabled reports whether the configuration leaves the analyzer on. If it is off,
// the record says so and every finding is dropped.
func (r *Reporter) Enabled() bool { return r.config.Enabled(r.pass.Analyzer.Name) }

// Record returns what Flush will return, for the analyzer to add to.
func (r *Reporter) Record() *record.Record { return r.record }

// Add notes a finding of rule. Category and URL are filled in. It is dropped if the
// place has one already (one finding a call and analyzer: the first stays), if the
// file is not reported in, or if an ignore covers it.
func (r *Reporter) Add(rule Rule, d analysis.Diagnostic) { r.AddDetail(rule, d, record.Finding{}) }

// AddDetail is Add with what the record shall say of the finding beside its message: its
// sink and flows. The other fields of detail are filled in.
func (r *Reporter) AddDetail(rule Rule, d analysis.Diagnostic, detail record.Finding) {
	if r.places[d.Pos] || !r.Enabled() || !r.files.Report(d.Pos) {
		return
	}
	r.places[d.Pos] = true
	d.Category, d.URL = rule.ID, rule.URL()
	detail.Analyzer, detail.Rule = r.pass.Analyzer.Name, rule.ID
	detail.Pos, detail.URL = where.Pos(r.pass, d.Pos), d.URL
	if detail.Func == "" {
		detail.Func = enclosing(r.pass, d.Pos)
	}
	if ig := r.ignores.IgnoreAt(r.pass.Fset, d.Pos, r.pass.Analyzer.Name, rule.ID); ig != nil && ig.Pos != d.Pos { // no ignore ignores itself
		ig.MarkUsed()
		detail.Message = d.Message
		r.record.Accepted = append(r.record.Accepted, record.Accepted{
			Finding: detail, Reason: ig.Reason, At: where.Pos(r.pass, ig.Pos),
		})
		return
	}
	r.findings = append(r.findings, finding{d, detail})
}

// Flush reports the findings in the order of file, line and column and returns the
// record, the result of every analyzer of the suite.
func (r *Reporter) Flush() *record.Record {
	if !r.Enabled() {
		r.record.Off = append(r.record.Off, record.Off{Analyzer: r.pass.Analyzer.Name, Reason: "off in the configuration"})
		return r.record
	}
	slices.SortStableFunc(r.findings, func(a, b finding) int {
		p, q := r.pass.Fset.Position(a.diagnostic.Pos), r.pass.Fset.Position(b.diagnostic.Pos)
		return cmp.Or(cmp.Compare(p.Filename, q.Filename), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
	})
	for _, f := range r.findings {
		r.pass.Report(f.diagnostic)
		r.record.Findings = append(r.record.Findings, f.detail)
	}
	r.findings = nil
	return r.record
}

// At returns pos as records hold it.
func (r *Reporter) At(pos token.Pos) string { return where.Pos(r.pass, pos) }

// Enclosing returns the declared function around pos as records name it.
func (r *Reporter) Enclosing(pos token.Pos) string { return enclosing(r.pass, pos) }

// Shows reports whether a finding at pos would be reported, ignores aside.
func (r *Reporter) Shows(pos token.Pos) bool { return r.files.Report(pos) }
