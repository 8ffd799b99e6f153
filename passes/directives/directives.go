package directives

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/models"
)

// Analyzer reads the directives of a package; its result is an *Index.
var Analyzer = &analysis.Analyzer{
	Name:       "phidirectives",
	Doc:        "read //phi: directive comments\n\nReports nothing; other analyzers ask its result.",
	URL:        "https://pkg.go.dev/github.com/phivet/phivet/passes/directives",
	Run:        run,
	ResultType: reflect.TypeFor[*Index](),
	FactTypes:  []analysis.Fact{new(Fact)},
}

func run(pass *analysis.Pass) (any, error) {
	r := &reader{
		pass: pass,
		index: &Index{
			pkg:      pass.Pkg,
			imported: func(obj types.Object, fact *Fact) bool { return pass.ImportObjectFact(obj, fact) },
			own:      map[types.Object][]Directive{},
			lines:    map[line][]*Ignore{},
		},
	}
	if models.IsStd(pass.Pkg.Path()) {
		return r.index, nil // Have: half of what go vet visits, and nothing declared there.
	}
	for _, file := range pass.Files {
		if found := comments(file); len(found) > 0 {
			r.file(file, found)
		}
	}
	for _, obj := range r.index.Objects() {
		pass.ExportObjectFact(obj, &Fact{r.index.own[obj]})
		r.index.addMethod(obj, r.index.own[obj])
	}
	for _, f := range pass.AllObjectFacts() {
		if f.Object.Pkg() != pass.Pkg {
			r.index.addMethod(f.Object, f.Fact.(*Fact).Directives)
		}
	}
	slices.SortFunc(r.index.methods, func(a, b *types.Func) int { return strings.Compare(a.FullName(), b.FullName()) })
	slices.SortStableFunc(r.index.problems, func(a, b Problem) int { return int(a.Pos - b.Pos) })
	return r.index, nil
}

// comments returns the comments of file that are directives or look like one. Most
// files have none, and then nothing else of them is read.
func comments(file *ast.File) []*ast.Comment {
	var found []*ast.Comment
	for _, group := range file.Comments {
		for _, c := range group.List {
			if _, _, spelling := read(c.Text); spelling != prose {
				found = append(found, c)
			}
		}
	}
	return found
}

// A reader collects what the files of one package say.
type reader struct {
	pass  *analysis.Pass
	index *Index
}

func (r *reader) file(file *ast.File, found []*ast.Comment) {
	places := findPlaces(r.pass, file)
	var code map[int]bool // lines with code; needed for ignores only
	for _, c := range found {
		verb, args, spelling := read(c.Text)
		switch {
		case spelling != exact:
			r.misspelt(c, verb, args)
		case verb == Ignores:
			if code == nil {
				code = codeLines(r.pass.Fset, file)
			}
			r.ignore(file, c, args, code)
		default:
			r.declare(c, verb, args, places.of(c))
		}
	}
}

// misspelt notes a comment that was meant to be a directive and is none.
func (r *reader) misspelt(c *ast.Comment, verb string, args []string) {
	p := Problem{Kind: Misspelt, Pos: c.Pos(), End: c.End()}
	near := nearestVerb(verb)
	fixed := strings.Join(append([]string{"//phi:" + near}, args...), " ")
	switch {
	case near == verb:
		p.Message = "this is not a directive: write " + fixed
		p.Fix = fixed
	case near != "":
		p.Message = "there is no directive //phi:" + verb + "; did you mean //phi:" + near + "?"
		p.End = p.Pos + token.Pos(len("//phi:"+verb))
		p.Fix = "//phi:" + near
	default:
		p.Message = "there is no directive //phi:" + verb + "; there are " + strings.Join(verbs, ", ")
	}
	r.index.problems = append(r.index.problems, p)
}

// ignore notes an ignore and the lines for which it holds: its own, and if it stands
// alone there the first line after its comment.
func (r *reader) ignore(file *ast.File, c *ast.Comment, args []string, code map[int]bool) {
	ig, wrong := parseIgnore(args)
	if wrong != "" {
		r.problem(BadIgnore, c, "this ignore has no effect: "+wrong)
		return
	}
	p := r.pass.Fset.Position(c.Pos())
	ig.File, ig.Line, ig.Pos, ig.End = p.Filename, p.Line, c.Pos(), c.End()
	r.index.ignores = append(r.index.ignores, ig)
	r.holds(ig, p.Line)
	if !code[p.Line] {
		r.holds(ig, p.Line+linesToEnd(r.pass.Fset, file, c)+1)
	}
}

func (r *reader) holds(ig *Ignore, n int) {
	at := line{ig.File, n}
	r.index.lines[at] = append(r.index.lines[at], ig)
}

// linesToEnd counts the lines from c to the end of its comment group: ignores may be
// stacked, or explained further.
func linesToEnd(fset *token.FileSet, file *ast.File, c *ast.Comment) int {
	for _, group := range file.Comments {
		if group.Pos() <= c.Pos() && c.Pos() < group.End() {
			return fset.Position(group.End()).Line - fset.Position(c.Pos()).Line
		}
	}
	return 0
}

// codeLines returns the lines of file on which something other than a comment
// begins or ends.
func codeLines(fset *token.FileSet, file *ast.File) map[int]bool {
	lines := map[int]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.Comment, *ast.CommentGroup:
			return false
		case *ast.File: // its end may be a comment's
			return true
		}
		lines[fset.Position(n.Pos()).Line] = true
		lines[fset.Position(n.End()-1).Line] = true
		return true
	})
	lines[fset.Position(file.Package).Line] = true
	return lines
}

func (r *reader) problem(kind Kind, c *ast.Comment, message string) {
	r.index.problems = append(r.index.problems, Problem{Kind: kind, Pos: c.Pos(), End: c.End(), Message: message})
}

// where returns the position of obj without its directory, which a reader in
// another module would see from elsewhere.
func (r *reader) where(obj types.Object) string {
	p := r.pass.Fset.Position(obj.Pos())
	p.Filename = filepath.Base(p.Filename)
	return p.String()
}
