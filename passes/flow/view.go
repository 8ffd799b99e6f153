package flow

import (
	"go/types"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A view is a way of showing a value: what a sink or an encoder really prints
// of it. The zero view is the value as it is.
type view struct {
	name   string // "fmt", "json", ..., "deep" for everything that can be reached
	verb   rune   // of fmt, 0 for the default
	spread bool   // the value is a list of operands, each shown by itself
	format *node  // of printf: the caller's format string
	text   string // of printf: a known format string
}

var deepView = view{name: "deep"}

// someView is deepView of a value that something was taken from, nobody knows
// what: what it is declared to hold need not be that.
var someView = view{name: "some"}

// A shape says how a view walks a value.
type shape struct {
	methods  []string // a type's own methods that are followed instead, in this order
	tag      string   // the struct tag key that hides fields
	exported bool     // only exported fields
	pointers bool     // pointers beneath the top are followed
	also     string   // what another view shows is shown too (a handler that is not known)
}

var shapes = map[string]shape{
	"deep":     {pointers: true},
	"some":     {pointers: true},
	"fmt":      {methods: []string{"Format", "Error", "String"}},
	"go":       {methods: []string{"Format", "GoString"}},
	"num":      {methods: []string{"Format"}},
	"json":     {methods: []string{"MarshalJSON", "MarshalText"}, tag: "json", exported: true, pointers: true},
	"xml":      {methods: []string{"MarshalXML", "MarshalXMLAttr", "MarshalText"}, tag: "xml", exported: true, pointers: true},
	"yaml":     {methods: []string{"MarshalYAML", "MarshalText"}, tag: "yaml", exported: true, pointers: true},
	"bson":     {methods: []string{"MarshalBSON", "MarshalBSONValue"}, tag: "bson", exported: true, pointers: true},
	"gob":      {methods: []string{"GobEncode", "MarshalBinary"}, exported: true, pointers: true},
	"slogtext": {methods: []string{"MarshalText", "Format", "Error", "String"}},
	"zap":      {methods: []string{"MarshalLogObject", "MarshalLogArray", "Error", "String", "MarshalJSON", "MarshalText"}, tag: "json", exported: true, pointers: true},
	"zerolog":  {methods: []string{"MarshalZerologObject", "MarshalZerologArray", "Error", "MarshalJSON", "MarshalText"}, tag: "json", exported: true, pointers: true},
	"logrus":   {methods: []string{"Error", "String"}, also: "json"},
	"error":    {methods: []string{"Error"}},
	"string":   {methods: []string{"String", "MarshalText"}},
	"kv":       {methods: []string{"MarshalLog", "LogValue", "Error", "String"}, also: "json"},
	"gorm":     {methods: []string{"Value"}, tag: "gorm", exported: true, pointers: true},
	"bun":      {methods: []string{"Value"}, tag: "bun", exported: true, pointers: true},
	"sql":      {methods: []string{"Value"}, pointers: true},
	"proto":    {exported: true, pointers: true},
	"panic":    {methods: []string{"Error", "String"}},
}

// showingMethods are the methods by which types show themselves, in any view.
var showingMethods = sync.OnceValue(func() []string {
	names := []string{"LogValue"}
	for _, sh := range shapes {
		names = append(names, sh.methods...)
	}
	slices.Sort(names)
	return slices.Compact(names)
})

func (vw view) shape() shape {
	name := vw.name
	if name == "fmt" {
		switch vw.verb {
		case 0, 'v', '+', 's', 'q', 'x', 'X', 'w':
		case '#':
			name = "go"
		default:
			name = "num"
		}
	}
	sh, ok := shapes[name]
	if !ok {
		sh = shapes["deep"]
	}
	return sh
}

// maxIndexes is how long an array may be whose elements are shown one by one.
const maxIndexes = 64

// maxShow is how deep a value is walked when it is shown.
const maxShow = 6

// show is what a view shows of a value of static type t.
func (a *interp) show(v *val, t types.Type, vw view) set {
	s := &showing{a: a, vw: vw, sh: vw.shape(), busy: map[*place]bool{}}
	switch vw.name {
	case "printf":
		return s.printf(v, t)
	case answerView:
		return a.answers(a.address(v, 0))
	}
	if vw.name == "slog" && !vw.spread {
		return s.attribute(v, t)
	}
	if vw.spread {
		return s.spread(v, t)
	}
	out := s.value(v, t, 0)
	if s.sh.also != "" {
		out = union(out, a.show(v, t, view{name: s.sh.also}))
	}
	return a.e.widened(out)
}

// deepOf is everything that can be reached from a value.
func (a *interp) deepOf(v *val) set {
	if v == nil || v == clean || v == zero {
		return nil
	}
	s := &showing{a: a, vw: deepView, sh: shapes["deep"], busy: map[*place]bool{}}
	return a.e.widened(s.everything(v, 0))
}

// deep is everything in a value, what it points to aside.
func (e *engine) deep(v *val) set {
	out := v.set
	for _, k := range v.kids {
		out = union(out, e.deep(k.v))
	}
	for _, d := range v.dyn {
		out = union(out, e.deep(d.v))
	}
	return out
}

// A showing is one walk over a value.
type showing struct {
	a    *interp
	vw   view
	sh   shape
	busy map[*place]bool
	top  bool // values reached through a pointer can be addressed: pointer methods count
	raw  bool // beneath an unexported field fmt cannot call methods
}

func (s *showing) value(v *val, t types.Type, depth int) set {
	if v == nil || v == clean || v == zero {
		return nil
	}
	if depth > maxShow {
		return s.everything(v, depth)
	}
	if t == nil || isInterface(t) {
		return s.interfaced(v, t, depth)
	}
	if m := s.method(t, depth); m != nil {
		return s.shownBy(m, v, t)
	}
	if s.vw.name == "deep" || s.vw.name == "some" || opaqueType(t) {
		return s.everything(v, depth)
	}
	switch u := under(t).(type) {
	case *types.Basic:
		return v.set
	case *types.Pointer:
		if s.vw.name == "panic" {
			return nil
		}
		return s.pointer(v, u, depth)
	case *types.Slice, *types.Map, *types.Array:
		if s.vw.name == "panic" {
			return nil
		}
		return s.container(v, t, depth)
	case *types.Struct:
		if s.vw.name == "panic" {
			return nil
		}
		return s.structure(v, t, u, depth)
	}
	return nil // channels and functions show an address
}

// interfaced shows what an interface holds; what is the caller's stays so.
func (s *showing) interfaced(v *val, t types.Type, depth int) set {
	var out []flowing
	for _, f := range v.set {
		o := s.a.e.origins.of(f)
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			out = append(out, s.symbol(f, o, depth)...)
			continue
		}
		out = append(out, f)
	}
	all := sorted(out)
	if isError(t) && len(v.dyn) == 0 && (s.raw || s.vw.name == "json" && depth > 0) {
		return nil // the library's own errors are pointers to unexported fields
	}
	for _, d := range v.dyn {
		all = union(all, s.value(d.v, d.typ, depth))
	}
	return all
}

