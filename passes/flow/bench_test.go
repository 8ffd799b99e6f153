package flow_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/phivet/phivet/passes/flow"
)

// shapes are programs of size n, in each of which one PHI field reaches one log
// call the long way round. In their texts $i counts from 0 to n-1, $j is the one
// after it.
var shapes = []struct {
	name string
	body func(n int) string
}{
	{"calls", func(n int) string {
		return each(n, "func f$i(s string) { f$j(s) }\n") +
			fmt.Sprintf("func f%d(s string) { log.Println(s) }\n", n) +
			"func leak(p Patient) { f0(p.SSN) }\n"
	}},
	{"results", func(n int) string {
		return each(n, "func f$i(s string) string { return f$j(s) }\n") +
			fmt.Sprintf("func f%d(s string) string { return s }\n", n) +
			"func leak(p Patient) { _ = f0(p.Clinic); log.Println(f0(p.SSN)) }\n"
	}},
	{"fields", func(n int) string {
		return "type wide struct {\n" + each(n, "F$i string\n") + "}\n" +
			"func fill(w *wide, p Patient) {\n" + each(n, "w.F$i = p.Clinic\n") + "w.F0 = p.SSN\n}\n" +
			"func leak(p Patient) { var w wide; fill(&w, p); v := w; log.Println(v) }\n"
	}},
	{"branches", func(n int) string {
		return "func leak(p Patient, on []bool) {\ns := p.SSN\n" +
			each(n, "if on[$i] { s += \"$i\" }\n") + "log.Println(s)\n}\n"
	}},
	{"stores", func(n int) string {
		return "type row struct{ a, b string }\nfunc leak(p Patient, on []bool) {\nvar r row\nr.a = p.SSN\n" +
			each(n, "if on[$i] { r.b = r.a } else { r.a += \"$i\" }\n") + "log.Println(r)\n}\n"
	}},
	{"closures", func(n int) string {
		return "func leak(p Patient) {\nf0 := func() string { return p.SSN }\n" +
			each(n, "f$j := func() string { return f$i() + \"$i\" }\n") +
			fmt.Sprintf("log.Println(f%d())\n}\n", n)
	}},
	{"callers", func(n int) string {
		return "func same(s string) string { return s }\nfunc leak(p Patient) {\ns := p.SSN\n" +
			each(n, "s = same(s) + same(p.Clinic)\n") + "log.Println(s)\n}\n"
	}},
	{"ring", func(n int) string {
		return each(n, "func f$i(k int, s string) { if k > 0 { f$j(k-1, s) } }\n") +
			fmt.Sprintf("func f%d(k int, s string) { log.Println(s); f0(k, s) }\n", n) +
			"func leak(p Patient) { f0(9, p.SSN) }\n"
	}},
}

const header = "package p\n\nimport \"log\"\n\ntype Patient struct {\n\tSSN string `phi:\"ssn\"`\n\tClinic string\n}\n\n"

// each joins what line gives for 0 to n-1.
func each(n int, line string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.NewReplacer("$i", fmt.Sprint(i), "$j", fmt.Sprint(i+1)).Replace(line))
	}
	return b.String()
}

// std imports the standard library's packages, each once.
var std = sync.OnceValue(importer.Default)

// load type-checks src as a package that stands alone.
func load(tb testing.TB, src string) *packages.Package {
	tb.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		tb.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Instances: map[*ast.Ident]types.Instance{}, Scopes: map[ast.Node]*types.Scope{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, FileVersions: map[*ast.File]string{},
	}
	config := types.Config{Importer: std()}
	pkg, err := config.Check("example.test/p", fset, []*ast.File{file}, info)
	if err != nil {
		tb.Fatal(err)
	}
	return &packages.Package{
		ID: pkg.Path(), PkgPath: pkg.Path(), Name: pkg.Name(), Fset: fset, Syntax: []*ast.File{file},
		Types: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64"),
	}
}

// analyse runs flow, and what it requires, over pkg.
func analyse(tb testing.TB, pkg *packages.Package) *checker.Action {
	tb.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{flow.Analyzer}, []*packages.Package{pkg}, nil)
	if err != nil {
		tb.Fatal(err)
	}
	root := graph.Roots[0]
	if root.Err != nil {
		tb.Fatal(root.Err)
	}
	return root
}

// TestShapes shows that the benchmark measures something: at every size the leak
// is found, within budget.
func TestShapes(t *testing.T) {
	for _, shape := range shapes {
		for _, n := range []int{1, 10, 100} {
			t.Run(fmt.Sprintf("%s/%d", shape.name, n), func(t *testing.T) {
				result := analyse(t, load(t, header+shape.body(n))).Result.(*flow.Result)
				if result.Err != nil {
					t.Fatal(result.Err)
				}
				if len(result.Over) > 0 {
					t.Errorf("over budget: %q", result.Over)
				}
				if len(result.Leaks) != 1 || len(result.Leaks[0].Reached) != 1 {
					t.Fatalf("got %d leaks, want one of one field", len(result.Leaks))
				}
				if got := result.Leaks[0].Reached[0].Source.Name; got != "Patient.SSN" {
					t.Errorf("leak of %s, want Patient.SSN", got)
				}
			})
		}
	}
}

// BenchmarkScaling doubles the size of each shape; time per unit of size, flow's own,
// is to stay what it is.
func BenchmarkScaling(b *testing.B) {
	for _, shape := range shapes {
		for n := 64; n <= 1024; n *= 2 {
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) {
				pkg := load(b, header+shape.body(n))
				var spent float64
				for b.Loop() {
					spent += float64(analyse(b, pkg).Duration.Nanoseconds())
				}
				b.ReportMetric(spent/float64(b.N)/float64(n), "flow-ns/n")
			})
		}
	}
}
