package access

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// cover updates whether fn is a middleware that audits, or makes one.
func (x *Index) cover(fn *ssa.Function, s *Summary) bool {
	before := s.Covers
	n := len(s.Prefixes)
	obj, _ := fn.Object().(*types.Func)
	switch {
	case obj != nil && x.Middleware(obj):
		s.Covers = true
	case around(fn.Signature):
		s.Covers, s.Prefixes = x.around(fn)
	case handlerResult(fn.Signature):
		s.Covers, s.Prefixes = x.returned(fn)
	case Handler(fn.Signature) != "" || nextCall(fn) != nil:
		s.Covers, s.Prefixes = x.around(fn)
	}
	return s.Covers != before || len(s.Prefixes) != n
}

// Middleware reports whether fn is declared an auditing middleware.
func (x *Index) Middleware(fn *types.Func) bool {
	for _, m := range x.config.Audit.Middlewares {
		if m.Match(fn) {
			return true
		}
	}
	return x.fields.Audits(fn)
}

// returned reports whether every function or handler that fn returns covers, and
// below which paths if not everywhere.
func (x *Index) returned(fn *ssa.Function) (covers bool, prefixes []string) {
	some := false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for i, v := range ret.Results {
			t := fn.Signature.Results().At(i).Type()
			if _, isFunc := t.Underlying().(*types.Signature); !isFunc && !Serves(t) {
				continue
			}
			ok, below := x.Covering(v)
			if !ok && len(below) == 0 {
				return false, nil
			}
			some, covers = true, ok && (covers || !some)
			prefixes = append(prefixes, below...)
		}
	}
	if covers {
		prefixes = nil
	}
	return covers, prefixes
}

// Covering reports whether a value is a middleware, a handler or an option that
// audits what goes through it.
func (x *Index) Covering(v ssa.Value) (covers bool, prefixes []string) { return x.covering(v, 0) }

func (x *Index) covering(v ssa.Value, depth int) (covers bool, prefixes []string) {
	const deep = 10
	if depth > deep || v == nil {
		return false, nil
	}
	if fn := Target(v); fn != nil {
		s := x.Of(fn)
		obj, _ := fn.Object().(*types.Func)
		return s.Covers || s.Audits && Handler(fn.Signature) != "" || obj != nil && x.Middleware(obj), s.Prefixes
	}
	switch v := v.(type) {
	case *ssa.ChangeType:
		return x.covering(v.X, depth+1)
	case *ssa.MakeInterface:
		if m := x.serveHTTP(v.X.Type()); m != nil {
			s := x.OfObject(m)
			return s.Covers, s.Prefixes
		}
		return x.covering(v.X, depth+1)
	case *ssa.ChangeInterface:
		return x.covering(v.X, depth+1)
	case *ssa.Extract:
		return x.covering(v.Tuple, depth+1)
	case *ssa.Slice:
		for _, e := range Elements(v) {
			c, below := x.covering(e, depth+1)
			covers, prefixes = covers || c, append(prefixes, below...)
		}
		return covers, prefixes
	case *ssa.Phi:
		for i, e := range v.Edges {
			c, _ := x.covering(e, depth+1)
			covers = c && (covers || i == 0)
		}
		return covers, nil
	case *ssa.Call:
		return x.made(v, depth)
	case *ssa.UnOp:
		return x.loaded(v.X, depth)
	}
	return false, nil
}

// loaded reports whether what a variable, or an element of a list, holds covers.
func (x *Index) loaded(addr ssa.Value, depth int) (covers bool, prefixes []string) {
	switch addr := addr.(type) {
	case *ssa.IndexAddr:
		return x.covering(addr.X, depth+1)
	case *ssa.Alloc:
		var stored []ssa.Value
		for _, r := range *addr.Referrers() {
			if s, ok := r.(*ssa.Store); ok && s.Addr == addr {
				stored = append(stored, s.Val)
			}
		}
		if len(stored) == 1 {
			return x.covering(stored[0], depth+1)
		}
	}
	return false, nil
}

