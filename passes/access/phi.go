package access

import (
	"cmp"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fields"
)

// maxPHI bounds what one access names: a FHIR resource has hundreds of fields.
const maxPHI = 24

// sourcesOf returns the PHI that a value of t can hold, sorted by symbol.
func (x *Index) sourcesOf(t types.Type) []PHI {
	if t == nil || !x.fields.Holds(t) {
		return nil
	}
	var found []PHI
	x.collect(t, map[types.Type]bool{}, &found)
	return normal(found)
}

// Held is the PHI that a value of t can hold by its type, sorted by symbol.
func (x *Index) Held(t types.Type) []PHI { return x.sourcesOf(t) }

// collect adds the sources beneath t, but for the types in seen.
func (x *Index) collect(t types.Type, seen map[types.Type]bool, found *[]PHI) {
	if seen[t] || len(*found) >= maxPHI || !x.fields.Holds(t) {
		return
	}
	seen[t] = true
	if src := x.fields.Type(t); src != nil {
		*found = append(*found, phiOf(src))
		return
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		for arg := range n.TypeArgs().Types() {
			x.collect(arg, seen, found)
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			src, clean := x.fields.Field(t, i)
			switch {
			case src != nil:
				*found = append(*found, phiOf(src))
			case !clean:
				x.collect(u.Field(i).Type(), seen, found)
			}
		}
	case *types.Map:
		x.collect(u.Key(), seen, found)
		x.collect(u.Elem(), seen, found)
	case interface{ Elem() types.Type }: // pointers, slices, arrays, channels
		x.collect(u.Elem(), seen, found)
	}
}

func phiOf(src *fields.Source) PHI { return PHI{src.Name, src.Symbol, src.Category} }

// normal sorts a list by symbol and drops what is said twice.
func normal(list []PHI) []PHI {
	slices.SortFunc(list, func(a, b PHI) int { return cmp.Compare(a.Symbol, b.Symbol) })
	list = slices.CompactFunc(list, func(a, b PHI) bool { return a.Symbol == b.Symbol })
	return list[:min(len(list), maxPHI)]
}

// filled returns the PHI that is put where v, the operand of a read, points:
// by its type, by the field whose address it is, by the field that its
// content is stored to afterwards.
func (x *Index) filled(v ssa.Value) []PHI {
	for {
		switch u := v.(type) {
		case *ssa.MakeInterface:
			v = u.X
			continue
		case *ssa.ChangeInterface:
			v = u.X
			continue
		case *ssa.ChangeType:
			v = u.X
			continue
		case *ssa.Slice: // the variadic operands, one by one
			if list := Elements(u); list != nil {
				var all []PHI
				for _, e := range list {
					all = append(all, x.filled(e)...)
				}
				return normal(all)
			}
		case *ssa.FieldAddr:
			if src, _ := x.fields.Field(u.X.Type(), u.Field); src != nil {
				return []PHI{phiOf(src)}
			}
		case *ssa.Alloc:
			if found := x.sourcesOf(u.Type()); found != nil {
				return found
			}
			return x.storedOn(u)
		}
		return x.sourcesOf(v.Type())
	}
}

// storedOn returns the PHI fields that the content of a local variable is stored to.
func (x *Index) storedOn(local *ssa.Alloc) []PHI {
	var found []PHI
	for _, r := range *local.Referrers() {
		load, ok := r.(*ssa.UnOp)
		if !ok {
			continue
		}
		for _, use := range *load.Referrers() {
			if s, ok := use.(*ssa.Store); ok && s.Val == load {
				if addr, ok := s.Addr.(*ssa.FieldAddr); ok {
					if src, _ := x.fields.Field(addr.X.Type(), addr.Field); src != nil {
						found = append(found, phiOf(src))
					}
				}
			}
		}
	}
	return normal(found)
}

// Elements returns what is stored in the array that s is a slice of, as for
// variadic arguments and slice literals; nil if that is not evident.
func Elements(s *ssa.Slice) []ssa.Value {
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var list []ssa.Value
	for _, r := range *array.Referrers() {
		addr, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, use := range *addr.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == addr {
				list = append(list, st.Val)
			}
		}
	}
	return list
}
