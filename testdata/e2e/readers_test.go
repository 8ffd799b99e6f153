package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // for its schema
	"github.com/reviewdog/reviewdog/diff"
	"github.com/reviewdog/reviewdog/filter"
	"github.com/reviewdog/reviewdog/proto/rdf"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xeipuuv/gojsonschema"
	"google.golang.org/protobuf/encoding/protojson"
)

// validateSARIF checks a file against the schema of SARIF 2.1.0: "sarif FILE".
func validateSARIF(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: sarif FILE")
	}
	result, err := gojsonschema.Validate(
		gojsonschema.NewStringLoader(sarifSchema()),
		gojsonschema.NewStringLoader(ts.ReadFile(args[0])))
	ts.Check(err)
	for _, wrong := range result.Errors() {
		ts.Logf("%s", wrong)
	}
	if !result.Valid() {
		ts.Fatalf("%s is not valid", args[0])
	}
}

// validateJSON checks a file against a schema among the documents: "schema SCHEMA FILE".
func validateJSON(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: schema SCHEMA FILE")
	}
	schema, err := os.ReadFile(filepath.Join(docs, args[0]))
	ts.Check(err)
	result, err := gojsonschema.Validate(gojsonschema.NewBytesLoader(schema), gojsonschema.NewStringLoader(ts.ReadFile(args[1])))
	ts.Check(err)
	for _, wrong := range result.Errors() {
		ts.Logf("%s", wrong)
	}
	if !result.Valid() {
		ts.Fatalf("%s is not valid", args[1])
	}
}

// docs is the directory of the documents; scripts run elsewhere.
var docs = func() string {
	dir, err := filepath.Abs(filepath.Join("..", "..", "docs"))
	if err != nil {
		panic(err)
	}
	return dir
}()

// sarifSchema returns the schema as the library go-sarif holds it, in a
// constant that it keeps to itself.
var sarifSchema = sync.OnceValue(func() string {
	const library = "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", library).Output()
	if err != nil {
		panic(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "schema.go"), nil, 0)
	if err != nil {
		panic(err)
	}
	schema, err := strconv.Unquote(file.Scope.Lookup("schema").Decl.(*ast.ValueSpec).Values[0].(*ast.BasicLit).Value)
	if err != nil {
		panic(err)
	}
	return schema
})

// reviewdog has a file read by reviewdog's decoder and filtered by its filter
// with a diff, and prints what it would comment on: "rdjson FILE DIFF".
func reviewdog(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: rdjson FILE DIFF")
	}
	result := new(rdf.DiagnosticResult)
	ts.Check(protojson.Unmarshal([]byte(ts.ReadFile(args[0])), result))
	files, err := diff.ParseMultiFile(strings.NewReader(ts.ReadFile(args[1])))
	ts.Check(err)
	for _, checked := range filter.FilterCheck(result.GetDiagnostics(), files, 1, ts.MkAbs("."), filter.ModeAdded) {
		if checked.ShouldReport {
			d := checked.Diagnostic
			_, err := ts.Stdout().Write([]byte(d.GetLocation().GetPath() + ": " + d.GetMessage() + "\n"))
			ts.Check(err)
		}
	}
}
