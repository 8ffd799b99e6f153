package flow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// An interp is the abstract interpretation of one function: registers once
// for the function (they are single assignment), memory once per block.
type interp struct {
	e       *engine
	fn      *ssa.Function
	ref     *funcRef
	params  []*val
	free    []*val
	regs    map[ssa.Value]*val
	objects []*object
	symbols map[*node]*object
	globals map[types.Object]*object
	sites   map[any]*object

	mem    *pmap   // memory at the instruction being interpreted
	dead   bool    // the instruction can't be reached
	in     []*pmap // memory at each block's entry
	out    []*pmap
	live   []bool // blocks reached so far
	open   []bool // blocks whose end is reached: no panic, no call that does not return
	coarse bool   // over budget: no strong updates, no recency

	exits      *pmap // memory at the returns, joined
	results    []*val
	returned   bool
	defers     []*ssa.Defer
	panics     *val
	found      *findings
	record     bool // the last sweep: note what is found
	order      []*pendingCall
	applied    map[*ssa.Function]bool // literals whose body has been run with bindings
	registered []registration
	focused    map[ssa.Value][]*place // what holds the element at an index in a register
	work       int                    // summaries applied so far
	guessing   int                    // calls of any implementation under way
	began      int                    // the engine's cost when the analysis began
	resolving  map[*pendingCall]int
	settled    map[uint32]*val // what goroutines leave in memory when they see what comes later
	telling    int             // resolutions under way of calls whose sinks were told before
}

// Budgets: sweeps over a function's blocks before it is analysed more coarsely,
// and after which the analysis stops with what it has.
const (
	maxSweeps    = 12
	coarseSweeps = 24
)

// newInterp prepares the interpretation of a function; without one it is a
// memory to hold what other packages stored.
func (e *engine) newInterp(ref *funcRef) *interp {
	a := &interp{
		e: e, ref: ref, found: newFindings(), began: e.cost,
		regs:      map[ssa.Value]*val{},
		symbols:   map[*node]*object{},
		globals:   map[types.Object]*object{},
		sites:     map[any]*object{},
		applied:   map[*ssa.Function]bool{},
		resolving: map[*pendingCall]int{},
	}
	if ref != nil {
		a.fn = ref.fn
		n := len(a.fn.Blocks)
		a.in, a.out = make([]*pmap, n), make([]*pmap, n)
		a.live, a.open = make([]bool, n), make([]bool, n)
	} else {
		a.ref = &funcRef{}
	}
	return a
}

func (e *engine) analyse(ref *funcRef) *summary {
	a := e.newInterp(ref)
	fn := a.fn
	a.enter()
	a.sweeps()
	for range maxSettling {
		if !a.settleGoroutines() {
			break
		}
		a.sweeps()
	}
	a.record = true
	a.found = newFindings()
	a.exits, a.results, a.panics, a.order = nil, nil, nil, nil
	a.returned = false
	for _, b := range fn.Blocks {
		if a.live[b.Index] {
			a.block(b)
		}
	}
	a.lateGoroutines(func() {})
	a.forceLiterals()
	a.bindHere()
	e.analyses[ref] = a
	return a.summarise()
}

// sweeps interprets the function until nothing changes.
func (a *interp) sweeps() {
	for sweep := 0; a.sweep(); sweep++ {
		spent := a.e.cost - a.began
		if sweep == maxSweeps || spent > a.allowance() {
			a.coarse = true
			a.e.overBudget(a.fn)
		}
		if sweep == coarseSweeps || spent > 4*a.allowance() {
			break
		}
	}
}

// allowance is how many steps the function's analysis may take.
func (a *interp) allowance() int { return min(maxCost, a.e.budget/4) }

// enter gives parameters and free variables their symbols.
func (a *interp) enter() {
	for i, p := range a.fn.Params {
		n := a.ref.param(a.e, i, p.Type())
		v := a.symbolic(n)
		a.params = append(a.params, v)
		a.regs[p] = v
	}
	for i, f := range a.fn.FreeVars {
		v := a.symbolic(a.ref.freeVar(a.e, i, f.Type()))
		a.free = append(a.free, v)
		a.regs[f] = v
	}
}

// sweep interprets the blocks once in order and reports whether anything changed.
func (a *interp) sweep() bool {
	changed := false
	a.exits, a.results, a.panics, a.defers, a.order = nil, nil, nil, nil, nil
	a.returned = false
	for _, b := range a.blocks() {
		if b.Index == 0 || a.reached(b) {
			before := a.out[b.Index]
			was := a.live[b.Index] && a.open[b.Index]
			if a.block(b) || was != (a.live[b.Index] && a.open[b.Index]) || !equalMaps(before, a.out[b.Index]) {
				changed = true
			}
		}
	}
	return changed && a.loops()
}

// loops reports whether the function has a way back to an earlier block; one
// sweep is enough for a function that has none.
func (a *interp) loops() bool {
	if a.ref.order == nil {
		return false
	}
	return a.ref.cyclic
}

