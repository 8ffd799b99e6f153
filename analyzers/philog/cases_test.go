package philog_test

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A finding is a diagnostic or, with a regular expression as its message, a
// want comment.
type finding struct {
	Analyzer string
	File     string // relative to the suite, with slashes
	Line     int
	Message  string
}

// A testCase is one top-level declaration of the suite. Those with want comments
// are bugs; of the others, those that a finding may not touch at all are named safe.
type testCase struct {
	File     string
	Name     string
	From, To int // lines
	Wants    []finding
}

// area is the folder that the case counts for.
func (c *testCase) area() string {
	area, _, _ := strings.Cut(c.File, "/")
	return area
}

// analyzer names the one that reports in an area: whether de-identifiers keep
// their word is phitag's to say.
func (c *testCase) analyzer() string {
	if c.area() == "verify" {
		return "phitag"
	}
	return "philog"
}

func (c *testCase) bug() bool { return len(c.Wants) > 0 }

func (c *testCase) safe() bool { return !c.bug() && strings.HasPrefix(strings.ToLower(c.Name), "safe") }

func (c *testCase) holds(f finding) bool {
	return f.File == c.File && c.From <= f.Line && f.Line <= c.To
}

// suite reads the cases of all files under dir, in the order of files and lines.
func suite(t *testing.T, dir string) []*testCase {
	t.Helper()
	var cases []*testCase
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "verify" {
			return fs.SkipDir // phitag's
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		cases = append(cases, casesOf(t, fset, file, filepath.ToSlash(rel))...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(cases, func(a, b *testCase) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.From-b.From)
	})
	return cases
}

// casesOf returns the declarations of a file with the want comments among their lines.
func casesOf(t *testing.T, fset *token.FileSet, file *ast.File, name string) []*testCase {
	t.Helper()
	var cases []*testCase
	add := func(id string, n ast.Node) {
		cases = append(cases, &testCase{File: name, Name: id, From: fset.Position(n.Pos()).Line, To: fset.Position(n.End()).Line})
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			add(d.Name.Name, d)
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if s, ok := s.(*ast.ValueSpec); ok {
					add(s.Names[0].Name, s)
				}
			}
		}
	}
	for _, group := range file.Comments {
		for _, c := range group.List {
			line := fset.Position(c.Pos()).Line
			for _, w := range wants(t, name, line, c.Text) {
				i := slices.IndexFunc(cases, func(c *testCase) bool { return c.holds(w) })
				if i < 0 {
					t.Errorf("%s:%d: a want comment outside of every declaration", name, line)
					continue
				}
				cases[i].Wants = append(cases[i].Wants, w)
			}
		}
	}
	return cases
}

// wants returns what a comment expects in analysistest's notation: one finding for each
// quoted regular expression.
func wants(t *testing.T, file string, line int, comment string) []finding {
	t.Helper()
	rest, ok := strings.CutPrefix(comment, "// want ")
	if !ok {
		return nil
	}
	var all []finding
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			t.Errorf("%s:%d: want: %v", file, line, err)
			return all
		}
		rest = rest[len(quoted):]
		text, _ := strconv.Unquote(quoted)
		if _, err := regexp.Compile(text); err != nil {
			t.Errorf("%s:%d: want: %v", file, line, err)
			continue
		}
		all = append(all, finding{File: file, Line: line, Message: text})
	}
	return all
}

// TestCasesAreWellFormed holds the suite to its own rules: cases called bug expect
// findings, those called safe none, and both are about as many.
func TestCasesAreWellFormed(t *testing.T) {
	count := make(map[string][2]int)
	for _, c := range suite(t, engineDir) {
		n := count[c.area()]
		switch name := strings.ToLower(c.Name); {
		case strings.HasPrefix(name, "bug") && !c.bug():
			t.Errorf("%s:%d: %s wants nothing", c.File, c.From, c.Name)
		case strings.HasPrefix(name, "safe") && c.bug():
			t.Errorf("%s:%d: %s wants a finding", c.File, c.From, c.Name)
		case c.bug():
			n[0]++
		case c.safe():
			n[1]++
		}
		count[c.area()] = n
	}
	for area, n := range count {
		if bug, safe := n[0], n[1]; 3*safe < bug {
			t.Errorf("%s: %d bugs, but only %d safe near-misses", area, bug, safe)
		}
	}
}
