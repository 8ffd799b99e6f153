package phitls

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
	"github.com/phivet/phivet/passes/models"
)

// place returns where a finding about a store stands: at the field of a
// literal, or at the assignment.
func (c *checker) place(s *ssa.Store) token.Pos {
	switch n := c.written(s).(type) {
	case *ast.KeyValueExpr:
		return n.Key.Pos()
	case *ast.AssignStmt:
		return n.Pos()
	}
	return s.Pos()
}

// written returns the field of a literal or the assignment that a store is of,
// nil if it is something else.
func (c *checker) written(s *ssa.Store) ast.Node {
	for _, n := range c.around(s.Pos()) {
		switch n.(type) {
		case *ast.KeyValueExpr, *ast.AssignStmt:
			return n
		case *ast.BlockStmt:
			return nil
		}
	}
	return nil
}

// around returns the syntax around a position, innermost first.
func (c *checker) around(pos token.Pos) []ast.Node {
	for _, file := range c.pass.Files {
		if file.FileStart <= pos && pos < file.FileEnd {
			nodes, _ := astutil.PathEnclosingInterval(file, pos, pos)
			return nodes
		}
	}
	return nil
}

// value returns the expression that a store stores, nil if it is not evident.
func (c *checker) value(s *ssa.Store) ast.Expr {
	switch n := c.written(s).(type) {
	case *ast.KeyValueExpr:
		return n.Value
	case *ast.AssignStmt:
		if len(n.Rhs) == 1 {
			return n.Rhs[0]
		}
	}
	return nil
}

// spelled names what is not known and has no name by its expression.
func (c *checker) spelled(values []fold.Value, s *ssa.Store) []fold.Value {
	values = slices.Clone(values)
	for i, v := range values {
		if h := v.Hole(); h != nil && h.Name == "" {
			if expr := c.value(s); expr != nil {
				values[i] = fold.Value{Parts: fold.Unknown(types.ExprString(expr)).Parts, When: v.When}
			}
		}
	}
	return values
}

// versionFix raises a version to TLS 1.2 where it is written as a constant of crypto/tls.
func (c *checker) versionFix(s *ssa.Store) func(string) []analysis.SuggestedFix {
	return func(string) []analysis.SuggestedFix {
		sel, ok := c.value(s).(*ast.SelectorExpr)
		if !ok || !strings.HasPrefix(sel.Sel.Name, "Version") || c.pass.TypesInfo.Uses[sel.Sel] == nil || c.pass.TypesInfo.Uses[sel.Sel].Pkg().Path() != "crypto/tls" {
			return nil
		}
		return []analysis.SuggestedFix{{
			Message:   "Use TLS 1.2",
			TextEdits: []analysis.TextEdit{{Pos: sel.Sel.Pos(), End: sel.Sel.End(), NewText: []byte("VersionTLS12")}},
		}}
	}
}

// unversioned returns an import path without the major version of its module.
func unversioned(importPath string) string {
	parts := strings.Split(importPath, "/")
	for i, part := range parts {
		if i > 0 && len(part) > 1 && part[0] == 'v' && strings.Trim(part[1:], "0123456789") == "" {
			return path.Join(append(parts[:i:i], parts[i+1:]...)...)
		}
	}
	return importPath
}

func isStd(importPath string) bool { return models.IsStd(importPath) }
