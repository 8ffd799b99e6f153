package fields

import (
	"go/token"
	"go/types"
	"slices"
)

// Declared returns what this package itself declares to be PHI, in the order of the source:
// fields, types, variables, results and parameters. A field of a type that is
// PHI as a whole is left out, since the type is there.
func (x *Index) Declared() []*Source {
	var list []declaration
	note := func(pos token.Pos, s *Source) {
		if s != nil {
			list = append(list, declaration{pos, s})
		}
	}
	for _, obj := range x.pass.TypesInfo.Defs {
		switch obj := obj.(type) {
		case *types.TypeName:
			x.declaredBy(obj, note)
		case *types.Func:
			note(obj.Pos(), x.Result(obj))
			for i := range obj.Signature().Params().Len() {
				note(obj.Signature().Params().At(i).Pos(), x.Param(obj, i))
			}
		case *types.Var, *types.Const:
			note(obj.Pos(), x.Var(obj))
		}
	}
	slices.SortFunc(list, func(a, b declaration) int { return int(a.pos - b.pos) })
	var sources []*Source
	for _, d := range list {
		sources = append(sources, d.source)
	}
	return slices.Compact(sources)
}

type declaration struct {
	pos    token.Pos
	source *Source
}

// declaredBy notes what the declaration of a type says: of the type, or of the fields
// in it, those of anonymous structs included.
func (x *Index) declaredBy(obj *types.TypeName, note func(token.Pos, *Source)) {
	if obj.IsAlias() {
		note(obj.Pos(), x.Type(obj.Type()))
		return
	}
	if _, ok := obj.Type().(*types.Named); !ok {
		return // Have: a type parameter.
	}
	if s := x.Type(obj.Type()); s != nil {
		note(obj.Pos(), s)
		return
	}
	x.fieldsIn(obj.Type(), note)
}

func (x *Index) fieldsIn(t types.Type, note func(token.Pos, *Source)) {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i := range s.NumFields() {
		v := s.Field(i)
		if v.Pkg() != x.pass.Pkg {
			return // Have: the fields of another package's type, "type B a.A".
		}
		source, _ := x.Field(t, i)
		note(v.Pos(), source)
		if inner, ok := elem(v.Type()).(*types.Struct); ok {
			x.fieldsIn(inner, note)
		}
	}
}

// Count returns how many types this package declares that can hold PHI, and how many
// fields that are PHI.
func (x *Index) Count() (holding, phi int) {
	found := map[*Source]bool{} // "type B A" has the fields of A
	for _, obj := range x.pass.TypesInfo.Defs {
		name, ok := obj.(*types.TypeName)
		if !ok || name.IsAlias() {
			continue
		}
		if _, ok := name.Type().(*types.Named); !ok {
			continue // Have: a type parameter.
		}
		if x.Holds(name.Type()) {
			holding++
		}
		x.fieldsIn(name.Type(), func(_ token.Pos, s *Source) {
			if s != nil {
				found[s] = true
			}
		})
	}
	return holding, len(found)
}
