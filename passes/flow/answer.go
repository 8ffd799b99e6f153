package flow

import (
	"cmp"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/fields"
)

// Answers: what comes back from a host that the configuration names as a source is PHI.

// answerView is how an address shows what comes back from it.
const answerView = "answer"

// answered adds to the results of a send what comes back.
func (m *modelled) answered(host *val) {
	e := m.a.e
	if host == nil || !e.hostSources() {
		return
	}
	s := m.a.answers(host.strs)
	if len(s) == 0 {
		return
	}
	for i := range m.res {
		if t := m.sig.Results().At(i).Type(); carries(t) {
			m.res[i] = e.join(m.res[i], opaque(s))
		}
	}
}

func (e *engine) hostSources() bool {
	for _, src := range e.config.Sources {
		if src.Host != "" {
			return true
		}
	}
	return false
}

// answers are what comes back from an address: PHI, or what the caller's address says.
func (a *interp) answers(s *strs) set {
	if s == nil {
		return nil
	}
	e := a.e
	var out []flowing
	for _, t := range s.all {
		if t.sym != nil && !hasHost(text{s: t.s, open: true}) {
			o := origin{kind: symbolic, node: t.sym, view: view{name: answerView}}
			out = append(out, flowing{id: e.origins.id(o)})
			continue
		}
		h := e.hostOf(t)
		for _, src := range e.config.Sources {
			if h.Name != "" && src.Host != "" && src.Host.Match(h.Name) {
				out = append(out, e.sourced(hostSource(src, h.Name), nil))
			}
		}
	}
	return sorted(out)
}

// hostSource is the declaration that a host's answers are PHI.
func hostSource(src config.Source, host string) *fields.Source {
	return &fields.Source{Name: "response of " + host, Symbol: "host " + host, Category: cmp.Or(src.PHI, "phi")}
}
