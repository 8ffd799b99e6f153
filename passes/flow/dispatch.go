package flow

import (
	"go/types"
	"slices"
	"strings"
)

// invoke calls a method of an interface value: the evident concrete types'
// where there are any, what a model says of the interface's method, the
// caller's choice where the value is the caller's, and the types converted to
// the interface here or below where nothing more is known.
func (a *interp) invoke(m *types.Func, args []*val, typs []types.Type, s site) []*val {
	res := a.dispatch(m, args, typs, s)
	if res == nil {
		return nil
	}
	return a.declaredResults(m, res) // what the interface declares holds for its callers
}

func (a *interp) dispatch(m *types.Func, args []*val, typs []types.Type, s site) []*val {
	recv := args[0]
	if fn := a.madeAs(recv, m); fn != nil {
		m = fn
	}
	var out []*val
	done := false
	for i, d := range recv.dyn {
		sub := s.at(i)
		sub.weak = s.weak || len(recv.dyn) > 1
		res, ok := a.callMethod(d, m, args, typs, sub)
		if ok {
			out = a.joinResults(out, res, &done)
			if res == nil {
				done = true
			}
		}
	}
	rest := a.e.symbolsOf(recv)
	open := len(recv.set) > len(rest) || len(recv.to) > 0
	if done && len(rest) == 0 && !open {
		return out
	}
	if res, ok := a.interfaceCall(m, recv, rest, args, typs, s); ok {
		return a.joinResults(out, res, &done)
	}
	if len(rest) > 0 {
		local := a.localTypes(typs[0], rest)
		pc := &pendingCall{callee: &val{set: rest}, static: typs[0], method: m, args: args[1:], typs: typs[1:]}
		out = a.joinResults(out, a.pend(pc, m.Signature(), local, s), &done)
	}
	if !done || open {
		out = a.joinResults(out, a.anyImplementation(m, args, typs, s), &done)
	}
	return out
}

// callMethod runs the method that a dynamic value's type has for m.
func (a *interp) callMethod(d dynamic, m *types.Func, args []*val, typs []types.Type, s site) ([]*val, bool) {
	obj, path, _ := types.LookupFieldOrMethod(d.typ, true, m.Pkg(), m.Name())
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, false
	}
	recv, rt := a.embedded(d.v, d.typ, path[:len(path)-1])
	if recv == nil {
		return nil, false
	}
	if isInterface(rt) {
		return a.invoke(fn, append([]*val{recv}, args[1:]...), append([]types.Type{rt}, typs[1:]...), s), true
	}
	recv = a.receiverFor(fn, recv, rt)
	return a.applyRef(a.e.refOfObj(fn), append([]*val{recv}, args[1:]...), append([]types.Type{fn.Signature().Recv().Type()}, typs[1:]...), nil, s), true
}

// embedded walks to the embedded field that a promoted method belongs to.
func (a *interp) embedded(v *val, t types.Type, path []int) (*val, types.Type) {
	for _, i := range path {
		if _, ok := under(t).(*types.Pointer); ok {
			v, t = a.load(v, deref(t)), deref(t)
		}
		if _, ok := under(t).(*types.Struct); !ok || v == nil {
			return nil, t
		}
		st := a.e.fieldStep(t, i)
		v, t = a.e.child(v, st), st.typ
	}
	return v, t
}

// interfaceCall is what is known of an interface's method itself.
func (a *interp) interfaceCall(m *types.Func, recv *val, symbols set, args []*val, typs []types.Type, s site) ([]*val, bool) {
	switch m.Name() {
	case "Error", "String", "GoString":
		if m.Signature().Params().Len() == 0 && m.Signature().Results().Len() == 1 && isString(m.Signature().Results().At(0).Type()) {
			name := "string"
			if m.Name() == "Error" {
				name = "error"
			}
			v := *recv
			v.dyn = nil
			return []*val{opaque(a.show(&v, typs[0], view{name: name}))}, true
		}
	}
	if isLogger(typs[0]) && levelMethod(m.Name()) {
		a.logThrough(m, args, typs, s)
		return a.resultsOf(m.Signature(), nil), true
	}
	if isWrite(m) && len(symbols) > 0 && !a.e.sinks(m) {
		return nil, false
	}
	return a.declaredCall(m, args, typs, s)
}

