package fold

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Ways are the conditions under which control gets somewhere: it does if all
// conditions of one of them hold. No Ways means never, an empty one always.
type Ways [][]Cond

// always is Ways without a condition.
var always = Ways{nil}

// maxWays bounds a disjunction; what has more is taken to be always reached.
const maxWays = 4

// Of returns the values, each under the conditions of each way.
func (w Ways) Of(values []Value) []Value {
	var out []Value
	for _, conds := range w {
		out = append(out, With(values, conds)...)
	}
	return alternatives(out)
}

// and returns the ways on which both hold.
func (w Ways) and(other Ways) Ways {
	var out []Value
	for _, a := range w {
		for _, b := range other {
			out = append(out, Value{When: conjunction(a, b)})
		}
	}
	return ways(consistent(out))
}

// ways returns the conditions of values, simplified.
func ways(values []Value) Ways {
	values = alternatives(values)
	if len(values) > maxWays {
		return always
	}
	var out Ways
	for _, v := range values {
		if len(v.When) == 0 {
			return always
		}
		out = append(out, v.When)
	}
	return out
}

// beyond returns the ways without the conditions that hold at their end anyway.
func (w Ways) beyond(known Ways) Ways {
	if len(known) != 1 {
		return w
	}
	var out []Value
	for _, conds := range w {
		out = append(out, Value{When: Without(conds, known[0])})
	}
	return ways(out)
}

// Reach returns the ways on which control reaches a block from the function's
// entry, as far as their conditions can be named.
func (f *Folder) Reach(b *ssa.BasicBlock) Ways {
	if w, ok := f.reached[b]; ok {
		return w
	}
	if f.active[b] {
		f.cuts++
		return always
	}
	f.active[b] = true
	leave := f.enter()
	f.reached[b] = f.reach(b)
	leave()
	delete(f.active, b)
	return f.reached[b]
}

func (f *Folder) reach(b *ssa.BasicBlock) Ways {
	d := b.Idom()
	if d == nil {
		return always
	}
	before := f.Reach(d)
	if len(b.Preds) == 1 {
		return before.and(f.step(b, 0))
	}
	var join Ways
	for i, pred := range b.Preds {
		if !b.Dominates(pred) { // what comes round a loop has been here
			join = append(join, f.Reach(pred).beyond(before).and(f.step(b, i))...)
		}
	}
	if len(join) == 0 {
		return nil
	}
	var values []Value
	for _, conds := range join {
		values = append(values, Value{When: conds})
	}
	return before.and(ways(values))
}

// edge returns the ways on which control enters b from its i-th predecessor,
// beyond what is known in b.
func (f *Folder) edge(b *ssa.BasicBlock, i int) Ways {
	return f.Reach(b.Preds[i]).and(f.step(b, i)).beyond(f.Reach(b))
}

// step returns the ways from the i-th predecessor's end to b.
func (f *Folder) step(b *ssa.BasicBlock, i int) Ways {
	pred := b.Preds[i]
	if branch, ok := last(pred).(*ssa.If); ok && pred.Succs[0] != pred.Succs[1] {
		return f.branch(branch.Cond, pred.Succs[0] == b)
	}
	return always
}

// Without returns the conditions that are not among those to remove.
func Without(conds, remove []Cond) []Cond {
	var out []Cond
	for _, c := range conds {
		if !slices.Contains(remove, c) {
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

// branch returns the ways on which v is want; a condition without a name is none.
func (f *Folder) branch(v ssa.Value, want bool) Ways {
	if f.branching[v] {
		f.cuts++
		return always // a loop's condition depends on itself
	}
	if f.work++; f.work > maxWork {
		return always
	}
	if load, ok := v.(*ssa.UnOp); ok && load.X.Name() == "init$guard" {
		return always
	}
	f.branching[v] = true
	defer delete(f.branching, v)
	condition := Cond{Equals: "true", Not: !want}
	var holding []Value
	for _, value := range f.Fold(v) {
		if left, holds := condition.given(value); holds {
			holding = append(holding, Value{When: named(conjunction(value.When, left))})
		}
	}
	return ways(consistent(holding))
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
	left, right := op.X, op.Y
	if _, ok := left.(*ssa.Const); ok {
		left, right = right, left
	}
	if _, ok := right.(*ssa.Const); !ok {
		return []Value{Unknown("")}
	}
	x, y := f.Fold(left), f.Fold(right)
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
		text, known := v.Text()
		h := v.Hole()
		switch {
		case known:
			out = append(out, Value{Const(negate(text)).Parts, v.When})
		case h == nil || h.Name == "":
			out = append(out, Unknown(""))
		default:
			out = append(out, With([]Value{
				{Const("true").Parts, []Cond{{*h, "true", true}}},
				{Const("false").Parts, []Cond{{*h, "true", false}}},
			}, v.When)...)
		}
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

// Opposite returns the condition that holds if c does not.
func (c Cond) Opposite() Cond {
	c.Not = !c.Not
	return c
}
