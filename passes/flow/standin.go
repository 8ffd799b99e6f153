package flow

import (
	"fmt"
	"go/token"
	"go/types"
	"path"
	"strings"

	"github.com/phivet/phivet/passes/models"
)

// Export data leaves out the types that no exported name leads to, such as the
// store behind a constructor that returns an interface, its own or another
// package's. A summary in which a
// value has such a type carries its form and what its methods do; whoever reads
// it makes a stand-in, one for each name.

// described writes a type that a value has inside an interface.
func (c *encoder) described(t types.Type) int {
	i := c.typ(t)
	named, ok := types.Unalias(deref(t)).(*types.Named)
	if i == 0 || !ok || c.brief || c.e.knownAbove(named.Obj()) || c.e.foreign && named.Obj().Exported() {
		return i
	}
	at := c.typ(named)
	if at == 0 || c.w.Types[at-1].Hidden {
		return i
	}
	c.w.Types[at-1].Hidden = true
	under := c.form(named.Underlying())
	var methods []wMethod
	for k := range named.NumMethods() {
		fn := named.Method(k)
		_, ptr := fn.Signature().Recv().Type().(*types.Pointer)
		methods = append(methods, wMethod{fn.Name(), ptr, c.typ(withoutRecv(fn.Signature())), c.methodOf(fn)})
	}
	c.w.Types[at-1].Under, c.w.Types[at-1].Methods = under, methods
	return i
}

// converted writes a type that is converted to an interface, described if it is
// the module's own: a dependency converts thousands, and hands them on.
func (c *encoder) converted(t types.Type) int {
	if named, ok := types.Unalias(deref(t)).(*types.Named); ok && !c.e.foreign && c.e.ofModule(named.Obj().Pkg()) {
		return c.described(t)
	}
	return c.typ(t)
}

// ofModule reports whether a package is of the analysed one's module.
func (e *engine) ofModule(pkg *types.Package) bool {
	return pkg != nil && (pkg == e.pass.Pkg || pkg.Path() == e.module || e.module != "" && strings.HasPrefix(pkg.Path(), e.module+"/"))
}

// knownAbove reports whether every importer that has to do with a type finds it in
// export data: what this package exports, what tables speak of. An exported type
// of another package need not be there, if only an interface leads to it.
func (e *engine) knownAbove(o *types.TypeName) bool {
	return o.Pkg() == nil || o.Exported() && (o.Pkg() == e.pass.Pkg || models.Tabled(o.Pkg().Path()))
}

func withoutRecv(sig *types.Signature) types.Type {
	return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), false)
}

// form writes the underlying type of a hidden one, a struct with its fields.
func (c *encoder) form(t types.Type) int {
	s, ok := t.(*types.Struct)
	if !ok {
		return c.typ(t)
	}
	w := wType{Kind: 'S'}
	for i := range s.NumFields() {
		f := s.Field(i)
		w.Fields = append(w.Fields, wField{f.Name(), c.typ(f.Type()), f.Embedded(), s.Tag(i)})
	}
	c.w.Types = append(c.w.Types, w)
	return len(c.w.Types)
}

// methodOf writes a method with its summary.
func (c *encoder) methodOf(fn *types.Func) int {
	r := c.e.refOfObj(fn)
	w := c.funcName(r)
	if sum := c.e.summaryOf(r); sum != nil && c.depth < maxNested {
		c.depth++
		w.Has, w.Sum = true, c.summary(sum)
		c.depth--
	}
	c.w.Funcs = append(c.w.Funcs, w)
	return len(c.w.Funcs)
}

// standIn is the type that stands for the i-th of the wire, which has no name
// here; nil if its form is not known.
func (d *decoder) standIn(i int, w wType, key string) types.Type {
	e := d.e
	if t := e.standIns[key]; t != nil || !w.Hidden {
		if t == nil {
			return nil // not nil in a types.Type
		}
		return t
	}
	pkg := e.packageAt(w.Pkg)
	if pkg == nil {
		pkg = types.NewPackage(w.Pkg, path.Base(w.Pkg))
	}
	named := types.NewNamed(types.NewTypeName(token.NoPos, pkg, w.Name, nil), nil, nil)
	e.standIns[key] = named
	d.types[i] = named
	var under types.Type = types.NewStruct(nil, nil)
	if w.Under != 0 {
		if t := d.form(d.w.Types[w.Under-1], pkg, w.Under); t != nil {
			under = t.Underlying()
		}
	}
	named.SetUnderlying(under)
	for _, m := range w.Methods {
		d.addMethod(named, pkg, m)
	}
	return named
}

// isStandIn reports whether a type, of no type arguments, stands for one that a
// summary from below has described; this package's importers need to hear of it too.
func (e *engine) isStandIn(t *types.Named) bool {
	o := t.Obj()
	return e.standIns[fmt.Sprint(o.Pkg().Path(), ".", o.Name(), []string(nil))] == t
}

func (d *decoder) form(w wType, pkg *types.Package, i int) types.Type {
	if w.Kind != 'S' {
		return d.typ(i)
	}
	var vars []*types.Var
	var tags []string
	for _, f := range w.Fields {
		vars = append(vars, types.NewField(token.NoPos, pkg, f.Name, d.someType(f.Type), f.Embedded))
		tags = append(tags, f.Tag)
	}
	return types.NewStruct(vars, tags)
}

func (d *decoder) addMethod(named *types.Named, pkg *types.Package, m wMethod) {
	sig, ok := d.typ(m.Sig).(*types.Signature)
	if !ok || m.Func == 0 {
		return
	}
	var rt types.Type = named
	if m.Ptr {
		rt = types.NewPointer(named)
	}
	recv := types.NewVar(token.NoPos, pkg, "", rt)
	fn := types.NewFunc(token.NoPos, pkg, m.Name, types.NewSignatureType(recv, nil, nil, sig.Params(), sig.Results(), false))
	named.AddMethod(fn)
	w := &d.w.Funcs[m.Func-1]
	r := &funcRef{obj: fn, key: w.Key, name: w.Label}
	if w.Has {
		r.load = func() *summary { return d.summary(&w.Sum, r) }
	}
	d.e.refs[fn] = r
}
