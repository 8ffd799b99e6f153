package access

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/models"
)

// maxRounds bounds the search for a fixed point: call chains within a package
// that run against the order of the source take a round each.
const maxRounds = 12

// summarise finds out about every function of the package. Who audits comes
// first: whether an access is audited depends on it.
func (x *Index) summarise() {
	order := x.calleesFirst()
	for _, fn := range order {
		x.summaries[fn] = new(Summary)
	}
	fix(order, func(fn *ssa.Function) bool {
		s := x.summaries[fn]
		if s.Audits || !x.alwaysAudits(fn) {
			return false
		}
		s.Audits = true
		return true
	})
	fix(order, func(fn *ssa.Function) bool { return x.cover(fn, x.summaries[fn]) })
	fix(order, func(fn *ssa.Function) bool { return x.access(fn, x.summaries[fn]) })
}

// fix calls update until nothing changes.
func fix(order []*ssa.Function, update func(*ssa.Function) bool) {
	for range maxRounds {
		changed := false
		for _, fn := range order {
			changed = update(fn) || changed
		}
		if !changed {
			return
		}
	}
}

// access updates what fn leaves to its callers.
func (x *Index) access(fn *ssa.Function, s *Summary) bool {
	before := len(s.Accesses) + len(s.Fills) + s.size()
	s.Accesses = nil
	for _, g := range x.Gaps(fn) {
		if ig := x.ignore(g); ig != nil {
			ig.MarkUsed()
			continue
		}
		s.add(g.Access)
	}
	x.fills(fn, s)
	return len(s.Accesses)+len(s.Fills)+s.size() != before
}

// size counts the PHI of a summary.
func (s *Summary) size() int {
	n := 0
	for _, a := range s.Accesses {
		n += len(a.PHI)
	}
	return n
}

// add merges an access into the one of the same verb.
func (s *Summary) add(a Access) {
	for i, old := range s.Accesses {
		if old.Verb == a.Verb {
			s.Accesses[i].PHI = normal(slices.Concat(old.PHI, a.PHI))
			return
		}
	}
	s.Accesses = append(s.Accesses, Access{a.Verb, a.By, slices.Clone(a.PHI)})
}

// fills notes the parameters of fn that reads fill, and whether its result has a
// type parameter's type and comes from one.
func (x *Index) fills(fn *ssa.Function, s *Summary) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok || callee(call.Common()) == nil {
				continue
			}
			for _, v := range x.readInto(call.Common()) {
				if i, ok := x.outside(fn, v); ok && !slices.Contains(s.Fills, i) {
					s.Fills = append(s.Fills, i)
				}
			}
		}
	}
	slices.Sort(s.Fills)
}

// readInto returns the operands that a call fills from a store or a client, and
// the call itself if its result comes from there.
func (x *Index) readInto(c *ssa.CallCommon) []ssa.Value {
	fn := callee(c)
	var into []ssa.Value
	operand := func(i int) {
		args := operands(c)
		switch {
		case i == models.Result:
			into = append(into, nil)
		case i >= 0 && i < len(args):
			into = append(into, args[i])
		}
	}
	if x.decodes(c, fn) || scans(c, fn) {
		return operands(c)
	}
	if lines := x.lines(fn); lines != nil {
		for _, b := range lines {
			if b.Verb == models.Reads {
				operand(b.Dest)
			}
		}
		return into
	}
	for _, i := range x.OfObject(fn).Fills {
		operand(i)
	}
	return into
}

// outside reports which parameter of fn v is or points into; models.Result for
// what fn returns if that has a type parameter's type.
func (x *Index) outside(fn *ssa.Function, v ssa.Value) (int, bool) {
	for v != nil {
		switch u := v.(type) {
		case *ssa.MakeInterface:
			v = u.X
			continue
		case *ssa.ChangeInterface:
			v = u.X
			continue
		case *ssa.Slice:
			if list := Elements(u); len(list) > 0 {
				v = list[0]
				continue
			}
		case *ssa.Parameter:
			i := slices.Index(fn.Params, u)
			if fn.Signature.Recv() != nil {
				i--
			}
			return i, i >= 0 && !x.fields.Holds(u.Type())
		}
		break
	}
	if v != nil && !parametric(v.Type()) {
		return 0, false
	}
	for r := range fn.Signature.Results().Variables() {
		if parametric(r.Type()) {
			return models.Result, true
		}
	}
	return 0, false
}

// parametric reports whether t is a type parameter, or made of one.
func parametric(t types.Type) bool {
	switch t := t.(type) {
	case *types.TypeParam:
		return true
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			if parametric(arg) {
				return true
			}
		}
		return false
	case *types.Map:
		return parametric(t.Elem())
	case interface{ Elem() types.Type }:
		return parametric(t.Elem())
	}
	return false
}

// calleesFirst orders the package's functions so that most come after what they call.
func (x *Index) calleesFirst() []*ssa.Function {
	own := map[*ssa.Function]bool{}
	for _, fn := range x.funcs {
		own[fn] = true
	}
	var order []*ssa.Function
	seen := map[*ssa.Function]bool{}
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		if !own[fn] || seen[fn] {
			return
		}
		seen[fn] = true
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, op := range instr.Operands(nil) {
					if f, ok := (*op).(*ssa.Function); ok {
						visit(declared(f))
					}
				}
			}
		}
		order = append(order, fn)
	}
	for _, fn := range x.funcs {
		visit(fn)
	}
	return order
}
