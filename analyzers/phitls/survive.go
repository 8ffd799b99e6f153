package phitls

import (
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
)

// survivors folds what a store to a field of a configuration writes, with the
// conditions under which it is reached and not overwritten; none if every
// path overwrites it.
func (c *checker) survivors(s *ssa.Store, config *tlsConfig) []fold.Value {
	addr := s.Addr.(*ssa.FieldAddr)
	w := &overwriting{c: c, place: config.place.Field(fieldName(addr)), seen: map[*ssa.BasicBlock]bool{}}
	if !w.survives(s.Block(), position(s)+1) {
		return nil
	}
	values := c.fold.Reach(s.Block()).Of(c.fold.Fold(s.Val))
	for _, killer := range w.killers {
		if cond, ok := c.only(killer, s.Block()); ok {
			values = fold.With(values, []fold.Cond{cond.Opposite()})
		}
	}
	return values
}

// only returns the one condition on which control gets from a block to an
// instruction; ok is false if there are several, and the Cond zero if there is none.
func (c *checker) only(at ssa.Instruction, from *ssa.BasicBlock) (cond fold.Cond, ok bool) {
	ways := c.fold.Reach(at.Block())
	known := c.fold.Reach(from)
	if len(ways) != 1 || len(known) != 1 {
		return fold.Cond{Equals: "several"}, false
	}
	switch extra := fold.Without(ways[0], known[0]); len(extra) {
	case 0:
		return fold.Cond{}, false
	case 1:
		return extra[0], true
	}
	return fold.Cond{Equals: "several"}, false
}

func position(at ssa.Instruction) int {
	for i, instr := range at.Block().Instrs {
		if instr == at {
			return i
		}
	}
	return 0
}

// An overwriting looks for a path on which nobody writes to a place.
type overwriting struct {
	c       *checker
	place   fold.Place
	seen    map[*ssa.BasicBlock]bool
	killers []ssa.Instruction // writes met
}

// survives reports whether what the place holds before the i-th instruction of b
// may still be there when the function is left, or for ever.
func (w *overwriting) survives(b *ssa.BasicBlock, i int) bool {
	for _, instr := range b.Instrs[i:] {
		if w.writes(instr) {
			w.killers = append(w.killers, instr)
			return false
		}
		if _, ok := instr.(*ssa.Panic); ok {
			return false
		}
	}
	alive := len(b.Succs) == 0
	for _, succ := range b.Succs {
		if w.seen[succ] {
			alive = alive || succ.Dominates(b) // a loop that nothing in it ends
			continue
		}
		w.seen[succ] = true
		if w.survives(succ, 0) {
			alive = true
		}
	}
	return alive
}

// writes reports whether an instruction surely writes the place: a store, or a
// call of a helper that always stores to that field of its argument.
func (w *overwriting) writes(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.Store:
		return w.c.fold.Place(instr.Addr) == w.place
	case *ssa.Call:
		helper := instr.Call.StaticCallee()
		if helper == nil || helper.Blocks == nil || helper.Parent() != nil {
			return false
		}
		for i, arg := range instr.Call.Args {
			if p := w.c.fold.Place(arg); i < len(helper.Params) && p.Root == w.place.Root && len(p.Path) < len(w.place.Path) && w.place.Path[:len(p.Path)] == p.Path {
				inner := fold.Place{Root: helper.Params[i], Path: w.place.Path[len(p.Path):]}
				if w.c.alwaysWrites(helper, inner) {
					return true
				}
			}
		}
	}
	return false
}

// alwaysWrites reports whether every path through a helper stores to the place.
// Helpers of helpers are not followed.
func (c *checker) alwaysWrites(helper *ssa.Function, place fold.Place) bool {
	w := &helperWriting{c.fold, place, map[*ssa.BasicBlock]bool{}}
	return !w.misses(helper.Blocks[0])
}

type helperWriting struct {
	fold  *fold.Folder
	place fold.Place
	seen  map[*ssa.BasicBlock]bool
}

// misses reports whether a path from b leaves the helper without a store.
func (w *helperWriting) misses(b *ssa.BasicBlock) bool {
	if w.seen[b] {
		return false
	}
	w.seen[b] = true
	for _, instr := range b.Instrs {
		switch instr := instr.(type) {
		case *ssa.Store:
			if w.fold.Place(instr.Addr) == w.place {
				return false
			}
		case *ssa.Return:
			return true
		}
	}
	for _, succ := range b.Succs {
		if w.misses(succ) {
			return true
		}
	}
	return false
}
