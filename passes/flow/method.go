package flow

import (
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// method is the type's own method that the view follows, if it has one.
func (s *showing) method(t types.Type, depth int) *types.Func {
	if s.raw {
		return nil
	}
	return s.a.e.viewMethod(t, s.sh, s.top)
}

// viewMethod finds the first of a shape's methods in the method set of t.
func (e *engine) viewMethod(t types.Type, sh shape, addressable bool) *types.Func {
	if len(sh.methods) == 0 {
		return nil
	}
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return nil
	}
	set := e.methodSets.MethodSet(t)
	for _, name := range sh.methods {
		if sel := set.Lookup(nil, name); sel != nil {
			if fn, ok := sel.Obj().(*types.Func); ok && fits(fn, name) && len(sel.Index()) > 0 {
				return fn
			}
		}
	}
	if addressable {
		if _, isPtr := under(t).(*types.Pointer); !isPtr {
			return e.viewMethod(types.NewPointer(t), sh, false)
		}
	}
	return nil
}

// fits reports whether a method has the shape of the interface that its name stands for.
func fits(fn *types.Func, name string) bool {
	sig := fn.Signature()
	switch name {
	case "Error", "String", "GoString":
		return sig.Params().Len() == 0 && sig.Results().Len() == 1 && isString(sig.Results().At(0).Type())
	case "LogValue", "MarshalJSON", "MarshalText", "MarshalBSON", "MarshalBinary", "GobEncode":
		return sig.Params().Len() == 0
	case "MarshalYAML", "MarshalBSONValue":
		return sig.Params().Len() == 0
	case "Value": // driver.Valuer
		return sig.Params().Len() == 0 && sig.Results().Len() == 2
	case "Format":
		return sig.Params().Len() == 2 && sig.Results().Len() == 0
	case "MarshalXML":
		return sig.Params().Len() == 2
	}
	return sig.Params().Len() == 1
}

// shownBy is what the type's own method makes of the value.
func (s *showing) shownBy(m *types.Func, v *val, t types.Type) set {
	a := s.a
	if m.Pkg() != nil && isStd(m.Pkg().Path()) {
		return a.deepOf(v)
	}
	if a.e.showDepth > maxShow {
		return a.deepOf(v)
	}
	a.e.showDepth++
	defer func() { a.e.showDepth-- }()
	args := []*val{v}
	typs := []types.Type{t}
	params := m.Signature().Params()
	writers := []*object{}
	for i := range params.Len() {
		o := a.newObjectFor(params.At(i).Type())
		a.mem = a.mem.set(uint32(o.id), zero)
		writers = append(writers, o)
		args = append(args, &val{to: []*place{o.base}, dyn: nil})
		typs = append(typs, params.At(i).Type())
	}
	res := a.applyQuiet(m, dynamic{t, v}, args, typs)
	var out set
	for i, r := range res {
		out = union(out, a.show(r, m.Signature().Results().At(i).Type(), view{name: s.resultView(m)}))
	}
	for _, o := range writers {
		out = union(out, a.deepOf(a.content(o)))
	}
	return out
}

// resultView: what MarshalYAML and the like return is encoded in turn.
func (s *showing) resultView(m *types.Func) string {
	switch m.Name() {
	case "MarshalYAML":
		return "yaml"
	}
	return "deep"
}

// receiverFor gives a method with a pointer receiver the address of v.
func (a *interp) receiverFor(m *types.Func, v *val, t types.Type) *val {
	_, wants := under(m.Signature().Recv().Type()).(*types.Pointer)
	_, has := under(t).(*types.Pointer)
	switch {
	case wants && !has:
		o := a.newObjectFor(t)
		a.mem = a.mem.set(uint32(o.id), v)
		return pointing(o.base)
	case !wants && has:
		return a.load(v, deref(t))
	}
	return v
}

// hasMethods reports whether t, or what a view shows beneath it, has methods
// of its own that the view would follow.
func (e *engine) hasMethods(t types.Type, sh shape) bool {
	if len(sh.methods) == 0 {
		return false
	}
	m := e.methodful[sh.methods[0]+sh.tag]
	if m == nil {
		m = &typeutil.Map{}
		e.methodful[sh.methods[0]+sh.tag] = m
	}
	if r := m.At(t); r != nil {
		return r.(bool)
	}
	m.Set(t, false)
	r := e.anyMethods(t, sh)
	m.Set(t, r)
	return r
}

func (e *engine) anyMethods(t types.Type, sh shape) bool {
	if fn := e.viewMethod(t, sh, true); fn != nil && fn.Pkg() != nil && !isStd(fn.Pkg().Path()) {
		return true
	}
	switch u := under(t).(type) {
	case *types.Pointer:
		return e.hasMethods(u.Elem(), sh)
	case *types.Slice:
		return e.hasMethods(u.Elem(), sh)
	case *types.Array:
		return e.hasMethods(u.Elem(), sh)
	case *types.Map:
		return e.hasMethods(u.Elem(), sh) || e.hasMethods(u.Key(), sh)
	case *types.Struct:
		if opaqueType(t) {
			return false
		}
		for i := range u.NumFields() {
			if e.hasMethods(u.Field(i).Type(), sh) {
				return true
			}
		}
	}
	return false
}
