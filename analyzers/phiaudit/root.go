package phiaudit

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// root returns what identifies a router through variables and fields, and the
// values that it may be.
func (c *checker) root(v ssa.Value) (key any, from []ssa.Value) {
	for range 20 {
		switch u := v.(type) {
		case *ssa.MakeInterface:
			v = u.X
		case *ssa.ChangeType:
			v = u.X
		case *ssa.ChangeInterface:
			v = u.X
		case *ssa.TypeAssert:
			v = u.X
		case *ssa.Extract:
			v = u.Tuple
		case *ssa.Phi:
			v = u.Edges[0]
		case *ssa.FreeVar:
			b := binding(u)
			if b == nil {
				return u, nil
			}
			v = b
		case *ssa.FieldAddr:
			f := field(u)
			if f == nil || !f.Embedded() {
				return f, c.storedIn(u)
			}
			v = u.X // gin's Engine embeds its RouterGroup
		case *ssa.UnOp:
			switch addr := u.X.(type) {
			case *ssa.Global:
				return addr, []ssa.Value{addr}
			case *ssa.Alloc:
				stores := storesTo(addr)
				if len(stores) != 1 {
					return addr, stores
				}
				v = stores[0]
			default:
				v = u.X
			}
		case *ssa.Alloc:
			if stores := storesTo(u); len(stores) == 1 {
				v = stores[0]
				continue
			}
			return u, nil
		default:
			return v, []ssa.Value{v}
		}
	}
	return nil, nil
}

// storedIn returns the values that are assigned to the field of an address.
func (c *checker) storedIn(addr *ssa.FieldAddr) []ssa.Value {
	var values []ssa.Value
	for _, s := range c.stores[field(addr)] {
		values = append(values, s.Val)
	}
	return append(values, c.loads[field(addr)]...)
}

func storesTo(a *ssa.Alloc) []ssa.Value {
	var values []ssa.Value
	for _, r := range *a.Referrers() {
		if s, ok := r.(*ssa.Store); ok && s.Addr == a {
			values = append(values, s.Val)
		}
	}
	return values
}

// binding returns what a literal's captured variable is in the function around it.
func binding(v *ssa.FreeVar) ssa.Value {
	lit := v.Parent()
	if lit.Parent() == nil {
		return nil
	}
	for _, b := range lit.Parent().Blocks {
		for _, instr := range b.Instrs {
			if closure, ok := instr.(*ssa.MakeClosure); ok && closure.Fn == lit {
				return closure.Bindings[slices.Index(lit.FreeVars, v)]
			}
		}
	}
	return nil
}
