package fold

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// call folds the i-th result of a call.
func (f *Folder) call(call *ssa.Call, i int) []Value {
	unknown := []Value{Unknown(describeCall(call))}
	if i > 0 || types.Universe.Lookup("error").Type() == call.Type() {
		unknown = []Value{Unknown("")}
	}
	callee := call.Call.StaticCallee()
	if callee == nil {
		return unknown
	}
	if origin := callee.Origin(); origin != nil {
		callee = origin
	}
	fn, _ := callee.Object().(*types.Func)
	if fn != nil {
		if values := f.library(call, fn, i); values != nil {
			return values
		}
	}
	var results []Value
	switch {
	case f.active[result{callee, i}]:
		f.cuts++
		return nil // the call returns what the recursion ends in
	case callee.Blocks != nil:
		results = f.Results(callee, i)
	case fn != nil && f.imported != nil:
		results = f.imported(fn.Origin(), i)
	}
	if len(results) == 0 {
		return unknown
	}
	var seen []Value
	for _, v := range results {
		seen = append(seen, outside(v, call, i))
	}
	return Subst(seen, f.Args(call))
}

// outside rewrites a result for its caller, who cannot see the callee's
// variables: conditions on them are dropped, and a truth value that depends on
// them is the call's.
func outside(v Value, call *ssa.Call, i int) Value {
	private := func(c Cond) bool { return c.Hole.Param < 0 && !c.Hole.Env }
	text, _ := v.Text()
	h := v.Hole()
	switch {
	case i > 0:
	case h != nil && h.Param < 0 && !h.Env, (text == "true" || text == "false") && slices.ContainsFunc(v.When, private):
		v.Parts = Unknown(describeCall(call)).Parts
	}
	return Value{v.Parts, slices.DeleteFunc(slices.Clone(v.When), private)}
}

// A result is one of a function's, while it is being folded.
type result struct {
	fn *ssa.Function
	i  int
}

// Results folds the i-th result of a function of the package over its returns,
// with its parameters as holes.
func (f *Folder) Results(fn *ssa.Function, i int) []Value {
	defer f.enter()()
	f.active[result{fn, i}] = true
	defer delete(f.active, result{fn, i})
	var out []Value
	for _, b := range fn.Blocks {
		ret, ok := last(b).(*ssa.Return)
		if !ok || i >= len(ret.Results) {
			continue
		}
		out = append(out, f.Reach(b).Of(f.Fold(ret.Results[i]))...)
	}
	return alternatives(out)
}

// Args returns what fills the holes of a callee at a call, for Subst.
func (f *Folder) Args(call ssa.CallInstruction) func(Hole) []Value {
	return func(h Hole) []Value {
		args := call.Common().Args
		if call.Common().IsInvoke() {
			h.Param--
		}
		if h.Param < 0 || h.Param >= len(args) {
			return []Value{Unknown(h.Name)}
		}
		if h.Path != "" {
			return f.FieldAt(args[h.Param], h.Path, call)
		}
		values := f.Fold(args[h.Param])
		if h.Env {
			return environment(values)
		}
		return values
	}
}

// environment folds the variable of the environment whose name is one of names.
func environment(names []Value) []Value {
	var out []Value
	for _, name := range names {
		text, ok := name.Text()
		h := name.Hole()
		switch {
		case ok:
			out = append(out, Value{hole(Hole{Param: -1, Name: text, Env: true}).Parts, name.When})
		case h != nil && h.Param >= 0:
			named := *h
			named.Env = true
			out = append(out, Value{hole(named).Parts, name.When})
		default:
			out = append(out, Unknown(""))
		}
	}
	return out
}

// Elements returns the elements of a slice that is written out: a literal,
// the arguments of a variadic call, appends to one; ok is false if some are not known.
func (f *Folder) Elements(v ssa.Value) (elements []ssa.Value, ok bool) {
	return f.elements(v, 0)
}

func (f *Folder) elements(v ssa.Value, depth int) (elements []ssa.Value, ok bool) {
	if depth > 20 {
		return nil, false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return nil, v.Value == nil
	case *ssa.ChangeType:
		return f.elements(v.X, depth+1)
	case *ssa.Slice:
		array, isAlloc := v.X.(*ssa.Alloc)
		if !isAlloc || v.Low != nil {
			return nil, false
		}
		for _, ref := range *array.Referrers() {
			if addr, isAddr := ref.(*ssa.IndexAddr); isAddr {
				for _, use := range *addr.Referrers() {
					if s, isStore := use.(*ssa.Store); isStore && s.Addr == addr {
						elements = append(elements, s.Val)
					}
				}
			}
		}
		return elements, true
	case *ssa.Call:
		return f.appended(v, depth)
	case *ssa.Phi:
		ok = true
		for _, edge := range v.Edges {
			more, known := f.elements(edge, depth+5)
			elements, ok = append(elements, more...), ok && known
		}
		return elements, ok
	case *ssa.UnOp:
		ok = true
		stores := f.writes().stores[f.Place(v.X)]
		for _, s := range stores {
			more, known := f.elements(s.Val, depth+5)
			elements, ok = append(elements, more...), ok && known
		}
		return elements, ok && len(stores) > 0
	}
	return nil, false
}

// appended returns the elements of append(a, b...), or of a helper's result.
func (f *Folder) appended(call *ssa.Call, depth int) (elements []ssa.Value, ok bool) {
	if b, isBuiltin := call.Call.Value.(*ssa.Builtin); isBuiltin && b.Name() == "append" {
		first, known := f.elements(call.Call.Args[0], depth+1)
		second, alsoKnown := f.elements(call.Call.Args[1], depth+1)
		return append(first, second...), known && alsoKnown
	}
	callee := call.Call.StaticCallee()
	if callee == nil || callee.Blocks == nil {
		return nil, false
	}
	ok = true
	for _, b := range callee.Blocks {
		if ret, isReturn := last(b).(*ssa.Return); isReturn && len(ret.Results) > 0 {
			more, known := f.elements(ret.Results[0], depth+5)
			elements, ok = append(elements, more...), ok && known
		}
	}
	return elements, ok
}
