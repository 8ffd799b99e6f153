package phitag

import (
	_ "embed" // doc.go
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/leak"
	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/analyzers/phiaudit"
	"github.com/phivet/phivet/analyzers/phiegress"
	"github.com/phivet/phivet/analyzers/philog"
	"github.com/phivet/phivet/analyzers/phistore"
	"github.com/phivet/phivet/analyzers/phisuggest"
	"github.com/phivet/phivet/analyzers/phitls"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/record"
)

//go:embed doc.go
var doc string

// Analyzer checks the declarations of PHI; its result is a *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "phitag",
	Doc:        report.MustManual(doc, "phitag"),
	URL:        report.URL("phitag"),
	Run:        run,
	Requires:   append([]*analysis.Analyzer{config.Analyzer, directives.Analyzer, fields.Analyzer, flow.Analyzer}, judged...),
	ResultType: reflect.TypeFor[*record.Record](),
}

// judged are the analyzers whose ignores can be judged, which takes that they have run
// before: the rest of the suite. Their rules are those that an ignore may name.
var judged = []*analysis.Analyzer{
	philog.Analyzer,
	phistore.Analyzer,
	phiaudit.Analyzer,
	phiegress.Analyzer,
	phitls.Analyzer,
	phisuggest.Analyzer,
}

var judgedRules = slices.Concat(Rules,
	philog.Rules,
	phistore.Rules,
	phiaudit.Rules,
	phiegress.Rules,
	phitls.Rules,
	phisuggest.Rules,
)

func run(pass *analysis.Pass) (any, error) {
	c := &checker{
		pass:       pass,
		config:     pass.ResultOf[config.Analyzer].(*config.Config),
		directives: pass.ResultOf[directives.Analyzer].(*directives.Index),
		report:     report.New(pass),
	}
	if models.IsStd(pass.Pkg.Path()) {
		return c.report.Flush(), nil // Have: go vet comes by for the facts of other passes.
	}
	c.recordDeclared(pass.ResultOf[fields.Analyzer].(*fields.Index))
	c.recordSafe(pass.ResultOf[flow.Analyzer].(*flow.Result))
	c.recordIgnores()
	wrong := c.resolve()
	if c.report.Enabled() {
		c.tags()
		c.comments()
		c.symbols(wrong)
		found := pass.ResultOf[flow.Analyzer].(*flow.Result)
		c.leaky(found)
		c.ignores(found.Err == nil)
	}
	return c.report.Flush(), nil
}

// recordDeclared notes what the package declares, so that silence can be believed
// and explained.
func (c *checker) recordDeclared(index *fields.Index) {
	rec := c.report.Record()
	rec.Counts.Types, rec.Counts.Fields = index.Count()
	for _, s := range index.Declared() {
		rec.Declared = append(rec.Declared, record.Source{
			Name: s.Name, Symbol: s.Symbol, Category: string(s.Category), Pos: s.Pos,
		})
	}
}

// recordSafe notes what no other analyzer speaks of: PHI that goes into safeguards, and
// into responses.
func (c *checker) recordSafe(found *flow.Result) {
	leak.RecordSafe(c.report, found.Safe, flow.Deidentified, flow.Sealed)
	leak.RecordSafe(c.report, found.Leaks, flow.Response)
}

// A checker looks at the declarations of one package.
type checker struct {
	pass       *analysis.Pass
	config     *config.Config
	directives *directives.Index
	report     *report.Reporter
}
