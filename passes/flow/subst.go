package flow

import (
	"go/types"
	"slices"
)

// A subst puts a caller's values in the place of a callee's symbols.
type subst struct {
	a     *interp
	site  any
	args  []*val
	typs  []types.Type
	free  []*val
	entry *pmap // the caller's memory at the call
	heap  map[*object]*val
	objs  map[*object]*object
	seen  map[*node]located
	calls map[*pendingCall]*resolved
	by    *Step // how results get here

	raised *val // panics that the callee may recover from
}

// located is what the caller has at a node.
type located struct {
	v *val
	t types.Type
}

// resolved is what became of a pending call.
type resolved struct {
	results []*val
	after   []*val
}

func (a *interp) newSubst(site any, args []*val, typs []types.Type, free []*val) *subst {
	return &subst{
		a: a, site: site, args: args, typs: typs, free: free, entry: a.mem,
		heap: map[*object]*val{}, objs: map[*object]*object{}, seen: map[*node]located{}, calls: map[*pendingCall]*resolved{},
	}
}

// lookup is what the caller has at a node, in its memory at the call.
func (s *subst) lookup(n *node) located {
	if l, ok := s.seen[n]; ok {
		return l
	}
	s.seen[n] = located{clean, n.typ} // a path through itself
	now := s.a.mem
	if n.root.kind != rootResult && n.root.kind != rootAfter {
		s.a.mem = s.entry
	}
	l := s.locate(n)
	s.a.mem = now
	if l.v == nil {
		l.v = clean
	}
	s.seen[n] = l
	return l
}

func (s *subst) locate(n *node) located {
	a, e := s.a, s.a.e
	if n.parent == nil {
		return s.rootOf(n)
	}
	p := s.lookup(n.parent)
	switch n.st.kind {
	case stepDeref:
		t := partType(p.t, n.st)
		return located{a.load(p.v, t), t}
	case stepAssert:
		if p.t != nil && !isInterface(p.t) { // a type parameter's value
			if types.Identical(p.t, n.st.typ) {
				return p
			}
			return located{clean, n.st.typ}
		}
		return located{a.asserted(p.v, n.st.typ), n.st.typ}
	}
	st := e.retarget(n.st, p.t)
	t := st.typ
	if t == nil {
		t = n.typ
	}
	return located{e.child(p.v, st), t}
}

// retarget is a step taken from a value of type t: the fields of an
// instantiated type are its own.
func (e *engine) retarget(st *step, t types.Type) *step {
	if t == nil {
		return st
	}
	switch st.kind {
	case stepField:
		if s, ok := under(t).(*types.Struct); ok && st.index < s.NumFields() && "."+s.Field(st.index).Name() == st.key {
			return e.fieldStep(t, st.index)
		}
	case stepElem:
		return e.elemOf(t)
	case stepKey:
		return e.keyOf(t)
	case stepIndex:
		if st.typ == nil {
			return &step{kind: stepIndex, key: st.key, typ: elemType(under(t))}
		}
	}
	return st
}

func (s *subst) rootOf(n *node) located {
	r := n.root
	switch r.kind {
	case rootParam:
		if r.index < len(s.args) {
			t := n.typ
			if r.index < len(s.typs) && s.typs[r.index] != nil {
				t = s.typs[r.index]
			}
			return located{s.args[r.index], t}
		}
	case rootFree:
		if r.index < len(s.free) {
			return located{s.free[r.index], n.typ}
		}
	case rootGlobal:
		return located{s.a.content(s.a.globalOf(r.glob)), n.typ}
	case rootResult:
		if c := s.calls[r.call]; c != nil && r.index < len(c.results) {
			return located{c.results[r.index], n.typ}
		}
	case rootAfter:
		if c := s.calls[r.call]; c != nil && r.index < len(c.after) {
			return located{c.after[r.index], n.typ}
		}
	case rootRecover:
		return located{s.raised, n.typ}
	}
	return located{opaque(s.a.e.unknownOf(n.typ)), n.typ}
}

// val is the callee's value in the caller's terms.
func (s *subst) val(v *val) *val {
	if v == nil || v == clean || v == zero {
		return v
	}
	v = s.a.e.blurred(v, anyStep)
	s.a.e.cost++
	base := s.set(v.set)
	out := *base
	out.zero = v.zero && len(v.set) == 0
	texts := s.texts(v.strs)
	if v.strs != nil {
		out.strs = texts
	}
	if len(v.to) > 0 {
		to := slices.Clone(out.to)
		for _, p := range v.to {
			to = append(to, s.places(p)...)
		}
		out.to = placeSet(to)
	}
	for _, d := range v.dyn {
		out.dyn = s.a.e.joinDynamics(out.dyn, []dynamic{{d.typ, s.val(d.v)}})
	}
	r := &out
	if len(r.kids) == 0 {
		r.kids = make([]kid, len(v.kids))
		for i, k := range v.kids {
			r.kids[i] = kid{k.st, s.val(k.v)}
		}
		if len(v.kids) > 0 {
			r.strs = nil
		}
	} else {
		for _, k := range v.kids {
			r = r.with(k.st, s.val(k.v))
		}
	}
	if texts != nil && r.strs == nil {
		c := *r
		c.strs = texts
		r = &c
	}
	return r
}

