package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A boundCall is a call of a package below, with PHI, whose callee an
// interface value or a function variable decides: whoever binds it here may
// add a sink.
type boundCall struct {
	iface types.Type   // of an interface's method
	to    types.Object // of a function-typed variable or field
	meth  *types.Func
	args  []*val
	typs  []types.Type
	heap  map[*object]*val
	fn    string
	where string
	own   bool // of this package
}

// inherited is what the packages below told of bindings.
type inherited struct {
	calls []*boundCall
	sinks map[types.Object][]*sinkRec
}

// importBindings reads the facts about the packages below.
func (e *engine) importBindings() {
	e.inherited = inherited{sinks: map[types.Object][]*sinkRec{}}
	if isStd(e.pass.Pkg.Path()) {
		return
	}
	for _, f := range e.pass.AllPackageFacts() {
		b, ok := f.Fact.(*Bindings)
		if !ok || f.Package == e.pass.Pkg {
			continue
		}
		e.facts = append(e.facts, packageBindings{f.Package.Path(), b})
	}
	slices.SortFunc(e.facts, func(x, y packageBindings) int { return compareStrings(x.path, y.path) })
	for _, f := range e.facts {
		e.readBindings(f.b)
		e.readAddresses(f.path, f.b)
	}
}

type packageBindings struct {
	path string
	b    *Bindings
}

func compareStrings(x, y string) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func (e *engine) readBindings(b *Bindings) {
	d := e.newDecoder(&b.W)
	for _, c := range b.Conversions {
		if i, t := d.typ(c.Iface), d.typ(c.Type); i != nil && t != nil {
			e.conversions.add(i, t)
		}
	}
	for i := range b.Globals {
		e.readGlobal(d, &b.Globals[i])
	}
	for i := range b.Calls {
		e.readBound(d, &b.Calls[i])
	}
	for i := range b.GlobalSinks {
		w := &b.GlobalSinks[i]
		if g := e.globalAt(w.Pkg, w.Name); g != nil {
			e.inherited.sinks[g] = append(e.inherited.sinks[g], d.sink(&w.Sink, &funcRef{name: w.Sink.Sink}))
		}
	}
}

func (e *engine) globalAt(pkg, name string) types.Object {
	if p := e.packageAt(pkg); p != nil {
		if v, ok := p.Scope().Lookup(name).(*types.Var); ok {
			return v
		}
	}
	return nil
}

func (e *engine) readBound(d *decoder, w *wBound) {
	bc := &boundCall{fn: w.Func, where: w.Where, heap: d.heap(w.Heap)}
	switch {
	case w.Iface != 0:
		bc.iface = d.typ(w.Iface)
		if bc.iface == nil {
			return
		}
		o, _, _ := types.LookupFieldOrMethod(bc.iface, false, e.packageAt(w.Pkg), w.Method)
		bc.meth, _ = o.(*types.Func)
		if bc.meth == nil {
			return
		}
	case w.Field:
		bc.to = e.fieldAt(w.Pkg, w.Var, w.Method)
	default:
		bc.to = e.globalAt(w.Pkg, w.Var)
	}
	if bc.iface == nil && bc.to == nil {
		return
	}
	for i, v := range w.Args {
		bc.args = append(bc.args, d.val(v))
		bc.typs = append(bc.typs, d.someType(w.Types[i]))
	}
	if slices.ContainsFunc(e.inherited.calls, func(x *boundCall) bool {
		return x.where == bc.where && x.fn == bc.fn && x.meth == bc.meth && x.to == bc.to
	}) {
		return
	}
	e.inherited.calls = append(e.inherited.calls, bc)
}

// fieldAt finds a field of a named struct type.
func (e *engine) fieldAt(pkg, typ, field string) types.Object {
	p := e.packageAt(pkg)
	if p == nil {
		return nil
	}
	tn, ok := p.Scope().Lookup(typ).(*types.TypeName)
	if !ok {
		return nil
	}
	s, ok := tn.Type().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for i := range s.NumFields() {
		if s.Field(i).Name() == field {
			return s.Field(i)
		}
	}
	return nil
}

// collectBound notes this package's calls with PHI whose callee importers bind.
func (e *engine) collectBound(a *interp) {
	for _, pc := range a.found.pending {
		if pc.owner != a.ref {
			continue
		}
		bc := &boundCall{meth: pc.method, fn: e.outsideRef(a.ref), where: pc.where, own: true}
		if pc.method != nil {
			n, ok := types.Unalias(pc.static).(*types.Named)
			if !ok || n.Obj().Pkg() == nil || isStd(n.Obj().Pkg().Path()) || isLogger(pc.static) {
				continue
			}
			bc.iface = pc.static
		} else if bc.to = e.boundVar(pc.callee); bc.to == nil {
			continue
		}
		if e.boundArgs(a, pc, bc) {
			e.bound = append(e.bound, bc)
		}
	}
}

