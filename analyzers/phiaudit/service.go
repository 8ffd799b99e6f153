package phiaudit

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
)

// service notes the access points of a value that is converted to an interface:
// an http.Handler, a gRPC service, a strict server, gqlgen's resolvers, a
// consumer.
func (h *handlers) service(conv *ssa.MakeInterface) {
	t := conv.X.Type()
	if serve, _, _ := types.LookupFieldOrMethod(conv.Type(), false, nil, "ServeHTTP"); serve != nil {
		if _, isFunc := t.Underlying().(*types.Signature); !isFunc {
			h.method(t, "ServeHTTP", h.c.trace(conv, "", 0))
		}
		return
	}
	iface, ok := conv.Type().Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 {
		return
	}
	calls := givenTo(conv)
	resolver := isResolver(conv.Type())
	for i := range iface.NumMethods() {
		m := iface.Method(i)
		var found []registration
		for _, call := range calls {
			if served(m, call) {
				tr := &trace{c: h.c, seen: map[ssa.Value]bool{}, other: otherOptions(m.Signature())}
				found = append(found, registration{call, tr.beside(conv, call) || tr.onRouter(call)})
			}
		}
		if resolver && m.Exported() {
			found = append(found, registration{conv, h.c.aroundResolvers()})
		}
		if len(found) > 0 {
			h.method(t, m.Name(), &trace{c: h.c, found: found})
		}
	}
}

// aroundResolvers reports whether a server of gqlgen that is set up in this package audits
// what goes to the resolvers: one package has one schema.
func (c *checker) aroundResolvers() bool {
	return slices.ContainsFunc(c.methods, func(use ssa.CallInstruction) bool {
		m := method(use.Common())
		return strings.HasPrefix(m.Name(), "Around") && m.Pkg() != nil && m.Pkg().Path() == "github.com/99designs/gqlgen/graphql/handler" &&
			always(use.Block()) && slices.ContainsFunc(operands(use.Common()), func(arg ssa.Value) bool { return c.covers(arg, "") })
	})
}

// otherOptions names the interceptors that a gRPC method does not pass.
func otherOptions(sig *types.Signature) string {
	switch {
	case streaming(sig):
		return "Unary"
	case unary(sig):
		return "Stream"
	}
	return ""
}

// method notes a method of t as an access point.
func (h *handlers) method(t types.Type, name string, tr *trace) {
	obj, _, _ := types.LookupFieldOrMethod(t, true, h.c.pass.Pkg, name)
	fn, ok := obj.(*types.Func)
	if !ok || types.IsInterface(fn.Signature().Recv().Type()) {
		return
	}
	if body := h.c.index.Body(fn); body != nil {
		h.note(body, tr)
	} else if fn.Pkg() != h.c.pass.Pkg && !h.c.handling(fn).Registered {
		h.foreign(access.Name(fn), h.c.index.OfObject(fn).Accesses, tr)
	}
}

// givenTo returns the calls that get a value as it is.
func givenTo(v ssa.Value) []ssa.CallInstruction {
	var calls []ssa.CallInstruction
	for _, r := range *v.Referrers() {
		if call, ok := r.(ssa.CallInstruction); ok && call.Common().Value != v {
			calls = append(calls, call)
		}
	}
	return calls
}

// served reports whether m becomes an access point by a call that gets a value
// with it.
func served(m *types.Func, call ssa.CallInstruction) bool {
	fn := callee(call.Common())
	if fn == nil {
		return false
	}
	sig := m.Signature()
	name := fn.Name()
	registers := strings.HasPrefix(name, "Register") || strings.HasPrefix(name, "New") || strings.HasPrefix(name, "Handler") || strings.HasPrefix(name, "Mount")
	switch {
	case access.Consumes(call.Common()):
		return sig.Params().Len() > 0 && usesPackage(sig, fn.Pkg())
	case !registers:
		return false
	case access.Handler(sig) != "", strict(sig):
		return true
	}
	rpc := strings.HasPrefix(name, "Register") && (strings.HasSuffix(name, "Server") || strings.HasSuffix(name, "Service")) || connect(sig)
	return rpc && (unary(sig) || streaming(sig))
}

// connect reports whether sig is of a method that connect-go serves.
func connect(sig *types.Signature) bool {
	return sig.Params().Len() == 2 && strings.HasPrefix(typeString(sig.Params().At(1).Type()), "*connect.Request[")
}

// usesPackage reports whether a parameter's type is of a package.
func usesPackage(sig *types.Signature, pkg *types.Package) bool {
	for v := range sig.Params().Variables() {
		t := types.Unalias(v.Type())
		if p, ok := t.(*types.Pointer); ok {
			t = types.Unalias(p.Elem())
		}
		if n, ok := t.(*types.Named); ok && n.Obj().Pkg() == pkg && strings.Contains(n.Obj().Name(), "Claim") || ok && n.Obj().Pkg() == pkg && strings.Contains(n.Obj().Name(), "Message") {
			return true
		}
	}
	return false
}

// strict reports whether sig is of a method of oapi-codegen's strict servers:
// func(ctx, GetPatientRequestObject) (GetPatientResponseObject, error).
func strict(sig *types.Signature) bool {
	params := sig.Params()
	return params.Len() == 2 && strings.HasSuffix(typeString(params.At(1).Type()), "RequestObject")
}

// unary reports whether sig is of a unary gRPC method: func(ctx, *Request) (*Response, error).
func unary(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	return params.Len() == 2 && results.Len() == 2 && typeString(params.At(0).Type()) == "context.Context" &&
		pointer(params.At(1).Type()) && pointer(results.At(0).Type()) && typeString(results.At(1).Type()) == "error"
}

// streaming reports whether sig is of a streaming gRPC method: its last parameter is the stream.
func streaming(sig *types.Signature) bool {
	params := sig.Params()
	return params.Len() > 0 && sig.Results().Len() == 1 && access.ServerStream(params.At(params.Len()-1).Type())
}

func pointer(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.Pointer)
	return ok
}

func typeString(t types.Type) string { return types.TypeString(t, (*types.Package).Name) }

// isResolver reports whether t is one of the interfaces that gqlgen generates for
// resolvers, beside one named ResolverRoot.
func isResolver(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && strings.HasSuffix(n.Obj().Name(), "Resolver") &&
		n.Obj().Pkg().Scope().Lookup("ResolverRoot") != nil
}
