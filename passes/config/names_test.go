package config_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/phivet/phivet/passes/config"
)

const source = `package xlog
import "bytes"
type Logger struct { base }
type base struct{ Level int; buf bytes.Buffer }
type Alias = Logger
type Box[T any] struct{ v T }
type Sink interface { Embedded; Write2(patientID string) error }
type Embedded interface { Close() error }
func (Logger) Info(msg string) {}
func (*Logger) Infof(format string, args ...any) {}
func (base) Debug() {}
func (*Box[T]) Put(v T) {}
func Emit(msg string) {}
func Map[T any](v T) T { return v }
func hidden() {}
var Default = Logger{}
var _ = func() { Map("x"); new(Box[int]).Put(1) }
`

// check type-checks source as example.com/xlog.
func check(t *testing.T) (*types.Package, *types.Info) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "xlog.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, err := (&types.Config{Importer: importer.Default()}).Check("example.com/xlog", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return pkg, info
}

func parse(t *testing.T, src string) *config.Config {
	t.Helper()
	c, err := config.Parse(config.Name, []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// functions are the functions and methods of the package, and those that it
// uses, by names of their own.
func functions(pkg *types.Package, info *types.Info) map[string]*types.Func {
	fns := map[string]*types.Func{}
	for _, name := range []string{"Emit", "Map", "hidden"} {
		fns[name] = pkg.Scope().Lookup(name).(*types.Func)
	}
	for _, name := range []string{"Logger", "base", "Box", "Sink", "Embedded"} {
		set := types.NewMethodSet(types.NewPointer(pkg.Scope().Lookup(name).Type()))
		if types.IsInterface(pkg.Scope().Lookup(name).Type()) {
			set = types.NewMethodSet(pkg.Scope().Lookup(name).Type())
		}
		for m := range set.Methods() {
			fns[name+"."+m.Obj().Name()] = m.Obj().(*types.Func)
		}
	}
	for id, obj := range info.Uses { // instantiated
		if fn, ok := obj.(*types.Func); ok && fn.Pkg() == pkg {
			fns["used "+id.Name] = fn
		}
	}
	return fns
}

func TestFuncMatch(t *testing.T) {
	pkg, info := check(t)
	fns := functions(pkg, info)
	for pattern, want := range map[string]string{
		"example.com/xlog.Emit":               "Emit",
		"example.com/xlog.*":                  "Emit Map hidden used Map",
		"example.com/xlog.E*":                 "Emit",
		"example.com/other.Emit":              "",
		"(example.com/xlog.Logger).Info":      "Logger.Info",
		"(*example.com/xlog.Logger).Info":     "Logger.Info",
		"(example.com/xlog.Logger).Info*":     "Logger.Info Logger.Infof",
		"(example.com/xlog.Logger).*":         "Logger.Info Logger.Infof",
		"(example.com/xlog.base).Debug":       "Logger.Debug base.Debug",
		"(*example.com/xlog.Box).Put":         "Box.Put used Put",
		"(example.com/xlog.Sink).*":           "Sink.Write2",
		"(example.com/xlog.Embedded).Close":   "Embedded.Close Sink.Close",
		"(example.com/xlog.*).Close":          "Embedded.Close Sink.Close",
		"example.com/xlog.Info":               "",
		"(example.com/xlog.Alias).Info":       "",
		"(example.com/xlog.Logger).Emit":      "",
		"example.com/xlog.Map":                "Map used Map",
		"(*example.com/xlog.Logger).Inf*f":    "Logger.Infof",
		"(*example.com/xlog.Log*).Infof":      "Logger.Infof",
		"example.com/xlog.emit":               "",
		"example.com/xlog/v2.Emit":            "",
		"(example.com/xlog.Embedded).Write2":  "",
		"(example.com/xlog.Logger).Debug":     "",
		"(*example.com/xlog.Box).*":           "Box.Put used Put",
		"(*example.com/xlog.base).*":          "Logger.Debug base.Debug",
		"(*example.com/xlog.Nothing).Nothing": "",
	} {
		f := parse(t, fmt.Sprintf("deidentifiers: [%q]", pattern)).Deidentifiers[0]
		var got []string
		for name, fn := range fns {
			if f.Match(fn) {
				got = append(got, name)
			}
		}
		if !sameWords(got, want) {
			t.Errorf("%s matches %v, want %s", pattern, got, want)
		}
		if f.Match(nil) || f.Match(types.Universe.Lookup("error").Type().Underlying().(*types.Interface).Method(0)) {
			t.Errorf("%s matches no function or error.Error", pattern)
		}
	}
}

func sameWords(got []string, want string) bool {
	left := map[string]bool{}
	for _, name := range got {
		left[name] = true
	}
	words := strings.Fields(strings.ReplaceAll(want, "used ", "used_"))
	for _, w := range words {
		if w = strings.ReplaceAll(w, "used_", "used "); !left[w] {
			return false
		}
		delete(left, w)
	}
	return len(left) == 0
}

func TestTypeMatch(t *testing.T) {
	pkg, _ := check(t)
	logger, alias := pkg.Scope().Lookup("Logger").(*types.TypeName), pkg.Scope().Lookup("Alias").(*types.TypeName)
	buffer := pkg.Imports()[0].Scope().Lookup("Buffer").(*types.TypeName)
	for pattern, want := range map[string][3]bool{ // Logger, Alias, bytes.Buffer
		"example.com/xlog.Logger":     {true, true, false},
		"example.com/xlog.Log*":       {true, true, false},
		"example.com/xlog.*":          {true, true, false},
		"example.com/xlog/...":        {true, true, false},
		"example.com/...":             {true, true, false},
		"example.com/.../xlog/...":    {false, false, false},
		"example.com/x...":            {true, true, false},
		"exam....com/.../x...g":       {false, false, false},
		"example.com/xlog/v2.Logger":  {false, false, false},
		"example.com/xlo/...":         {false, false, false},
		"example....Logger":           {true, true, false},
		"example.com/xlog.Loggers":    {false, false, false},
		"...":                         {true, true, true},
		"bytes.Buffer":                {false, false, true},
		"example.com/xlog.Alias":      {false, false, false},
		"example.com/.../nothing/...": {false, false, false},
	} {
		p := parse(t, fmt.Sprintf("sources: [{type: %q}]", pattern)).Sources[0].Type
		if got := [3]bool{p.Match(logger), p.Match(alias), p.Match(buffer)}; got != want {
			t.Errorf("%s matches %v, want %v", pattern, got, want)
		}
		if p.Match(nil) || p.Match(types.Universe.Lookup("string").(*types.TypeName)) {
			t.Errorf("%s matches no type, or string", pattern)
		}
	}
}

func TestResolve(t *testing.T) {
	pkg, _ := check(t)
	for src, want := range map[string]string{
		"deidentifiers: [example.com/xlog.Emit, example.com/xlog.hidden, example.com/xlog.E*]": "",
		"deidentifiers: [example.com/other.Nothing]":                                           "",
		"deidentifiers: [(example.com/xlog.Logger).*, (*example.com/xlog.Box).Put]":            "",
		"deidentifiers: [example.com/xlog.Emti]":                                               `.phivet.yaml:1:17: package example.com/xlog has no function Emti (did you mean "Emit"?)`,
		"deidentifiers: [example.com/xlog.hiddn]":                                              `.phivet.yaml:1:17: package example.com/xlog has no function hiddn (did you mean "hidden"?)`,
		"deidentifiers: [example.com/xlog.Q*]":                                                 `.phivet.yaml:1:17: package example.com/xlog has no function Q*`,
		"deidentifiers: [example.com/xlog.Default]":                                            `.phivet.yaml:1:17: example.com/xlog.Default is a variable, not a function`,
		"deidentifiers: [example.com/xlog.Logger]":                                             `.phivet.yaml:1:17: example.com/xlog.Logger is a type, not a function`,
		"deidentifiers: [(example.com/xlog.Loger).Info]":                                       `.phivet.yaml:1:17: package example.com/xlog has no type Loger (did you mean "Logger"?)`,
		"deidentifiers: [(example.com/xlog.Logger).Inof]":                                      `.phivet.yaml:1:17: type example.com/xlog.Logger has no method Inof (did you mean "Info"?)`,
		"deidentifiers: [(example.com/xlog.Alias).Info]":                                       `.phivet.yaml:1:17: example.com/xlog.Alias is an alias of example.com/xlog.Logger: name that`,
		"deidentifiers: [(example.com/xlog.Logger).Debug]":                                     `.phivet.yaml:1:17: example.com/xlog.Logger gets Debug from the type that it embeds: write (example.com/xlog.base).Debug`,
		"deidentifiers: [(example.com/xlog.L*).Nothing]":                                       `.phivet.yaml:1:17: package example.com/xlog has no method that matches (example.com/xlog.L*).Nothing`,
		"sources: [{type: example.com/xlog.base, fields: [Level, buf]}]":                       "",
		"sources: [{type: example.com/xlog.base, fields: [Levle]}]":                            `.phivet.yaml:1:18: example.com/xlog.base has no field Levle (did you mean "Level"?)`,
		"sources: [{type: example.com/xlog.Lugger}]":                                           `.phivet.yaml:1:18: package example.com/xlog has no type Lugger (did you mean "Logger"?)`,
		"sources: [{type: example.com/xlog.Alias}]":                                            `.phivet.yaml:1:18: example.com/xlog.Alias is an alias of example.com/xlog.Logger: name that`,
		"sources: [{type: example.com/xlog.Emit}]":                                             `.phivet.yaml:1:18: example.com/xlog.Emit is a function, not a type`,
		"sources: [{type: example.com/xlog/..., fields: [Nothing]}]":                           "",
		"sources: [{func: (example.com/xlog.Sink).Write2, params: {patientid: mrn}}]":          "",
		"sources: [{func: (example.com/xlog.Sink).Write2, params: {patientId2: mrn}}]":         `.phivet.yaml:1:18: (example.com/xlog.Sink).Write2 has no parameter patientId2 (did you mean "patientID"?)`,
		"audit: {functions: [{func: example.com/xlog.Emit, params: {actor: who}}]}":            `.phivet.yaml:1:28: example.com/xlog.Emit has no parameter who`,
		"sinks: {egress: [example.com/xlog.Emitt], log: [example.com/xlog.Emit]}":              `.phivet.yaml:1:18: package example.com/xlog has no function Emitt (did you mean "Emit"?)`,
	} {
		var got []string
		for _, ref := range parse(t, src).Symbols() {
			if err := ref.Resolve(pkg); err != nil {
				head, _, _ := strings.Cut(err.Error(), "\n")
				got = append(got, head)
				if !strings.HasPrefix(head, ref.Where()) {
					t.Errorf("%s is not at %s", head, ref.Where())
				}
			}
		}
		if joined := strings.Join(got, "\n"); joined != want {
			t.Errorf("%s:\n got %s\nwant %s", src, joined, want)
		}
	}
}

// TestResolveExportData: what export data leaves out may exist.
func TestResolveExportData(t *testing.T) {
	pkg, err := importer.Default().Import("bytes")
	if err != nil {
		t.Fatal(err)
	}
	for src, wrong := range map[string]bool{
		"deidentifiers: [bytes.nothing, (*bytes.Buffer).grow, (bytes.buffer).Write]": false,
		"deidentifiers: [bytes.Nothing]":                                             true,
		"deidentifiers: [(*bytes.Buffer).Grwo]":                                      true,
	} {
		for _, ref := range parse(t, src).Symbols() {
			if err := ref.Resolve(pkg); (err != nil) != wrong {
				t.Errorf("%s: %v", ref.Name, err)
			}
		}
	}
}

func TestSymbols(t *testing.T) {
	c := load(t, "testdata/full.yaml")
	var got []string
	for _, ref := range c.Symbols() {
		got = append(got, ref.Where()+" "+ref.Name+" in "+ref.Package)
	}
	if len(got) != 15 {
		t.Errorf("%d symbols, want 15", len(got))
	}
	for _, want := range []string{
		"testdata/full.yaml:6:11 github.com/samply/golang-fhir-models/fhir-models/fhir.Patient in github.com/samply/golang-fhir-models/fhir-models/fhir",
		"testdata/full.yaml:14:11 (*example.com/ehr.Client).Lookup in example.com/ehr",
		"testdata/full.yaml:24:13 (*example.com/partner.Client).Send in example.com/partner",
		"testdata/full.yaml:39:7 (*example.com/audit.Trail).Record in example.com/audit",
	} {
		if !strings.Contains(strings.Join(got, "\n")+"\n", want+"\n") {
			t.Errorf("missing %s in\n%s", want, strings.Join(got, "\n"))
		}
	}
}
