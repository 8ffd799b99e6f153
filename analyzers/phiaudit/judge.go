package phiaudit

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
	"github.com/phivet/phivet/passes/record"
)

const headline = "PHI is accessed without an audit record: "

// judge reports what an access point leaves without an audit record.
func (c *checker) judge(p point) {
	if p.fn == nil {
		var all []string
		for _, a := range p.accesses {
			all = append(all, a.String())
		}
		c.noteAccess(p.at, record.Access{Name: p.name, State: record.Unaudited}, p.accesses)
		c.add(p.at, p.accesses, headline+"in "+p.name+", which is registered here, "+strings.Join(all, ", ")+"; "+c.wanted(), nil)
		return
	}
	gaps := slices.DeleteFunc(c.index.Gaps(p.fn), func(g access.Gap) bool { return c.elsewhere(g.Instr) })
	c.inventory(p.fn, "", gaps)
	var told []access.Access
	var fixed bool // one call may be enough for all gaps
	for _, g := range gaps {
		if g.Access.Within(told) {
			continue
		}
		told = append(told, g.Access)
		var fixes []analysis.SuggestedFix
		if !fixed {
			fixes = c.fix(g)
			fixed = fixes != nil
		}
		c.add(g.Pos, []access.Access{g.Access}, headline+g.Access.String()+", and the function "+c.way(g.Miss)+" without an audit call; "+c.wanted(), fixes)
	}
}

// elsewhere reports whether what is called is an access point itself, with findings of its own.
func (c *checker) elsewhere(instr ssa.Instruction) bool {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	fn := access.Target(call.Common().Value)
	return fn != nil && c.decided[fn]
}

func (c *checker) add(pos token.Pos, accesses []access.Access, message string, fixes []analysis.SuggestedFix) {
	detail := record.Finding{Sink: accesses[0].By}
	for _, a := range accesses {
		for _, p := range a.PHI {
			detail.Flows = append(detail.Flows, record.Flow{Source: p.Name, Symbol: p.Symbol, Category: string(p.Category), Sink: a.By, Kind: "access"})
		}
	}
	c.report.AddDetail(unaudited, analysis.Diagnostic{Pos: pos, Message: message, SuggestedFixes: fixes}, detail)
}

// way tells the path that misses: "returns at line 42 when err != nil".
func (c *checker) way(m *access.Miss) string {
	verb := "returns"
	if _, ok := m.End.(*ssa.Panic); ok {
		verb = "panics"
	}
	text := fmt.Sprintf("%s at line %d", verb, c.pass.Fset.Position(m.Pos).Line)
	if m.When != nil {
		if when := c.condition(m.When, m.Taken); when != "" {
			text += " when " + when
		}
	}
	return text
}

// condition returns the source of a branch's condition as it holds on the path, ""
// where it is not written in the source (the end of a range loop).
func (c *checker) condition(at *ssa.If, taken bool) string {
	const long = 60
	pos := at.Cond.Pos()
	for _, file := range c.pass.Files {
		if !pos.IsValid() || pos < file.FileStart || pos >= file.FileEnd {
			continue
		}
		nodes, _ := astutil.PathEnclosingInterval(file, pos, pos)
		for _, n := range nodes {
			e, ok := n.(ast.Expr)
			if sel, isSel := n.(*ast.Ident); isSel && len(nodes) > 1 {
				if up, ok := nodes[1].(*ast.SelectorExpr); ok && up.Sel == sel {
					continue
				}
			}
			if !ok {
				return ""
			}
			if !c.boolean(e) {
				continue
			}
			if text := holds(e, taken); len(text) <= long {
				return text
			}
			return ""
		}
	}
	return ""
}

func (c *checker) boolean(e ast.Expr) bool {
	t := c.pass.TypesInfo.TypeOf(e)
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

var opposite = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR,
}

// holds writes an expression as what is true on a path.
func holds(e ast.Expr, taken bool) string {
	e = ast.Unparen(e)
	if taken {
		return types.ExprString(e)
	}
	switch x := e.(type) {
	case *ast.BinaryExpr:
		if op, ok := opposite[x.Op]; ok {
			return types.ExprString(x.X) + " " + op.String() + " " + types.ExprString(x.Y)
		}
		return "!(" + types.ExprString(e) + ")"
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			return types.ExprString(ast.Unparen(x.X))
		}
	}
	return "!" + types.ExprString(e)
}

// wanted says what would count as an audit call here.
func (c *checker) wanted() string {
	const most = 3
	var names []string
	for _, f := range c.config.Audit.Functions {
		names = append(names, f.Func.String())
	}
	if c.index.Declared != nil {
		names = append(names, c.index.Declared.Audits...)
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(a, b) })
	names = slices.Compact(names)
	if len(names) == 0 {
		return "a call of a function with the word audit in its name would count"
	}
	return "a call of " + strings.Join(names[:min(len(names), most)], " or ") + " would count"
}
