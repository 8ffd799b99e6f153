package phiaudit

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/names"
)

// identifier writes what tells whose PHI it is, or who looks at it: an argument of
// the access, a variable or a field of what came back; "" unless there is exactly one.
func (s *scope) identifier(t types.Type, actor bool) string {
	var found []string
	fits := func(name string, of types.Type) bool {
		words := names.Words(name)
		byName := has(words, actors...)
		if !actor {
			byName = !byName && has(words, "id", "mrn", "patient", "subject")
		}
		return byName && types.AssignableTo(of, t)
	}
	if !actor {
		found = s.given(fits)
	}
	if len(found) == 0 {
		found = s.named(fits)
	}
	for _, obj := range s.place.got {
		if v, ok := obj.(*types.Var); ok && len(found) == 0 && !actor && slices.Contains(s.vars, v) {
			found = s.fields(v, func(of types.Type) bool { return types.AssignableTo(of, t) })
			found = slices.DeleteFunc(found, func(f string) bool { return !fits(f[strings.LastIndex(f, ".")+1:], t) })
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// named returns the local variables that fit.
func (s *scope) named(fits func(string, types.Type) bool) []string {
	var list []string
	for _, v := range s.vars {
		if s.local(v) && fits(v.Name(), v.Type()) {
			list = append(list, v.Name())
		}
	}
	return list
}

// given writes the arguments of the access that can be written twice and, by the
// parameter's name, fit: r.PathValue("id").
func (s *scope) given(fits func(string, types.Type) bool) []string {
	sig, ok := s.pass.TypesInfo.TypeOf(s.place.call.Fun).Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	var list []string
	for i, arg := range s.place.call.Args {
		if i < sig.Params().Len() && repeatable(arg) && fits(sig.Params().At(i).Name(), s.pass.TypesInfo.TypeOf(arg)) {
			list = append(list, types.ExprString(arg))
		}
	}
	return list
}

// repeatable reports whether evaluating e again changes nothing.
func repeatable(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return repeatable(e.X)
	case *ast.CallExpr:
		sel, ok := e.Fun.(*ast.SelectorExpr)
		if !ok || len(e.Args) != 1 && len(e.Args) != 2 {
			return false
		}
		_, key := e.Args[len(e.Args)-1].(*ast.BasicLit)
		switch sel.Sel.Name {
		case "PathValue", "Param", "URLParam", "Params", "FormValue", "Query", "QueryParam":
			return key && repeatable(sel.X) && (len(e.Args) == 1 || repeatable(e.Args[0]))
		}
	}
	return false
}
