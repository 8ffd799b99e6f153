package flow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fields"
)

// applyQuiet runs a method to see what it shows; the sinks that it reaches are
// looked at where it is analysed itself.
func (a *interp) applyQuiet(m *types.Func, d dynamic, args []*val, typs []types.Type) []*val {
	record := a.record
	a.record = false
	dead := a.dead
	res, _ := a.callMethod(d, m, args, typs, site{key: quietSite{m, a.e.at, a.e.showDepth}})
	a.record = record
	a.dead = dead
	return res
}

type quietSite struct {
	m     *types.Func
	pos   token.Pos
	depth int
}

// forceLiterals looks at the function literals that the function makes but
// does not run: their sinks are part of the function around them.
func (a *interp) forceLiterals() {
	handed := map[*object]*val{}
	for _, r := range a.results {
		a.reachable(r, a.exits, handed)
	}
	for _, b := range a.fn.Blocks {
		if !a.live[b.Index] {
			continue
		}
		for _, instr := range b.Instrs {
			mc, ok := instr.(*ssa.MakeClosure)
			if !ok || a.applied[mc.Fn.(*ssa.Function)] {
				continue
			}
			ref := a.e.refOf(mc.Fn.(*ssa.Function))
			v := a.regs[mc]
			if ref.sum == nil || v == nil || len(v.to) == 0 {
				continue
			}
			a.mem = a.exits
			if !a.returned {
				a.mem = a.out[b.Index]
			}
			sig := ref.fn.Signature
			args := make([]*val, sig.Params().Len())
			typs := make([]types.Type, len(args))
			for i := range args {
				typs[i] = sig.Params().At(i).Type()
				args[i] = opaque(set{{id: unknownID}})
			}
			_, returned := handed[v.to[0].obj]
			if returned { // whoever calls it decides
				a.found.localOnly++
			}
			a.applySummary(ref.sum, ref, args, typs, a.bindings(v.to[0]), site{key: forcedSite{mc}, pos: mc.Pos()})
			if returned {
				a.found.localOnly--
			}
			a.dead = false
		}
	}
}

type forcedSite struct{ mc *ssa.MakeClosure }

// verify looks whether a declared de-identifier or encryptor gives a
// parameter's PHI back as it came.
func (e *engine) verify(a *interp) []Leaky {
	obj := a.ref.obj
	if obj == nil {
		return nil
	}
	cats, ok := e.index.Deidentifies(obj)
	if !ok {
		if !e.index.Encrypts(obj) {
			return nil
		}
		cats = fields.All
	}
	var out []Leaky
	carrying := false
	for _, x := range a.found.exits {
		t := obj.Signature().Results().At(x.result).Type()
		if !carries(t) {
			continue
		}
		carrying = true
		if what := a.copiedParam(x.v, t, cats); what != "" {
			out = append(out, Leaky{obj, x.pos, what})
		}
	}
	if carrying || !a.returned {
		return out
	}
	a.mem = a.exits
	for i, p := range a.fn.Params {
		if !isPointer(p.Type()) {
			continue
		}
		content := a.load(a.params[i], deref(p.Type()))
		if what := a.copiedParam(content, deref(p.Type()), cats); what != "" {
			return append(out, Leaky{obj, obj.Pos(), what})
		}
	}
	return out
}

// copiedParam names the parameter's PHI that a value holds unchanged, "" if none.
func (a *interp) copiedParam(v *val, t types.Type, cats fields.Set) string {
	a.mem = a.exits
	s := a.show(v, t, view{name: "proto"})
	for _, f := range s {
		o := a.e.origins.of(f)
		if o.kind != symbolic || o.node.root.kind != rootParam || o.made || o.mode != Plain {
			continue
		}
		if o.cond != nil {
			continue
		}
		for _, src := range a.e.declaredAt(o) {
			if cats.Has(src.Category) && !o.clear.Has(src.Category) {
				return src.Name
			}
		}
		if o.node.source == nil && o.node.parent == nil && o.clear&cats != cats && isText(o.node.typ) {
			return "parameter " + a.fn.Params[o.node.root.index].Name()
		}
		if o.node.source == nil && o.clear&cats != cats && isDerefText(o.node) {
			return "parameter " + a.fn.Params[o.node.root.index].Name()
		}
	}
	return ""
}

// isText reports whether a parameter of type t may be a bare piece of PHI.
func isText(t types.Type) bool {
	if t == nil {
		return false
	}
	if isString(t) {
		return true
	}
	return isInterface(t) && !isContext(t) && !isError(t)
}

// isDerefText reports whether a node is what a *string or []byte parameter points to.
func isDerefText(n *node) bool {
	for p := n; p.parent != nil; p = p.parent {
		if p.st.kind != stepDeref && p.st.kind != stepElem {
			return false
		}
	}
	if n.parent == nil {
		return false
	}
	root := n
	for root.parent != nil {
		root = root.parent
	}
	if root.typ == nil {
		return false
	}
	t := root.typ
	if b, ok := under(t).(*types.Slice); ok {
		return types.Identical(b.Elem(), types.Typ[types.Byte]) || isString(b.Elem())
	}
	return isPointer(t) && isString(deref(t))
}
