package phiaudit

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
)

// A registration is where a handler ends up: a call that is given it, or a
// server's field.
type registration struct {
	instr   ssa.Instruction
	covered bool // an auditing middleware lies in front of the handler
}

// A trace follows a handler, or a router, from where it is made to where it is
// registered: through conversions, variables, fields, wrappers and functions.
type trace struct {
	c       *checker
	path    string // where it is known below which path it serves
	seen    map[ssa.Value]bool
	found   []registration
	escapes map[*ssa.Function]bool // functions that return it and that nobody here calls
	depth   int
	other   string // options with this word in their name are for other methods
}

// trace follows a value through the package.
func (c *checker) trace(v ssa.Value, path string, depth int) *trace {
	t := &trace{c: c, path: path, seen: map[ssa.Value]bool{}, escapes: map[*ssa.Function]bool{}, depth: depth}
	t.follow(v, false)
	return t
}

// audited reports whether every registration is covered, and there is one.
func (t *trace) audited() bool {
	for _, r := range t.found {
		if !r.covered {
			return false
		}
	}
	return len(t.found) > 0
}

func (t *trace) follow(v ssa.Value, covered bool) {
	if t.seen[v] || v.Referrers() == nil {
		return
	}
	t.seen[v] = true
	for _, r := range *v.Referrers() {
		t.use(v, r, covered)
	}
}

// use follows a value through one instruction that has it as operand.
func (t *trace) use(v ssa.Value, by ssa.Instruction, covered bool) {
	switch by := by.(type) {
	case *ssa.Phi:
		t.follow(by, covered || t.looped(by))
	case *ssa.ChangeType, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.TypeAssert, *ssa.Extract, *ssa.Range, *ssa.Next, *ssa.Lookup, *ssa.Slice, *ssa.Index:
		t.follow(by.(ssa.Value), covered)
	case *ssa.UnOp:
		t.follow(by, covered)
	case *ssa.IndexAddr:
		if by.X == v {
			t.follow(by, covered)
		}
	case *ssa.MapUpdate:
		t.follow(by.Map, covered)
	case *ssa.MakeClosure:
		t.captured(v, by, covered)
	case *ssa.Store:
		if by.Val == v {
			t.stored(by, covered)
		}
	case *ssa.Return:
		t.returned(by, covered)
	case ssa.CallInstruction:
		t.passed(v, by, covered)
	}
}

// looped reports whether a loop puts a list of middlewares, one of which audits, in
// front of a handler: for _, m := range list { h = m(h) }.
func (t *trace) looped(h *ssa.Phi) bool {
	return slices.ContainsFunc(h.Edges, func(e ssa.Value) bool {
		call, ok := e.(*ssa.Call)
		return ok && slices.Contains(call.Call.Args, ssa.Value(h)) && t.c.covers(call.Call.Value, t.path)
	})
}

// captured follows a value into a literal: one that is a handler itself wraps it.
func (t *trace) captured(v ssa.Value, closure *ssa.MakeClosure, covered bool) {
	lit := closure.Fn.(*ssa.Function)
	if access.Handler(lit.Signature) != "" && lit.Parent() != nil {
		t.follow(closure, covered || t.c.index.Of(lit).Covers)
		return
	}
	for i, b := range closure.Bindings {
		if b == v && i < len(lit.FreeVars) {
			t.follow(lit.FreeVars[i], covered)
		}
	}
}

func (t *trace) stored(s *ssa.Store, covered bool) {
	switch addr := s.Addr.(type) {
	case *ssa.FieldAddr:
		owner := addr.X.Type()
		if serves := t.c.handlerMethod(owner); serves != nil { // a middleware that is a struct
			t.follow(addr.X, covered || t.c.index.OfObject(serves).Covers)
			return
		}
		f := field(addr)
		if f == nil {
			return
		}
		if f.Pkg() != t.c.pass.Pkg { // http.Server's Handler
			t.found = append(t.found, registration{s, covered})
		}
		for _, load := range t.c.loads[f] {
			t.follow(load, covered)
		}
	case *ssa.Global:
		for _, load := range t.c.globals[addr] {
			t.follow(load, covered)
		}
	case *ssa.IndexAddr:
		t.follow(addr.X, covered)
	default:
		t.follow(addr, covered)
	}
}

