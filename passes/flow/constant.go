package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fields"
)

// go/ssa folds constants, so that "record " + sample no longer says that
// sample is declared PHI. The syntax still does: a constant of the same value
// as a folded expression of its function is that expression.

// A folded is a constant expression that a constant declared PHI is part of.
type folded struct {
	pos    token.Pos
	value  constant.Value
	source *fields.Source
}

// constSource is the declaration that a constant in a function falls under.
func (a *interp) constSource(c *ssa.Const) *fields.Source {
	if a.fn == nil || c.Value == nil {
		return nil
	}
	for _, f := range a.e.foldedConstants() {
		if !a.around(f.pos) || f.value.Kind() != c.Value.Kind() {
			continue
		}
		if constant.Compare(f.value, token.EQL, c.Value) {
			return f.source
		}
	}
	return nil
}

// around reports whether a position is in the function, which for a package's
// initialiser is everywhere outside of the others.
func (a *interp) around(pos token.Pos) bool {
	if a.fn.Synthetic == "package initializer" {
		return !a.e.inFunction(pos)
	}
	syntax := a.fn.Syntax()
	return syntax != nil && syntax.Pos() <= pos && pos < syntax.End()
}

func (e *engine) inFunction(pos token.Pos) bool {
	for _, file := range e.pass.Files {
		if pos < file.FileStart || pos > file.FileEnd {
			continue
		}
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Pos() <= pos && pos < fn.End() {
				return true
			}
		}
	}
	return false
}

// foldedConstants are the package's expressions that use a constant declared PHI.
func (e *engine) foldedConstants() []folded {
	if e.folded != nil {
		return e.folded
	}
	e.folded = []folded{}
	marked := map[*ast.Ident]*fields.Source{}
	for id, obj := range e.pass.TypesInfo.Uses {
		if c, ok := obj.(*types.Const); ok && c.Pkg() != nil {
			if src := e.index.Var(c); src != nil {
				marked[id] = e.source(src)
			}
		}
	}
	if len(marked) == 0 {
		return e.folded
	}
	for _, file := range e.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			x, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			tv := e.pass.TypesInfo.Types[x]
			if tv.Value == nil {
				return true
			}
			ast.Inspect(x, func(m ast.Node) bool {
				if id, ok := m.(*ast.Ident); ok && marked[id] != nil && len(e.folded) < maxFolded {
					e.folded = append(e.folded, folded{x.Pos(), tv.Value, marked[id]})
				}
				return true
			})
			return false // the whole is what the code has
		})
	}
	return e.folded
}

// maxFolded is how many uses of constants declared PHI are followed in a package.
const maxFolded = 1000
