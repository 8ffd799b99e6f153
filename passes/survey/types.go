package survey

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/known"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/names"
)

// declared looks at a type of the module's own: generated, it is a source; written by
// hand, its fields are phisuggest's and only counted.
func (t *taker) declared(pkg *Package, spec *ast.TypeSpec, generated bool) {
	obj, ok := pkg.Info.Defs[spec.Name].(*types.TypeName)
	if !ok || obj.IsAlias() || obj.Parent() != pkg.Types.Scope() || t.declaredBy[obj] {
		return
	}
	sources := t.sources(obj, generated)
	if generated {
		sources = append(sources, without(t.redacted(pkg, obj), sources)...)
		t.add(sources, obj, "generated", pkg.Fset.Position(spec.Name.Pos()))
		return
	}
	n := 0
	for _, src := range sources {
		n += len(src.Fields)
	}
	if n > 0 {
		t.Untagged += n
		t.Types++
	}
}

// used notes the types of other modules that the value of an expression has.
func (t *taker) used(pkg *Package, e ast.Expr) {
	tv, ok := pkg.Info.Types[e]
	if !ok || tv.IsBuiltin() || tv.Value != nil {
		return
	}
	t.note(tv.Type, pkg.Fset, e.Pos())
}

func (t *taker) note(typ types.Type, fset *token.FileSet, pos token.Pos) {
	switch u := types.Unalias(typ).(type) {
	case *types.Pointer:
		t.note(u.Elem(), fset, pos)
	case *types.Slice:
		t.note(u.Elem(), fset, pos)
	case *types.Array:
		t.note(u.Elem(), fset, pos)
	case *types.Map:
		t.note(u.Elem(), fset, pos)
	case *types.Named:
		obj := u.Origin().Obj()
		if obj.Pkg() == nil || !obj.Exported() || obj.Parent() != obj.Pkg().Scope() || t.own(obj.Pkg().Path()) || models.IsStd(obj.Pkg().Path()) {
			return
		}
		at := fset.Position(pos)
		if old, seen := t.foreign[obj]; !seen || before(at, old) {
			t.foreign[obj] = at
		}
	}
}

// foreignTypes makes sources of the types of other modules that were used.
func (t *taker) foreignTypes() {
	objects := slices.SortedFunc(maps.Keys(t.foreign), func(a, b *types.TypeName) int {
		return cmp.Or(cmp.Compare(a.Pkg().Path(), b.Pkg().Path()), cmp.Compare(a.Name(), b.Name()))
	})
	for _, obj := range objects {
		t.add(t.sources(obj, true), obj, "used", t.foreign[obj])
	}
}

func (t *taker) add(sources []known.Source, obj *types.TypeName, what string, at token.Position) {
	for _, src := range sources {
		t.Sources = append(t.Sources, Source{
			Type: obj.Pkg().Path() + "." + obj.Name(), Fields: src.Fields, Category: src.Category,
			Why: what + ", " + src.Why, At: at, Obj: obj,
		})
	}
}

// sources returns what the fields of a type hold, by the tables of libraries if they may say
// so and know its package, else by their names; what is tagged is left out.
func (t *taker) sources(obj *types.TypeName, tables bool) []known.Source {
	var list []known.Source
	if tables {
		list = known.Of(obj)
		if len(list) == 0 && known.Covers(obj.Pkg()) {
			return nil
		}
	}
	if len(list) == 0 {
		list = guesses(obj)
	}
	s, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		return list
	}
	declared := map[string]bool{}
	for i := range s.NumFields() {
		if t.tagged(s.Tag(i)) {
			declared[s.Field(i).Name()] = true
		}
	}
	return slices.DeleteFunc(list, func(src known.Source) bool {
		for _, field := range src.Fields {
			if declared[field] { // somebody knows the type better than any table
				return true
			}
		}
		return false
	})
}

// without drops the fields that others speak of already.
func without(list, others []known.Source) []known.Source {
	var left []known.Source
	for _, src := range list {
		src.Fields = slices.DeleteFunc(src.Fields, func(field string) bool {
			return slices.ContainsFunc(others, func(o known.Source) bool { return slices.Contains(o.Fields, field) })
		})
		if len(src.Fields) > 0 {
			left = append(left, src)
		}
	}
	return left
}

// guesses groups what the names of fields say by category.
func guesses(obj *types.TypeName) []known.Source {
	s, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var order []category.Category
	fields := map[category.Category][]string{}
	for _, g := range names.Struct(obj) {
		if fields[g.Category] == nil {
			order = append(order, g.Category)
		}
		fields[g.Category] = append(fields[g.Category], s.Field(g.Field).Name())
	}
	var list []known.Source
	for _, c := range order {
		list = append(list, known.Source{Fields: fields[c], Category: c, Why: "by the names of its fields"})
	}
	return list
}

// before orders places by file and line.
func before(a, b token.Position) bool {
	return cmp.Or(cmp.Compare(a.Filename, b.Filename), cmp.Compare(a.Offset, b.Offset)) < 0
}
