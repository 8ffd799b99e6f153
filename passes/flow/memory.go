package flow

import (
	"go/types"
	"slices"

	"github.com/phivet/phivet/passes/fields"
)

// An object is a piece of memory: an allocation site, what a parameter or
// other symbol points to, a global variable, a closure.
type object struct {
	id    int // in the function's analysis, from 0: the key of its contents in the state
	kind  objectKind
	typ   types.Type // of the contents
	node  *node      // objSymbol, objGlobal: its contents on entry
	fn    *funcRef   // objFunc: the function that a call of it runs
	old   *object    // objAlloc in a loop: stands for the instances of earlier iterations
	aged  bool       // it is such a stand-in: stores to it only add
	depth int        // how many calls deep it was allocated
	seen  bool       // a pointer to it has been stored or has met a phi
	base  *place     // the whole of it
	site  any        // what allocated it
	first *val       // what it holds on entry, if it is, or is held by, a package-level variable
}

type objectKind uint8

const (
	objAlloc  objectKind = iota // allocated here, or by a callee and handed out
	objSymbol                   // what a symbolic pointer points to
	objGlobal                   // a package-level variable
	objFunc                     // a function value; bindings are its parts
)

// A place is an object or a part of one: what a pointer may point to.
type place struct {
	id     int
	obj    *object
	parent *place
	st     *step
	typ    types.Type
	source *fields.Source // the place is declared PHI
	kids   map[string]*place
}

// newObject makes an object with its whole as a place.
func (a *interp) newObject(kind objectKind, t types.Type) *object {
	o := &object{id: len(a.objects), kind: kind, typ: t}
	a.objects = append(a.objects, o)
	a.e.places++
	o.base = &place{id: a.e.places, obj: o, typ: t}
	if t != nil {
		o.base.source = a.e.source(a.e.index.Type(t))
	}
	return o
}

// part returns the place one step further in.
func (p *place) part(e *engine, st *step) *place {
	if c := p.kids[st.key]; c != nil {
		return c
	}
	e.places++
	c := &place{id: e.places, obj: p.obj, parent: p, st: st, typ: st.typ, source: st.source}
	if c.typ == nil {
		c.typ = partType(p.typ, st)
	}
	if c.source == nil && !st.notPHI {
		c.source = p.source
	}
	if c.source == nil && c.typ != nil && !st.notPHI {
		c.source = e.source(e.index.Type(c.typ))
	}
	if p.kids == nil {
		p.kids = map[string]*place{}
	}
	p.kids[st.key] = c
	return c
}

// symbolOf is the object that a symbolic pointer at n points to.
func (a *interp) symbolOf(n *node) *object {
	d := n.child(a.e, derefStep)
	if o := a.symbols[d]; o != nil {
		return o
	}
	o := a.newObject(objSymbol, d.typ)
	o.node = d
	if o.base.source == nil {
		o.base.source = d.source
	}
	a.symbols[d] = o
	return o
}

// derefStep leads from a pointer's node to that of what it points to.
var derefStep = &step{kind: stepDeref, key: "*"}

// globalOf is the object of a package-level variable.
func (a *interp) globalOf(g types.Object) *object {
	if o := a.globals[g]; o != nil {
		return o
	}
	o := a.newObject(objGlobal, g.Type())
	o.node = a.e.globalNode(g)
	o.base.source = o.node.source
	a.globals[g] = o
	return o
}

// content is what an object holds in the present state.
func (a *interp) content(o *object) *val {
	if v := a.mem.get(uint32(o.id)); v != nil {
		return v
	}
	return a.initial(o)
}

// initial is what an object holds before anything was stored.
func (a *interp) initial(o *object) *val {
	switch o.kind {
	case objSymbol:
		return a.symbolic(o.node)
	case objGlobal:
		if o.first == nil {
			o.first = a.symbolic(o.node) // what it refers to may lead back to it
			o.first = a.e.join(o.first, a.globalShape(o.node.root.glob))
			if a.e.index.BAA(o.node.root.glob) {
				o.first = covered(o.first, o.node.root.glob.Type())
			}
		}
		return o.first
	}
	if o.first != nil {
		return o.first
	}
	return zero
}

// symbolic is whatever the caller has at n; a declared parameter is PHI
// unless the caller's is known to be clean.
func (a *interp) symbolic(n *node) *val {
	fs := []flowing{{id: a.e.origins.id(origin{kind: symbolic, node: n})}}
	if n.parent == nil && n.source != nil && n.root.kind == rootParam {
		fs = append(fs, flowing{id: a.e.origins.id(origin{kind: symbolic, node: n, cond: n.source})})
	}
	return &val{set: sorted(fs)}
}

