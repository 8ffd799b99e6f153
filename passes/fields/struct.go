package fields

import (
	"go/types"
	"slices"

	"github.com/phivet/phivet/passes/where"
)

// A structure is what is declared of a struct type, field by field.
type structure struct {
	fields []field
	tagged bool
}

type field struct {
	source *Source
	clean  bool
}

// A fieldKey tells the sources of one field apart: a configuration may speak of
// it as a field of another type that has the same fields (type B A).
type fieldKey struct {
	field *types.Var
	name  string
}

// structure returns what is declared of t, nil if t is no struct.
func (x *Index) structure(t types.Type) *structure {
	t = deref(t)
	if s, ok := x.structs[t]; ok {
		return s
	}
	var s *structure
	if u, ok := t.Underlying().(*types.Struct); ok {
		s = &structure{fields: make([]field, u.NumFields())}
		for i := range s.fields {
			s.fields[i] = x.field(typeName(t), u.Field(i).Origin(), u.Tag(i))
			s.tagged = s.tagged || s.fields[i].source != nil
		}
	}
	x.structs[t] = s
	return s
}

// field decides one field, read as a field of the type name of (nil for a
// struct literal type), in the order of precedence.
func (x *Index) field(of *types.TypeName, v *types.Var, tag string) field {
	if v.Name() == "_" {
		return field{}
	}
	owners := x.ownersOf(v)
	if of != nil {
		owners = speaking(owners, of)
	}
	if o, c, ok := x.configured(owners, v.Name(), false); ok {
		return field{source: x.fieldSource(o, v, c)}
	}
	t, found := tagOf(tag, x.config.Tags)
	if found && t.Clean {
		return field{clean: true}
	}
	if o, c, ok := x.configured(owners, v.Name(), true); ok {
		return field{source: x.fieldSource(o, v, c)}
	}
	if found {
		return field{source: x.fieldSource(declaring(owners), v, t.Category)}
	}
	for _, o := range owners {
		if s := x.ofName(o.typ); o.direct && s != nil { // Have: a directive marks the type.
			return field{source: x.fieldSource(o, v, s.Category)}
		}
	}
	return field{}
}

// configured returns the owner and the category for which an entry of the configuration
// makes a field PHI. An entry that lists the field goes before one for the whole type.
func (x *Index) configured(owners []owner, name string, wide bool) (by owner, c Category, found bool) {
	for i := range x.config.Sources {
		s := &x.config.Sources[i]
		if s.Type.IsZero() || s.Type.Wide() != wide || len(s.Fields) > 0 && !slices.Contains(s.Fields, name) {
			continue
		}
		for _, o := range owners {
			if !o.direct || !s.Type.Match(o.typ) {
				continue
			}
			if len(s.Fields) > 0 {
				return o, Category(s.PHI), true
			}
			if !found {
				by, c, found = o, Category(s.PHI), true
			}
			break
		}
	}
	return by, c, found
}

// fieldSource returns the one source of a field in its owner's name.
func (x *Index) fieldSource(o owner, v *types.Var, c Category) *Source {
	key := fieldKey{v, o.name}
	if s := x.fields[key]; s != nil {
		return s
	}
	name := o.name + "." + v.Name()
	s := &Source{Name: name, Symbol: name, Category: c, Pos: where.Object(x.pass, v)}
	if pkg := o.pkg(v); pkg != nil {
		s.Symbol = pkg.Path() + "." + name
	}
	x.fields[key] = s
	return s
}

// deref returns the origin of what t, or an alias of it, points to.
func deref(t types.Type) types.Type {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	} else if p, ok := t.Underlying().(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	return t
}

// typeName returns the name of t, that of its origin if t is an instance; nil
// if it has none.
func typeName(t types.Type) *types.TypeName {
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Origin().Obj()
	}
	return nil
}
