package flow

import (
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/models"
)

// Safe ways of PHI, for the data-flow map: nothing here makes or removes a finding.

// The kinds of what PHI reaches without harm, and that no analyzer reports.
const (
	Deidentified Kind = "deidentify" // a de-identifier, a keyed hash
	Sealed       Kind = "encrypt"    // an encryptor
	Kept         Kind = "kept"       // a store that encrypts at rest by itself
)

// safeguard reports whether a kind is none of a sink.
func (k Kind) safeguard() bool { return k == Deidentified || k == Sealed || k == Kept }

// safely notes PHI that a sink may have in the form in which it arrives: encrypted,
// or without the category that a de-identifier took out. What depends on the
// caller is the caller's to tell.
func (a *interp) safely(r *sinkRec, quiet []flowing) {
	if len(quiet) == 0 || a.e.foreign || a.found.localOnly > 0 {
		return
	}
	var got []Reached
	var rest []flowing
	report := a.e.reports(r.pos)
	for _, f := range quiet {
		o := a.e.origins.of(f)
		srcs := a.known(f, o, r)
		switch {
		case len(srcs) > 0 && report:
			for _, s := range srcs {
				if s.Mode == Plain {
					s.Mode = Cleared
				}
				got = append(got, s)
			}
		case o.kind == symbolic && o.node.root.kind != rootGlobal:
			rest = append(rest, f)
		}
	}
	if len(got) > 0 {
		a.note(&a.found.safe, leakKey{r.kind, r.pos, "safe"}, r, got)
	}
	if len(rest) > 0 {
		c := *r
		c.set = rest
		a.found.pass(&c)
	}
}

// guard notes that a call takes PHI out of harm's way.
func (m *modelled) guard(kind Kind, s set) {
	if len(s) == 0 || m.a.e.foreign {
		return
	}
	m.a.reach(&sinkRec{
		kind: kind, set: s, sink: m.a.e.funcName(m.fn), pkg: pkgPath(m.fn),
		pos: m.s.pos, where: m.a.e.where(m.s.pos), owner: m.a.ref, via: m.s.via,
	})
}

// given is all that the arguments of a declared de-identifier or encryptor hold,
// but for the receiver's configuration and a context.
func (m *modelled) given() set {
	if !m.a.record || m.a.e.foreign {
		return nil
	}
	var out set
	for i, v := range m.args {
		if i == 0 && len(m.args) > 1 && m.fn.Signature().Recv() != nil || isContext(m.typs[i]) || v == nil {
			continue
		}
		t := m.typs[i]
		if isPointer(t) {
			v, t = orClean(m.a.load(v, deref(t))), deref(t) // as it is now, not as its type declares it
		}
		out = union(out, m.a.show(v, t, deepView))
	}
	return out
}

// guardLine is guard for a line of a table.
func (m *modelled) guardLine(kind Kind, b *models.Behavior) {
	if m.a.record && !m.a.e.foreign {
		m.guard(kind, m.shown(b))
	}
}

// digests marks a writer that gives nothing of what is written to it.
func (m *modelled) digests(v *val) {
	if m.a.e.foreign {
		return
	}
	mark := sinkMark(Deidentified, m.a.e.funcName(m.fn), pkgPath(m.fn))
	for _, p := range v.to {
		m.a.write(p.part(m.a.e, sinkStep), mark, true)
	}
}

// splitSafe takes the safeguards out of a list.
func splitSafe(all []*Leak) (leaks, safe []*Leak) {
	for _, l := range all {
		if l.Kind.safeguard() {
			safe = append(safe, l)
		} else {
			leaks = append(leaks, l)
		}
	}
	return leaks, safe
}

// safeWays collects what the functions of the package noted.
func (e *engine) safeWays(fns []*ssa.Function, guards []*Leak) []*Leak {
	all := guards
	for _, fn := range fns {
		if a := e.analyses[e.refOf(fn)]; a != nil && a.fn == fn {
			all = append(all, a.found.safe...)
		}
	}
	return mergeLeaks(all)
}
