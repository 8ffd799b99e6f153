package flow

import (
	"go/token"
	"slices"

	"github.com/phivet/phivet/passes/fields"
)

// findings are what one function's last sweep found.
type findings struct {
	leaks     []*Leak
	safe      []*Leak // PHI in a form that its sink may have
	byKey     map[leakKey]*Leak
	sinks     []*sinkRec // what only a caller can tell
	late      []*sinkRec // what depends on global variables
	open      []*sinkRec // of these, where nothing is known of the variable here
	pending   []*pendingCall
	exits     []exit
	count     int // of leaks, each time one is found again too
	localOnly int // trying the callees known here: only this function's own PHI counts
}

type leakKey struct {
	kind Kind
	pos  token.Pos
	sink string
}

func newFindings() *findings { return &findings{byKey: map[leakKey]*Leak{}} }

// An exit is what a return statement gives back, for the verification of
// de-identifiers.
type exit struct {
	pos    token.Pos
	result int
	v      *val
}

// reach is a sink that some values get to. PHI known here is a finding here, if
// findings are reported here; the rest is the caller's.
func (a *interp) reach(r *sinkRec) {
	if !a.record || len(r.set) == 0 {
		return
	}
	var rest, late, quiet []flowing
	var got []Reached
	report := a.e.reports(r.pos) && !(r.kind == Send && callersHost(r.host))
	for _, f := range r.set {
		o := a.e.origins.of(f)
		if a.e.harmless(o, r.kind) {
			if o.kind != unknown {
				quiet = append(quiet, f)
			}
			continue
		}
		if o.told && a.telling > 0 {
			continue
		}
		srcs := a.known(f, o, r)
		if len(srcs) > 0 && len(r.told) > 0 {
			if srcs = slices.DeleteFunc(srcs, r.toldOf); len(srcs) == 0 {
				continue
			}
		}
		if len(srcs) > 0 && report {
			got = append(got, srcs...)
			continue
		}
		switch {
		case o.kind == unknown:
		case o.kind == symbolic && o.node.root.kind == rootGlobal:
			late = append(late, f)
		default:
			rest = append(rest, f)
		}
	}
	a.safely(r, quiet)
	if len(got) > 0 { // Have: an ignore here is the analyzer's to apply, which keeps it as an accepted finding.
		a.leak(r, got)
	}
	if len(late) > 0 {
		c := *r
		c.set = late
		a.found.late = append(a.found.late, &c)
		if !r.kind.safeguard() {
			a.found.count++
		}
	}
	if a.found.localOnly > 0 {
		return
	}
	if len(rest) > 0 && !a.e.cut(r) {
		c := *r
		c.set = rest
		for _, g := range got {
			c.told = withTold(c.told, g.Source.Symbol)
		}
		a.found.pass(&c)
	}
}

// withTold is a sorted list of symbols with more of them, each once.
func withTold(list []string, more ...string) []string {
	for _, s := range more {
		if i, ok := slices.BinarySearch(list, s); !ok {
			list = slices.Insert(slices.Clip(list), i, s)
		}
	}
	return list
}

// toldOf reports whether PHI was reported at the sink further down.
func (r *sinkRec) toldOf(g Reached) bool { return slices.Contains(r.told, g.Source.Symbol) }

// pass notes a sink for the callers; those of one sink at one call are one.
func (f *findings) pass(r *sinkRec) {
	for _, old := range f.sinks {
		if old.kind == r.kind && old.pos == r.pos && old.sink == r.sink && old.owner == r.owner && (old.host == nil) == (r.host == nil) {
			if old.host == nil || equal(old.host, r.host) {
				old.set = union(old.set, r.set)
				old.told = withTold(old.told, r.told...)
				return
			}
		}
	}
	f.sinks = append(f.sinks, r)
}

// harmless reports whether a sink of this kind may have what an origin stands for.
func (e *engine) harmless(o *origin, kind Kind) bool {
	if o.kind == unknown {
		return true
	}
	switch o.mode {
	case Encrypted:
		if kind == Log || kind == Store {
			return true
		}
	case WeaklyEncrypted:
		if kind == Log {
			return true
		}
	}
	if o.kind == concrete {
		return o.clear.Has(o.source.Category)
	}
	return o.cond != nil && o.clear.Has(o.cond.Category)
}