// boundVar is the package-level variable or the field that decides a callee.
func (e *engine) boundVar(callee *val) types.Object {
	for _, f := range callee.set {
		o := e.origins.of(f)
		if o.kind != symbolic {
			continue
		}
		n := o.node
		if n.root.kind == rootGlobal {
			return n.root.glob
		}
		if n.st != nil && n.st.kind == stepField {
			if f := fieldOf(n.st); f != nil {
				return f
			}
		}
	}
	return nil
}

// boundArgs keeps of a call's arguments the PHI that is known here.
func (e *engine) boundArgs(a *interp, pc *pendingCall, bc *boundCall) bool {
	some := false
	for i, v := range pc.args {
		mem := a.mem
		a.mem = a.exits
		s := a.show(v, pc.typs[i], view{name: "json"})
		if b, ok := under(pc.typs[i]).(*types.Basic); ok && b != nil {
			s = a.deepOf(v)
		}
		a.mem = mem
		var out []flowing
		for _, f := range s {
			o := e.origins.of(f)
			if o.kind == concrete {
				out = append(out, f)
				continue
			}
			if o.kind == symbolic && o.cond == nil {
				for _, src := range e.declaredAt(o) {
					c := origin{kind: concrete, source: src, clear: o.clear, mode: o.mode}
					out = append(out, flowing{e.origins.id(c), f.by})
				}
			}
		}
		some = some || len(out) > 0
		arg := opaque(sorted(out))
		if len(out) > 0 && e.index.Holds(pc.typs[i]) {
			arg = opaque(set{{id: unknownID}})
		}
		bc.args = append(bc.args, arg)
		bc.typs = append(bc.typs, pc.typs[i])
	}
	return some
}

func (e *engine) outsideRef(r *funcRef) string {
	for r.up != nil {
		r = r.up
	}
	if r.obj != nil {
		return e.outsideName(r.obj)
	}
	return r.name
}

// bindHere runs what this function binds with the calls of the packages below.
func (a *interp) bindHere() {
	if len(a.e.inherited.calls) == 0 && len(a.e.inherited.sinks) == 0 {
		return
	}
	a.bindRegistered()
	for _, b := range a.fn.Blocks {
		if !a.live[b.Index] {
			continue
		}
		for _, instr := range b.Instrs {
			switch i := instr.(type) {
			case *ssa.MakeInterface:
				a.bindInterface(i)
			case *ssa.Store:
				a.bindFunction(i)
			}
		}
	}
}

// storesGlobal notes a call that stores in a variable of a package below, such
// as one that registers a handler.
func (a *interp) storesGlobal(g types.Object, v *val, s site) {
	if !a.record || g.Pkg() == a.e.pass.Pkg || a.found.localOnly > 0 {
		return
	}
	a.registered = append(a.registered, registration{g, v, s, a.mem})
}

// A registration is a call that stores functions in a variable of a package below.
type registration struct {
	g   types.Object
	v   *val
	s   site
	mem *pmap
}

// bindRegistered runs the functions that this function's calls have registered.
func (a *interp) bindRegistered() {
	for k, r := range a.registered {
		for i, bc := range a.e.inherited.calls {
			if bc.to == nil || bc.to != r.g {
				continue
			}
			a.mem = r.mem
			for j, p := range functionsIn(a, r.v, 0) {
				s := a.bindingSite(registeredSite{k, i, j}, r.s.pos, bc)
				a.callValue(pointing(p), refSignature(p.obj.fn), a.boundValues(bc, s), bc.typs, s)
				a.dead = false
			}
		}
	}
}

type registeredSite struct{ k, i, j int }

// functionsIn are the function values in a value and in what it points to.
func functionsIn(a *interp, v *val, depth int) []*place {
	if v == nil || depth > 4 {
		return nil
	}
	var out []*place
	for _, p := range v.to {
		if p.obj.kind == objFunc && p.obj.fn != nil && (p.obj.fn.fn != nil || p.obj.fn.obj != nil) {
			out = unionPlaces(out, []*place{p})
		} else if p.obj.kind == objAlloc {
			out = unionPlaces(out, functionsIn(a, a.read(p), depth+1))
		}
	}
	for _, k := range v.kids {
		out = unionPlaces(out, functionsIn(a, k.v, depth+1))
	}
	for _, d := range v.dyn {
		out = unionPlaces(out, functionsIn(a, d.v, depth+1))
	}
	return out
}

