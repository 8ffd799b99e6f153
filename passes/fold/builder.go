package fold

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// built folds the String of a strings.Builder or bytes.Buffer that is a local
// variable: what was surely written to it before, in order, with a hole for
// each write that only some paths make.
func (f *Folder) built(builder ssa.Value, at *ssa.Call) []Value {
	root, ok := f.Place(builder).Root.(*ssa.Alloc)
	if !ok || root.Parent() != at.Parent() {
		return []Value{Unknown("")}
	}
	var lists [][]Value
	for _, write := range writesTo(root) {
		later := at.Block() != write.Block() && at.Block().Dominates(write.Block())
		if later || write.Block() == at.Block() && indexOf(write) >= indexOf(at) {
			continue
		}
		if write.Block().Dominates(at.Block()) {
			lists = append(lists, f.piece(write))
		} else {
			lists = append(lists, []Value{Unknown("")})
		}
	}
	return concat(lists...)
}

// writesTo returns the calls that get the address of a builder, in the order of
// the function's blocks.
func writesTo(builder *ssa.Alloc) []*ssa.Call {
	var calls []*ssa.Call
	note := func(refs *[]ssa.Instruction) {
		for _, use := range *refs {
			if call, ok := use.(*ssa.Call); ok {
				calls = append(calls, call)
			}
		}
	}
	note(builder.Referrers())
	for _, use := range *builder.Referrers() {
		if boxed, ok := use.(*ssa.MakeInterface); ok {
			note(boxed.Referrers())
		}
	}
	slices.SortStableFunc(calls, func(a, b *ssa.Call) int {
		return cmp.Or(cmp.Compare(a.Block().Index, b.Block().Index), cmp.Compare(indexOf(a), indexOf(b)))
	})
	return calls
}

// piece folds what one call writes to a builder.
func (f *Folder) piece(call *ssa.Call) []Value {
	args := call.Call.Args
	switch describeCallee(call) {
	case "strings.WriteString", "bytes.WriteString":
		return f.Fold(args[1])
	case "strings.String", "bytes.String", "strings.Len", "bytes.Len", "strings.Grow", "bytes.Grow":
		return []Value{{}}
	case "fmt.Fprintf":
		return f.sprintf(args[1], args[2])
	case "fmt.Fprint":
		return f.join(args[1], "")
	case "strings.WriteByte", "bytes.WriteByte", "strings.WriteRune", "bytes.WriteRune":
		if c, ok := args[1].(*ssa.Const); ok && c.Value != nil {
			return []Value{Const(string(rune(c.Int64())))}
		}
	}
	return []Value{Unknown("")}
}
