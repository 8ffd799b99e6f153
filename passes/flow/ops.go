package flow

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/fields"
)

// convert: the contents stay; a string made of a []byte, or the reverse, has
// memory of its own.
func (a *interp) convert(v *val, from, to types.Type) *val {
	if v == nil {
		return nil
	}
	switch {
	case isUnsafe(to):
		return v
	case isUnsafe(from) && isReference(to):
		o := a.newObjectFor(to)
		a.mem = a.mem.set(uint32(o.id), opaque(a.deepOf(v)))
		return pointing(o.base)
	case isUnsafe(from):
		return clean // an address
	case isReference(from) && !isReference(to) && !isInterface(to):
		v = opaque(a.deepOf(v))
	case !isReference(from) && isReference(to) && isBasic(from):
		o := a.newObjectFor(to)
		a.mem = a.mem.set(uint32(o.id), &val{set: v.set, strs: v.strs})
		v = pointing(o.base)
	case isNumber(from) && isString(to):
		v = opaque(v.set)
	}
	v = a.renamed(v, from, to)
	if src := a.e.index.Type(to); src != nil && a.e.index.Type(from) == nil {
		v = a.e.declared(v, src)
	}
	return v
}

func isUnsafe(t types.Type) bool {
	b, ok := under(t).(*types.Basic)
	return ok && b.Kind() == types.UnsafePointer
}

// renamed is a struct, or a pointer to one, converted to a type with the same
// fields: each keeps what it was declared to be, and becomes what it is now.
func (a *interp) renamed(v *val, from, to types.Type) *val {
	if types.Identical(from, to) || isInterface(from) || isInterface(to) {
		return v
	}
	if isPointer(from) && isPointer(to) {
		ft, tt := deref(from), deref(to)
		if types.Identical(ft, tt) || !isStruct(ft) || !isStruct(tt) {
			return v
		}
		for _, p := range a.targets(v) {
			a.write(p, a.renamed(a.read(p), ft, tt), true)
		}
		return v
	}
	if !isStruct(from) || !isStruct(to) {
		return v
	}
	out := a.expanded(v, from)
	for i := range under(to).(*types.Struct).NumFields() {
		st := a.e.fieldStep(to, i)
		if k := out.kid(st.key); st.source != nil && k != nil {
			out = out.with(st, a.e.declared(k, st.source))
		}
	}
	return out
}

func isStruct(t types.Type) bool { _, ok := under(t).(*types.Struct); return ok }

// newObjectFor is an unnamed object of the function.
func (a *interp) newObjectFor(t types.Type) *object {
	key := tempSite{a.e.at, t.String()}
	if o := a.sites[key]; o != nil {
		return o
	}
	o := a.newObject(objAlloc, t)
	a.sites[key] = o
	return o
}

type tempSite struct {
	pos any
	typ string
}

func isInterface(t types.Type) bool {
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return true
	}
	return t != nil && types.IsInterface(t)
}

func isBasic(t types.Type) bool { _, ok := under(t).(*types.Basic); return ok }

