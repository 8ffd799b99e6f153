package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// allocate runs an allocation site: a fresh object whose earlier instances,
// if the site stands in a loop, live on in its older twin (Balakrishnan and
// Reps, "Recency-Abstraction for Heap-Allocated Storage", 2006).
func (a *interp) allocate(site any, t types.Type, content *val) *object {
	o := a.sites[site]
	if o == nil {
		o = a.newObject(objAlloc, t)
		o.site = site
		a.sites[site] = o
	}
	if before := a.mem.get(uint32(o.id)); before != nil && (o.seen || o.aged) {
		if _, own := site.(ssa.Instruction); own && len(a.objects) <= maxAged && !o.aged {
			a.age(o, before)
		} else { // one object for all instances
			o.aged = true
			content = a.e.join(before, content)
		}
	}
	a.mem = a.mem.set(uint32(o.id), content)
	return o
}

// maxAged is how many objects a function may have for its allocation sites in
// loops to be told apart by age: each costs a walk over memory.
const maxAged = 300

// age moves what o holds, and what memory points to it, to its older twin.
func (a *interp) age(o *object, before *val) {
	if o.old == nil {
		o.old = a.newObject(objAlloc, o.typ)
		o.old.aged = true
		o.old.fn = o.fn
	}
	m := a.mem.set(uint32(o.old.id), a.e.join(a.mem.get(uint32(o.old.id)), before))
	a.mem = m.mapped(func(_ uint32, v *val) *val { return a.rename(v, o, o.old) })
}

// rename is v with pointers to one object turned to another.
func (a *interp) rename(v *val, from, to *object) *val {
	if v == nil || !pointsTo(v, from, 0) {
		return v
	}
	out := *v
	out.to = nil
	for _, p := range v.to {
		if p.obj == from {
			p = a.moved(p, to)
		}
		out.to = unionPlaces(out.to, []*place{p})
	}
	out.kids = slices.Clone(v.kids)
	for i := range out.kids {
		out.kids[i].v = a.rename(out.kids[i].v, from, to)
	}
	out.dyn = slices.Clone(v.dyn)
	for i := range out.dyn {
		out.dyn[i].v = a.rename(out.dyn[i].v, from, to)
	}
	return &out
}

func pointsTo(v *val, o *object, depth int) bool {
	if slices.ContainsFunc(v.to, func(p *place) bool { return p.obj == o }) {
		return true
	}
	return slices.ContainsFunc(v.kids, func(k kid) bool { return pointsTo(k.v, o, depth+1) }) ||
		slices.ContainsFunc(v.dyn, func(d dynamic) bool { return pointsTo(d.v, o, depth+1) })
}

// moved is the same part of another object.
func (a *interp) moved(p *place, to *object) *place {
	if p.parent == nil {
		return to.base
	}
	return a.moved(p.parent, to).part(a.e, p.st)
}
