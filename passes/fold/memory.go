package fold

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Place names memory: a root, and the way from it, such as ".TLS*.MinVersion"
// (* is a pointer followed).
type Place struct {
	Root ssa.Value
	Path string
}

// Field returns the place of a field.
func (p Place) Field(name string) Place { return Place{p.Root, p.Path + "." + name} }

// below reports whether p is q or part of it.
func (p Place) below(q Place) bool {
	rest, ok := strings.CutPrefix(p.Path, q.Path)
	return ok && p.Root == q.Root && (rest == "" || rest[0] == '.' || rest[0] == '*' || rest[0] == '[')
}

// Place returns what the pointer addr points to. A pointer that a variable holds
// and that is assigned once stands for what was assigned, also in the closures
// that capture the variable.
func (f *Folder) Place(addr ssa.Value) Place {
	for range 50 {
		switch a := addr.(type) {
		case *ssa.FieldAddr:
			p := f.Place(a.X)
			return p.Field(fieldName(a.X.Type(), a.Field))
		case *ssa.IndexAddr:
			p := f.Place(a.X)
			return Place{p.Root, p.Path + "[]"}
		case *ssa.ChangeType:
			addr = a.X
		case *ssa.FreeVar:
			bound := f.binding(a)
			if bound == nil {
				return Place{a, ""}
			}
			addr = bound
		case *ssa.UnOp:
			if a.Op != token.MUL {
				return Place{addr, ""}
			}
			if only := f.onlyStore(a.X); only != nil {
				addr = only
				continue
			}
			p := f.Place(a.X)
			return Place{p.Root, p.Path + "*"}
		case *ssa.Alloc:
			to := copiedTo(a)
			if to == nil {
				return Place{a, ""}
			}
			addr = to
		default:
			return Place{addr, ""}
		}
	}
	return Place{addr, ""}
}

// copiedTo returns where a composite literal is stored whole, if that is all
// that becomes of it: the literal then is that memory. It is nil otherwise.
func copiedTo(a *ssa.Alloc) ssa.Value {
	if a.Comment != "complit" {
		return nil
	}
	var to ssa.Value
	for _, use := range *a.Referrers() {
		load, ok := use.(*ssa.UnOp)
		if !ok {
			if _, isField := use.(*ssa.FieldAddr); isField {
				continue
			}
			return nil
		}
		if to != nil || len(*load.Referrers()) != 1 {
			return nil
		}
		s, ok := (*load.Referrers())[0].(*ssa.Store)
		if !ok || s.Val != load {
			return nil
		}
		to = s.Addr
	}
	return to
}

// binding returns what a closure's captured variable is bound to, nil if the
// closure is made in several places.
func (f *Folder) binding(v *ssa.FreeVar) ssa.Value {
	sites := f.writes().closures[v.Parent()]
	if len(sites) != 1 {
		return nil
	}
	for i, free := range v.Parent().FreeVars {
		if free == v {
			return sites[0].Bindings[i]
		}
	}
	return nil
}

// onlyStore returns the pointer that a local variable holds, if it is assigned once.
func (f *Folder) onlyStore(addr ssa.Value) ssa.Value {
	if v, ok := addr.(*ssa.FreeVar); ok {
		if addr = f.binding(v); addr == nil {
			return nil
		}
	}
	a, ok := addr.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var found ssa.Value
	for _, s := range f.writes().stores[Place{a, ""}] {
		if found != nil || s.Val == a {
			return nil
		}
		found = s.Val
	}
	return found
}

// A target is what a place holds, by declaration: for its type, its name and,
// if it is a field, what the package stores in it elsewhere.
type target struct {
	typ   types.Type
	name  string
	owner *types.Struct // nil if it is no field
	index int
}

