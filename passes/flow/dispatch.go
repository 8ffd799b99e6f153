package flow

import (
	"go/types"
	"slices"
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

// rewrite puts a value into a place as it is.
func (a *interp) rewrite(p *place, v *val) {
	var way []*step
	for q := p; q.parent != nil; q = q.parent {
		way = append(way, q.st)
	}
	slices.Reverse(way)
	a.mem = a.mem.set(uint32(p.obj.id), a.update(a.content(p.obj), way, v, true))
}
