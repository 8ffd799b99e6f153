package fold_test

import (
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
	"github.com/phivet/phivet/passes/ssabuild"
)

// show reports what the argument of each call of a function named show may be.
var show = &analysis.Analyzer{
	Name:     "show",
	Doc:      "show what is folded",
	Requires: []*analysis.Analyzer{ssabuild.Analyzer, fold.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		f := pass.ResultOf[fold.Analyzer].(*fold.Folder)
		for _, fn := range pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA).Funcs {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					if call, ok := instr.(*ssa.Call); ok && named(call, "show") {
						known := fold.Known{Results: [][]fold.Value{f.Fold(call.Call.Args[0])}}
						pass.Reportf(call.Pos(), "%s", known.String())
					}
				}
			}
		}
		return nil, nil
	},
}

func named(call *ssa.Call, name string) bool {
	callee := call.Call.StaticCallee()
	if callee == nil {
		return false
	}
	fn, ok := callee.Object().(*types.Func)
	return ok && fn.Name() == name
}

func TestFold(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), show, "a", "b")
}