// pointee is the target that an address points to.
func pointee(addr ssa.Value) target {
	t := target{name: Describe(addr)}
	if p, ok := types.Unalias(addr.Type()).Underlying().(*types.Pointer); ok {
		t.typ = p.Elem()
	}
	if a, ok := addr.(*ssa.FieldAddr); ok {
		t.owner, t.index = structOf(a.X.Type()), a.Field
	}
	return t
}

// member is the target that a path of fields leads to from a type.
func member(typ types.Type, path, name string) (target, bool) {
	t := target{typ: typ, name: name}
	for field := range strings.SplitSeq(path, ".") {
		s := structOf(t.typ)
		if s == nil {
			return t, false
		}
		found := false
		for i := range s.NumFields() {
			if s.Field(i).Name() == field {
				t, found = target{s.Field(i).Type(), dotted(t.name, field), s, i}, true
				break
			}
		}
		if !found {
			return t, false
		}
	}
	return t, true
}

// load folds what memory holds at a read.
func (f *Folder) load(v *ssa.UnOp) []Value {
	if values := f.flag(v.X); values != nil {
		return values
	}
	return f.at(f.Place(v.X), pointee(v.X), v)
}

// fieldOf folds a field of a struct that is no memory: a call's result, a copy.
func (f *Folder) fieldOf(v *ssa.Field) []Value {
	t := target{v.Type(), Describe(v), structOf(v.X.Type()), v.Field}
	name := fieldName(v.X.Type(), v.Field)
	switch x := v.X.(type) {
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return f.at(f.Place(x.X).Field(name), t, x)
		}
	case *ssa.Parameter:
		if h := parameter(x).Hole(); h.Param >= 0 {
			return []Value{fieldHole(*h, name)}
		}
	}
	return f.anywhere(t)
}

func fieldHole(h Hole, path string) Value {
	h.Path, h.Name = strings.TrimPrefix(h.Path+"."+path, "."), dotted(h.Name, path)
	return hole(h)
}

// FieldAt folds the field that path ("TLS.Insecure") leads to in the struct
// that v is or points to, just before an instruction.
func (f *Folder) FieldAt(v ssa.Value, path string, at ssa.Instruction) []Value {
	t, ok := member(v.Type(), path, Describe(v))
	if !ok {
		return []Value{Unknown(t.name)}
	}
	switch x := v.(type) {
	case *ssa.UnOp:
		if _, isPointer := types.Unalias(v.Type()).Underlying().(*types.Pointer); !isPointer && x.Op == token.MUL {
			p := f.Place(x.X)
			return f.at(Place{p.Root, p.Path + "." + path}, t, x)
		}
	case *ssa.Const:
		return zero(t.typ)
	case *ssa.Parameter:
		if h := parameter(x).Hole(); h.Param >= 0 {
			return []Value{fieldHole(*h, path)}
		}
	}
	p := f.Place(v)
	if values := f.at(Place{p.Root, p.Path + "." + path}, t, at); len(values) > 0 {
		return values
	}
	return []Value{Unknown(t.name)}
}

// Nil is the text of a nil pointer, interface, slice, map, channel or function.
const Nil = "nil"

// zero is the value of memory that nobody has written.
func zero(t types.Type) []Value {
	if t != nil {
		if basic, ok := t.Underlying().(*types.Basic); ok {
			switch {
			case basic.Info()&types.IsString != 0:
				return []Value{{}}
			case basic.Info()&types.IsBoolean != 0:
				return []Value{Const("false")}
			case basic.Info()&types.IsInteger != 0:
				return []Value{Const("0")}
			}
		}
		switch t.Underlying().(type) {
		case *types.Pointer, *types.Interface, *types.Slice, *types.Map, *types.Chan, *types.Signature:
			return []Value{Const(Nil)}
		}
	}
	return []Value{Unknown("")}
}

func (f *Folder) union(stores []*ssa.Store) []Value {
	var out []Value
	for _, s := range stores {
		out = append(out, f.Reach(s.Block()).Of(f.Fold(s.Val))...)
	}
	return alternatives(out)
}
