package access

import (
	"fmt"
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Miss is a path that passes no audit call.
type Miss struct {
	End   ssa.Instruction // the return or panic that it ends in
	Pos   token.Pos       // of End, the closing brace for a return that nobody wrote
	When  *ssa.If         // the last branch on the way that matters; nil if none does
	Taken bool            // the condition of When holds
}

// maxStates bounds one walk. A function that needs more is walked again with less
// knowledge: of the access alone.
const maxStates = 4000

// A walk looks for a path through one function that passes no audit call.
type walk struct {
	x      *Index
	fn     *ssa.Function
	target ssa.Instruction // the access; nil: any path
	panics bool            // a path may end in a panic
	hit    func(ssa.Instruction) bool
	seed   func(known) known // what holds once the target has succeeded
	queue  []*state
	seen   map[string]bool
	misses []*Miss
	coarse bool // constants on the way are not noted
}

// A state is a place on a path.
type state struct {
	block  *ssa.BasicBlock
	known  known
	passed bool         // the target lies behind
	defers []*ssa.Defer // not audit calls by themselves
	via    *branch
}

// A branch is an If on a path.
type branch struct {
	at    *ssa.If
	taken bool
	up    *branch
}

// Missed returns the first path, in the order of the source, that passes through
// target and no audit call, nil if there is none. A path on which the
// target's own error is not nil is none.
func (x *Index) Missed(target ssa.Instruction) *Miss {
	w := &walk{
		x: x, fn: target.Parent(), target: target, panics: true, hit: x.IsAudit,
		seed: func(k known) known { return k.succeeded(target) },
	}
	return w.run(nil)
}

// alwaysAudits reports whether every call of fn passes an audit call before it
// returns.
func (x *Index) alwaysAudits(fn *ssa.Function) bool {
	return x.has(fn, x.IsAudit) && (&walk{x: x, fn: fn, hit: x.IsAudit}).run(nil) == nil
}

// has reports whether some instruction of fn, or of a literal that it defers, is a hit.
func (x *Index) has(fn *ssa.Function, hit func(ssa.Instruction) bool) bool {
	for _, b := range fn.Blocks {
		if slices.ContainsFunc(b.Instrs, hit) {
			return true
		}
		for _, instr := range b.Instrs {
			if d, ok := instr.(*ssa.Defer); ok {
				if lit := Target(d.Call.Value); lit != nil && lit.Parent() != nil && x.has(lit, hit) {
					return true
				}
			}
		}
	}
	return false
}

// run walks all paths with what is known at the entry.
func (w *walk) run(k known) *Miss {
	if len(w.fn.Blocks) == 0 {
		return nil
	}
	w.seen = map[string]bool{}
	w.push(&state{block: w.fn.Blocks[0], known: k, passed: w.target == nil})
	for n := 0; len(w.queue) > 0; n++ {
		if n == maxStates && !w.coarse {
			w.coarse, w.queue, w.misses = true, nil, nil
			return w.run(k)
		}
		s := w.queue[0]
		w.queue = w.queue[1:]
		w.step(s, 0)
	}
	slices.SortStableFunc(w.misses, func(a, b *Miss) int { return int(a.Pos - b.Pos) })
	if len(w.misses) == 0 {
		return nil
	}
	return w.misses[0]
}

// push queues a state unless one like it was.
func (w *walk) push(s *state) {
	var key strings.Builder
	fmt.Fprint(&key, s.block.Index, s.passed)
	for _, d := range s.defers {
		fmt.Fprintf(&key, " %d", d.Pos())
	}
	key.WriteString(s.known.key())
	if !w.seen[key.String()] {
		w.seen[key.String()] = true
		w.queue = append(w.queue, s)
	}
}

// step follows a path through its block from instruction i on.
func (w *walk) step(s *state, i int) {
	for ; i < len(s.block.Instrs); i++ {
		instr := s.block.Instrs[i]
		if instr == w.target && !s.passed {
			if failed, ok := s.known.failed(instr); ok {
				w.step(&state{s.block, failed, false, s.defers, s.via}, i+1)
			}
			s = &state{s.block, w.seed(s.known), true, s.defers, s.via}
			if _, deferred := instr.(*ssa.Defer); !deferred && w.hit(instr) {
				return
			}
			continue
		}
		if w.hit(instr) {
			return
		}
		switch instr := instr.(type) {
		case *ssa.Defer:
			s = &state{s.block, s.known, s.passed, append(slices.Clip(s.defers), instr), s.via}
		case *ssa.If:
			w.branch(s, instr)
			return
		case *ssa.Jump:
			w.enter(s, s.block.Succs[0], s.via)
			return
		case *ssa.Return:
			w.end(s, instr)
			return
		case *ssa.Panic:
			if w.panics && !exits(instr) {
				w.end(s, instr)
			}
			return
		default:
			if !w.coarse {
				s.known = s.known.after(instr)
			}
		}
	}
}

func (w *walk) branch(s *state, at *ssa.If) {
	cond, certain := s.known.truth(at.Cond)
	for i, taken := range []bool{true, false} {
		switch {
		case certain && cond != taken:
		case certain:
			w.enter(s, s.block.Succs[i], s.via)
		default:
			w.enter(s, s.block.Succs[i], &branch{at, taken, s.via})
		}
	}
}

func (w *walk) enter(s *state, next *ssa.BasicBlock, via *branch) {
	k := s.known
	if !w.coarse {
		k = k.across(s.block, next)
	}
	w.push(&state{next, k, s.passed, s.defers, via})
}

// end notes a path that reaches a return or a panic, unless what was deferred audits.
func (w *walk) end(s *state, end ssa.Instruction) {
	if !s.passed {
		return
	}
	for _, d := range slices.Backward(s.defers) {
		if w.deferred(d, s.known) {
			return
		}
	}
	m := &Miss{End: end, Pos: end.Pos()}
	if !m.Pos.IsValid() && w.fn.Syntax() != nil {
		m.Pos = w.fn.Syntax().End() - 1
	}
	for b := s.via; b != nil; b = b.up {
		if w.matters(b, end) {
			m.When, m.Taken = b.at, b.taken
			break
		}
	}
	w.misses = append(w.misses, m)
}

// deferred reports whether a deferred literal audits, with what is known at the return.
func (w *walk) deferred(d *ssa.Defer, k known) bool {
	closure, ok := d.Call.Value.(*ssa.MakeClosure)
	if !ok {
		return false
	}
	lit := closure.Fn.(*ssa.Function)
	if lit.Parent() == nil || !w.x.has(lit, w.hit) {
		return false
	}
	inner := &walk{x: w.x, fn: lit, hit: w.hit}
	return inner.run(k.inside(closure)) == nil
}

// matters reports whether the path could have avoided its end by taking the
// other branch.
func (w *walk) matters(b *branch, end ssa.Instruction) bool {
	other := b.at.Block().Succs[0]
	if b.taken {
		other = b.at.Block().Succs[1]
	}
	return !w.reaches(other, end.Block(), map[*ssa.BasicBlock]bool{b.at.Block(): true})
}

// reaches reports whether a path without an audit call leads from one block to another.
func (w *walk) reaches(from, to *ssa.BasicBlock, seen map[*ssa.BasicBlock]bool) bool {
	if seen[from] || slices.ContainsFunc(from.Instrs, w.hit) {
		return false
	}
	if from == to {
		return true
	}
	seen[from] = true
	return slices.ContainsFunc(from.Succs, func(b *ssa.BasicBlock) bool { return w.reaches(b, to, seen) })
}

// exits reports whether a panic is one that go/ssa writes itself: behind os.Exit and
// its like, and where no case of a select is left.
func exits(p *ssa.Panic) bool {
	m, ok := p.X.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	c, ok := m.X.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return false
	}
	text := constant.StringVal(c.Value)
	return text == "noreturn" || text == "blocking select matched no case"
}