// symbol shows whatever the caller has at a node.
func (s *showing) symbol(f flowing, o *origin, depth int) []flowing {
	e := s.a.e
	t := o.node.typ
	if t != nil && !isInterface(t) {
		// A boxed parameter: its type is known after all.
		var out []flowing
		if depth == 0 || !isPointer(t) || s.sh.pointers {
			out = s.value(&val{set: set{f}}, t, depth)
		}
		return out
	}
	vw := s.vw
	if depth > 0 && vw.name == "fmt" && !s.sh.pointers {
		vw.spread = false
	}
	c := *o
	c.view = vw
	return []flowing{{e.origins.id(c), f.by}}
}

func isPointer(t types.Type) bool { _, ok := under(t).(*types.Pointer); return ok }

// pointer: fmt follows pointers at the top alone, and only to composites.
func (s *showing) pointer(v *val, u *types.Pointer, depth int) set {
	if !s.sh.pointers {
		if depth > 0 {
			return nil
		}
		switch under(u.Elem()).(type) {
		case *types.Struct, *types.Slice, *types.Map, *types.Array:
		default:
			return nil
		}
	}
	return s.pointees(v, u.Elem(), depth)
}

func (s *showing) pointees(v *val, elem types.Type, depth int) set {
	var out set
	for _, p := range s.a.targets(v) {
		if s.busy[p] {
			continue
		}
		s.busy[p] = true
		out = union(out, s.value(s.a.read(p), elem, depth+1))
		delete(s.busy, p)
	}
	return union(out, s.a.e.notPlain(v.set))
}

