package phiaudit

import (
	_ "embed" // doc.go
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/access"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/record"
)

//go:embed doc.go
var doc string

// Analyzer reports accesses to PHI that leave no audit record; its result is a
// *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "phiaudit",
	Doc:        report.MustManual(doc, "phiaudit"),
	URL:        report.URL("phiaudit"),
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, fields.Analyzer, access.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
	FactTypes:  []analysis.Fact{new(handling)},
}

// The rules of this analyzer.
var (
	unaudited = report.Rule{
		ID: "phiaudit/unaudited", Severity: report.Medium,
		Title: "PHI accessed with no audit call on some path", CFR: []string{"164.312(b)"},
	}
	droppedError = report.Rule{
		ID: "phiaudit/dropped-error", Severity: report.Medium,
		Title: "The error of an audit call is dropped", CFR: []string{"164.312(b)"},
	}
	emptyField = report.Rule{
		ID: "phiaudit/empty-field", Severity: report.Medium,
		Title: "An audit record lacks who, what or whose", CFR: []string{"164.312(b)"},
	}
)

// Rules are the kinds of findings of this analyzer.
var Rules = []report.Rule{unaudited, droppedError, emptyField}

// off is what the record says where the analyzer has nothing to go by.
const off = "no audit function is declared: mark one with //phi:audits, name it under audit.functions, or set audit.required"

// A checker looks at the access points of one package.
type checker struct {
	pass   *analysis.Pass
	config *config.Config
	fields *fields.Index
	index  *access.Index
	report *report.Reporter
	on     bool

	calls   map[*ssa.Function][]ssa.CallInstruction // of functions of this package, by what they call
	stores  map[*types.Var][]*ssa.Store             // to struct fields
	loads   map[*types.Var][]ssa.Value              // of struct fields
	globals map[*ssa.Global][]ssa.Value             // loads
	methods []ssa.CallInstruction                   // calls of methods, to find Use
	decided map[*ssa.Function]bool                  // access points that are judged here
	covered []*ssa.Function                         // of these, behind an auditing middleware
	facts   map[*types.Func]*handling
}

func run(pass *analysis.Pass) (any, error) {
	c := &checker{
		pass:    pass,
		config:  pass.ResultOf[config.Analyzer].(*config.Config),
		fields:  pass.ResultOf[fields.Analyzer].(*fields.Index),
		index:   pass.ResultOf[access.Analyzer].(*access.Index),
		report:  report.New(pass),
		decided: map[*ssa.Function]bool{},
		facts:   map[*types.Func]*handling{},
	}
	if c.index.Err != nil {
		pass.Reportf(pass.Files[0].Package, "phivet could not analyse this package, its findings are missing: %v", c.index.Err)
	}
	if len(c.index.Funcs()) == 0 {
		return c.report.Flush(), nil
	}
	c.on = c.enabled()
	c.survey()
	points := c.points()
	c.exportFacts()
	if !c.report.Enabled() {
		return c.report.Flush(), nil
	}
	for _, fn := range c.covered {
		c.inventory(fn, record.Audited, nil)
	}
	if !c.on {
		for _, p := range points {
			c.recordOff(p)
		}
		c.report.Record().Off = append(c.report.Record().Off, record.Off{Analyzer: pass.Analyzer.Name, Reason: off})
		return c.report.Flush(), nil
	}
	c.report.Record().Counts.Access = len(points)
	for _, p := range points {
		c.judge(p)
	}
	c.auditCalls()
	return c.report.Flush(), nil
}

// enabled reports whether anything says that this program has audit records.
func (c *checker) enabled() bool {
	audit := c.config.Audit
	return audit.Required || len(audit.Functions) > 0 || len(audit.Middlewares) > 0 ||
		c.index.Configured() || c.index.Declared != nil
}

// inTest reports whether pos is in a test file that does not count.
func (c *checker) inTest(pos token.Pos) bool {
	return !c.config.Tests && strings.HasSuffix(c.pass.Fset.Position(pos).Filename, "_test.go")
}
