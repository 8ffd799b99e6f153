package phiaudit

import (
	"go/ast"
	"go/types"
	"strings"
)

// leave writes how the function ends where the record cannot be written.
func (s *scope) leave() string {
	results := s.place.fn.Results
	if results == nil || len(results.List) == 0 {
		return s.refuse()
	}
	var values []string
	for _, f := range results.List {
		for range max(1, len(f.Names)) {
			values = append(values, s.zero(f.Type))
		}
	}
	last := results.List[len(results.List)-1].Type
	if typeString(s.pass.TypesInfo.TypeOf(last)) != "error" {
		return ""
	}
	values[len(values)-1] = "err"
	return "return " + strings.Join(values, ", ")
}

// zero writes the zero value of a type.
func (s *scope) zero(e ast.Expr) string {
	t := s.pass.TypesInfo.TypeOf(e)
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return "*new(" + types.ExprString(e) + ")"
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Info()&types.IsBoolean != 0:
			return "false"
		case u.Info()&types.IsNumeric != 0:
			return "0"
		}
	case *types.Struct, *types.Array:
		return types.ExprString(e) + "{}"
	}
	return "nil"
}

// refuse writes the answer of a handler that returns nothing.
func (s *scope) refuse() string {
	for _, v := range s.vars {
		if !s.local(v) {
			continue
		}
		switch typeString(v.Type()) {
		case "http.ResponseWriter":
			if pkg := s.imported(types.Unalias(v.Type()).(*types.Named).Obj().Pkg()); pkg != "" {
				return pkg + ".Error(" + v.Name() + ", \"the access could not be recorded\", " + pkg + ".StatusInternalServerError)\n\treturn"
			}
		case "*gin.Context":
			return v.Name() + ".AbortWithStatus(500)\n\treturn"
		}
	}
	return ""
}
