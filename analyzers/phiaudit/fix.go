package phiaudit

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
)

// fix inserts a call of the one audit function in reach, if all its arguments are in
// scope: before the access, so that every path passes it and nothing is accessed that
// cannot be recorded, or behind it if only its result tells whose PHI it was.
func (c *checker) fix(g access.Gap) []analysis.SuggestedFix {
	fn := c.auditFunction()
	call, ok := g.Instr.(ssa.CallInstruction)
	if fn == nil || !ok || fn.Pkg() == c.pass.Pkg && g.Instr.Parent().Object() == fn {
		return nil
	}
	for _, pl := range c.places(call.Common().Pos(), g.Instr.Parent().Syntax()) {
		s := &scope{pass: c.pass, place: pl, action: g.Access.Action()}
		s.roles = c.roles(fn)
		if text := s.statement(fn); text != "" {
			return []analysis.SuggestedFix{{
				Message:   "Record the access with " + access.Name(fn),
				TextEdits: []analysis.TextEdit{{Pos: pl.pos, End: pl.pos, NewText: []byte(c.laidOut(pl, text))}},
			}}
		}
	}
	return nil
}

// auditFunction returns the audit function, declared or configured, of this package
// and those that it imports; nil unless there is exactly one.
func (c *checker) auditFunction() *types.Func {
	var only *types.Func
	n := 0
	for _, pkg := range append(c.pass.Pkg.Imports(), c.pass.Pkg) {
		for _, fn := range functions(pkg) {
			if (pkg == c.pass.Pkg || fn.Exported()) && c.index.Recorder(fn) {
				only = fn
				n++
			}
		}
	}
	if n != 1 {
		return nil
	}
	return only
}

// functions returns the functions and methods that a package declares.
func functions(pkg *types.Package) []*types.Func {
	var list []*types.Func
	for _, name := range pkg.Scope().Names() {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			list = append(list, obj)
		case *types.TypeName:
			named, ok := obj.Type().(*types.Named)
			if !ok || obj.IsAlias() {
				continue
			}
			for m := range named.Methods() {
				list = append(list, m)
			}
			if iface, ok := named.Underlying().(*types.Interface); ok {
				for m := range iface.ExplicitMethods() {
					list = append(list, m)
				}
			}
		}
	}
	return list
}

// roles returns the roles of the configured parameters of fn, by parameter.
func (c *checker) roles(fn *types.Func) map[string]string {
	roles := map[string]string{}
	for _, f := range c.config.Audit.Functions {
		if f.Func.Match(fn) {
			for role, param := range f.Params {
				roles[param] = role
			}
		}
	}
	return roles
}

// A place is where a statement can be inserted.
type place struct {
	pos    token.Pos
	behind bool          // a statement ends at pos; else one begins there
	call   *ast.CallExpr // the access
	got    []types.Object
	file   *ast.File
	fn     *ast.FuncType // of the function around it
}

// places returns where an audit call can stand for the access whose call's opening
// parenthesis is at pos, the best first.
func (c *checker) places(pos token.Pos, syntax ast.Node) []place {
	var file *ast.File
	for _, f := range c.pass.Files {
		if f.FileStart <= pos && pos < f.FileEnd {
			file = f
		}
	}
	if file == nil || !pos.IsValid() {
		return nil
	}
	nodes, _ := astutil.PathEnclosingInterval(file, pos, pos)
	call, ok := nodes[0].(*ast.CallExpr)
	if !ok {
		return nil
	}
	for i, n := range nodes[1:] {
		if n == syntax {
			return nil
		}
		stmt, ok := n.(ast.Stmt)
		if !ok {
			continue
		}
		list := statements(nodes[i+2])
		at := indexOf(list, stmt)
		if at < 0 {
			continue // an else, a clause, the init of an if
		}
		pl := place{pos: stmt.Pos(), call: call, file: file, fn: funcType(syntax)}
		if pl.fn == nil {
			return nil
		}
		if after, ok := c.behind(pl, list[at:]); ok {
			return []place{pl, after}
		}
		return []place{pl}
	}
	return nil
}

// behind returns the place after the access that list begins with and the look at its
// error or its ok, without which a pointer may be nil.
func (c *checker) behind(pl place, list []ast.Stmt) (place, bool) {
	assign, ok := list[0].(*ast.AssignStmt)
	if !ok || len(assign.Rhs) != 1 || ast.Unparen(assign.Rhs[0]) != pl.call {
		return pl, false
	}
	var failure types.Object
	for _, lhs := range assign.Lhs {
		id, ok := lhs.(*ast.Ident)
		if !ok || id.Name == "_" {
			continue
		}
		obj := c.pass.TypesInfo.ObjectOf(id)
		pl.got = append(pl.got, obj)
		switch typeString(obj.Type()) {
		case "error", "bool":
			failure = obj
		}
	}
	last := 0
	if failure != nil || slices.ContainsFunc(pl.got, func(o types.Object) bool { return pointee(o.Type()) != types.Unalias(o.Type()) }) {
		if len(list) < 2 || !c.leavesOn(list[1], failure) {
			return pl, false
		}
		last = 1
	}
	pl.pos, pl.behind = list[last].End(), true
	if last+1 < len(list) {
		pl.pos, pl.behind = list[last+1].Pos(), false
	}
	return pl, true
}

// leavesOn reports whether stmt is an if that leaves the function when failure is not
// nil, or false.
func (c *checker) leavesOn(stmt ast.Stmt, failure types.Object) bool {
	branch, ok := stmt.(*ast.IfStmt)
	if !ok || branch.Init != nil || branch.Else != nil || len(branch.Body.List) == 0 {
		return false
	}
	var tested ast.Expr
	switch cond := branch.Cond.(type) {
	case *ast.BinaryExpr:
		if cond.Op == token.NEQ && types.ExprString(cond.Y) == "nil" {
			tested = cond.X
		}
	case *ast.UnaryExpr:
		tested = cond.X
	}
	id, ok := tested.(*ast.Ident)
	_, returns := branch.Body.List[len(branch.Body.List)-1].(*ast.ReturnStmt)
	return ok && returns && c.pass.TypesInfo.ObjectOf(id) == failure
}

// statements returns the list of statements that n is, nil if it is none.
func statements(n ast.Node) []ast.Stmt {
	switch n := n.(type) {
	case *ast.BlockStmt:
		return n.List
	case *ast.CaseClause:
		return n.Body
	case *ast.CommClause:
		return n.Body
	}
	return nil
}

// indexOf returns where in a list a statement is that others can stand before, -1 if it is none.
func indexOf(list []ast.Stmt, stmt ast.Stmt) int {
	switch stmt.(type) {
	case *ast.CaseClause, *ast.CommClause:
		return -1
	}
	for i, s := range list {
		if s == stmt {
			return i
		}
	}
	return -1
}

func funcType(n ast.Node) *ast.FuncType {
	switch n := n.(type) {
	case *ast.FuncDecl:
		return n.Type
	case *ast.FuncLit:
		return n.Type
	}
	return nil
}

// laidOut indents lines like the statement that they come before or behind.
func (c *checker) laidOut(pl place, text string) string {
	indent := ""
	file := c.pass.Fset.File(pl.file.FileStart)
	if src, err := c.pass.ReadFile(file.Name()); err == nil && file.Size() == len(src) {
		line := string(src[file.Offset(file.LineStart(file.Line(pl.pos))):])
		indent = line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	}
	text = strings.ReplaceAll(text, "\n", "\n"+indent)
	if pl.behind {
		return "\n" + indent + text
	}
	return text + "\n" + indent
}
