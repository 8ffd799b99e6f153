package fold

import (
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/ssabuild"
)

// Analyzer folds. Its result is a *Folder, empty for the standard library.
var Analyzer = &analysis.Analyzer{
	Name:       "phifold",
	Doc:        "fold constants, settings and their defaults (reports nothing by itself)",
	URL:        "https://pkg.go.dev/github.com/phivet/phivet/passes/fold",
	Run:        run,
	Requires:   []*analysis.Analyzer{ssabuild.Analyzer},
	ResultType: reflect.TypeFor[*Folder](),
	FactTypes:  []analysis.Fact{new(Known)},
}

// Known is the fact of a function or package variable: what each result, or
// the variable, may be. Results about which there is nothing to say are empty.
type Known struct {
	Results [][]Value
}

// AFact marks Known as a fact.
func (*Known) AFact() {}

// String shows the fact for tests: the results separated by "; ", the values by " | ".
func (k *Known) String() string {
	results := make([]string, len(k.Results))
	for i, values := range k.Results {
		results[i] = show(values)
	}
	return strings.Join(results, "; ")
}

func show(values []Value) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = v.String()
	}
	return strings.Join(texts, " | ")
}

func run(pass *analysis.Pass) (any, error) {
	built := pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA)
	f := New(built.Funcs, func(obj types.Object, result int) []Value {
		var known Known
		if obj.Pkg() == pass.Pkg || !pass.ImportObjectFact(obj, &known) || result >= len(known.Results) {
			return nil
		}
		return known.Results[result]
	})
	if built.Pkg != nil && pass.Pkg.Name() != "main" {
		export(pass, f, built)
	}
	return f, nil
}

// export says of the package's functions and variables what importers may fold.
func export(pass *analysis.Pass, f *Folder, built *ssabuild.SSA) {
	for _, fn := range built.Funcs {
		obj, ok := fn.Object().(*types.Func)
		if !ok || !obj.Exported() || len(fn.Blocks) > maxBlocks {
			continue
		}
		known := new(Known)
		results := obj.Signature().Results()
		for i := range results.Len() {
			var values []Value
			if foldable(results.At(i).Type()) {
				values = f.Results(fn, i)
			}
			known.Results = append(known.Results, portable(values))
		}
		exportFact(pass, obj, known)
	}
	for _, name := range pass.Pkg.Scope().Names() {
		g, ok := built.Pkg.Members[name].(*ssa.Global)
		if ok && g.Object() != nil && g.Object().Exported() && foldable(g.Object().Type()) {
			exportFact(pass, g.Object(), &Known{[][]Value{portable(f.global(g, Place{g, ""}, pointee(g)))}})
		}
	}
}

func exportFact(pass *analysis.Pass, obj types.Object, known *Known) {
	for _, values := range known.Results {
		if values != nil {
			pass.ExportObjectFact(obj, known)
			return
		}
	}
}

// Limits of a fact: what is larger is no setting.
const (
	maxBlocks = 60
	maxFact   = 1000 // bytes of text in one result
)

// foldable reports whether a type has constants that matter.
func foldable(t types.Type) bool {
	basic, ok := types.Unalias(t).Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsString|types.IsBoolean|types.IsInteger) != 0
}

// portable returns values if they tell an importer anything, else nil.
func portable(values []Value) []Value {
	size, tells := 0, false
	for _, v := range values {
		for _, p := range v.Parts {
			size += len(p.Text)
			tells = tells || p.Hole == nil || p.Hole.Param >= 0 || p.Hole.Env
		}
		tells = tells || len(v.Parts) == 0
	}
	if !tells || size > maxFact {
		return nil
	}
	return values
}