// notPlain is a set without what is read through targets.
func (e *engine) notPlain(s set) set {
	var out set
	for _, f := range s {
		if o := e.origins.of(f); o.kind != symbolic || o.view != (view{}) || o.cond != nil {
			out = append(out, f)
		}
	}
	return out
}

func (s *showing) container(v *val, t types.Type, depth int) set {
	e := s.a.e
	elem := elemType(under(t))
	if b, ok := under(elem).(*types.Basic); ok && b.Kind() == types.Byte {
		return s.a.deepOf(v)
	}
	out := s.parts(v, t, e.elemOf(t), elem, depth)
	if m, ok := under(t).(*types.Map); ok {
		out = union(out, s.parts(v, t, e.keyOf(t), m.Key(), depth))
	}
	return out
}

// parts shows the elements or keys of a container: through its memory, but for arrays.
func (s *showing) parts(v *val, t types.Type, st *step, elem types.Type, depth int) set {
	if arr, ok := under(t).(*types.Array); ok {
		if len(v.kids) == 0 || arr.Len() > maxIndexes {
			return s.value(s.a.e.child(v, st), elem, depth+1)
		}
		var out set
		for i := range arr.Len() {
			out = union(out, s.value(s.a.e.child(v, s.a.e.constStep(t, strconv.FormatInt(i, 10))), elem, depth+1))
		}
		return out
	}
	var out set
	for _, p := range s.a.targets(v) {
		q := p.part(s.a.e, st)
		if s.busy[q] {
			continue
		}
		s.busy[q] = true
		out = union(out, s.value(s.a.read(q), elem, depth+1))
		delete(s.busy, q)
	}
	return union(out, s.a.e.notPlain(v.set))
}

func (s *showing) structure(v *val, t types.Type, u *types.Struct, depth int) set {
	e := s.a.e
	if set, ok := s.wholeSymbol(v, t, depth); ok {
		return set
	}
	var out set
	for i := range u.NumFields() {
		f := u.Field(i)
		if s.sh.exported && !f.Exported() && !f.Embedded() || s.hidden(u.Tag(i)) {
			continue
		}
		raw := s.raw
		s.raw = raw || !f.Exported() && s.callsMethods()
		out = union(out, s.value(e.child(v, e.fieldStep(t, i)), f.Type(), depth+1))
		s.raw = raw
	}
	return out
}

// callsMethods reports whether the view is fmt's, which asks methods of
// whatever it can reach through exported fields.
func (s *showing) callsMethods() bool {
	switch s.vw.name {
	case "fmt", "error", "string", "logrus", "kv", "slogtext":
		return true
	}
	return false
}

// wholeSymbol keeps a struct of which nothing was changed as one symbol: its
// parts are looked at where the caller's are known.
func (s *showing) wholeSymbol(v *val, t types.Type, depth int) (set, bool) {
	if len(v.kids) > 0 || s.vw.name == "printf" || s.a.e.hasMethods(t, s.sh) {
		return nil, false
	}
	var out []flowing
	for _, f := range v.set {
		o := s.a.e.origins.of(f)
		if o.kind == unknown || (o.kind == concrete || o.view != (view{})) && s.a.e.index.Holds(t) {
			return nil, false
		}
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			c := *o
			c.view = s.vw
			out = append(out, flowing{s.a.e.origins.id(c), f.by})
			continue
		}
		out = append(out, f)
	}
	return sorted(out), true
}

