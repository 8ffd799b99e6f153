package phiaudit

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
)

// A point is an access point that this package decides on.
type point struct {
	fn       *ssa.Function   // with a body here: judged access by access
	at       token.Pos       // of another package: the registration
	name     string          // of another package's handler
	accesses []access.Access // of another package's handler
}

// handlers are the values that occur as a handler, and their registrations.
type handlers struct {
	c      *checker
	points []point
	own    map[*ssa.Function][]registration
	far    map[token.Pos]map[string]bool
}

// points finds the access points, and notes what other packages need to know.
func (c *checker) points() []point {
	h := &handlers{c: c, own: map[*ssa.Function][]registration{}, far: map[token.Pos]map[string]bool{}}
	c.instructions(h.look)
	for _, fn := range c.index.Funcs() {
		obj, _ := fn.Object().(*types.Func)
		marked := obj != nil && c.fields.Access(obj)
		regs := h.own[fn]
		if len(regs) > 0 && obj != nil && len(c.index.Of(fn).Accesses) > 0 {
			c.fact(obj).Registered = true
		}
		open := slices.ContainsFunc(regs, func(r registration) bool { return !r.covered })
		if marked || len(regs) > 0 {
			c.decided[fn] = true
		}
		if marked || open {
			h.points = append(h.points, point{fn: fn})
		} else if len(regs) > 0 {
			c.covered = append(c.covered, fn)
		}
	}
	slices.SortStableFunc(h.points, func(a, b point) int { return cmp.Compare(a.pos(), b.pos()) })
	return h.points
}

func (p point) pos() token.Pos {
	if p.fn != nil {
		return p.fn.Pos()
	}
	return p.at
}

// look finds handlers among the operands of one instruction.
func (h *handlers) look(instr ssa.Instruction) {
	switch instr := instr.(type) {
	case *ssa.MakeClosure:
		h.function(instr, instr)
	case *ssa.MakeInterface:
		h.service(instr)
	case ssa.CallInstruction:
		h.constructor(instr)
		h.consumer(instr)
	}
	for _, op := range instr.Operands(nil) {
		fn, ok := (*op).(*ssa.Function)
		if call, isCall := instr.(ssa.CallInstruction); !ok || isCall && call.Common().Value == fn && !call.Common().IsInvoke() {
			continue
		}
		if _, isClosure := instr.(*ssa.MakeClosure); !isClosure {
			h.function(fn, instr)
		}
	}
}

// function notes a function value that is a handler by its signature.
func (h *handlers) function(v ssa.Value, by ssa.Instruction) {
	fn := access.Target(v)
	if fn == nil || access.Handler(fn.Signature) == "" {
		return
	}
	t := &trace{c: h.c, seen: map[ssa.Value]bool{}, escapes: map[*ssa.Function]bool{}}
	if closure, ok := v.(*ssa.MakeClosure); ok {
		t.follow(closure, false)
	} else {
		t.use(v, by, false)
	}
	h.note(fn, t)
}

// note adds what a trace of a handler found.
func (h *handlers) note(fn *ssa.Function, t *trace) {
	obj, _ := fn.Object().(*types.Func)
	if len(fn.Blocks) > 0 {
		h.own[fn] = append(h.own[fn], t.found...)
		if len(t.found) == 0 {
			h.escaped(t, h.c.index.Of(fn).Accesses)
		}
		return
	}
	if obj != nil && !h.c.handling(obj).Registered {
		h.foreign(access.Name(obj), h.c.index.OfObject(obj).Accesses, t)
	}
}

// foreign notes a handler of another package: a finding for each registration.
func (h *handlers) foreign(name string, accesses []access.Access, t *trace) {
	if len(accesses) == 0 {
		return
	}
	for _, r := range t.found {
		pos := registeredAt(r.instr)
		if r.covered || h.far[pos][name] {
			continue
		}
		if h.far[pos] == nil {
			h.far[pos] = map[string]bool{}
		}
		h.far[pos][name] = true
		h.points = append(h.points, point{at: pos, name: name, accesses: accesses})
	}
	if len(t.found) == 0 {
		h.escaped(t, accesses)
	}
}

// escaped notes functions that return a handler for other packages to register.
func (h *handlers) escaped(t *trace, accesses []access.Access) {
	for fn := range t.escapes {
		if obj, ok := fn.Object().(*types.Func); ok && len(accesses) > 0 {
			f := h.c.fact(obj)
			f.Returned = append(f.Returned, accesses...)
		}
	}
}

func registeredAt(instr ssa.Instruction) token.Pos {
	if call, ok := instr.(ssa.CallInstruction); ok {
		return call.Common().Pos()
	}
	return instr.Pos()
}

// constructor notes a handler that another package's function makes.
func (h *handlers) constructor(call ssa.CallInstruction) {
	fn, v := callee(call.Common()), call.Value()
	if fn == nil || v == nil || fn.Pkg() == h.c.pass.Pkg {
		return
	}
	made := h.c.handling(fn)
	if len(made.Returned) == 0 {
		return
	}
	h.foreign(access.Name(fn), made.Returned, h.c.trace(v, "", 0))
}

// consumer notes the function that a call gives to a broker or to Lambda.
func (h *handlers) consumer(call ssa.CallInstruction) {
	if !access.Consumes(call.Common()) {
		return
	}
	for _, arg := range call.Common().Args {
		fn := access.Target(arg)
		if fn == nil || access.Handler(fn.Signature) != "" {
			continue
		}
		t := &trace{c: h.c, seen: map[ssa.Value]bool{}, escapes: map[*ssa.Function]bool{}}
		t.found = []registration{{call, t.beside(arg, call)}}
		h.note(fn, t)
	}
}
