package fields

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/passes/config"
)

// load analyses one package of testdata under a configuration.
func load(t *testing.T, path, yaml string) (*Index, *types.Package, *token.FileSet) {
	t.Helper()
	if err := config.Analyzer.Flags.Set("yaml", yaml); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { config.Analyzer.Flags.Set("yaml", "") })
	for _, result := range analysistest.Run(t, analysistest.TestData(), Analyzer, path) {
		return result.Result.(*Index), result.Action.Package.Types, result.Action.Package.Fset
	}
	t.Fatal("no result")
	return nil, nil, nil
}

// show describes field name of t: "Patient.SSN(ssn)", "clean" or "-".
func show(t *testing.T, x *Index, typ types.Type, name string) string {
	t.Helper()
	s := deref(typ).Underlying().(*types.Struct)
	for i := range s.NumFields() {
		if s.Field(i).Name() != name {
			continue
		}
		switch src, clean := x.Field(typ, i); {
		case src != nil && clean:
			return "both"
		case src != nil:
			return fmt.Sprintf("%s(%s)", src.Name, src.Category)
		case clean:
			return "clean"
		}
		return "-"
	}
	t.Fatalf("%v has no field %s", typ, name)
	return ""
}

func lookup(t *testing.T, pkg *types.Package, name string) types.Object {
	t.Helper()
	pkgs := append([]*types.Package{pkg}, pkg.Imports()...)
	if dot := strings.IndexByte(name, '.'); dot >= 0 {
		for _, p := range pkgs {
			if p.Name() == name[:dot] {
				pkg = p
			}
		}
		name = name[dot+1:]
	}
	obj := pkg.Scope().Lookup(name)
	if obj == nil {
		t.Fatalf("no %s in %s", name, pkg.Path())
	}
	return obj
}

func TestFields(t *testing.T) {
	x, pkg, _ := load(t, "model", "")
	for name, want := range map[string]string{
		"Patient.ID":      "Patient.ID(mrn)",
		"Patient.Name":    "Patient.Name(name)", // not the first key of its tag
		"Patient.Born":    "Patient.Born(date)",
		"Patient.Address": "-",
		"Patient.Clinic":  "-",
		"Patient.Hidden":  "clean",
		"Patient.Odd":     "Patient.Odd(phi)", // unknown, still PHI
		"Patient.Opts":    "Patient.Opts(ssn)",
		"Same.ID":         "Patient.ID(mrn)", // known by the declaration in which it stands
		"Alias.ID":        "Patient.ID(mrn)",
		"Visit.Place":     "-",
		"Box.Tag":         "Box.Tag(id)",
		"Document.Title":  "Document.Title(note)", // by its type
		"Document.Born":   "Document.Born(date)",  // the field beats its type
		"Document.Size":   "clean",
		"Uses.Number":     "-", // its type is PHI, the field says nothing
		"Uses.Free":       "clean",
		"Embeds.Patient":  "-",
	} {
		typ, field, _ := strings.Cut(name, ".")
		obj := lookup(t, pkg, typ)
		for _, form := range []types.Type{obj.Type(), types.NewPointer(obj.Type()), obj.Type().Underlying()} {
			if got := show(t, x, form, field); got != want {
				t.Errorf("%s of %v is %s, want %s", field, form, got, want)
			}
		}
	}
}

func TestSourceText(t *testing.T) {
	x, pkg, _ := load(t, "model", "")
	patient := lookup(t, pkg, "Patient").Type()
	src, _ := x.Field(patient, 1)
	if src.Symbol != "model.Patient.Name" || src.Pos != "model/model.go:7:2" {
		t.Errorf("got %+v", src)
	}
	again, _ := x.Field(types.NewPointer(lookup(t, pkg, "Same").Type()), 1)
	if src != again {
		t.Error("one field has two sources")
	}
	contact := patient.Underlying().(*types.Struct).Field(9).Type()
	if got := show(t, x, contact, "Email"); got != "Patient.Contact.Email(email)" {
		t.Errorf("field of an anonymous struct: %s", got)
	}
	if src := x.Type(lookup(t, pkg, "SSN").Type()); src.Name != "SSN" || src.Symbol != "model.SSN" || src.Category != "ssn" {
		t.Errorf("got %+v", src)
	}
}

