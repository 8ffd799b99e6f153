package survey

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/models"
)

// A Package is one package of the module, type-checked from source, without its tests.
type Package struct {
	Fset  *token.FileSet
	Files []*ast.File
	Types *types.Package
	Info  *types.Info
}

// A Survey is what was seen: types of other modules by name, everything else in the
// order of its first places.
type Survey struct {
	Sources   []Source   // types that cannot be tagged
	Untagged  int        // fields of the module's own types that look like PHI
	Types     int        // such types
	Params    []Param    // bare strings that arrive as PHI
	Loggers   []Function // that no table knows
	Libraries []Library  // that the tables know
	Audits    []Function
	Cleaners  []Function // look like de-identifiers
	Hosts     []Host
}

// A Source is a type that cannot be tagged, with those of its fields that hold one category.
type Source struct {
	Type     string   // import/path.Type
	Fields   []string // nil for every field, and the value itself
	Category category.Category
	Why      string
	At       token.Position
	Obj      *types.TypeName
}

// A Function is one of interest: import/path.Func or (*import/path.Type).Method.
type Function struct {
	Name string
	Why  string
	At   token.Position
	Obj  *types.Func
}

// A Param is a function whose parameters, bare strings, hold PHI by their names.
type Param struct {
	Function
	Params map[string]category.Category
}

// A Library is a package that the model tables know, and what it is used for.
type Library struct {
	Path  string
	Verb  models.Verb // Logs, Stores or Sends
	Calls int
	Func  string // the first that is called, "(*sql.DB).Exec"
	Host  string // of a client that has one
	At    token.Position
}

// A Host is an address in the code.
type Host struct {
	Name   string
	Health bool // its name or path speaks of health records
	Inside bool // its name says that it is one's own
	Text   string
	At     token.Position
}

// Take looks over packages, in order. Own reports whether an import path belongs to
// the modules that are looked over; tagged whether a struct tag declares its field already.
func Take(pkgs []*Package, own func(path string) bool, tagged func(tag string) bool) *Survey {
	s := &Survey{}
	t := &taker{Survey: s, own: own, tagged: tagged,
		declaredBy: map[types.Object]bool{}, foreign: map[*types.TypeName]token.Position{}, functions: map[string]bool{},
		libraries: map[libraryKey]int{}, hosts: map[string]bool{}, redact: map[*Package]map[string]bool{}}
	for _, pkg := range pkgs {
		t.directives(pkg)
	}
	for _, pkg := range pkgs {
		for _, file := range pkg.Files {
			t.file(pkg, file)
		}
	}
	t.foreignTypes()
	return s
}

// A taker has what Take has seen so far.
type taker struct {
	*Survey
	own        func(path string) bool
	tagged     func(tag string) bool
	declaredBy map[types.Object]bool              // by a //phi: directive
	foreign    map[*types.TypeName]token.Position // where used first
	functions  map[string]bool
	libraries  map[libraryKey]int // index in Libraries
	hosts      map[string]bool
	redact     map[*Package]map[string]bool // fields of protobuf messages, see redacted
}

type libraryKey struct {
	path string
	verb models.Verb
	host string
}

// file looks over one file. Only constants count as hosts in generated code, and no calls.
func (t *taker) file(pkg *Package, file *ast.File) {
	generated := ast.IsGenerated(file)
	ast.PreorderStack(file, nil, func(n ast.Node, stack []ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.TypeSpec:
			t.declared(pkg, n, generated)
		case *ast.FuncDecl:
			t.cleaner(pkg, n)
			if !generated {
				t.params(pkg, n)
			}
		case *ast.CallExpr:
			if !generated {
				t.call(pkg, n)
			}
		case *ast.BasicLit:
			if !generated {
				t.host(pkg, n, stack)
			}
		}
		if e, ok := n.(ast.Expr); ok && !generated {
			t.used(pkg, e)
		}
		return true
	})
}

// directives notes the functions and types that a //phi: comment speaks of: somebody has
// decided what they are.
func (t *taker) directives(pkg *Package) {
	note := func(name *ast.Ident, docs ...*ast.CommentGroup) {
		for _, doc := range docs {
			if doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//phi:") }) {
				t.declaredBy[pkg.Info.Defs[name]] = true
			}
		}
	}
	for _, file := range pkg.Files {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				note(d.Name, d.Doc)
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if ts, ok := spec.(*ast.TypeSpec); ok {
						note(ts.Name, d.Doc, ts.Doc, ts.Comment)
					}
				}
			}
		}
	}
}
