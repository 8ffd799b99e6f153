package phisuggest

import (
	_ "embed" // doc.go
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/names"
	"github.com/phivet/phivet/passes/record"
)

//go:embed doc.go
var doc string

// Analyzer finds fields that look like PHI and are not tagged; its result is a *record.Record.
var Analyzer = &analysis.Analyzer{
	Name:       "phisuggest",
	Doc:        report.MustManual(doc, "phisuggest"),
	URL:        report.URL("phisuggest"),
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, fields.Analyzer},
	ResultType: reflect.TypeFor[*record.Record](),
}

var untagged = report.Rule{
	ID:       "phisuggest/untagged",
	Severity: report.Low,
	Title:    "Field that looks like PHI and is not tagged",
	CFR:      []string{"164.308(a)(1)(ii)(A)"}, // risk analysis: knowing where PHI is
}

// Rules lists the rules of the analyzer.
var Rules = []report.Rule{untagged}

func run(pass *analysis.Pass) (any, error) {
	s := &suggester{
		pass:   pass,
		report: report.New(pass),
		index:  pass.ResultOf[fields.Analyzer].(*fields.Index),
		key:    string(pass.ResultOf[config.Analyzer].(*config.Config).Tags[0]),
	}
	if !s.report.Enabled() || models.IsStd(pass.Pkg.Path()) {
		return s.report.Flush(), nil
	}
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok {
				s.declaration(spec)
			}
			return true
		})
	}
	return s.report.Flush(), nil
}

// A suggester looks at the struct types of one package.
type suggester struct {
	pass   *analysis.Pass
	report *report.Reporter
	index  *fields.Index
	key    string // the struct tag key to write
}

// declaration reports the fields of one declared struct type that look like PHI.
func (s *suggester) declaration(spec *ast.TypeSpec) {
	obj, ok := s.pass.TypesInfo.Defs[spec.Name].(*types.TypeName)
	syntax, isStruct := spec.Type.(*ast.StructType)
	if !ok || !isStruct || obj.IsAlias() || s.index.Type(obj.Type()) != nil {
		return
	}
	// Have: a struct type written out, some fields of which are not declared.
	guesses := map[int]names.Guess{}
	for _, g := range names.Struct(obj) {
		if !s.declared(obj.Type(), g.Field) {
			guesses[g.Field] = g
		}
	}
	tags := map[*ast.Field]string{} // what to write behind which field
	first := 0
	for _, field := range syntax.Fields.List {
		n := max(1, len(field.Names)) // an embedded field has no name
		if c, ok := oneCategory(guesses, first, n); ok {
			tags[field] = s.key + ":" + strconv.Quote(c)
		}
		first += n
	}
	first = 0
	for _, field := range syntax.Fields.List {
		s.field(obj, field, guesses, first, s.fix(syntax.Fields.List, field, tags))
		first += max(1, len(field.Names))
	}
}

// oneCategory returns the category of fields first to first+n-1 if they have the same: one
// tag serves all names of a declaration.
func oneCategory(guesses map[int]names.Guess, first, n int) (string, bool) {
	c := guesses[first].Category
	for i := range n {
		if guesses[first+i].Category != c {
			return "", false
		}
	}
	return string(c), c != ""
}

// declared reports whether something is said of field i of t already, be it by its type.
func (s *suggester) declared(t types.Type, i int) bool {
	src, clean := s.index.Field(t, i)
	return src != nil || clean || s.index.Holds(t.Underlying().(*types.Struct).Field(i).Type())
}

// field reports the guesses for the names of one field declaration, the first of which
// is field first of the struct. The fix serves them all.
func (s *suggester) field(obj *types.TypeName, field *ast.Field, guesses map[int]names.Guess, first int, fix []analysis.SuggestedFix) {
	for i, name := range field.Names {
		g, ok := guesses[first+i]
		if !ok {
			continue
		}
		s.report.Add(untagged, analysis.Diagnostic{
			Pos: name.Pos(), End: name.End(),
			Message: fmt.Sprintf("%s.%s looks like PHI (%s) by %s: tag it %s:%q, or %s:\"-\" if it is not",
				obj.Name(), name.Name, g.Category, g.Why, s.key, g.Category, s.key),
			SuggestedFixes: fix,
		})
		fix = nil
	}
}
