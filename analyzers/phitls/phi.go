package phitls

import (
	"go/types"
)

// handlesPHI is the fact of a package that declares, reads or passes PHI, or
// serves a handler of a package that does.
type handlesPHI struct{}

// AFact marks handlesPHI as a fact.
func (*handlesPHI) AFact() {}

// String shows the fact for tests.
func (*handlesPHI) String() string { return "handles PHI" }

// exportPHI exports the fact, for packages that serve this one's handlers.
func (c *checker) exportPHI() {
	if c.pass.Pkg.Name() != "main" && c.servesPHI() {
		c.pass.ExportPackageFact(new(handlesPHI))
	}
}

// servesPHI reports whether the package handles PHI itself or uses a handler
// of one that does.
func (c *checker) servesPHI() bool {
	if c.serve == nil {
		serves := len(c.phi.Declared()) > 0 || c.mentionsPHI() || c.usesHandler()
		c.serve = &serves
	}
	return *c.serve
}

// mentionsPHI reports whether an expression of the package can hold PHI.
func (c *checker) mentionsPHI() bool {
	for _, tv := range c.pass.TypesInfo.Types {
		if tv.Type != nil && !tv.IsBuiltin() && c.phi.Holds(tv.Type) {
			return true
		}
	}
	for _, obj := range c.pass.TypesInfo.Uses {
		switch obj := obj.(type) {
		case *types.Func:
			if c.phi.Result(obj) != nil {
				return true
			}
		case *types.Var:
			if !obj.IsField() && obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope() && c.phi.Var(obj) != nil {
				return true
			}
		}
	}
	return false
}

// usesHandler reports whether the package uses an HTTP handler of a package
// that handles PHI.
func (c *checker) usesHandler() bool {
	for _, obj := range c.pass.TypesInfo.Uses {
		if obj.Pkg() == nil || obj.Pkg() == c.pass.Pkg || !handler(obj) {
			continue
		}
		if c.pass.ImportPackageFact(obj.Pkg(), new(handlesPHI)) {
			return true
		}
	}
	return false
}

// handler reports whether obj is, makes or registers an HTTP handler.
func handler(obj types.Object) bool {
	switch obj := obj.(type) {
	case *types.TypeName:
		return serves(obj.Type())
	case *types.Var:
		return serves(obj.Type())
	case *types.Func:
		sig := obj.Signature()
		for _, tuple := range []*types.Tuple{sig.Params(), sig.Results()} {
			for v := range tuple.Variables() {
				if serves(v.Type()) || isNamed(v.Type(), "net/http", "ResponseWriter") {
					return true
				}
			}
		}
	}
	return false
}

// serves reports whether t or a pointer to it has a method ServeHTTP.
func serves(t types.Type) bool {
	if _, ok := types.Unalias(t).(*types.Pointer); !ok && !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "ServeHTTP")
	_, ok := obj.(*types.Func)
	return ok
}