func isString(t types.Type) bool {
	b, ok := under(t).(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isNumber(t types.Type) bool {
	b, ok := under(t).(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// box puts a value into an interface; its concrete type is evident from now on.
func (a *interp) box(i *ssa.MakeInterface) *val {
	v := a.get(i.X)
	if v == nil {
		return nil
	}
	if isInterface(i.X.Type()) { // a type parameter: what it holds is the caller's
		return v
	}
	return &val{dyn: []dynamic{{i.X.Type(), v}}}
}

// typeAssert selects the dynamic values of the asserted type.
func (a *interp) typeAssert(i *ssa.TypeAssert) *val {
	x := a.get(i.X)
	if x == nil {
		return nil
	}
	v := a.reference(i, a.asserted(x, i.AssertedType), i.AssertedType)
	if isPointer(i.AssertedType) && len(v.to) == 0 && len(v.set) == 0 && len(x.dyn) == 0 {
		v = pointing(a.allocate(i, deref(i.AssertedType), zero).base) // nothing is known of what it points to, but it is kept
	}
	if i.CommaOk {
		return clean.with(tupleStep(0), v)
	}
	return v
}

func (a *interp) asserted(x *val, t types.Type) *val {
	if t == nil { // of a package that is not known here
		return opaque(x.set)
	}
	if isInterface(t) {
		out := &val{set: x.set, to: x.to, kids: x.kids}
		iface, _ := t.Underlying().(*types.Interface)
		for _, d := range x.dyn {
			if iface == nil || types.Implements(d.typ, iface) {
				out.dyn = append(out.dyn, d)
			}
		}
		return out
	}
	var out *val
	for _, d := range x.dyn {
		if types.Identical(d.typ, t) {
			out = a.e.join(out, d.v)
		}
	}
	if out == nil {
		out = clean
	}
	return a.e.join(out, a.e.derived(&val{set: x.set}, a.e.assertStep(t)))
}

// assertStep leads from an interface to its dynamic value of type t.
func (e *engine) assertStep(t types.Type) *step {
	return &step{kind: stepAssert, key: "(" + types.TypeString(t, nil) + ")", typ: t, source: e.source(e.index.Type(t))}
}

// lookup reads a map, or a byte of a string. PHI as the key is no flow.
func (a *interp) lookup(i *ssa.Lookup) *val {
	x := a.get(i.X)
	if x == nil {
		return nil
	}
	if isString(i.X.Type()) {
		return opaque(x.set)
	}
	st := a.indexStep(i.X.Type(), i.Index)
	v := a.reference(i, a.load(a.partAddr(x, st), st.typ), st.typ)
	if i.CommaOk {
		return clean.with(tupleStep(0), v)
	}
	return v
}

func (a *interp) mapUpdate(i *ssa.MapUpdate) {
	m := a.get(i.Map)
	k, v := a.get(i.Key), a.get(i.Value)
	if m == nil || k == nil || v == nil {
		return
	}
	st := a.indexStep(i.Map.Type(), i.Key)
	if a.manyKeys(m) {
		st = a.e.elemOf(i.Map.Type())
	}
	a.store(a.partAddr(m, st), v)
	if len(k.set) > 0 || len(k.kids) > 0 || len(k.dyn) > 0 || len(k.to) > 0 {
		a.store(a.partAddr(m, a.e.keyOf(i.Map.Type())), k)
	}
}

// manyKeys reports whether a map already has more constant keys than are told apart.
func (a *interp) manyKeys(m *val) bool {
	for _, p := range m.to {
		if v := a.read(p); v != nil && len(v.kids) > maxIndexes {
			return true
		}
	}
	return false
}

// keyOf is the step to the keys of a map type.
func (e *engine) keyOf(t types.Type) *step {
	key := fieldKey{t, -2}
	st := e.steps[key]
	if st == nil {
		st = &step{kind: stepKey, key: keyStep.key}
		if m, ok := under(t).(*types.Map); ok {
			st.typ = m.Key()
		}
		e.steps[key] = st
	}
	return st
}

// next yields (ok, key, value) of a map, or (ok, index, rune) of a string.
func (a *interp) next(i *ssa.Next) *val {
	r := i.Iter.(*ssa.Range)
	x := a.get(r.X)
	if x == nil {
		return nil
	}
	if i.IsString {
		return clean.with(tupleStep(2), opaque(x.set))
	}
	m := r.X.Type()
	k := a.load(a.partAddr(x, a.e.keyOf(m)), a.e.keyOf(m).typ)
	v := a.reference(i, a.elements(x, m, elemType(under(m))), elemType(under(m)))
	return clean.with(tupleStep(1), orClean(k)).with(tupleStep(2), orClean(v))
}

func orClean(v *val) *val {
	if v == nil {
		return clean
	}
	return v
}

// selects yields (index, ok, received...), the received values in the order of
// the receiving states.
func (a *interp) selects(i *ssa.Select) *val {
	out := clean
	k := 2
	for _, s := range i.States {
		ch := a.get(s.Chan)
		if s.Dir == types.SendOnly {
			a.sendTo(ch, a.get(s.Send), s.Chan.Type(), site{key: s, pos: s.Pos})
			continue
		}
		elem := elemType(under(s.Chan.Type()))
		if ch != nil {
			out = out.with(newTupleStep(k), orClean(a.elements(ch, s.Chan.Type(), elem)))
		}
		k++
	}
	return out
}

// sendTo puts a value into a channel: beside what it holds already.
func (a *interp) sendTo(ch, v *val, t types.Type, s site) {
	if ch == nil || v == nil {
		return
	}
	for _, p := range ch.to {
		if a.intoSink(p, a.deepOf(v), s) { // a library's channel: what is sent is published
			return
		}
	}
	a.store(a.partAddr(ch, a.e.elemOf(t)), v)
}

// slice: a slice of a slice or array shares its memory. The first three digits
// of an address, and the first four of a date, are not PHI (45 CFR
// 164.514(b)(2)(i)(B) and (C)).
func (a *interp) slice(i *ssa.Slice) *val {
	x := a.get(i.X)
	if x == nil {
		return nil
	}
	if isString(i.X.Type()) {
		if isZero(i.Low) && isConst(i.High, 3) {
			return opaque(a.e.computed(a.e.cleared(x.set, category.Of("address"))))
		}
		return opaque(a.e.computed(x.set))
	}
	if isConst(i.High, 0) && isZero(i.Low) {
		// Empty, to be filled anew: what stood in the array is behind it.
		return pointing(a.allocate(i, i.Type(), zero).base)
	}
	if i.Low != nil && !isZero(i.Low) {
		a.shift(x)
	}
	return x
}

// shift forgets which element stands at which index.
func (a *interp) shift(x *val) {
	for _, p := range a.targets(x) {
		v := a.read(p)
		if v == nil {
			continue
		}
		all := a.e.element(v, elemStep)
		out := *v
		out.kids = nil
		for _, k := range v.kids {
			if k.st.kind != stepIndex && k.st.kind != stepElem {
				out.kids = append(out.kids, k)
			}
		}
		a.write(p, (&out).with(elemStep, all), true)
	}
}

func isZero(v ssa.Value) bool { return v == nil || isConst(v, 0) }

func isConst(v ssa.Value, n int64) bool {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return false
	}
	got, exact := constant.Int64Val(c.Value)
	return exact && got == n
}

// closure is a function literal with what it captures.
func (a *interp) closure(i *ssa.MakeClosure) *val {
	fn := i.Fn.(*ssa.Function)
	o := a.allocate(i, nil, zero)
	o.kind = objFunc
	o.fn = a.e.refOf(fn)
	content := &val{}
	for k, b := range i.Bindings {
		v := a.get(b)
		if v == nil {
			return nil
		}
		a.markSeen(v)
		content = content.with(bindStep(k), a.kept(v))
	}
	a.mem = a.mem.set(uint32(o.id), content)
	return pointing(o.base)
}

// bindStep leads from a function value to its k-th captured value.
func bindStep(k int) *step {
	return &step{kind: stepState, key: "b" + string(rune('0'+k/10)) + string(rune('0'+k%10)), index: k}
}

// functionValue is a declared function used as a value.
func (a *interp) functionValue(fn *ssa.Function) *val {
	key := funcSite{fn}
	o := a.sites[key]
	if o == nil {
		o = a.newObject(objFunc, nil)
		o.fn = a.e.refOf(fn)
		a.sites[key] = o
	}
	return pointing(o.base)
}

type funcSite struct{ fn *ssa.Function }

// cleared is s after a de-identifier that takes out some categories.
func (e *engine) cleared(s set, cats fields.Set) set {
	return e.mapOrigins(s, func(o *origin) bool {
		if cats == fields.All {
			return false
		}
		if o.kind == symbolic || o.kind == concrete {
			o.clear |= cats
		}
		return o.kind != concrete || !o.clear.Has(o.source.Category)
	})
}

// encrypted is s as ciphertext.
func (e *engine) encrypted(s set, mode Mode) set {
	return e.mapOrigins(s, func(o *origin) bool {
		if o.kind == unknown {
			return false
		}
		if o.mode == Plain || o.mode > mode {
			o.mode = mode
		}
		return true
	})
}

// computed is s as the result of a computation.
func (e *engine) computed(s set) set {
	return e.mapOrigins(s, func(o *origin) bool {
		o.made = o.kind != unknown
		return true
	})
}

// mapOrigins changes copies of a set's origins; f reports whether to keep one.
func (e *engine) mapOrigins(s set, f func(*origin) bool) set {
	var out []flowing
	for _, fl := range s {
		o := *e.origins.of(fl)
		if f(&o) {
			out = append(out, flowing{e.origins.id(o), fl.by})
		}
	}
	return sorted(out)
}
