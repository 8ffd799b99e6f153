package fields

import (
	"go/types"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/where"
)

// typ returns the source that values of t, or of what it points to, are.
func (x *Index) typ(t types.Type) *Source {
	for {
		switch u := t.(type) {
		case *types.Alias:
			if s := x.ofName(u.Origin().Obj()); s != nil {
				return s
			}
			t = u.Rhs()
		case *types.Pointer:
			t = u.Elem()
		case *types.Named:
			return x.ofName(u.Origin().Obj())
		default:
			return nil
		}
	}
}

// ofName returns the source that values of the type obj names are.
func (x *Index) ofName(obj *types.TypeName) *Source {
	if s, ok := x.named[obj]; ok {
		return s
	}
	var s *Source
	if c, ok := x.declaredType(obj); ok {
		s = &Source{Name: obj.Name(), Symbol: symbol(obj), Category: c, Pos: x.declaredAt(obj)}
	}
	x.named[obj] = s
	return s
}

func (x *Index) declaredType(obj *types.TypeName) (Category, bool) {
	if obj.Pkg() == nil {
		return "", false // Have: error, any and the like.
	}
	for _, wide := range []bool{false, true} {
		for i := range x.config.Sources {
			s := &x.config.Sources[i]
			// An alias is what it stands for: its own name is known to directives only.
			if s.Type.Wide() == wide && len(s.Fields) == 0 && !obj.IsAlias() && s.Type.Match(obj) {
				return Category(s.PHI), true
			}
		}
	}
	return x.data(obj)
}

// data returns the category of //phi:data on obj.
func (x *Index) data(obj types.Object) (Category, bool) {
	d, ok := x.directives.Find(obj, directives.Data)
	if !ok {
		return "", false
	}
	return word(d.Args, 0), true
}

// word returns the category that the i'th word of a directive is, Unspecified
// if there is none or it is not known.
func word(args []string, i int) Category {
	if i >= len(args) {
		return Unspecified
	}
	c, _ := category.Parse(args[i])
	return c
}

// Var returns the source that a package-level variable or constant is.
func (x *Index) Var(v types.Object) *Source {
	switch v.(type) {
	case *types.Var, *types.Const:
	default:
		return nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if s, ok := x.vars[v]; ok {
		return s
	}
	var s *Source
	if c, ok := x.data(v); ok {
		s = &Source{Name: v.Pkg().Name() + "." + v.Name(), Symbol: symbol(v), Category: c, Pos: x.declaredAt(v)}
	}
	x.vars[v] = s
	return s
}

// declaredAt returns the position of obj. Of one with a directive the column is known
// in other packages as well.
func (x *Index) declaredAt(obj types.Object) string {
	if list := x.directives.On(obj); len(list) > 0 {
		return where.File("", obj.Pkg(), list[0].Where)
	}
	return where.Object(x.pass, obj)
}

func symbol(obj types.Object) string { return obj.Pkg().Path() + "." + obj.Name() }
