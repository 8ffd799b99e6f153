package flow

import (
	"go/types"
	"slices"

	"github.com/phivet/phivet/passes/fields"
)

// Package-level variables are memory whose order nobody knows: a function that
// reads one may see whatever any function stores there. Within one function
// order still counts.

// A globalWrite is what one function leaves in a variable, or in what it leads to.
type globalWrite struct {
	n    *node
	v    *val
	a    *interp
	from string // the function, unique in the program
}

// A writeKey tells one function's writes from another's; the variable is the
// root of the node.
type writeKey struct {
	n    *node
	from string
}

// globalWritten notes what a function leaves in a variable.
func (e *engine) globalWritten(a *interp, o *object, v *val) {
	from := e.pass.Pkg.Path() + "#" + a.ref.key
	e.noteWrite(&globalWrite{o.node, v, a, from})
}

// noteWrite keeps a write, in the place of an earlier one by the same function.
func (e *engine) noteWrite(w *globalWrite) {
	key := writeKey{w.n, w.from}
	if old := e.written[key]; old != nil {
		*old = *w
		return
	}
	e.written[key] = w
	e.allWrites = append(e.allWrites, w)
	g := w.n.root.glob
	e.writesTo[g] = append(e.writesTo[g], w)
}

// writes are the writes to a variable, in the order of analysis.
func (e *engine) writes(g types.Object) []*globalWrite { return e.writesTo[g] }

// globalShape is what is known of the form of a variable's value: concrete
// types, functions, constants, but not its PHI, which is looked up where it
// is shown.
func (a *interp) globalShape(g types.Object) *val {
	var out *val
	for i, w := range a.e.writes(g) {
		if w.n.parent != nil || w.a == a {
			continue
		}
		heap := map[*object]*val{}
		w.a.reachable(w.v, w.a.exits, heap)
		out = a.e.join(out, a.shapeOf(globalSite{g, i}, w.v, heap))
	}
	return out
}

type globalSite struct {
	g types.Object
	i int
}

func (a *interp) shapeOf(key any, v *val, heap map[*object]*val) *val {
	now := a.mem
	sb := a.newSubst(key, nil, nil, nil)
	sb.heap = heap
	out := sb.val(a.e.mapSet(v, func(set) set { return nil }))
	for _, o := range sb.objs {
		o.first = a.mem.get(uint32(o.id))
	}
	a.mem = now
	return out
}

// resolveLate looks at the sinks that show package-level variables.
func (e *engine) resolveLate(a *interp) {
	for _, r := range a.found.late {
		var got []Reached
		var open []flowing
		for _, f := range r.set {
			o := e.origins.of(f)
			var srcs []Reached
			if !e.foreign { // nothing is reported in another module
				srcs = e.globalSources(o, map[*node]bool{})
			}
			if len(srcs) == 0 {
				open = append(open, f)
			}
			for _, s := range srcs {
				if !o.clear.Has(s.Source.Category) {
					got = append(got, s)
				}
			}
		}
		if len(got) > 0 && e.reports(r.pos) {
			a.leak(r, got)
			for _, f := range r.set {
				if !r.kind.safeguard() { // one that masks the variable tells nothing of who logs it
					e.told[e.origins.of(f).node.root.glob] = true
				}
			}
		}
		if len(open) > 0 && !r.kind.safeguard() && !e.cut(r) {
			c := *r
			c.set = open
			e.globalSinks = append(e.globalSinks, &globalSink{&c})
			a.found.open = append(a.found.open, &c)
		}
	}
}

// A globalSink is a sink that shows a variable in which no PHI was seen so far.
type globalSink struct{ rec *sinkRec }

