package known

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// Every file parses, and every type stands only where its standard is meant.
func TestTables(t *testing.T) {
	list, err := parseAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if len(s.packages) == 0 || len(s.lines) == 0 {
			t.Errorf("%s: no packages, or no lines", s.name)
		}
		seen := map[string]bool{}
		for _, l := range s.lines {
			for _, e := range l.elements {
				if seen[l.typ+"."+e] {
					t.Errorf("%s: %s.%s is listed twice", s.name, l.typ, e)
				}
				seen[l.typ+"."+e] = true
			}
		}
	}
}

func TestMalformedTables(t *testing.T) {
	for text, want := range map[string]string{
		"Patient name":            "1: a line is a type",
		"# x\n\nPatient name nam": `3: unknown category "nam"`,
	} {
		if _, err := parse("x", text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// The shapes that generators give the same resource, and things that only look alike.
func TestShapes(t *testing.T) {
	tests := []struct{ path, decl, want string }{
		{"github.com/samply/golang-fhir-models/fhir-models/fhir",
			"type Patient struct { Id *string `json:\"id,omitempty\"`; BirthDate *string `bson:\"birthDate,omitempty\" json:\"birthDate,omitempty\"`; DeceasedBoolean *bool `json:\"deceasedBoolean\"` }",
			"[BirthDate] date"},
		{"github.com/google/fhir/go/proto/google/fhir/proto/r4/core/resources/patient_go_proto",
			"type Patient_Contact struct { Name *int `protobuf:\"bytes,1,opt,name=name,proto3\" json:\"name,omitempty\"` }", "[Name] name"},
		{"github.com/google/fhir/go/proto/google/fhir/proto/r5/core/resources/patient_go_proto",
			"type Patient struct { BirthDate *int `protobuf:\"bytes,15,opt,name=birth_date,json=birthDate,proto3\" json:\"birth_date,omitempty\"` }", "[BirthDate] date"},
		{"github.com/fastenhealth/gofhir-models/fhir401",
			"type Observation struct { ValueQuantity *string `json:\"valueQuantity\"`; Valued bool `json:\"valued\"`; Status string `json:\"status\"` }", "[ValueQuantity] lab"},
		{"github.com/suyashkumar/dicom", "type Element struct { Tag string; Value any; ValueLength int }", "[Value] phi"},
		{"github.com/grailbio/go-dicom", "type Element struct { Value []any }", "[Value] phi"},
		{"github.com/lenaten/hl7", "type Message struct { Segments []string; Value []byte; Delimeters string }", "[Segments Value] phi"},
		{"github.com/dshills/golevel7", "type Message struct { Segments []string; Value []rune }", "[Segments Value] phi"},
		{"fknsrs.biz/p/hl7", "type Message [][]byte", "[] phi"},
		{"fknsrs.biz/p/hl7", "type Message interface{ Len() int }", ""},
		{"github.com/kardianos/hl7/h251", "type PID struct { SetID string `hl7:\"1,len=4\"`; PatientName []string `hl7:\"5,required\"`; DateOfBirth string `hl7:\"7\"` }", "[PatientName] name; [DateOfBirth] date"},
		{"example.com/queue", "type Message struct { Segments []string; Value []byte }", ""},
		{"example.com/clinic", "type Patient struct { BirthDate string `json:\"birthDate\"` }", ""},
	}
	for _, test := range tests {
		pkg := check(t, test.path, test.decl)
		obj := pkg.Scope().Lookup(pkg.Scope().Names()[0]).(*types.TypeName)
		var got []string
		for _, src := range Of(obj) {
			got = append(got, fmt.Sprint(src.Fields, " ", src.Category))
		}
		if g := strings.Join(got, "; "); g != test.want {
			t.Errorf("%s: %s is %q, want %q", test.path, obj.Name(), g, test.want)
		}
		if Covers(pkg) != (test.want != "") {
			t.Errorf("%s: Covers is wrong", test.path)
		}
	}
}

func check(t *testing.T, path, decl string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", "package x\n"+decl, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check(path, fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}
