package phiaudit

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
)

// survey indexes the package by what a value may go through: calls, fields and
// package variables.
func (c *checker) survey() {
	c.calls = map[*ssa.Function][]ssa.CallInstruction{}
	c.stores = map[*types.Var][]*ssa.Store{}
	c.loads = map[*types.Var][]ssa.Value{}
	c.globals = map[*ssa.Global][]ssa.Value{}
	c.instructions(func(instr ssa.Instruction) {
		switch instr := instr.(type) {
		case ssa.CallInstruction:
			common := instr.Common()
			if fn := access.Target(common.Value); fn != nil && !common.IsInvoke() {
				c.calls[fn] = append(c.calls[fn], instr)
			}
			if method(common) != nil {
				c.methods = append(c.methods, instr)
			}
		case *ssa.Store:
			if addr, ok := instr.Addr.(*ssa.FieldAddr); ok {
				f := field(addr)
				c.stores[f] = append(c.stores[f], instr)
			}
		case *ssa.UnOp:
			if instr.Op != token.MUL {
				return
			}
			switch addr := instr.X.(type) {
			case *ssa.FieldAddr:
				c.loads[field(addr)] = append(c.loads[field(addr)], instr)
			case *ssa.Global:
				c.globals[addr] = append(c.globals[addr], instr)
			}
		case *ssa.Field:
			f := fieldOf(instr.X.Type(), instr.Field)
			c.loads[f] = append(c.loads[f], instr)
		}
	})
}

// instructions calls visit with every instruction of the package that counts.
func (c *checker) instructions(visit func(ssa.Instruction)) {
	for _, fn := range c.index.Funcs() {
		if c.inTest(fn.Pos()) {
			continue
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				visit(instr)
			}
		}
	}
}

func field(a *ssa.FieldAddr) *types.Var {
	p, ok := a.X.Type().Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	return fieldOf(p.Elem(), a.Field)
}

// fieldOf returns field i of the struct type t, nil if t is none (a type parameter).
func fieldOf(t types.Type, i int) *types.Var {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	return s.Field(i).Origin()
}

// method returns the method that a call is of, nil if it is of a function.
func method(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := callee(c); fn != nil && fn.Signature().Recv() != nil {
		return fn
	}
	return nil
}

// callee returns the function or interface method that is called; nil for a
// function value.
func callee(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if c.StaticCallee() == nil {
		return nil
	}
	obj, _ := access.Target(c.Value).Object().(*types.Func)
	return obj
}

// receiver returns the receiver of a method call, nil if it is of a function.
func receiver(c *ssa.CallCommon) ssa.Value {
	switch {
	case c.IsInvoke():
		return c.Value
	case c.Signature().Recv() != nil && len(c.Args) > 0:
		return c.Args[0]
	}
	return nil
}

// operands returns the arguments of a call without the receiver.
func operands(c *ssa.CallCommon) []ssa.Value {
	if !c.IsInvoke() && c.Signature().Recv() != nil && len(c.Args) > 0 {
		return c.Args[1:]
	}
	return c.Args
}
