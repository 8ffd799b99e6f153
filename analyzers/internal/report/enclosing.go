package report

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// enclosing returns the declared function around pos as fingerprints name it:
// "(*Server).Show", "main"; "" if pos is in none.
func enclosing(pass *analysis.Pass, pos token.Pos) string {
	for _, file := range pass.Files {
		if pos < file.FileStart || pos >= file.FileEnd {
			continue
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || pos < fn.Pos() || pos >= fn.End() {
				continue
			}
			if fn.Recv == nil || len(fn.Recv.List) == 0 {
				return fn.Name.Name
			}
			return "(" + types.ExprString(fn.Recv.List[0].Type) + ")." + fn.Name.Name
		}
	}
	return ""
}