// hidden reports whether a struct tag keeps a field out of the encoding.
func (s *showing) hidden(tag string) bool {
	if s.sh.tag == "" {
		return false
	}
	if s.sh.tag == "gorm" && encryptingSerializer(tag) {
		return true
	}
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get(s.sh.tag), ":") // gorm writes -:all too
	return name == "-"
}

// everything is all that can be reached from v.
func (s *showing) everything(v *val, depth int) set {
	if v == nil || depth > 2*maxShow {
		return nil
	}
	e := s.a.e
	e.cost++
	var out []flowing
	var written []*node
	for _, f := range v.set {
		o := e.origins.of(f)
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil && !scalar(o.node.typ) {
			if len(v.kids) > 0 && o.node.typ != nil && isStruct(o.node.typ) {
				return s.fieldwise(v, o.node.typ, depth)
			}
			c := *o
			c.view = deepView
			out = append(out, flowing{e.origins.id(c), f.by})
			written = append(written, o.node)
			continue
		}
		out = append(out, f)
	}
	all := sorted(out)
	for _, n := range written {
		all = union(all, s.putIn(n, depth))
	}
	for _, k := range v.kids {
		all = union(all, s.everything(k.v, depth+1))
	}
	for _, d := range v.dyn {
		all = union(all, s.everything(d.v, depth+1))
	}
	for _, p := range v.to {
		if s.busy[p] || p.obj.kind == objFunc && depth > 0 {
			continue // what a handler or hook among other things has captured is not shown with them
		}
		s.busy[p] = true
		c := s.a.read(p)
		if c != nil && len(c.kids) > 0 && p.typ != nil && isStruct(p.typ) && e.index.Holds(p.typ) {
			all = union(all, s.fieldwise(c, p.typ, depth+1))
			continue
		}
		all = union(all, s.everything(c, depth+1))
		all = union(all, s.declaredIn(c, p.typ))
	}
	return all
}

// putIn is what the function itself has put where a caller's reference points:
// a header of the request that it was given.
func (s *showing) putIn(n *node, depth int) set {
	o := s.a.symbols[n.child(s.a.e, derefStep)]
	if o == nil || s.busy[o.base] {
		return nil
	}
	s.busy[o.base] = true
	var all set
	for _, k := range orClean(s.a.read(o.base)).kids {
		all = union(all, s.everything(k.v, depth+1))
	}
	return all
}

// fieldwise is everything in a struct some of whose fields are not what its
// whole says.
func (s *showing) fieldwise(v *val, t types.Type, depth int) set {
	e := s.a.e
	var all set
	for i := range under(t).(*types.Struct).NumFields() {
		st := e.fieldStep(t, i)
		c := e.child(v, st)
		if c != nil && isStruct(st.typ) && !opaqueType(st.typ) {
			all = union(all, s.fieldwise(c, st.typ, depth+1))
			continue
		}
		all = union(all, s.everything(c, depth+1))
	}
	for _, k := range v.kids {
		if k.st.kind != stepField {
			all = union(all, s.everything(k.v, depth+1))
		}
	}
	return all
}

// declaredIn are the PHI fields of a struct about whose contents nothing is known.
func (s *showing) declaredIn(v *val, t types.Type) set {
	if v == nil || t == nil || !v.set.has(unknownID) || !s.a.e.index.Holds(t) {
		return nil
	}
	var out []flowing
	for _, src := range s.a.e.shownSources(t, view{name: "json"}) {
		out = append(out, s.a.e.sourced(src, nil))
	}
	return sorted(out)
}

// scalar reports whether a value of t has no parts.
func scalar(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := under(t).(*types.Basic)
	return ok
}

// opaqueType reports whether t is a struct of the standard library, whose
// fields say little about what it holds.
func opaqueType(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	if _, ok := n.Underlying().(*types.Struct); !ok {
		return false
	}
	return isStd(n.Obj().Pkg().Path())
}
