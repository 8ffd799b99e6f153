// Package ssabuild gives the other passes the SSA form of a package once. It
// differs from x/tools' buildssa in two ways: packages of the standard library
// are left alone (models say what they do), and the initialisers of package
// variables, with the function literals in them, are among the functions.
package ssabuild

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/ctrlflow"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/where"
)

// Analyzer builds SSA. Its result is an *SSA.
var Analyzer = &analysis.Analyzer{
	Name:       "phissa",
	Doc:        "build SSA form for packages that the library tables do not stand for (reports nothing by itself)",
	URL:        "https://pkg.go.dev/github.com/phivet/phivet/passes/ssabuild",
	Run:        run,
	Requires:   []*analysis.Analyzer{ctrlflow.Analyzer},
	ResultType: reflect.TypeFor[*SSA](),
}

// std says that the standard library is built too, which its tables stand for
// otherwise. Tests run the engine on it.
var std bool

func init() {
	Analyzer.Flags.BoolVar(&std, "std", false, "build the standard library too")
}

// An SSA is a built package.
type SSA struct {
	Pkg   *ssa.Package    // nil for what the library tables stand for, and if Err is set
	Funcs []*ssa.Function // in source order, a literal after the function around it; init, with package variables' initialisers, last
	Err   error           // go/ssa gave up on the package
}

func run(pass *analysis.Pass) (any, error) {
	if models.IsStd(pass.Pkg.Path()) && !std {
		return new(SSA), nil
	}
	if where.Foreign(pass) && models.Tabled(pass.Pkg.Path()) {
		return new(SSA), nil
	}
	return build(pass), nil
}

// build never fails: an analyzer that returns an error is dropped by go vet's cache.
func build(pass *analysis.Pass) (result *SSA) {
	defer func() {
		if e := recover(); e != nil {
			result = &SSA{Err: fmt.Errorf("go/ssa cannot build %s: %v", pass.Pkg.Path(), e)}
		}
	}()
	prog := ssa.NewProgram(pass.Fset, 0)
	prog.SetNoReturn(pass.ResultOf[ctrlflow.Analyzer].(*ctrlflow.CFGs).NoReturn)
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()

	result = &SSA{Pkg: pkg}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				if fn := prog.FuncValue(pass.TypesInfo.Defs[decl.Name].(*types.Func)); fn != nil {
					result.add(fn)
				}
			}
		}
	}
	result.add(pkg.Func("init"))
	return result
}

func (s *SSA) add(fn *ssa.Function) {
	s.Funcs = append(s.Funcs, fn)
	for _, literal := range fn.AnonFuncs {
		s.add(literal)
	}
}
