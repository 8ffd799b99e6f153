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
			if s, ok := under(n.st.owner).(*types.Struct); ok {
				return s.Field(n.st.index).Origin()
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

// importSummary reads the summary of another package's function; one without
// a fact does nothing with PHI.
func (e *engine) importSummary(r *funcRef) *summary {
	if s, ok := e.imported[r.obj]; ok {
		return s
	}
	var fact Summary
	var s *summary
	if e.pass.ImportObjectFact(r.obj, &fact) {
		s = e.newDecoder(&fact.W).summary(&fact.W.Sum, r)
	} else if !e.bodyless(r.obj) {
		s = &summary{ref: r, returns: true, heap: map[*object]*val{}}
		for range r.obj.Signature().Results().Len() {
			s.results = append(s.results, clean)
		}
	}
	e.imported[r.obj] = s
	return s
}

// bodyless reports whether a function of another package is an interface's method.
func (e *engine) bodyless(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

// exportFacts tells importing packages what this one's functions do.
func (e *engine) exportFacts(fns []*ssa.Function) {
	for _, fn := range fns {
		r := e.refOf(fn)
		if r.obj == nil || r.obj.Pkg() != e.pass.Pkg || r.sum == nil || r.fn != fn || trivial(r.sum) && !e.opens(r) {
			continue
		}
		c := e.newEncoder()
		f := new(Summary)
		sum := *r.sum
		if a := e.analyses[r]; a != nil {
			sum.sinks = append(slices.Clip(sum.sinks), a.found.open...)
		}
		c.w.Sum = c.summary(&sum)
		f.W = c.w
		e.pass.ExportObjectFact(r.obj, f)
	}
	e.exportBindings()
}

// opens reports whether a function shows a variable of which nothing is known here.
func (e *engine) opens(r *funcRef) bool {
	a := e.analyses[r]
	return a != nil && len(a.found.open) > 0
}

// trivial reports whether a summary says nothing: clean results, no effects.
func trivial(s *summary) bool {
	if !s.returns || s.unknown || len(s.effects) > 0 || len(s.sinks) > 0 || len(s.pending) > 0 || s.panics != nil {
		return false
	}
	return !slices.ContainsFunc(s.results, func(v *val) bool { return v != clean && v != zero })
}

// exportBindings tells what importers may bind, own and from below.
func (e *engine) exportBindings() {
	c := e.newEncoder()
	b := new(Bindings)
	for _, p := range e.conversions.pairs {
		if i, t := c.typ(p.iface), c.typ(p.typ); i != 0 && t != 0 {
			b.Conversions = append(b.Conversions, wConversion{i, t})
		}
	}
	for _, bc := range append(slices.Clone(e.inherited.calls), e.bound...) {
		if w, ok := c.bound(bc); ok {
			b.Calls = append(b.Calls, w)
		}
	}
	e.exportGlobals(c, b)
	for _, s := range e.globalSinks {
		for _, f := range s.rec.set {
			g := e.origins.of(f).node.root.glob
			r := *s.rec
			r.set = set{f}
			if k, ok := c.sink(&r); ok && g.Pkg() != nil {
				b.GlobalSinks = append(b.GlobalSinks, wGlobalSink{g.Pkg().Path(), g.Name(), k})
			}
		}
	}
	b.W = c.w
	if len(b.Conversions)+len(b.Calls)+len(b.Globals)+len(b.GlobalSinks) > 0 {
		e.pass.ExportPackageFact(b)
	}
}

// exportGlobals tells what functions store in package-level variables, as far
// as it is known there: PHI, concrete types, functions.
func (e *engine) exportGlobals(c *encoder, b *Bindings) {
	for _, k := range e.order {
		w := e.written[k.g][k.key]
		if k.g.Pkg() == nil {
			continue
		}
		heap := map[*object]*val{}
		w.a.reachable(w.v, w.a.exits, heap)
		settled := map[*object]*val{}
		for o, v := range heap {
			settled[o] = e.mapSet(v, e.callerless)
		}
		v := e.mapSet(w.v, e.callerless)
		if v == nil || v == clean || v == zero || !e.worthTelling(v, settled) {
			continue
		}
		b.Globals = append(b.Globals, wGlobal{Node: c.node(w.n), Val: c.val(v), Heap: c.heap(settled), From: w.from})
	}
}

// worthTelling reports whether importers can learn something of what a variable
// holds: PHI, a function, a concrete type, a text; not of large tables.
func (e *engine) worthTelling(v *val, heap map[*object]*val) bool {
	if len(heap) > maxTold || len(v.kids) > maxTold || len(v.dyn) == 1 && isError(v.dyn[0].typ) {
		return false
	}
	tells := func(v *val) bool {
		return v != nil && (slices.ContainsFunc(e.deep(v), func(f flowing) bool { return e.origins.of(f).kind == concrete }) ||
			!e.foreign && (v.strs != nil || len(v.dyn) > 0 || slices.ContainsFunc(v.to, func(p *place) bool { return p.obj.kind == objFunc })))
	}
	if tells(v) {
		return true
	}
	for _, c := range heap {
		if tells(c) {
			return true
		}
	}
	return false
}

// maxTold is how much a variable may hold for importers to be told.
const maxTold = 100

// callerless is a set with what is known without a caller.
func (e *engine) callerless(s set) set {
	var out []flowing
	for _, f := range s {
		o := e.origins.of(f)
		switch {
		case o.kind != symbolic || o.node.root.kind == rootGlobal:
			out = append(out, f)
		case o.cond != nil:
			out = append(out, flowing{e.origins.id(origin{kind: concrete, source: o.cond, clear: o.clear, mode: o.mode, made: o.made}), f.by})
		default:
			for _, src := range e.declaredAt(o) {
				out = append(out, flowing{e.origins.id(origin{kind: concrete, source: src, clear: o.clear, mode: o.mode, made: o.made}), f.by})
			}
		}
	}
	return sorted(out)
}

// readGlobal puts what a function below stores in a variable beside what this
// package's functions do.
func (e *engine) readGlobal(d *decoder, w *wGlobal) {
	n := d.node(w.Node)
	if n == nil || n.root.kind != rootGlobal {
		return
	}
	key := writeKey{n, w.From}
	g := n.root.glob
	if e.written[g][key] != nil {
		return
	}
	bare := e.newInterp(nil)
	sb := bare.newSubst(key, nil, nil, nil)
	sb.heap = d.heap(w.Heap)
	v := sb.val(d.val(w.Val))
	bare.exits = bare.mem
	e.noteWrite(g, key, &globalWrite{n: n, v: v, a: bare, from: w.From})
}

func (c *encoder) bound(bc *boundCall) (wBound, bool) {
	w := wBound{Func: bc.fn, Where: bc.where}
	switch {
	case bc.iface != nil:
		w.Iface, w.Method = c.typ(bc.iface), bc.meth.Name()
		if bc.meth.Pkg() != nil {
			w.Pkg = bc.meth.Pkg().Path()
		}
		if w.Iface == 0 {
			return w, false
		}
	default:
		v, ok := bc.to.(*types.Var)
		if !ok || v.Pkg() == nil {
			return w, false
		}
		w.Pkg = v.Pkg().Path()
		if v.IsField() {
			owner := c.e.ownerOf(v)
			if owner == "" {
				return w, false
			}
			w.Field, w.Var, w.Method = true, owner, v.Name()
		} else {
			w.Var = v.Name()
		}
	}
	for i, v := range bc.args {
		w.Args = append(w.Args, c.val(v))
		w.Types = append(w.Types, c.typ(bc.typs[i]))
	}
	w.Heap = c.heap(bc.heap)
	return w, true
}

// ownerOf is the name of the package-level struct type that has a field.
func (e *engine) ownerOf(f *types.Var) string {
	scope := f.Pkg().Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok {
			continue
		}
		s, ok := tn.Type().Underlying().(*types.Struct)
		if !ok {
			continue
		}
		for i := range s.NumFields() {
			if s.Field(i) == f {
				return name
			}
		}
	}
	return ""
}
