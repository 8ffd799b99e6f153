package flow

import (
	"slices"

	"github.com/phivet/phivet/passes/models"
)

// solve analyses a group of functions until their summaries stay the same: in
// each round those again that were given a summary which has changed since.
func (e *engine) solve(group []*funcRef) {
	if len(group) == 1 && !slices.Contains(e.dependencies(group[0]), group[0]) {
		e.onDemand(group[0])
		return
	}
	for _, r := range group {
		r.cyclicCalls = true
		r.sum = nil
	}
	begun := e.cost
	for round := 0; ; round++ {
		settled := true
		for _, r := range group {
			if r.sum != nil && !r.outdated() {
				continue
			}
			if r.sum != nil && (round == maxRounds || e.cost-begun > e.budget/4) {
				e.overBudget(r.fn)
				continue
			}
			settled = false
			e.summarise(r)
		}
		if settled {
			break
		}
	}
}

// maxRounds is how often the functions of a group are gone through before
// their summaries are taken as they are.
const maxRounds = 8

// outdated reports whether a summary that the function's analysis was given
// has changed since.
func (r *funcRef) outdated() bool {
	for callee, print := range r.asked {
		if callee.print != print {
			return true
		}
	}
	return false
}

// asks notes that the analysis of r was given what is known of callee.
func (r *funcRef) asks(callee *funcRef) {
	if r.asked == nil {
		r.asked = map[*funcRef]string{}
	}
	r.asked[callee] = callee.print
}

func (e *engine) summarise(r *funcRef) {
	if e.cost > e.budget {
		e.coarse(r)
		return
	}
	r.busy, r.asked = true, nil
	around := e.coarsened
	e.coarsened = false
	r.sum = e.analyse(r)
	if e.coarsened {
		e.overBudget(r.fn)
	}
	r.busy, e.coarsened = false, around
	if r.cyclicCalls {
		r.print = string(e.fingerprint(r.sum))
	}
}

// onDemand is the summary of a function of this package. One that the order of
// the groups did not foresee, because it is called through a value that came a
// way which the code does not show, is analysed now; nil if that is under way.
func (e *engine) onDemand(r *funcRef) *summary {
	if r.sum != nil || r.busy || e.demands > maxDemands {
		return r.sum
	}
	at := e.at
	e.demands++
	e.summarise(r)
	e.demands--
	e.at = at
	return r.sum
}

// maxDemands is how many analyses may wait for one another.
const maxDemands = 1000

// coarse gives a function the summary of one that cannot be seen into, but for
// the sinks found so far: its results depend on all its arguments.
func (e *engine) coarse(r *funcRef) {
	e.overBudget(r.fn)
	sum := &summary{ref: r, returns: true, unknown: true, heap: map[*object]*val{}}
	if r.sum != nil {
		sum.sinks = r.sum.sinks
	}
	r.sum = sum
}

// Budgets of a package, in steps: what a module of its own may cost, and what
// one that is only depended on may.
const (
	ownBudget     = 1_000_000
	foreignBudget = 60_000
)

// summaryOf is the summary of a function of this package or of one below;
// nil if there is none.
func (e *engine) summaryOf(r *funcRef) *summary {
	if r.load != nil {
		load := r.load
		r.load = nil
		r.sum = load()
	}
	if r.sum != nil {
		return r.sum
	}
	if r.fn != nil && len(r.fn.Blocks) > 0 {
		return e.onDemand(r)
	}
	if r.obj == nil || r.obj.Pkg() == nil || r.obj.Pkg() == e.pass.Pkg || models.Tabled(r.obj.Pkg().Path()) {
		return nil
	}
	return e.importSummary(r)
}