func TestInstances(t *testing.T) {
	x, pkg, _ := load(t, "svc", "")
	box := lookup(t, pkg, "b").Type() // model.Box[model.Patient]
	if got := show(t, x, box, "Tag"); got != "Box.Tag(id)" {
		t.Errorf("Tag of an instance is %s", got)
	}
	if got := show(t, x, box, "Value"); got != "-" {
		t.Errorf("Value of an instance is %s", got)
	}
	src, _ := x.Field(box, 1)
	if src.Pos != "model/model.go:54" { // another package: no column
		t.Errorf("Pos is %s", src.Pos)
	}
	if src := x.Type(lookup(t, pkg, "n").Type()); src.Pos != "model/model.go:68:6" { // but with a directive
		t.Errorf("Pos is %s", src.Pos)
	}
}

func TestHolds(t *testing.T) {
	x, pkg, _ := load(t, "model", "")
	typ := func(name string) types.Type { return lookup(t, pkg, name).Type() }
	patient, visit, str := typ("Patient"), typ("Visit"), types.Typ[types.String]
	instance := func(generic string, args ...types.Type) types.Type {
		n, err := types.Instantiate(nil, typ(generic), args, true)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, test := range []struct {
		typ  types.Type
		want bool
	}{
		{typ("A"), false}, // asked first, so that a cached cycle would show
		{typ("B"), false},
		{typ("List"), false},
		{typ("Tree"), true},
		{patient, true},
		{typ("Same"), true},
		{typ("Embeds"), true},
		{visit, false},
		{str, false},
		{typ("SSN"), true},
		{typ("Plain"), false},
		{typ("MRN"), true},
		{typ("Uses"), true},
		{typ("Func"), false},
		{typ("Any"), false},
		{typ("Note"), false},
		{types.NewPointer(types.NewPointer(patient)), true},
		{types.NewSlice(patient), true},
		{types.NewArray(visit, 2), false},
		{types.NewMap(str, patient), true},
		{types.NewMap(patient, str), true},
		{types.NewMap(str, visit), false},
		{types.NewChan(types.SendRecv, patient), true},
		{instance("Pair", str, patient), true},
		{instance("Pair", str, visit), false},
		{instance("Box", visit), true}, // by its own tagged field
		{types.NewTuple(types.NewVar(0, nil, "", patient)), true},
		{typ("Pair").(*types.Named).TypeParams().At(0), false},
		{types.NewStruct([]*types.Var{types.NewField(0, pkg, "X", patient, false)}, nil), true},
		{types.NewStruct([]*types.Var{types.NewField(0, pkg, "X", patient, false)}, []string{`phi:"-"`}), false},
		{types.NewStruct([]*types.Var{types.NewField(0, pkg, "X", str, false)}, []string{`phi:"id"`}), true},
	} {
		if got := x.Holds(test.typ); got != test.want {
			t.Errorf("Holds(%v) = %v", test.typ, got)
		}
	}
	if x.Tagged(visit) || !x.Tagged(patient) || !x.Tagged(types.NewPointer(typ("Tree"))) || x.Tagged(str) || x.Tagged(typ("Uses")) {
		t.Error("Tagged is wrong")
	}
}

func TestTypes(t *testing.T) {
	x, pkg, _ := load(t, "model", "")
	for name, want := range map[string]Category{
		"SSN": "ssn", "Document": "note", "MRN": "mrn", "Plain": "", "Patient": "", "Alias": "",
	} {
		typ := lookup(t, pkg, name).Type()
		for _, form := range []types.Type{typ, types.NewPointer(typ)} {
			var got Category
			if src := x.Type(form); src != nil {
				got = src.Category
			}
			if got != want {
				t.Errorf("Type(%v) is %q, want %q", form, got, want)
			}
		}
		if x.Type(types.NewSlice(typ)) != nil {
			t.Errorf("a slice of %s is PHI itself", name)
		}
	}
}

func TestFunctions(t *testing.T) {
	x, pkg, _ := load(t, "model", "")
	fn := func(name string) *types.Func { return lookup(t, pkg, name).(*types.Func) }
	method := func(typ, name string) *types.Func {
		obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(lookup(t, pkg, typ).Type()), false, pkg, name)
		return obj.(*types.Func)
	}
	load := fn("Load")
	if src := x.Result(load); src == nil || src.Name != "result of model.Load" || src.Category != "phi" || src.Symbol != "model.Load" {
		t.Errorf("result: %+v", src)
	}
	if src := x.Param(load, 0); src == nil || src.Name != "parameter id of model.Load" || src.Category != "mrn" {
		t.Errorf("parameter: %+v", src)
	}
	if x.Param(load, 1) != nil || x.Param(load, -1) != nil || x.Result(nil) != nil {
		t.Error("parameters that do not exist")
	}
	if src := x.Result(method("Client", "Lookup")); src == nil || src.Name != "result of (*Client).Lookup" || src.Category != "lab" {
		t.Errorf("method: %+v", src)
	}
	if set, ok := x.Deidentifies(fn("Mask")); !ok || set.String() != "name" { // what is not known clears nothing
		t.Errorf("Mask clears %v, %v", set, ok)
	}
	every := fn("Everything")
	if set, ok := x.Deidentifies(every); !ok || set != All || !x.Encrypts(every) || !x.Audits(every) || !x.Access(every) {
		t.Error("Everything lacks something")
	}
	if _, ok := x.Deidentifies(load); ok || x.Encrypts(load) || x.Audits(load) || x.Access(load) {
		t.Error("Load has too much")
	}
	if src := x.Param(method("File", "Put"), 1); src == nil || src.Category != "lab" || src.Name != "parameter w of (*File).Put" {
		t.Errorf("an implementation's parameter: %+v", src)
	}
	if x.Param(method("File", "Put"), 0) != nil || x.Param(method("File", "Other"), 1) != nil || x.Param(method("Unrelated", "Put"), 0) != nil {
		t.Error("parameters of methods that implement nothing")
	}
	if x.Var(lookup(t, pkg, "Last")) == nil || x.Var(load) != nil {
		t.Error("variables")
	}
	base := lookup(t, pkg, "Client").Type().Underlying().(*types.Struct).Field(0)
	if !x.BAA(base) || x.BAA(lookup(t, pkg, "Last")) || x.BAA(nil) {
		t.Error("hosts with a BAA")
	}
}

func TestDeclared(t *testing.T) {
	x, _, _ := load(t, "model", "")
	var got []string
	for _, s := range x.Declared() {
		got = append(got, s.Name)
	}
	want := []string{
		"Patient.ID", "Patient.Name", "Patient.Born", "Patient.Notes", "Patient.Odd", "Patient.Opts", "Patient.Contact.Email",
		"Address.Street", "Tree.Value", "Box.Tag", "SSN", "Document", "MRN", "model.Last",
		"result of model.Load", "parameter id of model.Load", "result of (*Client).Lookup",
		"parameter v of (Sink).Put", "parameter w of (*File).Put", "Inner.S",
	}
	if !slices.Equal(got, want) {
		t.Errorf("declared\n%q, want\n%q", got, want)
	}
	// Types: Uses and Embeds as well; fields: two of Document, those of Same once.
	if holding, phi := x.Count(); holding != 10 || phi != 13 {
		t.Errorf("%d types hold PHI, %d fields are", holding, phi)
	}
}
