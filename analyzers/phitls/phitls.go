package phitls

import (
	_ "embed" // doc.go
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/fold"
	"github.com/phivet/phivet/passes/record"
	"github.com/phivet/phivet/passes/ssabuild"
)

//go:embed doc.go
var doc string

// Analyzer reports weak transport security; its result is a *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "phitls",
	Doc:        report.MustManual(doc, "phitls"),
	URL:        report.URL("phitls"),
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, fields.Analyzer, flow.Analyzer, fold.Analyzer, ssabuild.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
	FactTypes:  []analysis.Fact{new(callers), new(handlesPHI)},
}

func run(pass *analysis.Pass) (any, error) {
	c := &checker{
		pass:   pass,
		config: pass.ResultOf[config.Analyzer].(*config.Config),
		phi:    pass.ResultOf[fields.Analyzer].(*fields.Index),
		fold:   pass.ResultOf[fold.Analyzer].(*fold.Folder),
		ssa:    pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA),
		report: report.New(pass),
		left:   map[*ssa.Function][]check{},
	}
	if c.ssa.Pkg == nil || !c.report.Enabled() {
		return c.report.Flush(), nil
	}
	c.index()
	c.exportPHI()
	c.tlsConfigs()
	c.options()
	c.calls()
	c.callers()
	c.defaults()
	c.plainHTTP(pass.ResultOf[flow.Analyzer].(*flow.Result).Leaks)
	return c.report.Flush(), nil
}

// A checker looks at the transport settings of one package.
type checker struct {
	pass   *analysis.Pass
	config *config.Config
	phi    *fields.Index
	fold   *fold.Folder
	ssa    *ssabuild.SSA
	report *report.Reporter

	sites map[*ssa.Function][]ssa.CallInstruction // where the package calls its functions
	left  map[*ssa.Function][]check               // what a function leaves to its callers
	serve *bool                                   // memo of servesPHI
}

// index notes where the package calls its own functions.
func (c *checker) index() {
	c.sites = map[*ssa.Function][]ssa.CallInstruction{}
	c.instructions(func(instr ssa.Instruction) {
		if call, ok := instr.(ssa.CallInstruction); ok {
			if callee := call.Common().StaticCallee(); callee != nil && callee.Pkg == c.ssa.Pkg {
				c.sites[callee] = append(c.sites[callee], call)
			}
		}
	})
}

// instructions visits every instruction of the package in source order of its functions.
func (c *checker) instructions(visit func(ssa.Instruction)) {
	for _, fn := range c.ssa.Funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				visit(instr)
			}
		}
	}
}

// callee returns the function that a call surely calls, nil if it may be several.
func callee(call *ssa.CallCommon) *types.Func {
	if call.IsInvoke() {
		return nil
	}
	fn := call.StaticCallee()
	if fn == nil {
		return nil
	}
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	obj, _ := fn.Object().(*types.Func)
	return obj
}
