package directives

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// A target is the sort of declaration that a directive stands on.
type target string

const (
	nothing  target = "nothing that is declared"
	onType   target = "a type"
	onVar    target = "a variable"
	onConst  target = "a constant"
	onLocal  target = "a local variable"
	onFunc   target = "a function"
	onMethod target = "an interface method"
	onField  target = "a struct field"
)

// A place is a declaration: what sort it is, and what it declares.
type place struct {
	target  target
	objects []types.Object
}

// places knows the declaration that each comment of a file belongs to.
type places struct {
	fset      *token.FileSet
	info      *types.Info
	pkg       *types.Package
	byComment map[*ast.Comment]*place
	byLine    map[int]*place // declarations by the line of their name
}

// of returns the declaration that c documents or on whose line it stands.
func (p *places) of(c *ast.Comment) *place {
	if at := p.byComment[c]; at != nil {
		return at
	}
	if at := p.byLine[p.fset.Position(c.Pos()).Line]; at != nil {
		return at
	}
	return &place{target: nothing}
}

func findPlaces(pass *analysis.Pass, file *ast.File) *places {
	p := &places{
		fset: pass.Fset, info: pass.TypesInfo, pkg: pass.Pkg,
		byComment: map[*ast.Comment]*place{},
		byLine:    map[int]*place{},
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			at := p.place(onFunc, n.Name)
			p.documents(at, n.Doc)
			p.byLine[p.lineOf(n.Name)] = at
		case *ast.GenDecl:
			p.group(n)
		case *ast.StructType:
			p.members(n.Fields, onField)
		case *ast.InterfaceType:
			p.members(n.Methods, onMethod)
		}
		return true
	})
	return p
}

// group notes a type, var or const declaration. The comment over a group in
// parentheses speaks of all that is in it.
func (p *places) group(decl *ast.GenDecl) {
	var all place
	for _, spec := range decl.Specs {
		var at *place
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			at = p.place(onType, spec.Name)
			p.documents(at, spec.Doc, spec.Comment)
			p.byLine[p.lineOf(spec.Name)] = at
		case *ast.ValueSpec:
			at = p.place(p.value(decl.Tok, spec), spec.Names...)
			p.documents(at, spec.Doc, spec.Comment)
			p.byLine[p.lineOf(spec.Names[0])] = at
		default: // an import declares nothing that could be PHI
			continue
		}
		all.target = at.target
		all.objects = append(all.objects, at.objects...)
	}
	if len(decl.Specs) > 0 && all.target != "" {
		p.documents(&all, decl.Doc)
	}
}

func (p *places) value(tok token.Token, spec *ast.ValueSpec) target {
	obj := p.info.Defs[spec.Names[0]]
	switch {
	case obj != nil && obj.Parent() != p.pkg.Scope() && spec.Names[0].Name != "_":
		return onLocal
	case tok == token.CONST:
		return onConst
	}
	return onVar
}

// members notes the fields of a struct, or the methods of an interface.
func (p *places) members(list *ast.FieldList, of target) {
	for _, field := range list.List {
		if len(field.Names) > 0 {
			p.documents(p.place(of, field.Names...), field.Doc, field.Comment)
		} else if of == onField {
			p.documents(p.place(of, embedded(field.Type)), field.Doc, field.Comment)
		}
	}
}

// embedded returns the name of an embedded field: that of its type.
func embedded(e ast.Expr) *ast.Ident {
	for {
		switch t := e.(type) {
		case *ast.Ident:
			return t
		case *ast.SelectorExpr:
			return t.Sel
		case *ast.StarExpr:
			e = t.X
		case *ast.ParenExpr:
			e = t.X
		case *ast.IndexExpr:
			e = t.X
		case *ast.IndexListExpr:
			e = t.X
		default:
			return nil
		}
	}
}

func (p *places) place(t target, names ...*ast.Ident) *place {
	at := &place{target: t}
	for _, name := range names {
		if name == nil {
			continue
		}
		if obj := p.info.Defs[name]; obj != nil {
			at.objects = append(at.objects, obj)
		}
	}
	return at
}

func (p *places) documents(at *place, groups ...*ast.CommentGroup) {
	for _, group := range groups {
		if group == nil {
			continue
		}
		for _, c := range group.List {
			p.byComment[c] = at
		}
	}
}

func (p *places) lineOf(name *ast.Ident) int { return p.fset.Position(name.Pos()).Line }
