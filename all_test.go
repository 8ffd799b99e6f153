package phivet_test

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/phivet/phivet/"

// layers says which pass may build on which: on those further down only, to
// the left here. A new pass needs a place in it.
var layers = [][]string{
	{"spell", "where", "record"},
	{"category"},
	{"models", "names"},
	{"known"},
	{"config"},
	{"directives", "scope", "ssabuild"},
	{"fields", "fold"},
	{"flow"},
	{"access"},
	{"survey"},
}

// A source is one Go file of this module, testdata left out.
type source struct {
	Path    string // "passes/flow/flow.go"
	Text    []byte
	File    *ast.File
	Fset    *token.FileSet
	Imports []string
}

func (s *source) in(dirs ...string) bool {
	return slices.ContainsFunc(dirs, func(d string) bool { return strings.HasPrefix(s.Path, d+"/") })
}

func (s *source) test() bool { return strings.HasSuffix(s.Path, "_test.go") }

// name returns the folder of path below parent: "flow" of "passes/flow/x" below "passes".
func name(file, parent string) string {
	rest, ok := strings.CutPrefix(file, parent+"/")
	if !ok {
		return ""
	}
	first, _, _ := strings.Cut(rest, "/")
	return first
}

// TestImports enforces which way imports run: cmd and plugin, then analyzers,
// then passes, and never back.
func TestImports(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		for _, imp := range s.Imports {
			if why := forbidden(s, imp); why != "" {
				t.Errorf("%s imports %s: %s", s.Path, imp, why)
			}
		}
	}
}

// forbidden says why s must not import imp, "" if it may.
func forbidden(s *source, imp string) string {
	own, inside := strings.CutPrefix(imp, module)
	switch {
	case imp == "github.com/golangci/plugin-module-register/register" && !s.in("plugin"):
		return "golangci-lint is the plugin's matter"
	case !inside && s.in("passes/models") && strings.HasPrefix(imp, "golang.org/x/tools/"):
		return "models knows go/types only"
	case !inside:
		return ""
	case s.in("passes"):
		return forbiddenPass(name(s.Path, "passes"), own)
	case s.in("analyzers"):
		return forbiddenAnalyzer(s, own)
	case s.in("cmd/phivet") && strings.HasPrefix(own, "cmd/phivet/internal/"):
		return ""
	case strings.HasPrefix(own, "cmd/"), s.in("cmd") && strings.HasPrefix(own, "plugin"):
		return "nothing builds on a command or the plugin"
	}
	return ""
}

func forbiddenPass(pass, imp string) string {
	layer := func(p string) int {
		return slices.IndexFunc(layers, func(l []string) bool { return slices.Contains(l, p) })
	}
	other := name(imp, "passes")
	switch {
	case layer(pass) < 0:
		return "the pass " + pass + " has no layer (see layers in this test)"
	case other == "":
		return "passes build on passes only"
	case other != pass && layer(other) >= layer(pass):
		return other + " is not below " + pass
	}
	return ""
}

func forbiddenAnalyzer(s *source, imp string) string {
	from, to := name(s.Path, "analyzers"), name(imp+"/", "analyzers")
	suite := path.Dir(s.Path) == "analyzers"
	switch {
	case name(imp, "passes") != "", to == "internal", suite && to != "", from == to && to != "":
		return ""
	case from == "phitag" && to != "":
		return "" // it judges the ignores of the others
	case to != "":
		return "analyzers do not build on one another"
	}
	return "analyzers build on passes only"
}

// TestQuiet checks that only commands print, exit and start processes: go vet
// reads what an analyzer would print as findings.
func TestQuiet(t *testing.T) {
	loud := regexp.MustCompile(`^(fmt\.Print.*|os\.(Exit|Stdout|Stderr|Stdin)|log\..*|print|println)$`)
	for _, s := range sources(t) {
		if s.test() || s.in("cmd") || slices.Contains(s.Imports, "testing") {
			continue
		}
		if slices.Contains(s.Imports, "os/exec") {
			t.Errorf("%s starts processes", s.Path)
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			if word := spoken(n); loud.MatchString(word) {
				t.Errorf("%s: %s belongs to commands", s.Fset.Position(n.Pos()), word)
			}
			return true
		})
	}
}

// spoken returns pkg.Name of a qualified identifier, the name of a called builtin.
func spoken(n ast.Node) string {
	switch n := n.(type) {
	case *ast.SelectorExpr:
		if x, ok := n.X.(*ast.Ident); ok && x.Obj == nil { // a local variable has an Obj
			return x.Name + "." + n.Sel.Name
		}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.Ident); ok && f.Obj == nil {
			return f.Name
		}
	}
	return ""
}

// TestFormatted checks that every file is as gofmt writes it.
func TestFormatted(t *testing.T) {
	for _, s := range sources(t) {
		if out, err := format.Source(s.Text); err != nil || string(out) != string(s.Text) {
			t.Errorf("%s is not formatted by gofmt (%v)", s.Path, err)
		}
	}
}

// TestLengths keeps functions and files short, but for tables in tests and
// the one switch, which is as long as SSA has instructions. Files above the
// length that we want are told with -v, much longer ones fail.
func TestLengths(t *testing.T) {
	const maxFunc, goodFile, maxFile = 60, 400, 600
	for _, s := range sources(t) {
		if s.test() || s.Path == "passes/flow/transfer.go" {
			continue
		}
		switch n := strings.Count(string(s.Text), "\n"); {
		case n > maxFile:
			t.Errorf("%s has %d lines, more than %d", s.Path, n, maxFile)
		case n > goodFile:
			t.Logf("%s has %d lines, more than %d", s.Path, n, goodFile)
		}
		for _, d := range s.File.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := s.Fset.Position(f.End()).Line - s.Fset.Position(f.Pos()).Line + 1; n > maxFunc {
				t.Errorf("%s: %s has %d lines, more than %d", s.Fset.Position(f.Pos()), f.Name.Name, n, maxFunc)
			}
		}
	}
}

// TestWords checks that no file names a place of one machine or leaves work for later.
func TestWords(t *testing.T) {
	bad := regexp.MustCompile("(^|[\\s\"'`(=:])/" + `(work|root)/|\.\./` + `shared/|(//|#)\s*(TO` + `DO|FIX` + `ME)\b`)
	walk(t, func(file string, data []byte) {
		for i, line := range strings.Split(string(data), "\n") {
			if m := bad.FindString(line); m != "" {
				t.Errorf("%s:%d: %q", file, i+1, strings.TrimSpace(m))
			}
		}
	})
}

// sources parses the Go files of this module.
func sources(t *testing.T) []*source {
	t.Helper()
	var all []*source
	walk(t, func(file string, data []byte) {
		if path.Ext(file) != ".go" || slices.Contains(strings.Split(file, "/"), "testdata") {
			return
		}
		s := &source{Path: file, Text: data, Fset: token.NewFileSet()}
		var err error
		if s.File, err = parser.ParseFile(s.Fset, file, data, parser.ParseComments); err != nil {
			t.Error(err)
			return
		}
		for _, spec := range s.File.Imports {
			imp, _ := strconv.Unquote(spec.Path.Value) // the parser has checked it
			s.Imports = append(s.Imports, imp)
		}
		all = append(all, s)
	})
	return all
}

// walk calls visit with every file of the repository: its path with slashes and its text.
func walk(t *testing.T, visit func(file string, data []byte)) {
	t.Helper()
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "bin"):
			return filepath.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		data, err := os.ReadFile(file)
		if err == nil {
			visit(filepath.ToSlash(file), data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