// isWrite reports whether m is the method by which a writer is written to.
func isWrite(m *types.Func) bool {
	switch m.Name() {
	case "Write", "WriteString", "WriteByte", "WriteRune", "ReadFrom", "WriteAt":
		return m.Pkg() != nil && isStd(m.Pkg().Path())
	}
	return false
}

// isLogger reports whether an interface looks like a logger: three or more of
// Debug, Info, Warn, Error, or their ...f, ...w, ...Context.
func isLogger(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	n := 0
	for i := range iface.NumMethods() {
		if levelName(iface.Method(i).Name()) {
			n++
		}
	}
	return n >= 3
}

func levelName(name string) bool {
	for _, suffix := range []string{"f", "w", "Context", "ln"} {
		name = strings.TrimSuffix(name, suffix)
	}
	switch name {
	case "Debug", "Info", "Warn", "Error", "Warning":
		return true
	}
	return false
}

// levelMethod: what else such an interface offers logs as well, attaching included.
func levelMethod(name string) bool {
	if levelName(name) {
		return true
	}
	for _, p := range []string{"Fatal", "Panic", "Print", "Trace", "Log", "With"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// logThrough logs the operands of a logger interface's method, as fmt or slog would.
func (a *interp) logThrough(m *types.Func, args []*val, typs []types.Type, s site) {
	a.e.sinkCalls[s.pos] = true
	var out set
	for i := 1; i < len(args); i++ {
		if isContext(typs[i]) {
			continue
		}
		spread := m.Signature().Variadic() && i == len(args)-1
		if spread && strings.HasSuffix(m.Name(), "f") && i > 1 {
			out = union(out, a.showPrintf(args[i-1], args[i], typs[i]))
			continue
		}
		out = union(out, a.show(args[i], typs[i], view{name: "fmt", spread: spread}))
	}
	a.reach(&sinkRec{kind: Log, set: out, sink: a.e.funcName(m), pkg: pkgPath(m), pos: s.pos, where: a.e.where(s.pos), owner: a.ref, via: s.via})
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}

func pkgPath(fn *types.Func) string {
	if fn.Pkg() == nil {
		return ""
	}
	return fn.Pkg().Path()
}

// anyImplementation calls the types known to be converted to the interface,
// and is an unknown call where there are none.
func (a *interp) anyImplementation(m *types.Func, args []*val, typs []types.Type, s site) []*val {
	var out []*val
	done := false
	if len(a.resolving) > maxNestedDispatch || a.guessing > maxNestedDispatch {
		return a.unknownCall(m.Signature(), args, typs, s)
	}
	a.guessing++ // a type may embed the interface that it is converted to
	defer func() { a.guessing-- }()
	for i, d := range a.localTypes(typs[0], nil) {
		sub := s.at(localSite{i})
		sub.weak = true
		if res, ok := a.callMethod(d, m, args, typs, sub); ok {
			out = a.joinResults(out, res, &done)
		}
	}
	if !done {
		return a.unknownCall(m.Signature(), args, typs, s)
	}
	return out
}

type localSite struct{ i int }

// localTypes are the concrete types converted to an interface in this package
// or below, as receivers about which nothing more is known. Of the standard
// library's interfaces only the binding counts.
func (a *interp) localTypes(t types.Type, _ set) []dynamic {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || isStd(n.Obj().Pkg().Path()) {
		return nil
	}
	var out []dynamic
	for _, c := range a.e.conversions.of(t) {
		out = append(out, dynamic{c, opaque(a.e.unknownOf(c))})
	}
	return out
}

// localFunctions are the functions assigned, in this package or below, to the
// field or variable that a symbol stands for.
func (a *interp) localFunctions(symbols set) []dynamic {
	var out []dynamic
	for _, f := range symbols {
		n := a.e.origins.of(f).node
		for _, ref := range a.e.assigned.of(n) {
			out = append(out, dynamic{nil, a.refValue(ref)})
		}
	}
	return out
}

// refValue is a function value without known bindings.
func (a *interp) refValue(ref *funcRef) *val {
	o := a.sites[ref]
	if o == nil {
		o = a.newObject(objFunc, nil)
		o.fn = ref
		a.sites[ref] = o
	}
	return pointing(o.base)
}

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

// rewrite puts a value into a place as it is.
func (a *interp) rewrite(p *place, v *val) {
	var way []*step
	for q := p; q.parent != nil; q = q.parent {
		way = append(way, q.st)
	}
	slices.Reverse(way)
	a.mem = a.mem.set(uint32(p.obj.id), a.update(a.content(p.obj), way, v, true))
}
