package flow

import (
	"go/types"
	"slices"
)

// tryLocal runs the callees known here on a copy of memory: what PHI of this
// function they leak is reported here, what they return is kept for sinks here.
func (a *interp) tryLocal(pc *pendingCall, local []dynamic, s site) {
	pc.local, pc.tried = nil, nil
	if !a.record {
		return
	}
	if len(local) == 0 {
		if pc.method != nil { // nobody known here: what comes back depends on what went in
			var all set
			for _, v := range pc.args {
				all = union(all, a.deepOf(v))
			}
			pc.local = a.resultsOf(pc.method.Signature(), all)
		}
		return
	}
	before := a.mem
	a.found.localOnly++
	var out []*val
	done := false
	for i, d := range local {
		a.mem = before
		sub := s.at(localSite{i})
		var res []*val
		if pc.method != nil {
			leaked := a.found.count
			args := append([]*val{d.v}, pc.args...)
			res, _ = a.callMethod(d, pc.method, args, append([]types.Type{d.typ}, pc.typs...), sub)
			if a.found.count > leaked {
				pc.tried = append(pc.tried, d.typ)
			}
		} else {
			res = a.callValue(d.v, pc.static, pc.args, pc.typs, sub)
		}
		out = a.joinResults(out, res, &done)
	}
	a.found.localOnly--
	a.mem = before
	pc.local = out
}

// resolve runs a callee's pending call in the caller: it is known now, or
// pending again, or nobody knows.
func (a *interp) resolve(sb *subst, pc *pendingCall, ref *funcRef, s site) {
	heap := sb.heap
	sb.heap = mergeHeaps(sb.heap, pc.heap)
	defer func() { sb.heap = heap }()
	callee := a.boxedCallee(sb, pc)
	args := make([]*val, len(pc.args))
	typs := slices.Clone(pc.typs)
	told := a.toldBelow(pc, callee)
	for i, v := range pc.args {
		if told {
			v = a.e.mapSet(v, a.e.markTold)
		}
		args[i] = sb.val(v)
	}
	a.runEffects(sb, pc.mem, s)
	entry := sb.entry
	sb.entry = a.mem
	s.via = append([]Step{{Text: ref.name, Where: pc.where}}, pc.via...)
	if pc.owner.within(a.ref) {
		s.via = pc.via
		s.pos = pc.pos
	}
	s.bind = true
	r := &resolved{}
	sb.calls[pc] = r
	if told {
		a.telling++
	}
	r.results = a.callResolved(pc, callee, args, typs, s)
	if told {
		a.telling--
	}
	a.dead = false
	sb.entry = entry
	for _, af := range pc.after {
		var v *val
		for _, p := range sb.places(af.at) {
			v = a.e.join(v, a.read(p))
		}
		r.after = append(r.after, v)
	}
	if r.results == nil {
		r.results = make([]*val, len(pc.results))
	}
	for n := range sb.seen {
		if n.root.call == pc {
			delete(sb.seen, n)
		}
	}
}

// callResolved calls what a pending call's callee has turned out to be.
func (a *interp) callResolved(pc *pendingCall, callee *val, args []*val, typs []types.Type, s site) []*val {
	a.resolving[pc]++
	defer func() {
		if a.resolving[pc]--; a.resolving[pc] == 0 {
			delete(a.resolving, pc)
		}
	}()
	switch {
	case a.resolving[pc] > maxUnroll || len(a.resolving) > maxResolving:
		// A function that calls itself through a variable: two turns show what more would.
		if a.resolving[pc] <= maxUnroll {
			a.e.overBudget(a.fn)
		}
		return nil
	case pc.method != nil:
		return a.invoke(pc.method, append([]*val{callee}, args...), append([]types.Type{pc.static}, typs...), s)
	}
	return a.callValue(callee, pc.static, args, typs, s)
}

// boxedCallee is a pending call's callee in the caller's terms; the value of a
// type parameter has the type that the caller gives it.
func (a *interp) boxedCallee(sb *subst, pc *pendingCall) *val {
	callee := sb.val(pc.callee)
	if n := a.e.identityNode(pc.callee); n != nil && pc.method != nil {
		if t := sb.lookup(n).t; t != nil && !isInterface(t) {
			return &val{dyn: []dynamic{{t, callee}}}
		}
	}
	return callee
}

// toldBelow reports whether a pending call turns out to be of a type that was
// known where the call stands: PHI known there was reported there.
func (a *interp) toldBelow(pc *pendingCall, callee *val) bool {
	if pc.foreign && a.e.boundElsewhere(pc) {
		return true // told where the callee is bound
	}
	for _, d := range callee.dyn {
		for _, t := range pc.tried {
			if types.Identical(d.typ, t) {
				return true
			}
		}
	}
	return false
}

// boundElsewhere reports whether a call's callee is bound by a conversion to an
// interface, or by an assignment to a variable or field.
func (e *engine) boundElsewhere(pc *pendingCall) bool {
	if pc.method == nil {
		return e.boundVar(pc.callee) != nil
	}
	n, ok := types.Unalias(pc.static).(*types.Named)
	return ok && n.Obj().Pkg() != nil && !isStd(n.Obj().Pkg().Path()) && types.IsInterface(n)
}

// markTold marks what is PHI whoever calls: the sinks of the callee were told of
// it where the call stands, its results and what it stores were not.
func (e *engine) markTold(s set) set {
	return e.mapOrigins(s, func(o *origin) bool {
		o.told = o.kind == concrete || o.kind == symbolic && (o.node.source != nil || o.cond != nil || len(e.declaredAt(o)) > 0 ||
			o.node.typ != nil && e.index.Holds(o.node.typ))
		return true
	})
}

// Limits of resolving calls within calls.
const (
	maxUnroll         = 2
	maxResolving      = 200
	maxNestedDispatch = 3
)

func mergeHeaps(x, y map[*object]*val) map[*object]*val {
	if len(y) == 0 {
		return x
	}
	out := make(map[*object]*val, len(x)+len(y))
	for k, v := range x {
		out[k] = v
	}
	for k, v := range y {
		out[k] = v
	}
	return out
}
