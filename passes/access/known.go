package access

import (
	"cmp"
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// known is what holds on a path: values and the contents of variables that are
// nil or false, or that are not. It is never changed, only copied.
type known map[place]bool // true: not nil, or true

// A place is a value, or what the variable holds whose address the value is.
type place struct {
	v       ssa.Value
	content bool
}

// name tells places of one walk apart: those of the function and of package variables.
func (p place) name() string {
	name := p.v.Name()
	if g, ok := p.v.(*ssa.Global); ok {
		name = g.String()
	}
	if p.content {
		return "*" + name
	}
	return name
}

func (k known) with(p place, truth bool) known {
	if old, ok := k[p]; ok && old == truth {
		return k
	}
	c := maps.Clone(k)
	if c == nil {
		c = known{}
	}
	c[p] = truth
	return c
}

func (k known) without(p place) known {
	if _, ok := k[p]; !ok {
		return k
	}
	c := maps.Clone(k)
	delete(c, p)
	return c
}

// key tells two states of knowledge apart.
func (k known) key() string {
	places := slices.SortedFunc(maps.Keys(k), func(a, b place) int { return cmp.Compare(a.name(), b.name()) })
	var s strings.Builder
	for _, p := range places {
		fmt.Fprint(&s, " ", p.name(), k[p])
	}
	return s.String()
}

// succeeded adds what holds after a call that did what it is for: its error is
// nil, its pointers are not, its ok is true.
func (k known) succeeded(instr ssa.Instruction) known {
	return k.outcome(instr, true)
}

// failed adds what holds after a call that failed; ok is false if it has no
// error to tell.
func (k known) failed(instr ssa.Instruction) (_ known, ok bool) {
	failed := k.outcome(instr, false)
	return failed, len(failed) > len(k)
}

func (k known) outcome(instr ssa.Instruction, success bool) known {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return k
	}
	results := call.Call.Signature().Results()
	if results.Len() == 1 {
		k = k.result(call, results.At(0).Type(), success)
	}
	for _, r := range *call.Referrers() {
		switch r := r.(type) {
		case *ssa.Extract:
			k = k.result(r, r.Type(), success)
		case *ssa.FieldAddr: // gorm's (*DB).Error
			if name := fieldName(r); name == "Error" || name == "Err" {
				k = k.with(place{r, true}, !success)
			}
		case *ssa.Call: // redis' Err()
			if fn := callee(r.Common()); fn != nil && fn.Name() == "Err" && receiver(r.Common()) == call {
				k = k.with(place{r, false}, !success)
			}
		}
	}
	return k.waited(call, success)
}

// waited adds that the group to which a literal was given waits without error.
func (k known) waited(call *ssa.Call, success bool) known {
	group := receiver(call.Common())
	if group == nil || group.Referrers() == nil {
		return k
	}
	for _, r := range *group.Referrers() {
		if wait, ok := r.(*ssa.Call); ok && receiver(wait.Common()) == group {
			if fn := callee(wait.Common()); fn != nil && fn.Name() == "Wait" && wait.Call.Signature().Results().Len() == 1 {
				k = k.with(place{wait, false}, !success)
			}
		}
	}
	return k
}

func (k known) result(v ssa.Value, t types.Type, success bool) known {
	if isError(t) {
		return k.with(place{v, false}, !success)
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Kind() == types.Bool {
			return k.with(place{v, false}, success)
		}
	case *types.Pointer, *types.Interface:
		if success {
			return k.with(place{v, false}, true)
		}
	}
	return k
}

func fieldName(a *ssa.FieldAddr) string {
	p, ok := a.X.Type().Underlying().(*types.Pointer)
	if !ok {
		return ""
	}
	s, ok := p.Elem().Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	return s.Field(a.Field).Name()
}

// of returns what is known of a value.
func (k known) of(v ssa.Value) (truth, ok bool) {
	switch v := v.(type) {
	case *ssa.Const:
		switch {
		case v.IsNil():
			return false, true
		case v.Value != nil && v.Value.Kind() == constant.Bool:
			return constant.BoolVal(v.Value), true
		}
	case *ssa.MakeInterface, *ssa.Alloc, *ssa.MakeClosure, *ssa.Function:
		return true, true
	}
	truth, ok = k[place{v, false}]
	return truth, ok
}

