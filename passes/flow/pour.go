package flow

import (
	"go/types"

	"github.com/phivet/phivet/passes/models"
)

// pour puts what flows into what an argument points to: into a writer it is
// written, into a library's own object it becomes its state, into the
// program's memory it is what is there.
func (a *interp) pour(v *val, t types.Type, s set, whole []*val, typs []types.Type, pkg string, st site) {
	if len(s) == 0 && len(whole) == 0 {
		return
	}
	if isInterface(t) {
		a.pourInterface(v, t, s, whole, typs, pkg, st)
		return
	}
	if a.throughWrapped(v, s, st) {
		return
	}
	elem := deref(t)
	if _, isStruct := under(elem).(*types.Struct); isStruct && isPointer(t) && ownType(elem, pkg) {
		a.intoState(v, s, whole, typs)
		return
	}
	if sl, ok := under(t).(*types.Slice); ok && types.IsInterface(sl.Elem()) {
		for i, d := range orClean(a.elements(v, t, sl.Elem())).dyn { // Scan(&x, &y)
			a.pour(d.v, d.typ, s, nil, nil, pkg, st.at(i))
		}
		return
	}
	if !isPointer(t) {
		if elemType(under(t)) != nil && isReference(t) {
			a.store(a.partAddr(v, a.e.elemOf(t)), a.e.spread(s, elemType(under(t))))
		}
		return
	}
	a.overwrite(v, elem, s)
}

// overwrite puts what a library fills in beside what the program has set.
func (a *interp) overwrite(v *val, elem types.Type, s set) {
	fresh := a.e.spread(s, elem)
	for _, p := range a.targets(v) {
		a.write(p, fresh, false)
	}
}

// ownType reports whether t is a type of the package whose function is called.
func ownType(t types.Type, pkg string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == pkg
}

// intoState adds to what a library's object holds.
func (a *interp) intoState(v *val, s set, whole []*val, _ []types.Type) {
	held := opaque(s)
	if len(whole) == 1 {
		held = whole[0]
	}
	for _, p := range a.targets(v) {
		q := p.part(a.e, infoStep)
		cur := a.read(p).kid(infoStep.key)
		if cur == nil {
			cur = a.e.child(a.read(p), infoStep)
		}
		if p.obj.kind == objAlloc && len(cur.set) == 0 && len(cur.dyn) == 0 && len(cur.to) == 0 && len(cur.kids) == 0 && cur.zero {
			a.write(q, held, true)
			continue
		}
		a.write(q, held, false)
	}
}

// pourInterface writes to whatever an interface holds.
func (a *interp) pourInterface(v *val, t types.Type, s set, whole []*val, typs []types.Type, pkg string, st site) {
	if w := writeMethod(t); w != nil {
		a.writeTo(v, t, w, s, st)
		return
	}
	for i, d := range v.dyn {
		a.pour(d.v, d.typ, s, whole, typs, pkg, st.at(i))
	}
	a.intoState(&val{to: v.to}, s, whole, typs)
	a.overwrite(&val{set: a.e.symbolsOf(v)}, nil, s) // whatever the caller points it at
}

// identities gives results of interface type an object of their own, so that
// what is later written to them is kept.
func (m *modelled) identities() {
	for i, r := range m.res {
		t := m.sig.Results().At(i).Type()
		if isError(t) || len(r.to) > 0 || len(r.dyn) > 0 || len(r.set) > 0 {
			continue
		}
		if _, isMap := under(t).(*types.Map); isMap { // url.Values, http.Header
			m.res[i] = pointing(m.a.allocate(m.s.at(identity{i}).key, t, zero).base)
			continue
		}
		if isPointer(t) {
			v := *r
			held := opaque(sorted(m.a.e.unknownOf(deref(t))))
			v.to = []*place{m.a.allocate(m.s.at(identity{i}).key, deref(t), held).base}
			m.res[i] = &v
			continue
		}
		if iface, ok := t.Underlying().(*types.Interface); !ok || iface.NumMethods() == 0 {
			continue
		}
		o := m.a.allocate(m.s.at(identity{i}).key, t, zero)
		v := *r
		v.to = []*place{o.base}
		m.res[i] = &v
	}
}

// unsaid: a text, a time or a record that a function makes of nothing that it
// was given (os.Getenv, time.Now) is not known to be clean; a number is.
func (m *modelled) unsaid(k *known) {
	for _, b := range k.lines {
		if b.Verb == models.Deidentifies || b.Verb == models.Encrypts || b.Verb == models.Phi || b.Dest == models.Result {
			return
		}
	}
	for i := range m.res {
		switch t := m.sig.Results().At(i).Type(); under(t).(type) {
		case *types.Basic:
			if isString(t) {
				m.res[i] = m.a.e.join(m.res[i], opaque(sorted(m.a.e.unknownOf(t))))
			}
		case *types.Struct, *types.Slice, *types.Map, *types.Array:
			m.res[i] = m.a.e.join(m.res[i], opaque(sorted(m.a.e.unknownOf(t))))
		}
	}
}

type identity struct{ i int }

// callbacks runs the functions among the operands.
func (m *modelled) callbacks() {
	has := false
	for _, t := range m.typs {
		if sig, ok := under(t).(*types.Signature); ok && !isIterator(sig) {
			has = true
		}
	}
	if !has {
		return
	}
	back := m.a.callbacks(m.args, m.typs, false, m.s)
	if len(back) == 0 {
		return
	}
	for i, r := range m.res {
		if t := m.sig.Results().At(i).Type(); carries(t) {
			m.res[i] = m.a.e.join(r, m.a.e.spread(back, t))
		}
	}
}
