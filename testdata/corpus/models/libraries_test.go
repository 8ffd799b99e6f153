package models

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/phivet/phivet/passes/models"
)

// TestLibraries resolves every line about a library that is not the standard one.
func TestLibraries(t *testing.T) {
	tables, err := models.Tables()
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, table := range tables {
		paths = append(paths, slices.DeleteFunc(table.Packages(), models.IsStd)...)
	}
	pkgs := declarations(t, paths) // at once: they share most of what they import
	for _, table := range tables {
		t.Run(strings.TrimSuffix(table.File, ".txt"), func(t *testing.T) {
			if !slices.ContainsFunc(table.Packages(), func(path string) bool { return !models.IsStd(path) }) {
				t.Skip("the standard library's lines are resolved beside the tables")
			}
			for _, b := range table.Behaviors {
				pkg := pkgs[b.Package]
				if pkg == nil {
					continue // of the standard library, or reported by declarations
				}
				if _, err := b.Resolve(pkg); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestResolveFails: the test above can fail. Each line is wrong in one thing.
func TestResolveFails(t *testing.T) {
	const path = "github.com/sirupsen/logrus"
	pkg := declarations(t, []string{path})[path]
	for _, test := range []struct{ line, want string }{
		{"logs Inf(args...)", "no function Inf"},
		{"logs (Loger) Info(args...)", "no type Loger"},
		{"logs (Logger) Inform(args...)", "no method Inform"},
		{"logs (Logger) Info(_, args...)", "2 parameters, the function 1"},
		{"logs (Logger) Info(args)", "variadic"},
		{"logs (Logger) WithField(key, value...)", "variadic"},
		{"logs (e.Date Entry) Info(args...)", "no field Date"},
		{"flows (e Entry) HasCaller() -> error", "no such result"},
		{"flows (e Entry) HasCaller() -> result", "no such result"},
		{"flows (e Entry) WithField(key, value) -> key", "passed by value"},
		{"flows (e Entry) WithField(key, value) -> result.Daten", "no field Daten"},
		{"flows (JSONFormatter) Format(entry.Logger.Level.X) -> result", "no field X"},
	} {
		table, err := models.Parse("t", "package "+path+"\n"+test.line)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		_, err = table.Behaviors[0].Resolve(pkg)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.line, err, test.want)
		}
	}
}

// declarations type-checks packages without any function body, from source.
func declarations(t *testing.T, paths []string) map[string]*types.Package {
	t.Helper()
	const mode = packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedDeps | packages.NeedTypes | packages.NeedSyntax | packages.NeedModule
	loaded, err := packages.Load(&packages.Config{Mode: mode, ParseFile: parseDeclarations}, paths...)
	if err != nil {
		t.Fatal(err)
	}
	pkgs := map[string]*types.Package{}
	for _, p := range loaded {
		if p.Types == nil || len(p.Types.Scope().Names()) == 0 {
			t.Errorf("%s can't be loaded: is it imported in libraries.go? %v", p.PkgPath, p.Errors)
			continue
		}
		pkgs[p.PkgPath] = p.Types
	}
	return pkgs
}

// parseDeclarations drops the bodies, which cost most of the time. Imports that
// only they use are then reported as unused, which does not matter here.
func parseDeclarations(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
	f, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
	if f != nil {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				fn.Body = nil
			}
		}
	}
	return f, err
}
