package fields

import (
	"go/types"
	"slices"
)

// byInterface gives a method of this package what is declared of the parameters of the
// interface methods that it implements: an interface method has no inside of its own.
func (x *Index) byInterface(f *function, fn *types.Func) {
	recv := fn.Signature().Recv()
	if recv == nil || fn.Pkg() != x.pass.Pkg || types.IsInterface(recv.Type()) {
		return
	}
	for _, m := range x.paramMethods() {
		if m.Name() != fn.Name() || !implements(recv.Type(), m) {
			continue
		}
		for i, c := range x.declaredParams(m) {
			if c != "" {
				x.setParam(f, fn, i, c)
			}
		}
	}
}

// paramMethods returns the interface methods, of this package and those it
// imports, of whose parameters something is declared.
func (x *Index) paramMethods() []*types.Func {
	if x.methods != nil {
		return *x.methods
	}
	list := slices.Clone(x.directives.ParamMethods())
	for i := range x.config.Sources {
		s := &x.config.Sources[i]
		if len(s.Params) == 0 {
			continue
		}
		for _, pkg := range append([]*types.Package{x.pass.Pkg}, x.pass.Pkg.Imports()...) {
			if pkg.Path() == s.Func.Package() {
				list = append(list, interfaceMethods(pkg, s.Func.Match)...)
			}
		}
	}
	x.methods = &list
	return list
}

func interfaceMethods(pkg *types.Package, match func(*types.Func) bool) []*types.Func {
	var list []*types.Func
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || obj.IsAlias() {
			continue
		}
		if i, ok := obj.Type().Underlying().(*types.Interface); ok {
			for m := range i.ExplicitMethods() {
				if match(m) {
					list = append(list, m)
				}
			}
		}
	}
	return list
}

// declaredParams returns the categories of m's parameters, "" for those of which
// nothing is declared.
func (x *Index) declaredParams(m *types.Func) []Category {
	var f function
	x.byDirective(&f, m)
	x.byConfig(&f, m)
	list := make([]Category, m.Signature().Params().Len())
	for i, s := range f.params {
		if s != nil {
			list[i] = s.Category
		}
	}
	return list
}

// implements reports whether the type of a method's receiver, or a pointer to it, has
// all methods of the interface that declares m.
func implements(recv types.Type, m *types.Func) bool {
	i, ok := m.Signature().Recv().Type().Underlying().(*types.Interface)
	return ok && (types.Implements(recv, i) || types.Implements(types.NewPointer(recv), i))
}