// returned goes on at the function's calls.
func (t *trace) returned(ret *ssa.Return, covered bool) {
	fn := ret.Parent()
	calls := t.c.calls[fn]
	for _, call := range calls {
		if v := call.Value(); v != nil {
			t.follow(v, covered)
		}
	}
	if len(calls) == 0 && !covered {
		t.escapes[fn] = true
	}
	if len(calls) == 0 && covered && t.depth > 0 {
		t.found = append(t.found, registration{ret, true}) // a router, wrapped and given away
	}
}

// passed follows a value that a call gets: a wrapper, a function of this package,
// or what registers it.
func (t *trace) passed(v ssa.Value, call ssa.CallInstruction, covered bool) {
	common := call.Common()
	if common.Value == v || receiver(common) == v {
		return // it is called, or something is registered on it
	}
	index := t.c.index
	fn := callee(common)
	if result := call.Value(); result != nil && wraps(common) {
		covers, prefixes := index.Covering(common.Value)
		if fn != nil {
			s := index.OfObject(fn)
			covers, prefixes = s.Covers || index.Middleware(fn), s.Prefixes
		}
		if recv := receiver(common); recv != nil && !covers {
			covers, prefixes = index.Covering(recv) // alice.New(audit).Then(h)
		}
		if !covers {
			covers = t.beside(v, call) // adapt(h, logged, audited)
		}
		t.follow(result, covered || covers || anyPrefix(t.path, prefixes))
		return
	}
	if body := access.Target(common.Value); body != nil && !common.IsInvoke() && len(body.Blocks) > 0 {
		for i, arg := range common.Args {
			if arg == v && i < len(body.Params) {
				t.follow(body.Params[i], covered || t.beside(v, call))
			}
		}
		return
	}
	if t.c.inTest(call.Pos()) {
		return
	}
	t.found = append(t.found, registration{call, covered || t.beside(v, call) || t.onRouter(call)})
}

// wraps reports whether a call gives back something that handles requests in the
// place of what it was given.
func wraps(c *ssa.CallCommon) bool {
	results := c.Signature().Results()
	if results.Len() == 0 {
		return false
	}
	if recv := receiver(c); recv != nil && router(recv.Type()) {
		return false // r.Handle returns r
	}
	t := results.At(0).Type()
	_, isFunc := t.Underlying().(*types.Signature)
	return isFunc || access.Serves(t)
}

// router reports whether values of t register handlers.
func router(t types.Type) bool {
	for _, name := range []string{"Handle", "HandleFunc", "GET", "Get", "Add"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name); obj != nil {
			if fn, ok := obj.(*types.Func); ok && fn.Signature().Params().Len() >= 2 {
				return true
			}
		}
	}
	return false
}

// beside reports whether another argument of the call is an auditing middleware
// (gin's, echo's and fiber's handlers of one route).
func (t *trace) beside(v ssa.Value, call ssa.CallInstruction) bool {
	for _, arg := range operands(call.Common()) {
		if _, isFunc := arg.Type().Underlying().(*types.Signature); !isList(arg) && (arg == v || !isFunc) {
			continue
		}
		if t.c.covers(arg, routePath(call.Common())) {
			return true
		}
	}
	return false
}

func isList(v ssa.Value) bool {
	_, ok := v.Type().Underlying().(*types.Slice)
	return ok
}

// onRouter reports whether what a call registers a handler on is audited.
func (t *trace) onRouter(call ssa.CallInstruction) bool {
	if t.depth > 3 {
		return false
	}
	common := call.Common()
	r := &routers{c: t.c, at: call, seen: map[any]bool{}, depth: t.depth + 1, other: t.other}
	if recv := receiver(common); recv != nil {
		return r.audited(recv, routePath(common))
	}
	if fn := callee(common); fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "net/http" && (fn.Name() == "Handle" || fn.Name() == "HandleFunc") {
		return r.defaultMux(routePath(common))
	}
	for _, arg := range common.Args { // pb.RegisterPatientsServer(s, impl)
		if _, isFunc := arg.Type().Underlying().(*types.Signature); !isFunc && r.audited(arg, "") {
			return true
		}
	}
	return false
}

// handlerMethod returns the ServeHTTP of t, a struct of this package.
func (c *checker) handlerMethod(t types.Type) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "ServeHTTP")
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() != c.pass.Pkg || c.index.Body(fn) == nil {
		return nil
	}
	return fn
}
