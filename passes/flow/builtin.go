package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// builtin interprets a call of a predeclared function.
func (a *interp) builtin(i ssa.CallInstruction, f *ssa.Builtin, args []*val, typs []types.Type, s site) []*val {
	switch f.Name() {
	case "append":
		return []*val{a.appended(i, args, typs)}
	case "copy":
		a.copyElements(args, typs)
		return []*val{clean} // how many were copied
	case "min", "max":
		var out *val
		for _, v := range args {
			out = a.e.join(out, v)
		}
		c := *out
		c.strs = nil
		return []*val{&c}
	case "clear":
		if sl, ok := i.Common().Args[0].(*ssa.Slice); !ok || sl.Low == nil && sl.High == nil {
			a.clear(args[0], typs[0])
		}
	case "delete":
		if st := a.indexStep(typs[0], i.Common().Args[1]); st.kind == stepIndex {
			a.store(a.partAddr(args[0], st), clean)
		}
	case "print", "println":
		for k, v := range args {
			if !isBasic(typs[k]) {
				continue // an address
			}
			a.reach(&sinkRec{kind: Log, set: v.set, sink: f.Name(), pkg: "builtin", pos: s.pos, where: a.e.where(s.pos), owner: a.ref})
		}
	case "panic":
		a.panics = a.e.join(a.panics, args[0])
		a.reach(&sinkRec{kind: Log, set: a.show(args[0], typs[0], view{name: "panic"}), sink: "panic", pkg: "builtin", pos: s.pos, where: a.e.where(s.pos), owner: a.ref})
	case "recover":
		return []*val{a.symbolic(a.ref.recovered(a.e))}
	case "complex", "real", "imag":
		var all set
		for _, v := range args {
			all = union(all, v.set)
		}
		return []*val{opaque(all)}
	case "ssa:wrapnilchk", "Add", "Slice", "SliceData", "String", "StringData":
		return []*val{a.unsafely(i, args, typs)}
	}
	return []*val{clean} // len, cap, close, delete, unsafe.Sizeof
}

// unsafely: the bits stay, whatever they are now called.
func (a *interp) unsafely(i ssa.CallInstruction, args []*val, typs []types.Type) *val {
	v, ok := i.(ssa.Value)
	if !ok || len(args) == 0 {
		return clean
	}
	if types.Identical(v.Type(), typs[0]) {
		return args[0]
	}
	s := a.deepOf(args[0])
	if !isReference(v.Type()) {
		return opaque(s)
	}
	o := a.newObjectFor(v.Type())
	a.mem = a.mem.set(uint32(o.id), opaque(s))
	return pointing(o.base)
}

// appended is a fresh slice with the elements of all operands.
func (a *interp) appended(i ssa.CallInstruction, args []*val, typs []types.Type) *val {
	t := typs[0]
	elem := elemType(under(t))
	var all *val
	for k, v := range args {
		if isString(typs[k]) { // append([]byte, string...)
			all = a.e.join(all, opaque(v.set))
			continue
		}
		if e := a.elements(v, typs[k], elem); e != nil && e != zero {
			all = a.e.join(all, e)
		}
	}
	if all == nil {
		all = zero
	}
	o := a.allocate(i, t, zero.with(a.e.elemOf(t), all))
	a.markSeen(all)
	out := pointing(o.base)
	if syms := a.e.symbolsOf(args[0]); len(syms) > 0 {
		// The result may share the caller's array: what is stored there shows here.
		return out
	}
	return out
}

func (a *interp) copyElements(args []*val, typs []types.Type) {
	var v *val
	if isString(typs[1]) {
		v = opaque(args[1].set)
	} else {
		v = a.elements(args[1], typs[1], elemType(under(typs[1])))
	}
	if v != nil {
		a.store(a.partAddr(args[0], a.e.elemOf(typs[0])), v)
	}
}

// clear empties a map and zeroes a slice.
func (a *interp) clear(v *val, t types.Type) {
	ps := a.targets(v)
	if len(ps) == 1 {
		a.write(ps[0], zero, true)
	}
}

// panicWith ends the block; what the runtime prints of the value is logged,
// and a deferred function may recover it.
func (a *interp) panicWith(i *ssa.Panic) {
	v := a.get(i.X)
	if v != nil {
		a.panics = a.e.join(a.panics, v)
		a.reach(&sinkRec{kind: Log, set: a.show(v, i.X.Type(), view{name: "panic"}), sink: "panic", pkg: "builtin", pos: i.Pos(), where: a.e.where(i.Pos()), owner: a.ref})
	}
	a.dead = true
}