// globalSources are the PHI that a variable's part may hold: what any function
// stores there, or its declaration where the stores are not known to be clean.
func (e *engine) globalSources(o *origin, busy map[*node]bool) []Reached {
	n := o.node
	if busy[n] || len(busy) > maxGlobalWalk {
		return nil
	}
	busy[n] = true // once for each question: variables may refer to one another in many ways
	var out []Reached
	add := func(src *fields.Source, steps []Step) {
		out = append(out, Reached{Source: src, Steps: steps, Mode: o.mode})
	}
	clean, seen := true, false
	for _, w := range e.writes(n.root.glob) {
		s, known := e.writtenAt(w, n, o.view)
		seen = seen || known
		for _, f := range s {
			g := e.origins.of(f)
			switch {
			case g.kind == concrete:
				clean = false
				if !g.clear.Has(g.source.Category) {
					add(g.source, f.by.steps())
				}
			case g.kind == unknown:
				clean = false
			case g.node.root.kind == rootGlobal:
				out = append(out, e.globalSources(g, busy)...)
			case g.cond != nil:
				add(g.cond, f.by.steps())
			default:
				clean = false
				for _, src := range e.declaredAt(g) {
					add(src, f.by.steps())
				}
			}
		}
	}
	if o.cond != nil {
		if len(out) > 0 || !clean || !seen {
			return []Reached{{Source: o.cond, Mode: o.mode}}
		}
		return nil
	}
	if len(out) == 0 && (!clean || !seen || e.index.Var(n.root.glob) != nil) {
		for _, src := range e.declaredAt(o) {
			add(src, nil)
		}
	}
	return out
}

// maxGlobalWalk is how many variables, and parts of them, one question may lead through.
const maxGlobalWalk = 64

// writtenAt is what a write leaves at a path that begins at the variable; known
// reports whether it says anything of that path.
func (e *engine) writtenAt(w *globalWrite, n *node, vw view) (set, bool) {
	a := w.a
	now := a.mem
	a.mem = a.exits
	defer func() { a.mem = now }()
	way := wayTo(w.n, n)
	if way == nil {
		if inner := wayTo(n, w.n); inner != nil { // a write deeper than what is shown
			if vw == (view{}) || !e.mayHold(n, inner[0]) {
				return nil, false
			}
			return a.show(w.v, w.n.typ, vw), true
		}
		return nil, false
	}
	v, t := w.v, w.n.typ
	for _, st := range way {
		if v == nil {
			return nil, true
		}
		switch st.kind {
		case stepDeref:
			t2 := partType(t, st)
			v, t = a.load(v, t2), t2
		case stepAssert:
			v, t = a.asserted(v, st.typ), st.typ
		default:
			st2 := e.retarget(st, t)
			v, t = e.child(v, st2), st2.typ
		}
	}
	if vw == (view{}) {
		return a.deepOf(v), true
	}
	return a.show(v, t, vw), true
}

// mayHold reports whether the interface at a variable's node may hold a value
// of the type that st asserts: not if all that is stored there is of others.
func (e *engine) mayHold(n *node, st *step) bool {
	if st.kind != stepAssert {
		return true
	}
	told := e.untouched(n.root.glob)
	for _, w := range e.writes(n.root.glob) {
		if w.n != n || w.v == nil {
			continue
		}
		if len(w.v.to) > 0 || slices.ContainsFunc(w.v.dyn, func(d dynamic) bool { return types.Identical(d.typ, st.typ) }) {
			return true
		}
		for _, f := range w.v.set {
			if o := e.origins.of(f); o.kind != symbolic || o.node.root.kind != rootGlobal || !e.untouched(o.node.root.glob) {
				return true
			}
		}
		told = true
	}
	return !told
}

// untouched reports whether a variable of the standard library is as it was
// made: it holds types of its own.
func (e *engine) untouched(g types.Object) bool {
	return isStd(pkgOf(g)) && !slices.ContainsFunc(e.writes(g), func(w *globalWrite) bool { return w.n.parent == nil })
}

func pkgOf(o types.Object) string {
	if o.Pkg() == nil {
		return ""
	}
	return o.Pkg().Path()
}

// wayTo are the steps from one node to another beneath it; nil if it is not beneath.
func wayTo(from, to *node) []*step {
	out := []*step{}
	for n := to; n != from; n = n.parent {
		if n == nil || n.st == nil {
			return nil
		}
		out = append([]*step{n.st}, out...)
	}
	return out
}