// made reports whether what a call returns covers: by the summary of its callee,
// or because something that covers went into it.
func (x *Index) made(v *ssa.Call, depth int) (covers bool, prefixes []string) {
	if fn := callee(v.Common()); fn != nil {
		s := x.OfObject(fn)
		if x.Middleware(fn) || s.Covers {
			return true, nil
		}
		if len(s.Prefixes) > 0 {
			return false, s.Prefixes
		}
	} else if lit := Target(v.Call.Value); lit != nil && x.Of(lit).Covers {
		return true, nil
	} else if c, below := x.covering(v.Call.Value, depth+1); lit == nil && (c || len(below) > 0) {
		return c, below // auditing(trail)(next)
	}
	for _, arg := range v.Call.Args {
		if c, below := x.covering(arg, depth+1); c || len(below) > 0 {
			return c, below
		}
	}
	return false, nil
}

// serveHTTP returns the method by which values of t handle requests, nil for interfaces.
func (x *Index) serveHTTP(t types.Type) *types.Func {
	if types.IsInterface(t) {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "ServeHTTP")
	fn, _ := obj.(*types.Func)
	if fn == nil || fn.Signature().Recv() == nil || types.IsInterface(fn.Signature().Recv().Type()) {
		return nil
	}
	return fn
}

// around reports whether fn, a handler, makes an audit call on every path on
// which it calls the next one.
func (x *Index) around(fn *ssa.Function) (covers bool, prefixes []string) {
	next := nextCall(fn)
	if next == nil || !x.has(fn, x.IsAudit) {
		return false, nil
	}
	w := &walk{x: x, fn: fn, target: next, panics: true, hit: x.IsAudit, seed: func(k known) known { return k }}
	if w.run(nil) == nil {
		return true, nil
	}
	for _, test := range prefixTests(fn) {
		w := &walk{x: x, fn: fn, target: next, panics: true, hit: x.IsAudit, seed: func(k known) known { return k }}
		if w.run(known{place{test, false}: true}) == nil {
			prefixes = append(prefixes, constant.StringVal(test.Call.Args[1].(*ssa.Const).Value))
		}
	}
	return false, prefixes
}

// nextCall returns the call by which a handler hands a request on; nil if it does not.
func nextCall(fn *ssa.Function) ssa.Instruction {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if ok && isNext(call.Common()) {
				return instr
			}
		}
	}
	return nil
}

func isNext(c *ssa.CallCommon) bool {
	if fn := callee(c); fn != nil {
		switch {
		case fn.Name() == "ServeHTTP":
			return c.IsInvoke() || path(fn) == "net/http"
		case fn.Name() == "Next":
			return Handler(fn.Signature()) == "" && receiver(c) != nil && framework(receiver(c).Type())
		}
		return false
	}
	if Target(c.Value) != nil {
		return false
	}
	sig := c.Signature()
	if Handler(sig) != "" || gqlgenNext(c.Value.Type()) {
		return true
	}
	// An interceptor's handler: func(ctx, req any) (any, error), func(srv any, stream) error.
	params, results := sig.Params(), sig.Results()
	return params.Len() >= 2 && results.Len() >= 1 && isError(results.At(results.Len()-1).Type()) &&
		(isNamed(params.At(0).Type(), "context", "Context") || ServerStream(params.At(params.Len()-1).Type()))
}

// around reports whether sig is of a middleware of gqlgen: AroundOperations and its like.
func around(sig *types.Signature) bool {
	return sig.Params().Len() == 2 && gqlgenNext(sig.Params().At(1).Type())
}

// gqlgenNext reports whether t is what gqlgen's middlewares hand on to.
func gqlgenNext(t types.Type) bool {
	return slices.ContainsFunc([]string{"OperationHandler", "ResponseHandler", "Resolver", "RootResolver"}, func(name string) bool {
		return isNamed(t, "github.com/99designs/gqlgen/graphql", name)
	})
}

func framework(t types.Type) bool {
	return slices.ContainsFunc(contexts, func(c struct {
		path, name string
		kind       Kind
	}) bool {
		return isNamed(t, c.path, c.name)
	})
}

// prefixTests returns the calls of strings.HasPrefix with a constant that fn branches on.
func prefixTests(fn *ssa.Function) []*ssa.Call {
	var tests []*ssa.Call
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			f := callee(call.Common())
			if f == nil || path(f) != "strings" || f.Name() != "HasPrefix" || !call.Pos().IsValid() {
				continue
			}
			if c, ok := call.Call.Args[1].(*ssa.Const); ok && c.Value != nil && strings.HasPrefix(constant.StringVal(c.Value), "/") {
				tests = append(tests, call)
			}
		}
	}
	return tests
}
