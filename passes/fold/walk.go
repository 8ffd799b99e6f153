package fold

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// at folds what a place holds just before an instruction.
func (f *Folder) at(p Place, t target, at ssa.Instruction) []Value {
	defer f.enter()()
	w := &walk{f: f, place: p, target: t, ends: map[*ssa.BasicBlock][]Value{}}
	return alternatives(w.before(at.Block(), indexOf(at)))
}

func indexOf(at ssa.Instruction) int {
	for i, instr := range at.Block().Instrs {
		if instr == at {
			return i
		}
	}
	return 0
}

// A walk goes backward from a read to the writes that it may see.
type walk struct {
	f      *Folder
	place  Place
	target target
	ends   map[*ssa.BasicBlock][]Value // at the ends of blocks seen; nil while on the way
}

// end folds what the place holds at the end of a block.
func (w *walk) end(b *ssa.BasicBlock) []Value {
	if values, seen := w.ends[b]; seen {
		return values
	}
	w.ends[b] = nil
	if w.f.work++; w.f.work > maxWork {
		return []Value{Unknown(w.target.name)}
	}
	w.ends[b] = w.before(b, len(b.Instrs))
	return w.ends[b]
}

// before folds what the place holds before the i-th instruction of b.
func (w *walk) before(b *ssa.BasicBlock, i int) []Value {
	for i--; i >= 0; i-- {
		switch instr := b.Instrs[i].(type) {
		case *ssa.Store:
			stored := w.f.Place(instr.Addr)
			if stored == w.place {
				return w.f.Fold(instr.Val)
			}
			if w.place.below(stored) && !w.f.inPlace(instr, stored) {
				return w.copied(stored, instr)
			}
		case *ssa.Alloc:
			if w.place.below(w.f.Place(instr)) {
				return zero(w.target.typ)
			}
		case *ssa.Call:
			if values := w.f.written(instr, w.place, w.target); values != nil {
				return append(w.before(b, i), values...)
			}
		}
	}
	if len(b.Preds) == 0 {
		return w.initial()
	}
	return w.merge(b)
}

// inPlace reports whether a store copies a literal to where Place has it already.
func (f *Folder) inPlace(s *ssa.Store, to Place) bool {
	load, ok := s.Val.(*ssa.UnOp)
	return ok && load.Op == token.MUL && f.Place(load.X) == to
}

func (w *walk) merge(b *ssa.BasicBlock) []Value {
	if len(b.Preds) == 1 {
		return w.end(b.Preds[0])
	}
	var out []Value
	for i, pred := range b.Preds {
		out = append(out, w.f.edge(b, i).Of(w.end(pred))...)
	}
	return alternatives(out)
}

// copied folds a part of a struct that was stored whole.
func (w *walk) copied(to Place, s *ssa.Store) []Value {
	rest := strings.TrimPrefix(w.place.Path, to.Path)
	switch v := s.Val.(type) {
	case *ssa.UnOp:
		if from := w.f.Place(v.X); v.Op == token.MUL && from != to {
			return w.f.at(Place{from.Root, from.Path + rest}, w.target, v)
		}
	case *ssa.Const:
		return zero(w.target.typ)
	case *ssa.Parameter:
		if h := parameter(v).Hole(); h.Param >= 0 && fieldPath(rest) {
			return []Value{fieldHole(*h, rest[1:])}
		}
	}
	return w.f.anywhere(w.target)
}

func fieldPath(path string) bool {
	return strings.HasPrefix(path, ".") && !strings.ContainsAny(path, "*[")
}

// initial folds what the place holds before this function writes to it.
func (w *walk) initial() []Value {
	switch root := w.place.Root.(type) {
	case *ssa.Alloc: // captured, and read in another function
		if stores := w.f.writes().stores[w.place]; len(stores) > 0 {
			return w.f.union(stores)
		}
		return w.f.at(w.place, w.target, last(root.Block()))
	case *ssa.Global:
		return w.f.global(root, w.place, w.target)
	case *ssa.Parameter:
		if h := parameter(root).Hole(); h.Param >= 0 && fieldPath(w.place.Path) {
			return []Value{fieldHole(*h, w.place.Path[1:])}
		}
	}
	return w.f.anywhere(w.target)
}