// blocks are the function's blocks in reverse postorder.
func (a *interp) blocks() []*ssa.BasicBlock {
	if a.ref.order == nil {
		a.ref.order, a.ref.cyclic = reversePostorder(a.fn)
	}
	return a.ref.order
}

func reversePostorder(fn *ssa.Function) (order []*ssa.BasicBlock, cyclic bool) {
	state := make([]int8, len(fn.Blocks)) // 1 on the stack, 2 done
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		state[b.Index] = 1
		for _, s := range b.Succs {
			switch state[s.Index] {
			case 0:
				visit(s)
			case 1:
				cyclic = true
			}
		}
		state[b.Index] = 2
		order = append(order, b)
	}
	if fn.Recover != nil {
		visit(fn.Recover)
	}
	visit(fn.Blocks[0])
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	// The recover block runs after everything that may panic.
	if fn.Recover != nil {
		for i, b := range order {
			if b == fn.Recover {
				order = append(append(order[:i:i], order[i+1:]...), b)
				break
			}
		}
	}
	return order, cyclic
}

func (a *interp) reached(b *ssa.BasicBlock) bool {
	if b == a.fn.Recover {
		return true
	}
	for _, p := range b.Preds {
		if a.open[p.Index] && !a.barred(p, b) {
			return true
		}
	}
	return false
}

// barred reports whether the way from p to b is never taken: where a constant
// decides, as in if debug, and where the package's variables have been
// initialised before, which happens once, on the other way.
func (a *interp) barred(p, b *ssa.BasicBlock) bool {
	branch, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return false
	}
	if a.fn.Synthetic == "package initializer" && p.Index == 0 {
		return p.Succs[0] == b
	}
	c, ok := branch.Cond.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Bool {
		return false
	}
	return constant.BoolVal(c.Value) != (p.Succs[0] == b)
}

// block interprets one block and reports whether a register changed.
func (a *interp) block(b *ssa.BasicBlock) bool {
	a.mem = a.entry(b)
	if !a.record {
		a.in[b.Index] = a.mem
	}
	a.dead = false
	changed := false
	if b == a.fn.Recover {
		a.runDefers() // they have run by the time a panic was recovered
	}
	for _, instr := range b.Instrs {
		if pos := instr.Pos(); pos.IsValid() {
			a.e.at = pos
		}
		reg, isReg := instr.(ssa.Value)
		if isReg && a.focused[reg] != nil {
			a.unfocus(reg)
		}
		v := a.transfer(instr)
		if a.dead {
			break
		}
		if isReg && v != nil {
			if a.coarse {
				v = a.e.join(a.regs[reg], v)
			}
			if !equal(a.regs[reg], v) {
				changed = true
				a.regs[reg] = v
			}
		}
	}
	a.live[b.Index] = true
	a.open[b.Index] = a.open[b.Index] || !a.dead
	a.out[b.Index] = a.mem
	return changed
}

// entry is the memory at the beginning of a block.
func (a *interp) entry(b *ssa.BasicBlock) *pmap {
	if b == a.fn.Recover {
		var m *pmap
		first := true
		for _, p := range a.fn.Blocks {
			if p != b && a.live[p.Index] {
				if first {
					m, first = a.out[p.Index], false
				} else {
					m = a.joinStates(m, a.out[p.Index])
				}
			}
		}
		return m
	}
	var m *pmap
	first := true
	for _, p := range b.Preds {
		if !a.open[p.Index] || a.barred(p, b) {
			continue
		}
		if first {
			m, first = a.out[p.Index], false
			continue
		}
		m = a.joinStates(m, a.out[p.Index])
	}
	if a.coarse && a.in[b.Index] != nil {
		m = a.joinStates(m, a.in[b.Index])
	}
	return m
}

// get is the value of an operand.
func (a *interp) get(v ssa.Value) *val {
	switch v := v.(type) {
	case *ssa.Const:
		return a.constant(v)
	case *ssa.Global:
		if o := v.Object(); o != nil {
			return pointing(a.globalOf(o).base)
		}
		return clean // init$guard
	case *ssa.Function:
		return a.functionValue(v)
	case *ssa.Builtin:
		return clean
	}
	if r := a.regs[v]; r != nil {
		return r
	}
	return nil
}

// constant is the value of a constant: clean, its text known; a zero struct is one never set.
func (a *interp) constant(c *ssa.Const) *val {
	if c.Value == nil {
		return zero
	}
	if src := a.constSource(c); src != nil {
		return opaque(set{a.e.sourced(src, nil)})
	}
	if s := constString(c); s != nil {
		return &val{strs: s}
	}
	return clean
}

// pos is where a call stands: its opening parenthesis.
func callPos(c ssa.CallInstruction) token.Pos {
	if p := c.Common().Pos(); p.IsValid() {
		return p
	}
	return c.Pos()
}
