package report

import (
	"go/ast"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/record"
)

// calls finds every call of bad, the last one first, and twice.
var calls = &analysis.Analyzer{
	Name:       "philog",
	Doc:        "calls of bad",
	Run:        runCalls,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
}

func runCalls(pass *analysis.Pass) (any, error) {
	var found []*ast.CallExpr
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "bad" {
					found = append(found, call)
				}
			}
			return true
		})
	}
	slices.Reverse(found)
	r := New(pass)
	for _, call := range found {
		for _, message := range []string{"bad is called", "the same again"} {
			r.Add(Rule{ID: "philog/bad"}, analysis.Diagnostic{Pos: call.Lparen, Message: message})
		}
	}
	return r.Flush(), nil
}

func TestReporter(t *testing.T) {
	results := analysistest.Run(t, analysistest.TestData(), calls, "a")
	for _, result := range results {
		if result.Pass.Pkg.Path() != "a" {
			continue // the generated main of the test
		}
		last := 0
		for _, d := range result.Diagnostics {
			line := result.Pass.Fset.Position(d.Pos).Line
			if line < last {
				t.Errorf("line %d comes after line %d", line, last)
			}
			last = line
			if d.Category != "philog/bad" || !strings.HasSuffix(d.URL, "/docs/philog.md") {
				t.Errorf("diagnostic %+v", d)
			}
		}
		rec := result.Result.(*record.Record)
		var funcs []string
		for _, f := range rec.Findings {
			funcs = append(funcs, f.Func)
		}
		if want := []string{"plain", "(*T).Method", ""}; !slices.Equal(funcs, want) {
			t.Errorf("enclosing functions %q, want %q", funcs, want)
		}
		if len(rec.Accepted) != 2 || rec.Accepted[0].Reason != "known" && rec.Accepted[1].Reason != "known" {
			t.Errorf("accepted %+v", rec.Accepted)
		}
		for _, ig := range result.Pass.ResultOf[directives.Analyzer].(*directives.Index).Ignores() {
			if ig.Used() == (ig.Reason == "nothing here") {
				t.Errorf("the ignore on line %d: used is %v", ig.Line, ig.Used())
			}
		}
	}
}

func TestOff(t *testing.T) {
	if err := config.Analyzer.Flags.Set("yaml", "analyzers: {philog: off}"); err != nil {
		t.Fatal(err)
	}
	defer config.Analyzer.Flags.Set("yaml", "")
	for _, result := range analysistest.Run(t, analysistest.TestData(), calls, "off") {
		rec := result.Result.(*record.Record)
		if len(rec.Off) != 1 || rec.Off[0].Analyzer != "philog" || len(rec.Findings) > 0 {
			t.Errorf("record %+v", rec)
		}
	}
}