// targets are the places that a pointer may point to, symbolic ones included.
func (a *interp) targets(v *val) []*place {
	if v == nil {
		return nil
	}
	out := v.to
	for _, f := range v.set {
		o := a.e.origins.of(f)
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			out = unionPlaces(out, []*place{a.symbolOf(o.node).base})
		}
	}
	return out
}

// read is what a place holds.
func (a *interp) read(p *place) *val {
	if p.parent == nil {
		return a.content(p.obj)
	}
	return a.e.child(a.read(p.parent), p.st)
}

// load is what a pointer's targets hold; elem is their type.
func (a *interp) load(addr *val, elem types.Type) *val {
	if addr == nil {
		return nil
	}
	var out *val
	for _, p := range a.targets(addr) {
		out = a.e.join(out, a.read(p))
	}
	var rest []flowing
	for _, f := range addr.set {
		switch o := a.e.origins.of(f); {
		case o.kind == unknown:
			rest = append(rest, a.e.unknownOf(elem)...)
		case o.kind == concrete || o.view != (view{}) || o.cond != nil:
			rest = append(rest, f)
		}
	}
	if out == nil || len(rest) > 0 {
		out = a.e.join(out, opaque(sorted(rest)))
	}
	return out
}

// store puts v where addr points: in the place of what was there if that is
// one piece of memory, beside it otherwise.
func (a *interp) store(addr, v *val) {
	if v == nil {
		return
	}
	ps := a.targets(addr)
	for _, p := range ps {
		a.write(p, v, len(ps) == 1)
	}
}

// write puts v into a place.
func (a *interp) write(p *place, v *val, strong bool) {
	if p.source != nil {
		v = a.e.declared(v, p.source)
		a.declareBehind(v, p.source, 0)
	}
	a.markSeen(v)
	v = a.kept(v)
	a.noteFocus(p)
	strong = strong && !p.obj.aged && !p.obj.node.several()
	var way []*step
	for q := p; q.parent != nil; q = q.parent {
		way = append(way, q.st)
	}
	slices.Reverse(way)
	old := a.content(p.obj)
	a.mem = a.mem.set(uint32(p.obj.id), a.update(old, way, v, strong))
}

// declareBehind declares what a pointer or slice stored in a PHI field leads to.
func (a *interp) declareBehind(v *val, src *fields.Source, depth int) {
	if depth > 2 {
		return
	}
	for _, p := range v.to {
		if p.obj.kind != objAlloc {
			continue
		}
		old := a.read(p)
		if old == nil || old == zero || old == clean {
			continue
		}
		if now := a.e.declared(old, src); !equal(now, old) {
			a.rewrite(p, now)
		}
		a.declareBehind(old, src, depth+1)
	}
}

// update is cur with v at the end of the way.
func (a *interp) update(cur *val, way []*step, v *val, strong bool) *val {
	if len(way) == 0 {
		if strong {
			return v
		}
		return a.e.join(cur, v)
	}
	st := way[0]
	if st.kind == stepElem || st.kind == stepKey {
		strong = false
	}
	out := cur
	if st.kind == stepIndex {
		out = a.besideIndex(cur, st, way[1:], v)
	}
	if st.kind == stepElem {
		for _, k := range cur.kids {
			if k.st.kind == stepIndex {
				out = out.with(k.st, a.update(k.v, way[1:], v, false))
			}
		}
		part := cur.kid(st.key)
		if part == nil {
			part = a.e.derived(cur, st)
		}
		return out.with(st, a.update(part, way[1:], v, false))
	}
	return out.with(st, a.update(a.e.child(cur, st), way[1:], v, strong))
}

// besideIndex is cur once something is stored at an index: elements at other
// indexes may be the same one, unless both are constant.
func (a *interp) besideIndex(cur *val, st *step, way []*step, v *val) *val {
	out, focused := cur, 0
	for _, k := range cur.kids {
		if k.st.kind != stepIndex || k.st.key == st.key {
			continue
		}
		if k.st.focus != nil {
			focused++
		}
		if k.st.focus != nil || st.focus != nil {
			out = out.with(k.st, a.update(k.v, way, v, false))
		}
	}
	if st.focus != nil && focused >= maxFocus {
		out = a.e.blurred(out, anyStep)
	}
	return out
}

// markSeen notes that pointers in v are now held in memory.
func (a *interp) markSeen(v *val) {
	for _, p := range v.to {
		p.obj.seen = true
	}
	for _, k := range v.kids {
		a.markSeen(k.v)
	}
	for _, d := range v.dyn {
		a.markSeen(d.v)
	}
}

// joinStates merges the memories of two ways into a block.
func (a *interp) joinStates(x, y *pmap) *pmap {
	return merge(x, y, func(k uint32, v, w *val) *val {
		o := a.objects[k]
		if o.kind == objSymbol || o.kind == objGlobal {
			if v == nil {
				v = a.initial(o)
			}
			if w == nil {
				w = a.initial(o)
			}
		}
		return a.e.join(v, w)
	})
}
