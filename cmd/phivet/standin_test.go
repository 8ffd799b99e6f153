package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/record"
)

// standinEnv makes the test binary phivet, with standin for its suite: the
// tests of the driver shall not change with what the analyzers find.
const standinEnv = "PHIVET_TEST_STANDIN"

func TestMain(m *testing.M) {
	if os.Getenv(standinEnv) != "" {
		analyzers.All = []*analysis.Analyzer{standin, failing}
		main()
		return
	}
	os.Exit(m.Run())
}

// standin reports calls of the functions that the configuration names as log
// sinks, and of functions, in any package, that come to call one.
var standin = &analysis.Analyzer{
	Name:       "standin",
	Doc:        "standin: find calls of sinks",
	Run:        runStandin,
	Requires:   []*analysis.Analyzer{config.Analyzer},
	FactTypes:  []analysis.Fact{new(reaches)},
	ResultType: reflect.TypeFor[*record.Record](),
}

// reaches says that a function calls a sink, and where: columns of imported
// objects' positions are lost on the way, so the fact carries its own.
type reaches struct{ Sink, At string }

func (*reaches) AFact()           {}
func (r *reaches) String() string { return r.Sink }

func runStandin(pass *analysis.Pass) (any, error) {
	cfg := pass.ResultOf[config.Analyzer].(*config.Config)
	rec := new(record.Record)
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
				inspectStandin(pass, cfg, fn, rec)
			}
		}
	}
	return rec, nil
}

func inspectStandin(pass *analysis.Pass, cfg *config.Config, fn *ast.FuncDecl, rec *record.Record) {
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		callee, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
		if !ok {
			return true
		}
		at := pass.Fset.Position(call.Lparen)
		pos := fmt.Sprintf("%s/%s:%d:%d", pass.Pkg.Name(), filepath.Base(at.Filename), at.Line, at.Column)
		sink := callee.FullName()
		text := fmt.Sprintf("call of %s", sink)
		switch fact := new(reaches); {
		case slices.ContainsFunc(cfg.Sinks.Log, func(f config.Func) bool { return f.String() == sink }):
		case callee.Pkg() != pass.Pkg && pass.ImportObjectFact(callee, fact):
			text, sink = fmt.Sprintf("call of %s (at %s)", fact.Sink, fact.At), fact.Sink
		default:
			return true
		}
		pass.ExportObjectFact(pass.TypesInfo.Defs[fn.Name], &reaches{sink, pos})
		rec.Findings = append(rec.Findings, record.Finding{
			Rule: "standin/log", Pos: pos, Func: fn.Name.Name, Sink: sink,
			Flows: []record.Flow{{Source: "nothing", Steps: []record.Step{{Text: text, Pos: pos}}}},
		})
		rec.Counts.Sinks++
		d := analysis.Diagnostic{Pos: call.Lparen, Category: "standin/log", Message: text}
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Emit" {
			d.SuggestedFixes = []analysis.SuggestedFix{{Message: "save it", TextEdits: []analysis.TextEdit{
				{Pos: sel.Sel.Pos(), End: sel.Sel.End(), NewText: []byte("Save")},
			}}}
		}
		pass.Report(d)
		return true
	})
}

type nothing struct{}

func (*nothing) AFact() {}

// failing returns an error for packages named fails.
var failing = &analysis.Analyzer{
	Name:      "failing",
	Doc:       "failing: return an error",
	Requires:  []*analysis.Analyzer{required},
	FactTypes: []analysis.Fact{new(nothing)}, // so that it runs on dependencies
	Run: func(pass *analysis.Pass) (any, error) {
		if strings.HasPrefix(pass.Pkg.Name(), "fails") {
			return nil, errors.New("out of ideas")
		}
		return nil, nil
	},
}

// required returns an error for packages named breaks.
var required = &analysis.Analyzer{
	Name: "required",
	Doc:  "required: return an error",
	Run: func(pass *analysis.Pass) (any, error) {
		if pass.Pkg.Name() == "breaks" {
			return nil, errors.New("out of order")
		}
		return nil, nil
	},
}
