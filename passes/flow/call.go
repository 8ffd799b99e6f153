package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A site is where a call stands, for what is found there. Calls inside
// summaries that are resolved here have sites of their own.
type site struct {
	key  any // unique among the sites of the function
	pos  token.Pos
	via  []Step // calls already passed on the way to a pending one
	weak bool   // the call may not happen (or not now)
	bind bool   // what is called was bound here, the PHI is another function's
}

func (s site) at(key any) site {
	s.key = subSite{s.key, key}
	return s
}

type subSite struct{ base, key any }

// call interprets a call and packs its results.
func (a *interp) call(i *ssa.Call) *val {
	return a.packed(i, a.perform(i, i.Common(), site{key: i, pos: callPos(i)}))
}

// packed gives results objects of their own and makes a tuple of several; a
// call that returns on no path ends the block.
func (a *interp) packed(i *ssa.Call, res []*val) *val {
	if res == nil && !isVoid(i.Common()) || res == nil && a.dead {
		a.dead = true
		return nil
	}
	sig := i.Common().Signature().Results()
	if _, ok := i.Common().Value.(*ssa.Builtin); ok {
		return a.single(i, res)
	}
	switch sig.Len() {
	case 0:
		return clean
	case 1:
		return a.single(i, res)
	}
	out := clean
	for k := range sig.Len() {
		r := clean
		if k < len(res) && res[k] != nil {
			r = a.reference(resultSite{i, k}, res[k], sig.At(k).Type())
		}
		out = out.with(tupleStep(k), r)
	}
	return out
}

type resultSite struct {
	i *ssa.Call
	k int
}

func (a *interp) single(i *ssa.Call, res []*val) *val {
	if len(res) == 0 || res[0] == nil {
		return clean
	}
	return a.reference(resultSite{i, 0}, res[0], i.Type())
}

func isVoid(c *ssa.CallCommon) bool {
	return c.Signature().Results().Len() == 0
}

// perform runs a call; nil results mean that it does not return.
func (a *interp) perform(i ssa.CallInstruction, c *ssa.CallCommon, s site) []*val {
	args := make([]*val, 0, len(c.Args)+1)
	typs := make([]types.Type, 0, len(c.Args)+1)
	if c.IsInvoke() {
		args = append(args, a.get(c.Value))
		typs = append(typs, c.Value.Type())
	}
	for _, x := range c.Args {
		args = append(args, a.get(x))
		typs = append(typs, x.Type())
	}
	if slices.Contains(args, nil) {
		a.dead = true
		return nil
	}
	switch f := c.Value.(type) {
	case *ssa.Builtin:
		return a.builtin(i, f, args, typs, s)
	case *ssa.Function:
		return a.applyRef(a.e.refOf(f), args, typs, nil, s)
	}
	if c.IsInvoke() {
		return a.invoke(c.Method, args, typs, s)
	}
	if fn := a.e.typeFunc(c.Value.Type()); fn != nil {
		res, _ := a.declaredCall(fn, args, typs, s)
		return res
	}
	return a.callValue(a.get(c.Value), c.Value.Type(), args, typs, s)
}

// applyRef runs a known function.
func (a *interp) applyRef(ref *funcRef, args []*val, typs []types.Type, free []*val, s site) []*val {
	if ref.obj != nil {
		if res, ok := a.declaredCall(ref.obj, args, typs, s); ok {
			return a.declaredResults(ref.obj, res)
		}
	}
	sum := a.e.summaryOf(ref)
	if ref.cyclicCalls {
		a.ref.asks(ref)
	}
	var res []*val
	switch {
	case sum == nil && ref.fn != nil && ref.fn.Blocks != nil:
		return nil // recursion, not known yet
	case sum == nil:
		res = a.unknownCall(refSignature(ref), args, typs, s)
	default:
		res = a.applySummary(sum, ref, args, typs, free, s)
		if sum.unknown {
			res = a.unknownCall(refSignature(ref), args, typs, s)
		}
		if res == nil {
			return nil
		}
	}
	if ref.fn != nil {
		a.applied[ref.fn] = true
	}
	if ref.obj != nil {
		res = a.declaredResults(ref.obj, res)
	}
	return res
}

