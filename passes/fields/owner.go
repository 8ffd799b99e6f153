package fields

import (
	"go/types"
	"slices"
)

// An owner is a declared type in which a field stands.
type owner struct {
	typ    *types.TypeName
	name   string // "Patient", or "Patient.Address" for a field of an anonymous struct within
	direct bool   // the field is typ's own
}

// pkg returns the package in which v is a field of the owner.
func (o owner) pkg(v *types.Var) *types.Package {
	if o.typ != nil {
		return o.typ.Pkg()
	}
	return v.Pkg()
}

// declaring returns the owner by whose name a field is known, for a field of no
// declared type "struct".
func declaring(owners []owner) owner {
	if len(owners) == 0 {
		return owner{name: "struct", direct: true}
	}
	return owners[0]
}

// speaking returns the owners whose declarations hold for a field that is read
// as one of the type of: that type's own, and those of the type in whose
// declaration the field stands ("type B A" has the fields of A).
func speaking(owners []owner, of *types.TypeName) []owner {
	if len(owners) > 0 && owners[0].typ == of {
		return owners[:1]
	}
	list := []owner{{typ: of, name: of.Name(), direct: true}}
	if len(owners) > 0 {
		list = append(owners[:1:1], list...)
	}
	return list
}

// ownersOf returns the package-level types that have the field v, the one whose
// declaration holds it first. More than one has it after "type B A". The
// engine meets fields by their struct type, which does not know its name.
func (x *Index) ownersOf(v *types.Var) []owner {
	pkg := v.Pkg()
	if pkg == nil {
		return nil
	}
	index, ok := x.owners[pkg]
	if !ok {
		index = map[*types.Var][]owner{}
		for _, name := range pkg.Scope().Names() {
			if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && !obj.IsAlias() {
				addOwner(index, obj)
			}
		}
		x.owners[pkg] = index
	}
	return index[v]
}

// addOwner notes obj as an owner of the fields of its struct, and of the
// anonymous structs in it.
func addOwner(index map[*types.Var][]owner, obj *types.TypeName) {
	var add func(t types.Type, name string, direct bool)
	add = func(t types.Type, name string, direct bool) {
		s, ok := t.(*types.Struct)
		if !ok {
			return
		}
		for v := range s.Fields() {
			index[v] = append(index[v], owner{obj, name, direct})
			// The declaring type is the last one that begins before the field.
			slices.SortStableFunc(index[v], func(a, b owner) int {
				return before(v, b) - before(v, a)
			})
			add(elem(v.Type()), name+"."+v.Name(), false)
		}
	}
	add(elem(obj.Type().Underlying()), obj.Name(), true)
}

// before returns the position of o's type, 0 if it comes after v.
func before(v *types.Var, o owner) int {
	if o.typ.Pos() > v.Pos() {
		return 0
	}
	return int(o.typ.Pos())
}

// elem returns what a chain of pointers, slices, arrays, maps and channels that have
// no name of their own ends in.
func elem(t types.Type) types.Type {
	for {
		switch u := t.(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		case *types.Chan:
			t = u.Elem()
		default:
			return t
		}
	}
}
