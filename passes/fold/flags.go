package fold

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// flag folds what a pointer that flag.String and the like returned points to;
// nil if addr is no such pointer.
func (f *Folder) flag(addr ssa.Value) []Value {
	calls := []ssa.Value{addr}
	if load, ok := addr.(*ssa.UnOp); ok && load.Op == token.MUL {
		calls = nil
		for _, s := range f.writes().stores[f.Place(load.X)] {
			calls = append(calls, s.Val)
		}
	}
	var out []Value
	for _, v := range calls {
		call, ok := v.(*ssa.Call)
		if !ok || flagFunc(call) == nil || flagAddr(call) != nil {
			return nil
		}
		out = append(out, f.flagValue(call)...)
	}
	return alternatives(out)
}

// flagFunc returns the function of package flag or pflag that a call defines a
// flag with, nil if it is none.
func flagFunc(call *ssa.Call) *types.Func {
	callee := call.Call.StaticCallee()
	if callee == nil {
		return nil
	}
	fn, ok := callee.Object().(*types.Func)
	if !ok || fn.Pkg() == nil {
		return nil
	}
	switch fn.Pkg().Path() {
	case "flag", "github.com/spf13/pflag":
	default:
		return nil
	}
	switch strings.TrimSuffix(strings.TrimSuffix(fn.Name(), "P"), "Var") {
	case "Bool", "String", "Int", "Int64", "Uint", "Uint16", "Uint64":
		return fn
	}
	return nil
}

// flagAddr returns the address that a call of flag.StringVar and the like
// writes to, nil if it returns one instead.
func flagAddr(call *ssa.Call) ssa.Value {
	fn := flagFunc(call)
	if fn == nil || !strings.HasSuffix(strings.TrimSuffix(fn.Name(), "P"), "Var") {
		return nil
	}
	return flagArgs(call, fn)[0]
}

// flagArgs returns a call's arguments without the receiver.
func flagArgs(call *ssa.Call, fn *types.Func) []ssa.Value {
	if fn.Signature().Recv() != nil {
		return call.Call.Args[1:]
	}
	return call.Call.Args
}

// flagValue folds a flag: its default, or what the user sets.
func (f *Folder) flagValue(call *ssa.Call) []Value {
	fn := flagFunc(call)
	args := flagArgs(call, fn)
	if flagAddr(call) != nil {
		args = args[1:]
	}
	value := args[1]
	if strings.HasSuffix(fn.Name(), "P") {
		value = args[2]
	}
	name := "..."
	if text, ok := f.Fold(args[0])[0].Text(); ok {
		name = text
	}
	return append(f.Fold(value), hole(Hole{Param: -1, Name: "-" + name, Env: true}))
}