// known are the sources that an origin is known to be in this function,
// whoever calls it.
func (a *interp) known(f flowing, o *origin, r *sinkRec) []Reached {
	switch {
	case o.kind == concrete:
		return []Reached{{Source: o.source, Steps: f.by.steps(), Mode: o.mode}}
	case o.kind != symbolic || o.node.root.kind == rootFree && a.ref.up != nil:
		return nil // a literal's captured variables are the function's around it
	case o.node.root.kind == rootGlobal:
		if o.cond != nil && o.node.root.glob.Pkg() != a.e.pass.Pkg {
			return []Reached{{Source: o.cond, Steps: f.by.steps(), Mode: o.mode}}
		}
		return nil
	case o.cond != nil:
		return []Reached{{Source: o.cond, Steps: f.by.steps(), Mode: o.mode}}
	}
	var out []Reached
	for _, src := range a.e.declaredAt(o) {
		if !o.clear.Has(src.Category) {
			out = append(out, Reached{Source: src, Steps: a.readStep(f, src), Mode: o.mode})
		}
	}
	if out == nil && o.node.root.kind == rootResult {
		out = a.fromLocal(o)
	}
	return out
}

func (a *interp) readStep(f flowing, src *fields.Source) []Step {
	if f.by != nil {
		return f.by.steps()
	}
	return nil
}

// declaredAt are the declarations that what is shown of a symbol falls under.
func (e *engine) declaredAt(o *origin) []*fields.Source {
	n := o.node
	if n.source != nil {
		return []*fields.Source{n.source}
	}
	if o.view == (view{}) || n.typ == nil || isInterface(n.typ) {
		return nil
	}
	if o.view.spread || o.view == someView {
		return nil
	}
	return e.shownSources(n.typ, o.view)
}

// fromLocal is PHI that the implementations known here return from a pending call.
func (a *interp) fromLocal(o *origin) []Reached {
	pc := o.node.root.call
	i := o.node.root.index
	if i >= len(pc.local) || pc.local[i] == nil {
		return nil
	}
	sb := a.newSubst(pc, nil, nil, nil)
	sb.calls[pc] = &resolved{results: pc.local}
	l := sb.lookup(o.node)
	s := a.deepOf(l.v)
	if o.view != (view{}) {
		s = sb.shown(l, o.view)
	}
	var out []Reached
	for _, f := range s {
		g := a.e.origins.of(f)
		if g.kind == concrete && !g.clear.Has(g.source.Category) {
			out = append(out, Reached{Source: g.source, Steps: f.by.steps(), Mode: g.mode})
			continue
		}
		if g.kind != symbolic || g.node.root.kind == rootFree {
			continue
		}
		if g.cond != nil && !g.clear.Has(g.cond.Category) {
			out = append(out, Reached{Source: g.cond, Steps: f.by.steps(), Mode: g.mode})
			continue
		}
		for _, src := range a.e.declaredAt(g) {
			out = append(out, Reached{Source: src, Mode: g.mode})
		}
	}
	return out
}

// leak notes a finding: one for each call and kind of sink, with all PHI that
// gets there.
func (a *interp) leak(r *sinkRec, got []Reached) {
	a.note(&a.found.leaks, leakKey{r.kind, r.pos, ""}, r, got)
	if !r.kind.safeguard() {
		a.found.count++
		a.hush(r, got)
	}
}

// note adds PHI to the leak under a key, one in list.
func (a *interp) note(list *[]*Leak, key leakKey, r *sinkRec, got []Reached) {
	l := a.found.byKey[key]
	if l == nil {
		l = &Leak{Kind: r.kind, Pos: r.pos, Sink: r.sink, Package: r.pkg, Via: r.via, Func: a.ref.name}
		a.found.byKey[key] = l
		*list = append(*list, l)
	}
	if r.kind == Send {
		l.addresses = append(l.addresses, r.host)
	}
	for _, g := range got {
		if !slices.ContainsFunc(l.Reached, func(x Reached) bool { return x.Source == g.Source && x.Mode == g.Mode }) {
			l.Reached = append(l.Reached, g)
		}
	}
}

// hush notes PHI that was reported at a literal's own sink, so that whoever
// calls the literal later does not report it again.
func (a *interp) hush(r *sinkRec, got []Reached) {
	if r.owner == a.ref || r.owner.up == nil {
		return
	}
	if r.owner.hushed == nil {
		r.owner.hushed = map[originID]bool{}
	}
	for _, f := range r.set {
		if a.e.origins.of(f).kind == concrete {
			r.owner.hushed[f.id] = true
		}
	}
}

func (f *findings) returned(i interface{ Pos() token.Pos }, k int, v *val) {
	f.exits = append(f.exits, exit{i.Pos(), k, v})
}
