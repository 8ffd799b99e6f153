package access

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/ssabuild"
)

// Analyzer finds out which functions access PHI and which audit; its result is
// an *Index.
var Analyzer = &analysis.Analyzer{
	Name:       "phiaccess",
	Doc:        "find accesses to PHI and audit calls\n\nReports nothing; phiaudit asks its result.",
	URL:        "https://pkg.go.dev/github.com/phivet/phivet/passes/access",
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, fields.Analyzer, ssabuild.Analyzer, flow.Analyzer},
	ResultType: reflect.TypeFor[*Index](),
	FactTypes:  []analysis.Fact{new(Summary), new(Declared)},
}

// An Index knows the functions of one package, and by facts those that it calls.
type Index struct {
	Declared *Declared // by directives, here or below; nil if nothing is
	Err      error     // the package could not be analysed; nothing is known of it

	pass       *analysis.Pass
	config     *config.Config
	fields     *fields.Index
	models     *models.Table // the user's
	directives *directives.Index
	funcs      []*ssa.Function
	leaks      map[token.Pos][]*flow.Leak
	summaries  map[*ssa.Function]*Summary
	imported   map[*types.Func]*Summary
}

// run never returns an error: go vet would drop it. What went wrong is part of the result.
func run(pass *analysis.Pass) (result any, _ error) {
	defer func() {
		if e := recover(); e != nil {
			result = &Index{Err: fmt.Errorf("cannot find the accesses to PHI in %s: %v", pass.Pkg.Path(), e)}
		}
	}()
	built := pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA)
	x := &Index{
		pass:       pass,
		config:     pass.ResultOf[config.Analyzer].(*config.Config),
		fields:     pass.ResultOf[fields.Analyzer].(*fields.Index),
		directives: pass.ResultOf[directives.Analyzer].(*directives.Index),
		leaks:      map[token.Pos][]*flow.Leak{},
		summaries:  map[*ssa.Function]*Summary{},
		imported:   map[*types.Func]*Summary{},
	}
	if built.Pkg == nil {
		return x, nil // Have: the standard library, or a package that go/ssa gave up on.
	}
	if x.config.Models != "" {
		x.models, _ = models.Parse(x.config.File(), x.config.Models) // validated with the configuration
	}
	for _, l := range pass.ResultOf[flow.Analyzer].(*flow.Result).Leaks {
		x.leaks[l.Pos] = append(x.leaks[l.Pos], l)
	}
	x.readDirectives(x.directives)
	x.funcs = built.Funcs
	x.summarise()
	for _, fn := range x.funcs {
		if obj, ok := fn.Object().(*types.Func); ok && !x.summaries[fn].zero() {
			pass.ExportObjectFact(obj, x.summaries[fn])
		}
	}
	return x, nil
}

// readDirectives collects what directives say, here and in the imported packages.
func (x *Index) readDirectives(dirs *directives.Index) {
	const most = 8
	var names []string
	for _, obj := range dirs.Objects() {
		for _, d := range dirs.On(obj) {
			if d.Verb == directives.Audits || d.Verb == directives.Access {
				x.Declared = new(Declared)
			}
			if fn, ok := obj.(*types.Func); ok && d.Verb == directives.Audits {
				names = append(names, Name(fn))
			}
		}
	}
	for _, pkg := range x.pass.Pkg.Imports() {
		var below Declared
		if x.pass.ImportPackageFact(pkg, &below) {
			x.Declared = new(Declared)
			names = append(names, below.Audits...)
		}
	}
	if x.Declared == nil {
		return
	}
	slices.Sort(names)
	names = slices.Compact(names)
	x.Declared.Audits = names[:min(len(names), most)]
	x.pass.ExportPackageFact(x.Declared)
}

// Funcs returns the package's functions, literals included, in the order of the source.
func (x *Index) Funcs() []*ssa.Function { return x.funcs }

// Of returns what is known of a function of this package or, with no body
// here, of any other; never nil.
func (x *Index) Of(fn *ssa.Function) *Summary {
	fn = declared(fn)
	if s := x.summaries[fn]; s != nil {
		return s
	}
	if obj, ok := fn.Object().(*types.Func); ok {
		return x.OfObject(obj)
	}
	return new(Summary)
}

// OfObject is Of for a function or method by its object.
func (x *Index) OfObject(obj *types.Func) *Summary {
	obj = obj.Origin()
	if s := x.imported[obj]; s != nil {
		return s
	}
	s := new(Summary)
	if obj.Pkg() == x.pass.Pkg {
		if own := x.Body(obj); own != nil && x.summaries[own] != nil {
			return x.summaries[own]
		}
	} else if obj.Pkg() != nil {
		x.pass.ImportObjectFact(obj, s)
	}
	x.imported[obj] = s
	return s
}

// Body returns the function of this package that obj is, nil if it is none or
// has no body.
func (x *Index) Body(obj *types.Func) *ssa.Function {
	if len(x.funcs) == 0 || obj == nil || obj.Pkg() != x.pass.Pkg {
		return nil
	}
	fn := x.funcs[0].Prog.FuncValue(obj.Origin())
	if fn == nil || len(fn.Blocks) == 0 {
		return nil
	}
	return fn
}

// declared returns what fn is an instance or a bound method of.
func declared(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" {
		if method := fn.Prog.FuncValue(obj.Origin()); method != nil {
			return method
		}
	}
	return fn
}

// Target returns the function that v is, as a value or as what is called:
// through conversions, closures and bound methods; nil if that is not known.
func Target(v ssa.Value) *ssa.Function {
	for range 8 { // deeper than anybody converts
		switch u := v.(type) {
		case *ssa.Function:
			return declared(u)
		case *ssa.MakeClosure:
			v = u.Fn
		case *ssa.ChangeType:
			v = u.X
		case *ssa.MakeInterface:
			v = u.X
		default:
			return nil
		}
	}
	return nil
}

// ignore returns the ignore that covers a gap, nil if none does.
func (x *Index) ignore(g Gap) *directives.Ignore {
	return x.directives.IgnoreAt(x.pass.Fset, g.Pos, "phiaudit", "phiaudit/unaudited")
}
