package flow

import "go/types"

// unknownCall is a call of which nothing is known: its results depend on all
// arguments, but for errors and booleans; it may fill in what the program has
// not set in what it is given, and call the functions that it is given.
func (a *interp) unknownCall(sig *types.Signature, args []*val, typs []types.Type, s site) []*val {
	all := set{{id: unknownID}}
	for _, v := range args {
		all = union(all, a.deepOf(v))
	}
	for i, v := range args {
		if _, ok := under(typs[i]).(*types.Pointer); ok {
			a.fill(v)
		}
		for _, d := range v.dyn {
			if _, ok := under(d.typ).(*types.Pointer); ok {
				a.fill(d.v)
			}
		}
	}
	all = union(all, a.callbacks(args, typs, true, s))
	return a.resultsOf(sig, all)
}

// resultsOf makes results that hold a set.
func (a *interp) resultsOf(sig *types.Signature, s set) []*val {
	out := make([]*val, sig.Results().Len())
	for k := range out {
		t := sig.Results().At(k).Type()
		out[k] = clean
		if carries(t) && !isConn(t) {
			out[k] = a.e.spread(s, t)
		}
	}
	return out
}

// spread is a value of t that holds a set somewhere in it: in a type with PHI
// fields, those are where it is.
func (e *engine) spread(s set, t types.Type) *val {
	if t != nil && !scalar(t) && !isInterface(t) {
		s = e.mapOrigins(s, func(o *origin) bool {
			if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
				o.view = deepView
			}
			return true
		})
	}
	if t != nil && e.index.Holds(t) {
		var keep []flowing
		for _, f := range s {
			o := *e.origins.of(f)
			if o.kind == concrete {
				o.kind, o.source = unknown, nil
				keep = append(keep, flowing{unknownID, f.by})
				continue
			}
			keep = append(keep, f)
		}
		s = sorted(keep)
	}
	if s.has(unknownID) {
		s = union(s, sorted(e.unknownOf(t)))
	}
	return opaque(s)
}

// fill lets a call set what the program has not set itself.
func (a *interp) fill(v *val) {
	for _, p := range a.targets(v) {
		if p.obj.kind != objAlloc {
			continue
		}
		old := a.read(p)
		if old == nil || !old.zero {
			continue
		}
		c := *old
		c.zero = false
		c.set = sorted(a.e.unknownOf(p.typ))
		a.write(p, &c, true)
	}
}

// callbacks runs the functions among the arguments of a call whose body is not
// seen, with what such a callee could hand them, and returns what comes back.
func (a *interp) callbacks(args []*val, typs []types.Type, open bool, s site) set {
	var out set
	for i, v := range args {
		sig, ok := under(typs[i]).(*types.Signature)
		if !ok || v == nil {
			continue
		}
		given := make([]*val, sig.Params().Len())
		gtyps := make([]types.Type, sig.Params().Len())
		for k := range given {
			gtyps[k] = sig.Params().At(k).Type()
			given[k] = a.offered(gtyps[k], args, typs, i, open)
		}
		sub := s.at(i)
		sub.weak = true
		for k, r := range a.callValue(v, typs[i], given, gtyps, sub) {
			if k < sig.Results().Len() && carries(sig.Results().At(k).Type()) {
				out = union(out, a.deepOf(r))
			}
		}
	}
	return out
}

// offered is what a callee could hand a callback's parameter of type t: an
// argument of that type, an element of one, or else anything it was given.
func (a *interp) offered(t types.Type, args []*val, typs []types.Type, self int, open bool) *val {
	var out *val
	for k, v := range args {
		if k == self {
			continue
		}
		if types.Identical(typs[k], t) {
			out = a.e.join(out, v)
		}
		if et := elemType(under(typs[k])); et != nil && isReference(typs[k]) && types.Identical(et, t) {
			out = a.e.join(out, a.elements(v, typs[k], et))
		}
	}
	if out != nil {
		return out
	}
	var all set
	if open {
		all = set{{id: unknownID}}
	}
	for k, v := range args {
		if k != self {
			all = union(all, a.deepOf(v))
		}
	}
	return a.e.spread(all, t)
}
