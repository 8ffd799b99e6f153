package phitls

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// strict are the texts of data source names that are surely what was meant.
var strict = map[string]string{
	"sslmode=disable": "sslmode=verify-full",
	"sslmode=allow":   "sslmode=verify-full",
	"sslmode=prefer":  "sslmode=verify-full",
	"tls=skip-verify": "tls=true",
	"tls=false":       "tls=true",
	"tls=preferred":   "tls=true",
}

// dsnFix replaces the weak setting where the call's arguments spell it out, once.
func (c *checker) dsnFix(call ssa.CallInstruction) func(string) []analysis.SuggestedFix {
	return func(problem string) []analysis.SuggestedFix {
		weak, _, _ := strings.Cut(problem, " ")
		better := strict[weak]
		expr := c.callExpr(call.Common().Pos())
		if better == "" || expr == nil {
			return nil
		}
		var edits []analysis.TextEdit
		ast.Inspect(expr, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if i := strings.Index(lit.Value, weak); i >= 0 {
					start := lit.Pos() + token.Pos(i)
					edits = append(edits, analysis.TextEdit{Pos: start, End: start + token.Pos(len(weak)), NewText: []byte(better)})
				}
			}
			return true
		})
		if len(edits) != 1 {
			return nil
		}
		return []analysis.SuggestedFix{{Message: "Use " + better, TextEdits: edits}}
	}
}

// callExpr returns the call whose opening parenthesis is at pos, nil if none.
func (c *checker) callExpr(pos token.Pos) *ast.CallExpr {
	for _, n := range c.around(pos) {
		if call, ok := n.(*ast.CallExpr); ok && call.Lparen == pos {
			return call
		}
	}
	return nil
}

// grpcFix replaces credentials without encryption by TLS with the system's roots.
func (c *checker) grpcFix(call ssa.CallInstruction) func(string) []analysis.SuggestedFix {
	return func(string) []analysis.SuggestedFix {
		expr := c.callExpr(call.Common().Pos())
		if expr == nil {
			return nil
		}
		sel, ok := expr.Fun.(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		text := "credentials.NewTLS(nil)"
		if sel.Sel.Name == "WithInsecure" {
			grpc, ok := sel.X.(*ast.Ident)
			if !ok {
				return nil
			}
			text = grpc.Name + ".WithTransportCredentials(" + text + ")"
		} else if sel.Sel.Name != "NewCredentials" {
			return nil
		}
		edits, ok := c.importing(expr, sel)
		if !ok {
			return nil
		}
		return []analysis.SuggestedFix{{
			Message:   "Use TLS with the system's certificates",
			TextEdits: append(edits, analysis.TextEdit{Pos: expr.Pos(), End: expr.End(), NewText: []byte(text)}),
		}}
	}
}

const credentials = "google.golang.org/grpc/credentials"

// importing returns the edits that import package credentials and drop package
// insecure with its last use; ok is false if that is not certain.
func (c *checker) importing(expr *ast.CallExpr, sel *ast.SelectorExpr) (edits []analysis.TextEdit, ok bool) {
	nodes := c.around(expr.Pos())
	file, isFile := nodes[len(nodes)-1].(*ast.File)
	used, isIdent := sel.X.(*ast.Ident)
	if !isFile || !isIdent {
		return nil, false
	}
	var spec *ast.ImportSpec // that brings sel.X in
	have := false
	for _, s := range file.Imports {
		path, _ := strconv.Unquote(s.Path.Value)
		if path == credentials {
			if s.Name != nil {
				return nil, false
			}
			have = true
		}
		if path == credentials+"/insecure" {
			spec = s
		}
	}
	lastUse := spec != nil && used.Name != "grpc" && c.uses(file, used) == 1
	line := []byte(strconv.Quote(credentials))
	switch {
	case have && lastUse:
		return nil, false // two fixes of one file would both drop the import
	case have:
		return nil, true
	case lastUse:
		return []analysis.TextEdit{{Pos: spec.Pos(), End: spec.End(), NewText: line}}, true
	}
	first := file.Imports[0]
	return []analysis.TextEdit{{Pos: first.Pos(), End: first.Pos(), NewText: append(line, '\n', '\t')}}, grouped(file)
}

// grouped reports whether the file's first import stands in parentheses.
func grouped(file *ast.File) bool {
	gen, ok := file.Decls[0].(*ast.GenDecl)
	return ok && gen.Lparen.IsValid()
}

// uses counts how often a file uses the package that id names.
func (c *checker) uses(file *ast.File, id *ast.Ident) int {
	n := 0
	ast.Inspect(file, func(node ast.Node) bool {
		if other, ok := node.(*ast.Ident); ok && c.pass.TypesInfo.Uses[other] == c.pass.TypesInfo.Uses[id] {
			n++
		}
		return true
	})
	return n
}
