package phiaudit

import (
	"go/constant"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
)

// routers asks whether a router, group or server uses an auditing middleware, as
// seen from one registration.
type routers struct {
	c     *checker
	at    ssa.CallInstruction // the registration
	seen  map[any]bool
	depth int
	other string // see trace
}

// audited reports whether what is registered on v below path is audited.
func (r *routers) audited(v ssa.Value, path string) bool {
	root, from := r.c.root(v)
	if root == nil || r.seen[root] {
		return false
	}
	r.seen[root] = true
	if r.uses(root, path) {
		return true
	}
	for _, v := range from {
		if r.made(v, path) || r.wrapped(v, path) {
			return true
		}
		if inner, _ := r.c.root(v); inner != root && r.audited(v, path) {
			return true
		}
	}
	return false
}

// uses reports whether an auditing middleware is put in front of a router.
func (r *routers) uses(root any, path string) bool {
	return slices.ContainsFunc(r.c.methods, func(use ssa.CallInstruction) bool {
		c := use.Common()
		if name := method(c).Name(); !strings.HasPrefix(name, "Use") && name != "Pre" && !strings.HasPrefix(name, "Around") {
			return false
		}
		if on, _ := r.c.root(receiver(c)); on != root || !r.reaches(use) {
			return false
		}
		return slices.ContainsFunc(operands(c), func(arg ssa.Value) bool { return r.c.covers(arg, path) })
	})
}

// reaches reports whether a use of a middleware holds for the registration: it is
// not made on some paths only, and with frameworks that build the chain at
// once it comes first.
func (r *routers) reaches(use ssa.CallInstruction) bool {
	if use.Parent() != r.at.Parent() {
		return always(use.Block())
	}
	if !ordered(use.Common()) {
		return always(use.Block()) || use.Block().Dominates(r.at.Block())
	}
	if use.Block() == r.at.Block() {
		return use.Pos() < r.at.Pos()
	}
	return use.Block().Dominates(r.at.Block())
}

// ordered reports whether a middleware holds only for what is registered after it.
func ordered(c *ssa.CallCommon) bool {
	m := method(c)
	if m.Pkg() == nil {
		return false
	}
	return strings.HasPrefix(m.Pkg().Path(), "github.com/gin-gonic/gin") || strings.HasPrefix(m.Pkg().Path(), "github.com/gofiber/fiber")
}

// always reports whether every path through its function passes a block.
func always(b *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{b: true}
	var avoids func(at *ssa.BasicBlock) bool
	avoids = func(at *ssa.BasicBlock) bool {
		if seen[at] {
			return false
		}
		seen[at] = true
		if _, ok := at.Instrs[len(at.Instrs)-1].(*ssa.Return); ok {
			return true
		}
		return slices.ContainsFunc(at.Succs, avoids)
	}
	return !avoids(b.Parent().Blocks[0])
}

// made reports whether a router is audited by the way in which it was made: as a
// group of an audited one, with an auditing option, by a function that does.
func (r *routers) made(v ssa.Value, path string) bool {
	switch v := v.(type) {
	case *ssa.Call:
		return r.call(v, path)
	case *ssa.Parameter:
		return r.parameter(v, path)
	case *ssa.Global:
		return v.Name() == "DefaultServeMux" && r.defaultMux(path)
	}
	return false
}

func (r *routers) call(v *ssa.Call, path string) bool {
	c := v.Common()
	below := routePath(c) + path
	if slices.ContainsFunc(operands(c), func(arg ssa.Value) bool { return r.option(arg, below) }) {
		return true
	}
	if recv := receiver(c); recv != nil && !strings.HasPrefix(method(c).Name(), "New") && r.audited(recv, below) {
		return true
	}
	body := access.Target(c.Value)
	if body == nil || c.IsInvoke() {
		return false
	}
	for _, b := range body.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(ret.Results) > 0 && r.audited(ret.Results[0], path) {
			return true
		}
	}
	return false
}

// option reports whether an argument that a router, group or server is made with
// puts an auditing middleware in front of it.
func (r *routers) option(arg ssa.Value, path string) bool {
	if list, ok := arg.(*ssa.Slice); ok {
		return slices.ContainsFunc(access.Elements(list), func(e ssa.Value) bool { return r.option(e, path) })
	}
	if r.other != "" {
		if call, ok := unwrap(arg).(*ssa.Call); ok {
			if fn := callee(call.Common()); fn != nil && strings.Contains(fn.Name(), r.other) {
				return false
			}
		}
	}
	return r.c.covers(arg, path)
}

func unwrap(v ssa.Value) ssa.Value {
	switch u := v.(type) {
	case *ssa.MakeInterface:
		return u.X
	case *ssa.ChangeInterface:
		return u.X
	}
	return v
}

// parameter reports whether every router that a function is called with is audited.
func (r *routers) parameter(p *ssa.Parameter, path string) bool {
	fn := p.Parent()
	i := slices.Index(fn.Params, p)
	calls := r.c.calls[fn]
	for _, call := range calls {
		if i >= len(call.Common().Args) || !r.audited(call.Common().Args[i], path) {
			return false
		}
	}
	if len(calls) > 0 {
		return true
	}
	given := r.c.given(fn) // r.Route("/x", func(r chi.Router) { ... })
	return len(given) > 0 && !slices.ContainsFunc(given, func(call *ssa.Call) bool { return !r.call(call, path) })
}

// given returns the calls that get a literal as an argument.
func (c *checker) given(lit *ssa.Function) []*ssa.Call {
	var values []ssa.Value
	if parent := lit.Parent(); parent != nil {
		for _, b := range parent.Blocks {
			for _, instr := range b.Instrs {
				if closure, ok := instr.(*ssa.MakeClosure); ok && closure.Fn == lit {
					values = append(values, closure)
				}
			}
		}
		values = append(values, lit)
	}
	var calls []*ssa.Call
	c.instructions(func(instr ssa.Instruction) {
		if call, ok := instr.(*ssa.Call); ok && slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return slices.Contains(values, a) }) {
			calls = append(calls, call)
		}
	})
	return calls
}

// wrapped reports whether a router as a whole goes through an auditing middleware
// wherever it is served.
func (r *routers) wrapped(v ssa.Value, path string) bool {
	if r.depth > 3 || !access.Serves(v.Type()) {
		return false
	}
	return r.c.trace(v, path, r.depth).audited()
}

// defaultMux reports whether http.DefaultServeMux is wrapped wherever the package
// serves it.
func (r *routers) defaultMux(path string) bool {
	for g, loads := range r.c.globals {
		if g.Name() != "DefaultServeMux" || g.Pkg.Pkg.Path() != "net/http" {
			continue
		}
		for _, load := range loads {
			if r.c.trace(load, path, r.depth+1).audited() {
				return true
			}
		}
	}
	return false
}

// covers reports whether a value is an auditing middleware, or an option with
// one, for what lies below path.
func (c *checker) covers(v ssa.Value, path string) bool {
	covers, prefixes := c.index.Covering(v)
	return covers || anyPrefix(path, prefixes)
}

func anyPrefix(path string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(path, p) })
}

// routePath returns the path that a call registers something at, "" if it is not
// constant: its first constant string that has a slash, without method and host.
func routePath(c *ssa.CallCommon) string {
	for _, arg := range operands(c) {
		k, ok := arg.(*ssa.Const)
		if !ok || k.Value == nil || k.Value.Kind() != constant.String {
			continue
		}
		if s := constant.StringVal(k.Value); strings.Contains(s, "/") {
			return s[strings.IndexByte(s, '/'):]
		}
	}
	return ""
}
