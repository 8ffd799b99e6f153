package flow

import (
	"bytes"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// maxRounds is how often a group of mutually recursive functions is analysed
// before its summaries are taken as they are.
const maxRounds = 8

// components are the groups of mutually dependent functions, callees first
// (Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972).
func (e *engine) components(fns []*ssa.Function) [][]*funcRef {
	t := &tarjan{e: e, num: map[*funcRef]int{}, low: map[*funcRef]int{}, on: map[*funcRef]bool{}}
	e.noteWriters(fns)
	for _, fn := range fns {
		if r := e.refOf(fn); t.num[r] == 0 {
			t.visit(r)
		}
	}
	return t.out
}

type tarjan struct {
	e        *engine
	num, low map[*funcRef]int
	on       map[*funcRef]bool
	stack    []*funcRef
	count    int
	out      [][]*funcRef
}

func (t *tarjan) visit(r *funcRef) {
	t.count++
	t.num[r], t.low[r] = t.count, t.count
	t.stack = append(t.stack, r)
	t.on[r] = true
	for _, d := range t.e.dependencies(r) {
		if t.num[d] == 0 {
			t.visit(d)
			t.low[r] = min(t.low[r], t.low[d])
		} else if t.on[d] {
			t.low[r] = min(t.low[r], t.num[d])
		}
	}
	if t.low[r] != t.num[r] {
		return
	}
	i := slices.Index(t.stack, r)
	group := slices.Clone(t.stack[i:])
	t.stack = t.stack[:i]
	for _, m := range group {
		t.on[m] = false
	}
	slices.Reverse(group)
	t.out = append(t.out, group)
}

// dependencies are the functions of this package whose summaries an analysis
// of r may ask for.
func (e *engine) dependencies(r *funcRef) []*funcRef {
	var out []*funcRef
	seen := map[*funcRef]bool{}
	add := func(d *funcRef) {
		if d != nil && d.fn != nil && len(d.fn.Blocks) > 0 && !seen[d] {
			seen[d] = true
			out = append(out, d)
		}
	}
	for _, b := range r.fn.Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(nil) {
				switch x := (*op).(type) {
				case *ssa.Function:
					add(e.refOf(x))
				case *ssa.Global:
					if x.Object() != nil {
						for _, w := range e.writers[x.Object()] {
							if w != r {
								add(w)
							}
						}
					}
				}
			}
			switch i := instr.(type) {
			case *ssa.MakeInterface:
				e.methodsOf(i.X.Type(), add)
			case ssa.CallInstruction:
				if c := i.Common(); c.IsInvoke() {
					for _, t := range e.conversions.of(c.Value.Type()) {
						e.methodsOf(t, add)
					}
				}
			case *ssa.FieldAddr:
				if s, ok := under(deref(i.X.Type())).(*types.Struct); ok {
					for _, f := range e.assigned.to[s.Field(i.Field).Origin()] {
						add(f)
					}
				}
			}
		}
	}
	return out
}

// methodsOf adds the methods of a type that have bodies here.
func (e *engine) methodsOf(t types.Type, add func(*funcRef)) {
	set := e.methodSets.MethodSet(t)
	for i := range set.Len() {
		if fn, ok := set.At(i).Obj().(*types.Func); ok && fn.Pkg() == e.pass.Pkg {
			add(e.refs[fn.Origin()])
		}
	}
}

// noteWriters notes which functions store to each package-level variable.
func (e *engine) noteWriters(fns []*ssa.Function) {
	for _, fn := range fns {
		r := e.refOf(fn)
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				st, ok := instr.(*ssa.Store)
				if !ok {
					continue
				}
				if g, ok := st.Addr.(*ssa.Global); ok && g.Object() != nil && !slices.Contains(e.writers[g.Object()], r) {
					e.writers[g.Object()] = append(e.writers[g.Object()], r)
				}
			}
		}
	}
}

// solve analyses a group of functions until their summaries stay the same.
func (e *engine) solve(group []*funcRef) {
	if len(group) == 1 && !slices.Contains(e.dependencies(group[0]), group[0]) {
		e.summarise(group[0])
		return
	}
	for _, r := range group {
		r.cyclicCalls = true
	}
	begun := e.cost
	var before [][]byte
	for round := 0; ; round++ {
		var now [][]byte
		for _, r := range group {
			e.summarise(r)
			now = append(now, e.fingerprint(r.sum))
		}
		if slices.EqualFunc(before, now, bytes.Equal) {
			return
		}
		if round == maxRounds || e.cost-begun > e.budget/4 {
			for _, r := range group {
				e.coarse(r)
			}
			return
		}
		before = now
	}
}

func (e *engine) summarise(r *funcRef) {
	if e.cost > e.budget {
		e.coarse(r)
		return
	}
	r.sum = e.analyse(r)
}

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
	if r.sum != nil || r.fn != nil && len(r.fn.Blocks) > 0 {
		return r.sum
	}
	if r.obj == nil || r.obj.Pkg() == nil || r.obj.Pkg() == e.pass.Pkg || byTables(r.obj.Pkg().Path()) {
		return nil
	}
	return e.importSummary(r)
}