// bindInterface: a conversion reports the flows that were not reported below.
func (a *interp) bindInterface(i *ssa.MakeInterface) {
	for k, bc := range a.e.inherited.calls {
		if bc.iface == nil || !types.Identical(bc.iface, i.Type()) {
			continue
		}
		v := a.regs[i.X]
		if v == nil {
			v = a.get(i.X)
		}
		if v == nil {
			continue
		}
		a.mem = a.out[i.Block().Index]
		s := a.bindingSite(bindSite{i, k}, bindingPos(i), bc)
		a.callMethod(dynamic{i.X.Type(), v}, bc.meth, append([]*val{nil}, a.boundValues(bc, s)...), append([]types.Type{i.Type()}, bc.typs...), s)
		a.dead = false
	}
}

type bindSite struct {
	i ssa.Instruction
	k int
}

func (a *interp) bindingSite(key any, pos token.Pos, bc *boundCall) site {
	return site{key: key, pos: pos, bind: true, via: []Step{{Text: bc.fn, Where: bc.where}}}
}

// boundValues are a bound call's arguments in this function's memory.
func (a *interp) boundValues(bc *boundCall, s site) []*val {
	sb := a.newSubst(s.key, nil, nil, nil)
	sb.heap = bc.heap
	out := make([]*val, len(bc.args))
	for i, v := range bc.args {
		out[i] = a.reference(argSite{s.key, i}, orClean(sb.val(v)), bc.typs[i])
	}
	return out
}

type argSite struct {
	key any
	i   int
}

// bindFunction: a function assigned to a variable or field of a package below.
func (a *interp) bindFunction(i *ssa.Store) {
	o := storedTo(i.Addr)
	if o == nil {
		return
	}
	if v, ok := o.(*types.Var); ok {
		o = v.Origin()
	}
	for k, bc := range a.e.inherited.calls {
		if bc.to == nil || bc.to != o {
			continue
		}
		a.mem = a.out[i.Block().Index]
		s := a.bindingSite(bindSite{i, k}, i.Pos(), bc)
		a.callValue(a.get(i.Val), i.Val.Type(), a.boundValues(bc, s), bc.typs, s)
		a.dead = false
	}
	if g, ok := i.Addr.(*ssa.Global); ok && g.Object() != nil {
		a.bindGlobal(i, g.Object())
	}
}

// bindGlobal: PHI stored in a variable that a package below shows.
func (a *interp) bindGlobal(i *ssa.Store, g types.Object) {
	for _, r := range a.e.inherited.sinks[g] {
		v := a.get(i.Val)
		if v == nil {
			continue
		}
		c := *r
		c.set = nil
		sb := a.newSubst(bindSite{i, -1}, nil, nil, nil)
		a.mem = a.out[i.Block().Index]
		for _, f := range r.set {
			o := a.e.origins.of(f)
			sb.seen[a.e.globalNode(g)] = located{v, i.Val.Type()}
			l := sb.lookup(o.node)
			if o.view == (view{}) {
				c.set = union(c.set, a.deepOf(l.v))
			} else {
				c.set = union(c.set, sb.shown(l, o.view))
			}
		}
		c.via = append([]Step{{Text: g.Pkg().Name() + "." + g.Name(), Where: r.where}}, r.via...)
		c.pos, c.where, c.owner = i.Pos(), a.e.where(i.Pos()), a.ref
		a.e.stored = append(a.e.stored, storedGlobal{g, a, &c})
	}
}

// A storedGlobal is PHI stored in a variable that a package below shows: a
// finding at the store if no call here shows it.
type storedGlobal struct {
	g   types.Object
	a   *interp
	rec *sinkRec
}

func (e *engine) reportStored() {
	for _, s := range e.stored {
		if !e.told[s.g] {
			s.a.record = true
			s.a.reach(s.rec)
		}
	}
}

// storedTo is the variable or field that an address is of.
func storedTo(addr ssa.Value) types.Object {
	switch addr := addr.(type) {
	case *ssa.Global:
		return addr.Object()
	case *ssa.FieldAddr:
		if s, ok := under(deref(addr.X.Type())).(*types.Struct); ok {
			return s.Field(addr.Field)
		}
	}
	return nil
}

// bindingPos is where a conversion stands: at the call that it is an argument
// of, else at the assignment or return, else where it is written.
func bindingPos(i *ssa.MakeInterface) token.Pos {
	refs := i.Referrers()
	if refs != nil {
		for _, r := range *refs {
			switch r := r.(type) {
			case ssa.CallInstruction:
				return callPos(r)
			case *ssa.Return, *ssa.Store:
				if r.Pos().IsValid() {
					return r.Pos()
				}
			}
		}
	}
	return i.Pos()
}
