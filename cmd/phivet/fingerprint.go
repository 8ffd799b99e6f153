package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"slices"
)

// identify sets Func and Fingerprint of each finding. Findings are sorted.
//
// A fingerprint is a hash of what a finding is about: rule, package, enclosing
// function, sources, sink and the steps between, as symbols; and a number among
// those that agree in all of it. No file, no line, no column: a moved,
// reindented or renamed file keeps it.
func identify(findings []finding) {
	sources := make(sourceFiles)
	seen := make(map[string]int)
	for i := range findings {
		f := &findings[i]
		if f.Detail != nil {
			f.Func = f.Detail.Func
		} else {
			f.Func = sources.enclosing(f.Place)
		}
		about, err := json.Marshal(f.about())
		if err != nil { // strings only
			about = []byte(f.Message)
		}
		seen[string(about)]++
		sum := sha256.Sum256(fmt.Appendf(about, "#%d", seen[string(about)]))
		f.Fingerprint = fmt.Sprintf("%x", sum[:16])
	}
}

// about lists what identifies the finding.
func (f *finding) about() []string {
	list := []string{f.Rule, f.Package, f.Func}
	if f.Detail == nil || f.Detail.Sink == "" && len(f.Detail.Flows) == 0 {
		return append(list, withoutPositions(f.Message))
	}
	list = append(list, f.Detail.Sink)
	for _, flow := range f.Detail.Flows {
		list = append(list, flow.Symbol, flow.Source)
		for _, step := range slices.Concat(flow.Steps, flow.Via) {
			list = append(list, withoutPositions(step.Text))
		}
	}
	return list
}

// positionText matches what messages say of positions: "repo.go:40", "at line 42".
var positionText = regexp.MustCompile(`[^\s(),]*\.go(:\d+)*|\bline \d+`)

func withoutPositions(text string) string {
	return positionText.ReplaceAllString(text, "")
}

// sourceFiles caches parsed files; nil for what does not parse.
type sourceFiles map[string]*sourceFile

type sourceFile struct {
	fset *token.FileSet
	file *ast.File
}

// enclosing returns the name of the declared function that a place lies in.
func (s sourceFiles) enclosing(p place) string {
	src, ok := s[p.File]
	if !ok {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, p.File, nil, parser.SkipObjectResolution)
		if err == nil {
			src = &sourceFile{fset, file}
		}
		s[p.File] = src
	}
	if src == nil {
		return ""
	}
	for _, decl := range src.file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if ok && src.fset.Position(fn.Pos()).Line <= p.Line && p.Line <= src.fset.Position(fn.End()).Line {
			return funcName(fn)
		}
	}
	return ""
}

// funcName returns "F", "(T).F" or "(*T).F", as records name functions.
func funcName(fn *ast.FuncDecl) string {
	if fn.Recv == nil || len(fn.Recv.List) == 0 {
		return fn.Name.Name
	}
	return "(" + types.ExprString(fn.Recv.List[0].Type) + ")." + fn.Name.Name
}