func refSignature(ref *funcRef) *types.Signature {
	switch {
	case ref.obj != nil:
		return ref.obj.Signature()
	case ref.fn != nil:
		return ref.fn.Signature
	}
	return types.NewSignatureType(nil, nil, nil, nil, nil, false)
}

// declaredResults adds the PHI that a function's results are declared to be.
func (a *interp) declaredResults(fn *types.Func, res []*val) []*val {
	if a.e.index.BAA(fn) {
		res = trustedResults(fn, res)
	}
	src := a.e.index.Result(fn)
	if src == nil {
		return res
	}
	results := fn.Signature().Results()
	out := slices.Clone(res)
	for len(out) < results.Len() {
		out = append(out, clean)
	}
	for k := range out {
		if carries(results.At(k).Type()) {
			out[k] = a.e.join(out[k], opaque(set{a.e.sourced(src, nil)}))
		}
	}
	return out
}

// carries reports whether a result of this type carries PHI where nothing
// else is known of the function: errors and booleans do not.
func carries(t types.Type) bool {
	if isError(t) {
		return false
	}
	b, ok := under(t).(*types.Basic)
	return !ok || b.Info()&types.IsBoolean == 0
}

// isConn reports whether t is, or is a type like, net.Conn: what is read from
// a connection is the other side's, not what it was opened with.
func isConn(t types.Type) bool {
	for _, name := range []string{"RemoteAddr", "SetDeadline", "Read", "Write"} {
		if m, _, _ := types.LookupFieldOrMethod(t, false, nil, name); m == nil {
			return false
		}
	}
	return true
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// applySummary puts the caller's values into a callee's summary.
func (a *interp) applySummary(sum *summary, ref *funcRef, args []*val, typs []types.Type, free []*val, s site) []*val {
	if a.work++; a.work > maxWork || a.e.cost-a.began > a.allowance() {
		a.e.overBudget(a.fn)
		return a.unknownCall(refSignature(ref), args, typs, s)
	}
	sb := a.newSubst(s.key, args, typs, free)
	sb.heap = sum.heap
	inside := ref.within(a.ref) && ref != a.ref
	if !inside {
		sb.by = &Step{Text: "returned by " + ref.name, Where: a.e.where(s.pos), Pos: s.pos}
	}
	before := a.mem
	around := a.panics
	a.panics = nil
	for k, pc := range sum.pending {
		a.resolve(sb, pc, ref, s.at(k))
	}
	sb.raised = a.panics
	a.panics = a.e.join(around, a.panics)
	if s.deferred() {
		sb.raised = a.recoverable()
	}
	a.reachSinks(sb, sum, ref, inside, s)
	weak := a.constantKeys(sb, sum, s)
	a.runEffects(sb, sum.effects, s)
	if sum.panics != nil {
		a.panics = a.e.join(a.panics, sb.val(sum.panics))
	}
	if s.weak {
		a.mem = a.joinStates(before, a.mem)
	}
	if !sum.returns {
		return nil
	}
	res := make([]*val, len(sum.results))
	for i, r := range sum.results {
		res[i] = sb.val(r)
	}
	if weak {
		res = a.weakened(res)
	}
	if len(res) == 0 {
		return []*val{}
	}
	return res
}

// maxWork is how many summaries a function's analysis applies before it takes
// further calls for unknown ones.
const maxWork = 20000

// maxCost is how many steps, of joining and substituting values, a function's
// analysis may take before the same.
const maxCost = 400_000

// runEffects stores what a callee leaves in memory; all new values are in
// terms of the memory before.
func (a *interp) runEffects(sb *subst, effects []effect, s site) {
	type change struct {
		ps []*place
		v  *val
	}
	var all []change
	for _, ef := range effects {
		v := sb.val(ef.v)
		ps := sb.places(ef.obj.base)
		if n := ef.obj.node; n.parent != nil && n.typ != nil && isInterface(n.typ) && len(ps) > 0 {
			v = a.e.join(a.read(ps[0]), a.e.spread(v.set, ps[0].typ)) // filled in through an any
		}
		if ef.obj.kind == objGlobal || ef.obj.node.root.kind == rootGlobal {
			a.storesGlobal(ef.obj.node.root.glob, v, s)
		}
		all = append(all, change{ps, v})
	}
	for _, c := range all {
		for _, p := range c.ps {
			a.write(p, c.v, len(c.ps) == 1)
		}
	}
}

// reachSinks looks at the sinks of a callee with the caller's values.
func (a *interp) reachSinks(sb *subst, sum *summary, ref *funcRef, inside bool, s site) {
	for _, r := range sum.sinks {
		if r.kind == keyKind {
			continue
		}
		c := *r
		by := sb.by
		sb.by = nil
		v := sb.set(r.set)
		sb.by = by
		c.set = a.deepOf(v)
		if r.over != nil {
			c.over = sb.val(r.over)
		}
		if hushed := r.owner.hushed; hushed != nil && !inside {
			c.set = slices.DeleteFunc(slices.Clone(c.set), func(f flowing) bool { return hushed[f.id] })
		}
		if r.host != nil {
			c.host = sb.val(r.host)
		}
		if !r.owner.within(a.ref) {
			c.via = append([]Step{{Text: ref.name, Where: r.where, Pos: token.NoPos}}, r.via...)
			c.pos, c.where, c.owner = s.pos, a.e.where(s.pos), a.ref
			if len(s.via) > 0 {
				c.via = append(slices.Clone(s.via), c.via...)
			}
			c.via = shortened(c.via)
		}
		if c.over != nil && a.wrappedBy(c.over) != nil {
			a.logOver(c.over, nil, &c, s.at(overSite{c.pos, c.sink}))
			continue
		}
		a.reach(&c)
	}
}

// maxVia is how many calls of a way to a sink are told.
const maxVia = 32

// shortened is a way without its middle if it is long: a chain of n calls would
// take n steps at each of them.
func shortened(via []Step) []Step {
	if len(via) <= maxVia {
		return via
	}
	return slices.Concat(via[:maxVia/2], via[len(via)-maxVia/2:])
}

type overSite struct {
	pos  token.Pos
	sink string
}

// callValue runs whatever function values v may be.
func (a *interp) callValue(v *val, t types.Type, args []*val, typs []types.Type, s site) []*val {
	if v == nil {
		return nil
	}
	sig, ok := under(t).(*types.Signature)
	if !ok {
		sig = types.NewSignatureType(nil, nil, nil, nil, nil, false)
	}
	var out []*val
	done := false
	for i, p := range a.targets(v) {
		if p.obj.kind != objFunc || p.obj.fn == nil {
			continue
		}
		sub := s.at(i)
		sub.weak = s.weak || len(v.to) > 1
		if p.obj.fn.native != "" {
			out = a.joinResults(out, a.callNative(p, args, typs, sub), &done)
			continue
		}
		out = a.joinResults(out, a.applyRef(p.obj.fn, args, typs, a.bindings(p), sub), &done)
	}
	if symbols := a.e.symbolsOf(v); len(symbols) > 0 {
		local := a.localFunctions(symbols)
		res := a.pend(&pendingCall{callee: &val{set: symbols}, static: t, args: args, typs: typs}, sig, local, s)
		out = a.joinResults(out, res, &done)
	}
	if held := a.e.notPlain(v.set); len(held) > 0 && !held.has(unknownID) {
		// A function that a library made of something gives that out.
		out = a.joinResults(out, a.resultsOf(sig, held), &done)
	}
	if !done || v.set.has(unknownID) {
		out = a.joinResults(out, a.unknownCall(sig, args, typs, s), &done)
	}
	return out
}

// symbolsOf is the part of a value that is the caller's.
func (e *engine) symbolsOf(v *val) set {
	var out set
	for _, f := range v.set {
		if o := e.origins.of(f); o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			out = append(out, f)
		}
	}
	return out
}

// bindings are the values that a function value has captured.
func (a *interp) bindings(p *place) []*val {
	c := a.read(p)
	if c == nil {
		return nil
	}
	var out []*val
	for _, k := range c.kids {
		if k.st.kind == stepState && k.st.key[0] == 'b' {
			out = append(out, k.v)
		}
	}
	return out
}

// joinResults joins the results of alternative callees; done notes that one of them is known.
func (a *interp) joinResults(x, y []*val, done *bool) []*val {
	if y == nil {
		return x
	}
	*done = true
	if x == nil {
		return y
	}
	out := slices.Clone(x)
	for i := range y {
		if i < len(out) {
			out[i] = a.e.join(out[i], y[i])
		} else {
			out = append(out, y[i])
		}
	}
	return out
}
