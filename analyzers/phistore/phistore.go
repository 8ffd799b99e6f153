package phistore

import (
	_ "embed" // doc.go
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/leak"
	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/record"
	"github.com/phivet/phivet/passes/where"
)

//go:embed doc.go
var doc string

// Analyzer finds PHI that is stored unencrypted; its result is a *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "phistore",
	Doc:        report.MustManual(doc, "phistore"),
	URL:        report.URL("phistore"),
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, flow.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
}

// Encryption at rest: 45 CFR 164.312(a)(2)(iv).
var (
	Unencrypted  = report.Rule{ID: "phistore/unencrypted", Severity: report.High, Title: "PHI stored unencrypted", CFR: []string{"164.312(a)(2)(iv)"}}
	BrokenCipher = report.Rule{ID: "phistore/broken-cipher", Severity: report.High, Title: "PHI stored under a broken cipher", CFR: []string{"164.312(a)(2)(iv)"}}
	ConstantKey  = report.Rule{ID: "phistore/constant-key", Severity: report.High, Title: "PHI encrypted under a key in the code", CFR: []string{"164.312(a)(2)(iv)"}}
)

// Rules lists what the analyzer reports.
var Rules = []report.Rule{Unencrypted, BrokenCipher, ConstantKey}

// forms are the ways in which PHI may be stored wrongly, the worst first: a call
// is reported for the worst that gets there.
var forms = []struct {
	mode flow.Mode
	rule report.Rule
	text leak.Text
}{
	{flow.Plain, Unencrypted, leak.Text{Headline: "PHI is stored unencrypted", Verb: "stored", Library: true}},
	{flow.Broken, BrokenCipher, leak.Text{Headline: "PHI is stored under a broken cipher", Verb: "stored", Library: true, Hint: ": DES, RC4, Blowfish and ECB hide little; use AES-GCM or ChaCha20-Poly1305"}},
	{flow.WeaklyEncrypted, ConstantKey, leak.Text{Headline: "PHI is encrypted under a key that is a constant in the code", Verb: "stored", Library: true}},
}

func run(pass *analysis.Pass) (any, error) {
	r := report.New(pass)
	if !r.Enabled() {
		return r.Flush(), nil
	}
	conf := pass.ResultOf[config.Analyzer].(*config.Config)
	found := pass.ResultOf[flow.Analyzer].(*flow.Result)
	leak.RecordSafe(r, found.Safe, flow.Store, flow.Kept)
	for _, l := range found.Leaks {
		if l.Kind != flow.Store {
			continue
		}
		for _, form := range forms {
			part := inMode(l, form.mode)
			if part == nil {
				continue
			}
			if reason := encrypted(conf, l.Package); reason != "" {
				accept(pass, r, form.rule, part, form.text, reason)
			} else {
				leak.Report(r, form.rule, part, form.text)
			}
			break
		}
	}
	return r.Flush(), nil
}

// inMode is the part of a leak that arrives in a mode; nil if there is none.
func inMode(l *flow.Leak, mode flow.Mode) *flow.Leak {
	part := *l
	part.Reached = slices.DeleteFunc(slices.Clone(l.Reached), func(way flow.Reached) bool { return way.Mode != mode })
	if len(part.Reached) == 0 {
		return nil
	}
	return &part
}

// encrypted returns the evidence that a store encrypts at rest, "" if there is none. A
// path stands for the packages below it too: pgx for pgx/pgxpool.
func encrypted(conf *config.Config, pkg string) string {
	for _, e := range conf.Store.Encrypted {
		if pkg == e.Store || strings.HasPrefix(pkg, e.Store+"/") {
			return e.Reason
		}
	}
	return ""
}

// accept notes a flow into an encrypted store in the record.
func accept(pass *analysis.Pass, r *report.Reporter, rule report.Rule, l *flow.Leak, t leak.Text, reason string) {
	if !r.Shows(l.Pos) {
		return
	}
	f := leak.Detail(l)
	f.Analyzer, f.Rule, f.URL = pass.Analyzer.Name, rule.ID, rule.URL()
	f.Pos, f.Message = where.Pos(pass, l.Pos), leak.Message(l, t)
	rec := r.Record()
	rec.Accepted = append(rec.Accepted, record.Accepted{Finding: f, Reason: reason})
}
