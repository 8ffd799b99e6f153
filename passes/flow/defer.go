package flow

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// deferred reports whether the call is one that a defer statement makes.
func (s site) deferred() bool {
	key := s.key
	for {
		switch k := key.(type) {
		case *ssa.Defer:
			return true
		case subSite:
			key = k.base
		default:
			return false
		}
	}
}

// recoverable is what a deferred function may recover: what panics here, and
// in the callees of the caller's choice.
func (a *interp) recoverable() *val {
	if a.ref.pendings == 0 {
		return a.panics
	}
	return a.e.join(a.panics, a.symbolic(a.ref.recovered(a.e)))
}

// goCall starts a goroutine: its effects may come now or later.
func (a *interp) goCall(i *ssa.Go) {
	before := a.mem
	a.perform(i, i.Common(), site{key: i, pos: callPos(i), weak: true})
	a.dead = false
	a.mem = a.joinStates(before, a.mem)
	for _, id := range slices.Sorted(maps.Keys(a.settled)) {
		a.mem = a.mem.set(id, a.e.join(a.content(a.objects[id]), a.settled[id]))
	}
}

// lateGoroutines runs the goroutines again with what memory holds at the end,
// and calls after with what each has left: they may see what was stored, or
// sent, after they were started.
func (a *interp) lateGoroutines(after func()) {
	if !a.returned {
		return
	}
	for _, b := range a.fn.Blocks {
		if !a.live[b.Index] {
			continue
		}
		for _, instr := range b.Instrs {
			if g, ok := instr.(*ssa.Go); ok {
				a.mem = a.exits
				a.perform(g, g.Common(), site{key: g, pos: callPos(g), weak: true})
				a.dead = false
				after()
			}
		}
	}
}

// maxSettling is how often goroutines are run with what the function does after
// it has started them.
const maxSettling = 3

// settleGoroutines reports whether the goroutines leave more in memory than was
// known: a worker that is started first gets its jobs later, and its answers
// are received after that.
func (a *interp) settleGoroutines() (changed bool) {
	a.lateGoroutines(func() {
		a.mem.each(func(id uint32, v *val) {
			if equal(v, a.exits.get(id)) {
				return
			}
			if all := a.e.join(a.settled[id], v); !equal(all, a.settled[id]) {
				if a.settled == nil {
					a.settled = map[uint32]*val{}
				}
				a.settled[id] = all
				changed = true
			}
		})
	})
	return changed
}

// deferCall notes a deferred call.
func (a *interp) deferCall(i *ssa.Defer) {
	if i.DeferStack != nil { // in the body of a loop over an iterator: the outer function's
		a.perform(i, i.Common(), site{key: i, pos: callPos(i), weak: true})
		a.dead = false
		return
	}
	if !slices.Contains(a.defers, i) {
		a.defers = append(a.defers, i)
	}
}

// runDefers runs the deferred calls, the last first; one that stands on a
// branch may not have been deferred.
func (a *interp) runDefers() {
	for k := len(a.defers) - 1; k >= 0; k-- {
		d := a.defers[k]
		before := a.mem
		a.perform(d, d.Common(), site{key: d, pos: callPos(d)})
		if a.dead {
			a.dead = false
			a.mem = before
			continue
		}
		if d.Block().Index != 0 {
			a.mem = a.joinStates(before, a.mem)
		}
	}
}