// set is what a set of origins becomes: symbols bring the caller's values.
func (s *subst) set(in set) *val {
	e := s.a.e
	var out []flowing
	var base *val
	for _, f := range in {
		o := e.origins.of(f)
		switch {
		case o.kind != symbolic:
			if s.by != nil && o.kind == concrete {
				f.by = f.by.add(*s.by)
			}
			out = append(out, f)
		case o.cond != nil:
			out = append(out, s.condition(o)...)
		case o.view == (view{}):
			base = e.join(base, s.reshaped(s.lookup(o.node).v, o))
		default:
			l := s.lookup(o.node)
			out = append(out, s.reshape(s.shown(l, o.view), o)...)
		}
	}
	v := opaque(e.widened(sorted(out)))
	if base == nil {
		return v
	}
	return e.join(base, v)
}

// shown is what a view that the callee applied shows of the caller's value.
func (s *subst) shown(l located, vw view) set {
	if vw.format != nil {
		f := s.lookup(vw.format).v
		vw.format = nil
		vw.text = "%v"
		if text, ok := f.strs.one(); ok {
			vw.text = text
		} else if n := s.a.e.identityNode(f); n != nil {
			vw.format, vw.text = n, ""
		} else {
			vw = view{name: "fmt", spread: true}
		}
	}
	return s.a.show(l.v, l.t, vw)
}

// identityNode is the node whose value v is, if it is just that.
func (e *engine) identityNode(v *val) *node {
	if v == nil || len(v.set) != 1 || v.strs != nil {
		return nil
	}
	o := e.origins.of(v.set[0])
	if o.kind != symbolic || o.view != (view{}) || o.cond != nil {
		return nil
	}
	return o.node
}

// condition turns "PHI unless the caller's is clean" into what the caller has.
func (s *subst) condition(o *origin) []flowing {
	l := s.lookup(o.node)
	got := s.shown(l, o.view)
	if o.view == (view{}) {
		got = s.a.deepOf(l.v)
	}
	var out []flowing
	for _, f := range got {
		g := *s.a.e.origins.of(f)
		switch {
		case g.kind != symbolic:
			if !o.clear.Has(o.cond.Category) {
				out = append(out, flowing{s.a.e.origins.id(origin{kind: concrete, source: o.cond, clear: o.clear, mode: o.mode}), f.by})
			}
		case g.node.source == nil || g.cond != nil:
			g.cond = o.cond
			g.clear |= o.clear
			g.mode = max(g.mode, o.mode)
			out = append(out, flowing{s.a.e.origins.id(g), f.by})
		default:
			out = append(out, f)
		}
	}
	return out
}

// reshaped and reshape apply to the caller's value what the callee did to its
// symbol: de-identification in part, encryption, computation.
func (s *subst) reshaped(v *val, o *origin) *val {
	if o.clear == 0 && o.mode == Plain && !o.made && !o.told {
		return v
	}
	return s.a.e.mapSet(v, func(in set) set { return s.reshape(in, o) })
}

func (s *subst) reshape(in set, o *origin) set {
	if o.clear != 0 {
		in = s.a.e.cleared(in, o.clear)
	}
	if o.mode != Plain {
		in = s.a.e.encrypted(in, o.mode)
	}
	if o.made {
		in = s.a.e.computed(in)
	}
	if o.told {
		in = s.a.e.mapOrigins(in, func(o *origin) bool {
			o.told = o.kind != unknown
			return true
		})
	}
	return in
}

// places are where a callee's pointer points in the caller.
func (s *subst) places(p *place) []*place {
	p = s.a.e.anywhere(p)
	if p.parent != nil {
		var out []*place
		for _, q := range s.places(p.parent) {
			out = unionPlaces(out, []*place{q.part(s.a.e, s.a.e.retarget(p.st, q.typ))})
		}
		return out
	}
	switch o := p.obj; o.kind {
	case objGlobal:
		return []*place{s.a.globalOf(o.node.root.glob).base}
	case objSymbol:
		if o.node.parent == nil {
			return nil
		}
		now := s.a.mem
		l := s.lookup(o.node.parent)
		s.a.mem = now
		out := s.a.targets(l.v)
		for _, d := range l.v.dyn {
			out = unionPlaces(out, s.a.targets(d.v))
		}
		return out
	default:
		return []*place{s.object(o).base}
	}
}

// maxInstances is how many calls deep allocations are told apart by the calls
// that lead to them, and maxObjects how many there may be: beyond, all of a type
// are one, or the heap would grow with every level of calls.
const (
	maxInstances = 2
	maxObjects   = 400
)

// instance is the site of the caller's instance of a callee's object.
func (s *subst) instance(o *object) any {
	if o.kind == objAlloc && o.typ != nil && (o.depth >= maxInstances || len(s.a.objects) > maxObjects) {
		return typeSite{types.TypeString(o.typ, nil)}
	}
	if o.kind == objFunc && o.fn != nil && (o.depth >= maxInstances || len(s.a.objects) > maxObjects) {
		return typeSite{o.fn.key}
	}
	return instSite{s.site, o}
}

type typeSite struct{ name string }

type instSite struct {
	site any
	obj  *object
}

// object is the caller's instance of an object that the callee allocated.
func (s *subst) object(o *object) *object {
	if c := s.objs[o]; c != nil {
		return c
	}
	c := s.a.allocate(s.instance(o), o.typ, zero)
	c.depth = min(o.depth+1, maxInstances)
	c.fn = o.fn
	c.kind = o.kind
	c.aged = c.aged || o.aged
	s.objs[o] = c
	_, merged := s.instance(o).(typeSite)
	c.aged = c.aged || merged
	if content := s.heap[o]; content != nil {
		v := s.val(content)
		if merged {
			v = s.a.e.join(s.a.mem.get(uint32(c.id)), v)
		}
		s.a.mem = s.a.mem.set(uint32(c.id), v)
	}
	return c
}
