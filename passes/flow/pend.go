package flow

import (
	"go/types"
	"slices"
)

// pend notes a call that the caller will resolve. Its results and what it
// leaves in the objects that it is given are symbols. What the callees known
// here would do is reported here.
func (a *interp) pend(pc *pendingCall, sig *types.Signature, local []dynamic, s site) []*val {
	pc.pos, pc.where, pc.owner, pc.via = s.pos, a.e.where(s.pos), a.ref, s.via
	old := a.e.pendingAt(a.ref, s.key)
	if a.ref.cyclicCalls || old == nil && a.ref.pendings >= manyPending {
		s.key = a.sameCallee(pc)
		if old = a.e.pendingAt(a.ref, s.key); old != nil {
			a.widen(pc, old)
		}
	}
	if old == nil {
		if a.ref.pendings++; a.ref.pendings > maxPending {
			a.e.overBudget(a.fn)
			return a.resolveLocally(pc, sig, local, s)
		}
	}
	pc.heap = map[*object]*val{}
	for _, v := range append([]*val{pc.callee}, pc.args...) {
		a.reachable(v, a.mem, pc.heap)
	}
	pc.mem = a.changed(pc)
	if old != nil {
		pc.results, pc.after = old.results, old.after
		*old = *pc
		pc = old
	} else {
		a.e.setPending(a.ref, s.key, pc)
	}
	a.tryLocal(pc, local, s)
	if a.record && !slices.Contains(a.found.pending, pc) {
		a.found.pending = append(a.found.pending, pc)
	}
	a.handOver(pc)
	out := make([]*val, sig.Results().Len())
	for i := range out {
		if i >= len(pc.results) {
			t := sig.Results().At(i).Type()
			pc.results = append(pc.results, a.e.newRoot(root{kind: rootResult, index: i, call: pc}, t, a.e.methodResult(pc.method, t)))
		}
		out[i] = a.symbolic(pc.results[i])
	}
	return out
}

// sameCallee is the key of a call left to callers where calls of one callee are
// one, with the arguments of all: in a function that calls itself, and in one
// that leaves many, or their number would multiply with every level of calls.
func (a *interp) sameCallee(pc *pendingCall) any {
	key := calleeKey{method: pc.method}
	if n := a.e.identityNode(pc.callee); n != nil {
		key.node = n
	}
	return key
}

type calleeKey struct {
	method *types.Func
	node   *node
}

// widen adds the arguments that the call had so far.
func (a *interp) widen(pc, old *pendingCall) {
	for i := range pc.args {
		if i < len(old.args) {
			pc.args[i] = a.e.join(a.ownObjects(old.args[i]), pc.args[i])
		}
	}
}

// ownObjects is v without pointers to objects of another analysis of this function.
func (a *interp) ownObjects(v *val) *val {
	if v == nil {
		return nil
	}
	out := *v
	out.to = slices.DeleteFunc(slices.Clone(v.to), func(p *place) bool {
		return p.obj.id >= len(a.objects) || a.objects[p.obj.id] != p.obj
	})
	out.kids = slices.Clone(v.kids)
	for i := range out.kids {
		out.kids[i].v = a.ownObjects(out.kids[i].v)
	}
	out.dyn = slices.Clone(v.dyn)
	for i := range out.dyn {
		out.dyn[i].v = a.ownObjects(out.dyn[i].v)
	}
	return &out
}

// manyPending is how many calls that a function leaves to its callers are told
// apart by where they stand; maxPending is how many it leaves at all: the
// others are resolved with what is known here.
const (
	manyPending = 8
	maxPending  = 64
)

func (a *interp) resolveLocally(pc *pendingCall, sig *types.Signature, local []dynamic, s site) []*val {
	var out []*val
	done := false
	for i, d := range local {
		sub := s.at(localSite{i})
		sub.weak = true
		if pc.method == nil {
			out = a.joinResults(out, a.callValue(d.v, pc.static, pc.args, pc.typs, sub), &done)
		} else if res, ok := a.callMethod(d, pc.method, append([]*val{d.v}, pc.args...), append([]types.Type{d.typ}, pc.typs...), sub); ok {
			out = a.joinResults(out, res, &done)
		}
	}
	if !done {
		return a.unknownCall(sig, pc.args, pc.typs, s)
	}
	return out
}

// changed are the caller's objects that were modified before a pending call.
func (a *interp) changed(pc *pendingCall) []effect {
	var out []effect
	a.mem.each(func(k uint32, v *val) {
		if o := a.objects[k]; o.kind == objSymbol && !equal(v, a.initial(o)) {
			out = append(out, effect{o, v})
			a.reachable(v, a.mem, pc.heap)
		}
	})
	return out
}

// handOver makes what a pending call's arguments point to symbols of what the
// callee will have left there.
func (a *interp) handOver(pc *pendingCall) {
	h := &handing{a: a, pc: pc, seen: map[*place]bool{}}
	for i, v := range pc.args {
		h.value(v, pc.typs[i], 0)
	}
}

// A handing is one walk over what a pending call is given.
type handing struct {
	a    *interp
	pc   *pendingCall
	seen map[*place]bool
	n    int
}

func (h *handing) value(v *val, t types.Type, depth int) {
	if v == nil || depth > 3 {
		return
	}
	for _, d := range v.dyn {
		h.value(d.v, d.typ, depth+1)
	}
	if sl, ok := under(t).(*types.Slice); ok && types.IsInterface(sl.Elem()) { // a list of operands
		h.value(h.a.elements(v, t, sl.Elem()), sl.Elem(), depth+1)
		return
	}
	if !isReference(t) {
		return
	}
	for _, p := range h.a.targets(v) {
		if p.obj.kind != objFunc && p.obj.kind != objGlobal && !h.seen[p] {
			h.seen[p] = true
			h.give(p)
		}
	}
}

// give makes a symbol of what a place will hold: PHI as declared where nothing
// is known of it now, only what the callee really leaves where it is clean.
func (h *handing) give(p *place) {
	a, pc := h.a, h.pc
	if h.n >= len(pc.after) {
		pc.after = append(pc.after, afterObj{
			node: a.e.newRoot(root{kind: rootAfter, index: h.n, call: pc}, p.typ, p.source),
			soft: a.e.newRoot(root{kind: rootAfter, index: h.n, call: pc, soft: true}, p.typ, nil),
		})
	}
	af := &pc.after[h.n]
	h.n++
	af.at, af.was = p, a.read(p)
	a.reachable(af.was, a.mem, pc.heap)
	old := af.was
	if old == nil {
		return
	}
	hard, soft := a.symbolic(af.node), a.symbolic(af.soft)
	out := hard
	if !old.zero && len(old.set) == 0 && len(old.dyn) == 0 && len(old.to) == 0 {
		out = soft
	}
	if len(old.to) > 0 || len(old.dyn) > 0 || old.strs != nil {
		out = a.e.join(out, &val{to: old.to, dyn: old.dyn, set: a.e.notPlain(old.set)})
	}
	for _, k := range old.kids {
		part := a.e.child(hard, k.st)
		if len(a.e.deep(k.v)) == 0 && !k.v.zero {
			part = a.e.child(soft, k.st)
		}
		out = out.with(k.st, a.e.join(k.v, part))
	}
	a.rewrite(p, out)
}