// after returns what is known once an instruction ran.
func (k known) after(instr ssa.Instruction) known {
	switch instr := instr.(type) {
	case *ssa.Store:
		if truth, ok := k.of(instr.Val); ok {
			return k.with(place{instr.Addr, true}, truth)
		}
		return k.without(place{instr.Addr, true})
	case *ssa.UnOp:
		if instr.Op != token.MUL {
			return k
		}
		if truth, ok := k[place{instr.X, true}]; ok {
			return k.with(place{instr, false}, truth)
		}
		return k.without(place{instr, false})
	case *ssa.ChangeInterface:
		if truth, ok := k.of(instr.X); ok {
			return k.with(place{instr, false}, truth)
		}
	}
	return k
}

// across returns what is known after the step from one block to the next.
func (k known) across(from, to *ssa.BasicBlock) known {
	edge := slices.Index(to.Preds, from)
	next := k
	for _, instr := range to.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		if truth, ok := k.of(phi.Edges[edge]); ok {
			next = next.with(place{phi, false}, truth)
		} else {
			next = next.without(place{phi, false})
		}
	}
	return next
}

// inside returns what a literal knows that captured the variables of a closure.
func (k known) inside(c *ssa.MakeClosure) known {
	var inner known
	free := c.Fn.(*ssa.Function).FreeVars
	for i, b := range c.Bindings {
		for _, content := range []bool{false, true} {
			if truth, ok := k[place{b, content}]; ok {
				inner = inner.with(place{free[i], content}, truth)
			}
		}
	}
	return inner
}

// truth decides a condition, if what is known does.
func (k known) truth(cond ssa.Value) (truth, ok bool) {
	if truth, ok := k.of(cond); ok {
		return truth, true
	}
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			truth, ok = k.truth(c.X)
			return !truth, ok
		}
	case *ssa.Call:
		return k.isError(c)
	}
	return k.condition(cond)
}

// condition decides a comparison of two values.
func (k known) condition(cond ssa.Value) (truth, ok bool) {
	c, isOp := cond.(*ssa.BinOp)
	if !isOp || c.Op != token.EQL && c.Op != token.NEQ {
		return k.of(cond)
	}
	x, okX := k.of(c.X)
	y, okY := k.of(c.Y)
	if !okX || !okY || x && y { // two values that are not nil may differ
		return false, false
	}
	return (x == y) == (c.Op == token.EQL), true
}

// isError decides a condition on an error that is nil: errors.Is, errors.As,
// os.IsNotExist and their like say no, a helper what its body does.
func (k known) isError(c *ssa.Call) (truth, ok bool) {
	about := false
	for _, arg := range c.Call.Args {
		if truth, ok := k.of(arg); ok && !truth && isError(arg.Type()) {
			about = true
		}
	}
	fn := callee(c.Common())
	if !about || fn == nil {
		return false, false
	}
	if body := Target(c.Call.Value); body != nil && len(body.Blocks) > 0 && !c.Call.IsInvoke() {
		return k.answer(body, c.Call.Args)
	}
	is := fn.Name() == "As" || strings.HasPrefix(fn.Name(), "Is")
	return false, is && isError(c.Call.Args[0].Type())
}

// answer returns what a function of one boolean result gives back for arguments of
// which k knows something, if every path agrees.
func (k known) answer(fn *ssa.Function, args []ssa.Value) (truth, ok bool) {
	var inner known
	for i, arg := range args[:min(len(args), len(fn.Params))] {
		if truth, ok := k.of(arg); ok {
			inner = inner.with(place{fn.Params[i], false}, truth)
		}
	}
	seen := map[*ssa.BasicBlock]bool{}
	queue := []*ssa.BasicBlock{fn.Blocks[0]}
	for n := 0; n < len(queue); n++ {
		b := queue[n]
		if seen[b] {
			continue
		}
		seen[b] = true
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			result, certain := inner.condition(last.Results[0])
			if !certain || ok && result != truth {
				return false, false
			}
			truth, ok = result, true
		case *ssa.If:
			if cond, certain := inner.condition(last.Cond); certain {
				queue = append(queue, b.Succs[map[bool]int{true: 0, false: 1}[cond]])
				continue
			}
			queue = append(queue, b.Succs...)
		default:
			queue = append(queue, b.Succs...)
		}
	}
	return truth, ok
}
