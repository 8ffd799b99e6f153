package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

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
		if i, t := c.typ(p.iface), c.converted(p.typ); i != 0 && t != 0 {
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
	e.exportAddresses(b)
	b.W = c.w
	if len(b.Conversions)+len(b.Calls)+len(b.Globals)+len(b.GlobalSinks)+len(b.Addresses) > 0 {
		e.pass.ExportPackageFact(b)
	}
}

// exportGlobals tells what functions store in package-level variables, as far
// as it is known there: PHI, concrete types, functions.
func (e *engine) exportGlobals(c *encoder, b *Bindings) {
	for _, w := range e.allWrites {
		if w.n.root.glob.Pkg() == nil {
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
	if e.written[key] != nil {
		return
	}
	bare := e.newInterp(nil)
	sb := bare.newSubst(key, nil, nil, nil)
	sb.heap = d.heap(w.Heap)
	v := sb.val(d.val(w.Val))
	bare.exits = bare.mem
	e.noteWrite(&globalWrite{n: n, v: v, a: bare, from: w.From})
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
