package fold

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Reach returns the conditions under which control reaches a block from the
// function's entry, as far as they can be named; possible is false if a
// constant rules it out.
func (f *Folder) Reach(b *ssa.BasicBlock) (conds []Cond, possible bool) {
	if r, ok := f.reached[b]; ok {
		return slices.Clone(r.conds), r.possible
	}
	outermost, cuts := f.depth == 0, f.cuts
	defer f.enter()()
	conds, possible = f.reach(b)
	if outermost || cuts == f.cuts {
		f.reached[b] = reach{conds, possible}
	}
	return slices.Clone(conds), possible
}

// A reach is the result of Reach for a block.
type reach struct {
	conds    []Cond
	possible bool
}

func (f *Folder) reach(b *ssa.BasicBlock) (conds []Cond, possible bool) {
	for d := b.Idom(); d != nil; b, d = d, d.Idom() {
		branch, ok := last(d).(*ssa.If)
		if !ok || d.Succs[0] == d.Succs[1] {
			continue
		}
		for i, succ := range d.Succs {
			if len(succ.Preds) == 1 && succ.Dominates(b) {
				c, possible := f.branch(branch.Cond, i == 0)
				if !possible {
					return nil, false
				}
				conds = conjunction(c, conds)
			}
		}
	}
	return conds, true
}

// edge returns the conditions under which control enters b from its i-th
// predecessor, beyond those of b itself.
func (f *Folder) edge(b *ssa.BasicBlock, i int) (conds []Cond, possible bool) {
	pred := b.Preds[i]
	conds, possible = f.Reach(pred)
	if !possible {
		return nil, false
	}
	if branch, ok := last(pred).(*ssa.If); ok && pred.Succs[0] != pred.Succs[1] {
		c, possible := f.branch(branch.Cond, pred.Succs[0] == b)
		if !possible {
			return nil, false
		}
		conds = conjunction(conds, c)
	}
	common, _ := f.Reach(b)
	return Without(conds, common), true
}

// Without returns the conditions that are not among those to remove.
func Without(conds, remove []Cond) []Cond {
	var out []Cond
	for _, c := range conds {
		found := false
		for _, r := range remove {
			found = found || r == c
		}
		if !found {
			out = append(out, c)
		}
	}
	return out
}

func last(b *ssa.BasicBlock) ssa.Instruction {
	if len(b.Instrs) == 0 {
		return nil
	}
	return b.Instrs[len(b.Instrs)-1]
}

// branch returns the condition that v is want; none if it has no name.
func (f *Folder) branch(v ssa.Value, want bool) (conds []Cond, possible bool) {
	if f.branching[v] {
		f.cuts++
		return nil, true // a loop's condition depends on itself
	}
	if f.work++; f.work > maxWork {
		return nil, true
	}
	if load, ok := v.(*ssa.UnOp); ok && load.X.Name() == "init$guard" {
		return nil, true
	}
	f.branching[v] = true
	defer delete(f.branching, v)
	text := map[bool]string{true: "true", false: "false"}[want]
	var kept [][]Cond
	for _, value := range f.Fold(v) {
		left, holds := (Cond{Equals: text}).given(value)
		if holds {
			kept = append(kept, conjunction(value.When, left))
		}
	}
	switch len(kept) {
	case 0:
		return nil, false
	case 1:
		return named(kept[0]), true
	}
	return nil, true // a disjunction, which Values cannot say
}

// named drops the conditions that would tell a reader nothing.
func named(conds []Cond) []Cond {
	var out []Cond
	for _, c := range conds {
		if c.Hole.Name != "" {
			out = append(out, c)
		}
	}
	return out
}

// compare folds x == y or x != y.
func (f *Folder) compare(op *ssa.BinOp) []Value {
	x, y := f.Fold(op.X), f.Fold(op.Y)
	if _, isConst := op.X.(*ssa.Const); isConst {
		x, y = y, x
	}
	var out []Value
	for _, a := range x {
		for _, b := range y {
			if text, _ := b.Text(); text == Nil && a.Hole() != nil {
				return []Value{Unknown("")} // "err != nil" tells a reader nothing
			}
			out = append(out, With(equal(a, b, op.Op == token.NEQ), conjunction(a.When, b.When))...)
		}
	}
	return out
}

// equal folds a == b, or with not, a != b.
func equal(a, b Value, not bool) []Value {
	text, known := b.Text()
	if !known {
		return []Value{Unknown("")}
	}
	yes, no := Const("true"), Const("false")
	if not {
		yes, no = no, yes
	}
	if have, ok := a.Text(); ok {
		if have == text {
			return []Value{yes}
		}
		return []Value{no}
	}
	h := a.Hole()
	if h == nil || h.Name == "" {
		return []Value{Unknown("")}
	}
	yes.When, no.When = []Cond{{*h, text, false}}, []Cond{{*h, text, true}}
	return []Value{yes, no}
}

// not folds !x.
func (f *Folder) not(x ssa.Value) []Value {
	var out []Value
	for _, v := range f.Fold(x) {
		out = append(out, With(equal(v, Const("false"), false), v.When)...)
	}
	return out
}

// constText returns the text of a constant.
func constText(c *ssa.Const) (string, bool) {
	if c.Value == nil {
		return zero(c.Type())[0].Text()
	}
	switch c.Value.Kind() {
	case constant.String:
		return constant.StringVal(c.Value), true
	case constant.Bool, constant.Int:
		return c.Value.ExactString(), true
	}
	return "", false
}
