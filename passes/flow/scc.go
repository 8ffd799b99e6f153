package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

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
				e.methodsFor(i.X.Type(), i.Type(), add)
			case ssa.CallInstruction:
				if c := i.Common(); c.IsInvoke() {
					for _, t := range e.conversions.of(c.Value.Type()) {
						e.methodOf(t, c.Method.Name(), add)
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

// methodsFor adds the methods of a type by which it is called once it has been
// converted to an interface: the interface's own, and those by which it shows itself.
func (e *engine) methodsFor(t, iface types.Type, add func(*funcRef)) {
	if i, ok := iface.Underlying().(*types.Interface); ok {
		for k := range i.NumMethods() {
			e.methodOf(t, i.Method(k).Name(), add)
		}
	}
	for _, name := range showingMethods() {
		e.methodOf(t, name, add)
	}
}

// methodOf adds a method of a type if its body is here.
func (e *engine) methodOf(t types.Type, name string, add func(*funcRef)) {
	sel := e.methodSets.MethodSet(t).Lookup(e.pass.Pkg, name)
	if sel == nil {
		return
	}
	if fn, ok := sel.Obj().(*types.Func); ok && fn.Pkg() == e.pass.Pkg {
		add(e.refs[fn.Origin()])
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
