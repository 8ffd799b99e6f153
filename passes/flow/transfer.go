package flow

import (
	"fmt"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// transfer interprets one instruction: it updates memory and returns the
// value of the register that the instruction defines, nil if there is none
// (or none yet, where the instruction's operands are not reached).
func (a *interp) transfer(instr ssa.Instruction) *val {
	switch i := instr.(type) {
	case *ssa.Alloc:
		// A fresh variable holds its zero value, which is known to be clean.
		o := a.allocate(i, i.Type().(*types.Pointer).Elem(), zero)
		return pointing(o.base)

	case *ssa.BinOp:
		return a.binary(i)

	case *ssa.Call:
		return a.call(i)

	case *ssa.ChangeInterface:
		// The dynamic value stays what it is (error to any).
		return a.get(i.X)

	case *ssa.ChangeType:
		// The value stays, its meaning changes: type SSN string is PHI if declared so.
		return a.convert(a.get(i.X), i.X.Type(), i.Type())

	case *ssa.Convert:
		return a.convert(a.get(i.X), i.X.Type(), i.Type())

	case *ssa.MultiConvert:
		return a.convert(a.get(i.X), i.X.Type(), i.Type())

	case *ssa.SliceToArrayPointer:
		// The pointer shares the slice's memory.
		return a.get(i.X)

	case *ssa.DebugRef, *ssa.If, *ssa.Jump:
		// Branching on PHI is no flow.
		return nil

	case *ssa.Defer:
		a.deferCall(i)
		return nil

	case *ssa.Extract:
		return a.e.child(a.get(i.Tuple), tupleStep(i.Index))

	case *ssa.Field:
		return a.reference(i, a.e.child(a.get(i.X), a.e.fieldStep(i.X.Type(), i.Field)), i.Type())

	case *ssa.FieldAddr:
		return a.partAddr(a.get(i.X), a.e.fieldStep(deref(i.X.Type()), i.Field))

	case *ssa.Go:
		// The goroutine runs at some time from here on.
		a.goCall(i)
		return nil

	case *ssa.Index:
		return a.reference(i, a.e.child(a.get(i.X), a.indexStep(i.X.Type(), i.Index)), i.Type())

	case *ssa.IndexAddr:
		return a.partAddr(a.get(i.X), a.indexStep(i.X.Type(), i.Index))

	case *ssa.Lookup:
		return a.lookup(i)

	case *ssa.MakeChan:
		return pointing(a.allocate(i, i.Type(), zero).base)

	case *ssa.MakeClosure:
		return a.closure(i)

	case *ssa.MakeInterface:
		return a.box(i)

	case *ssa.MakeMap:
		return pointing(a.allocate(i, i.Type(), zero).base)

	case *ssa.MakeSlice:
		return pointing(a.allocate(i, i.Type(), zero).base)

	case *ssa.MapUpdate:
		a.mapUpdate(i)
		return nil

	case *ssa.Next:
		return a.next(i)

	case *ssa.Panic:
		a.panicWith(i)
		if a.fn.Recover == nil {
			a.dead = false
			a.runDefers()
			a.dead = true
		}
		return nil

	case *ssa.Phi:
		return a.phi(i)

	case *ssa.Range:
		return a.get(i.X)

	case *ssa.Return:
		a.returns(i)
		return nil

	case *ssa.RunDefers:
		a.runDefers()
		return nil

	case *ssa.Select:
		return a.selects(i)

	case *ssa.Send:
		a.sendTo(a.get(i.Chan), a.get(i.X), i.Chan.Type(), site{key: i, pos: i.Pos()})
		return nil

	case *ssa.Slice:
		return a.slice(i)

	case *ssa.Store:
		a.store(a.get(i.Addr), a.get(i.Val))
		if f := storedField(i); f != nil && a.record {
			a.storedInField(f, a.get(i.Val))
		}
		return nil

	case *ssa.TypeAssert:
		return a.typeAssert(i)

	case *ssa.UnOp:
		return a.unary(i)
	}
	panic(fmt.Sprintf("flow: unexpected instruction %T", instr))
}

// binary: comparisons show nothing of their operands, arithmetic and
// concatenation carry both.
func (a *interp) binary(i *ssa.BinOp) *val {
	switch i.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return clean
	}
	x, y := a.get(i.X), a.get(i.Y)
	if x == nil || y == nil {
		return nil
	}
	v := opaque(a.e.computed(union(a.e.deep(x), a.e.deep(y))))
	if i.Op == token.ADD && isString(i.Type()) {
		if s := concatStrs(a.e.textOf(x), a.e.textOf(y)); s != nil {
			return &val{set: v.set, strs: s}
		}
	}
	return v
}

func (a *interp) unary(i *ssa.UnOp) *val {
	x := a.get(i.X)
	switch i.Op {
	case token.MUL:
		return a.reference(i, a.load(x, i.Type()), i.Type())
	case token.ARROW:
		return a.receive(i, x)
	case token.NOT:
		return clean
	}
	return x
}

