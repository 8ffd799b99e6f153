package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// conversions are the concrete types converted to each interface.
type conversions struct{ pairs []conversion }

type conversion struct{ iface, typ types.Type }

func (c *conversions) add(iface, typ types.Type) {
	for _, p := range c.pairs {
		if types.Identical(p.iface, iface) && types.Identical(p.typ, typ) {
			return
		}
	}
	c.pairs = append(c.pairs, conversion{iface, typ})
}

func (c *conversions) of(iface types.Type) []types.Type {
	var out []types.Type
	for _, p := range c.pairs {
		if types.Identical(p.iface, iface) {
			out = append(out, p.typ)
		}
	}
	return out
}

// assignments are the functions assigned to each field and variable.
type assignments struct{ to map[types.Object][]*funcRef }

func (t *assignments) add(o types.Object, ref *funcRef) {
	if v, ok := o.(*types.Var); ok {
		o = v.Origin()
	}
	if !slices.Contains(t.to[o], ref) {
		t.to[o] = append(t.to[o], ref)
	}
}

// of are the functions that the field or variable at a node may hold.
func (t *assignments) of(n *node) []*funcRef {
	for ; n != nil; n = n.parent {
		if n.st == nil {
			if n.root.kind == rootGlobal {
				return t.to[n.root.glob]
			}
			return nil
		}
		if n.st.kind == stepField {
			if f := fieldOf(n.st); f != nil { // nil if the type is of a package that is not known here
				return t.to[f]
			}
			return nil
		}
	}
	return nil
}

// survey notes the conversions and assignments that stand in a function.
func (e *engine) survey(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch i := instr.(type) {
			case *ssa.MakeInterface:
				e.noteConversion(i.Type(), i.X.Type())
			case *ssa.Store:
				e.noteAssignment(i)
			}
		}
	}
}

func (e *engine) noteConversion(iface, t types.Type) {
	n, ok := types.Unalias(iface).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || isStd(n.Obj().Pkg().Path()) || isInterface(t) {
		return
	}
	e.conversions.add(iface, t)
}

func (e *engine) noteAssignment(i *ssa.Store) {
	fn := functionIn(i.Val)
	if fn == nil {
		return
	}
	switch addr := i.Addr.(type) {
	case *ssa.FieldAddr:
		if s, ok := under(deref(addr.X.Type())).(*types.Struct); ok {
			e.assigned.add(s.Field(addr.Field), e.refOf(fn))
		}
	case *ssa.Global:
		if addr.Object() != nil {
			e.assigned.add(addr.Object(), e.refOf(fn))
		}
	}
}

// functionIn is the function that a value evidently is.
func functionIn(v ssa.Value) *ssa.Function {
	switch v := v.(type) {
	case *ssa.Function:
		return v
	case *ssa.MakeClosure:
		return v.Fn.(*ssa.Function)
	case *ssa.ChangeType:
		return functionIn(v.X)
	}
	return nil
}