// receive is an element of a channel (with ok, a pair).
func (a *interp) receive(i *ssa.UnOp, ch *val) *val {
	elem := a.elements(ch, i.X.Type(), elemType(under(i.X.Type())))
	if elem == nil || !i.CommaOk {
		return elem
	}
	return clean.with(tupleStep(0), elem)
}

// elements is what any element of the containers that v may be holds.
func (a *interp) elements(v *val, container, elem types.Type) *val {
	return a.load(a.partAddr(v, a.e.elemOf(container)), elem)
}

// partAddr is the address of a part of what v points to.
func (a *interp) partAddr(v *val, st *step) *val {
	if v == nil {
		return nil
	}
	out := &val{}
	for _, p := range a.targets(v) {
		out.to = append(out.to, p.part(a.e, st))
	}
	out.to = placeSet(out.to)
	var rest []flowing
	for _, f := range v.set {
		switch o := a.e.origins.of(f); {
		case o.kind == unknown:
			rest = append(rest, a.e.unknownPart(st)...)
		case st.notPHI:
		case o.kind == concrete || o.view != (view{}) || o.cond != nil:
			rest = append(rest, f)
		}
	}
	out.set = sorted(rest)
	return out
}

// indexStep tells constant indexes apart from the others; those over 99 are
// not told apart, for the sake of tables.
func (a *interp) indexStep(container types.Type, index ssa.Value) *step {
	if longArray(container) {
		return a.e.elemOf(container)
	}
	if key := constKey(index); key != "" && (len(key) < 3 || !isNumber(index.Type())) {
		if b, ok := under(container).(*types.Basic); !ok || b.Info()&types.IsString == 0 {
			return a.e.constStep(container, key)
		}
	}
	if st := a.focusStep(container, index); st != nil {
		return st
	}
	return a.e.elemOf(container)
}

// longArray reports whether t is, or points to, an array of more elements than
// are told apart: a table.
func longArray(t types.Type) bool {
	arr, ok := under(deref(t)).(*types.Array)
	return ok && arr.Len() > maxIndexes
}

// reference gives a pointer, slice, map or channel of which only the contents'
// origins are known an object of its own, so that what is stored through it
// can be seen again.
func (a *interp) reference(site any, v *val, t types.Type) *val {
	if v == nil || !isReference(t) {
		return v
	}
	var keep, move []flowing
	for _, f := range v.set {
		if o := a.e.origins.of(f); o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			keep = append(keep, f)
		} else {
			move = append(move, f)
		}
	}
	if len(move) == 0 {
		return v
	}
	o := a.sites[refSite{site}]
	if o == nil {
		ct := t
		if p, ok := under(t).(*types.Pointer); ok {
			ct = p.Elem()
		}
		o = a.newObject(objAlloc, ct)
		a.sites[refSite{site}] = o
	}
	if a.mem.get(uint32(o.id)) == nil {
		a.mem = a.mem.set(uint32(o.id), opaque(sorted(a.e.retype(move, o.typ))))
	}
	out := *v
	out.set = sorted(keep)
	out.to = unionPlaces(v.to, []*place{o.base})
	if load, ok := site.(*ssa.UnOp); ok {
		a.writeBack(load, &out)
	}
	return &out
}

type refSite struct{ site any }

// writeBack stores the object that a load has given its pointer.
func (a *interp) writeBack(load *ssa.UnOp, v *val) {
	if ps := a.targets(a.get(load.X)); len(ps) == 1 {
		a.write(ps[0], v, true)
	}
}

// retype re-declares unknown contents by the type that they turn out to have.
func (e *engine) retype(fs []flowing, t types.Type) []flowing {
	var out []flowing
	for _, f := range fs {
		if e.origins.of(f).kind == unknown {
			out = append(out, e.unknownOf(t)...)
		}
		out = append(out, f)
	}
	return out
}

func isReference(t types.Type) bool {
	switch under(t).(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		return true
	}
	return false
}

func deref(t types.Type) types.Type {
	if p, ok := under(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func (a *interp) phi(i *ssa.Phi) *val {
	var out *val
	for k, edge := range i.Edges {
		if pred := i.Block().Preds[k]; a.open[pred.Index] && !a.barred(pred, i.Block()) {
			out = a.e.join(out, a.get(edge))
		}
	}
	if out == nil {
		return nil
	}
	out = a.kept(out)
	for _, p := range out.to {
		if o := p.obj; o.kind == objAlloc && !o.aged {
			o.seen = true
			if o.old != nil {
				out = a.e.join(out, pointing(a.moved(p, o.old)))
			}
		}
	}
	return out
}

func (a *interp) returns(i *ssa.Return) {
	for k, r := range i.Results {
		v := a.get(r)
		if v == nil {
			continue
		}
		if k >= len(a.results) {
			a.results = append(a.results, make([]*val, k+1-len(a.results))...)
		}
		a.results[k] = a.e.join(a.results[k], v)
		if a.record {
			a.found.returned(i, k, v)
		}
	}
	if !a.returned {
		a.exits, a.returned = a.mem, true
		return
	}
	a.exits = a.joinStates(a.exits, a.mem)
}
