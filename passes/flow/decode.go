package flow

import (
	"fmt"
	"go/token"
	"go/types"
	"strings"

	"github.com/phivet/phivet/passes/fields"
)

// A decoder reads summaries of other packages into this package's terms.
type decoder struct {
	e       *engine
	w       *wire
	types   []types.Type
	known   []bool
	sources []*fields.Source
	nodes   []*node
	origins []originID
	read    []bool
	objects []*object
	places  []*place
	vals    []*val
	funcs   []*funcRef
	calls   []*pendingCall
}

func (e *engine) newDecoder(w *wire) *decoder {
	return &decoder{
		e: e, w: w,
		types: make([]types.Type, len(w.Types)+1), known: make([]bool, len(w.Types)+1),
		sources: make([]*fields.Source, len(w.Sources)+1), nodes: make([]*node, len(w.Nodes)+1),
		origins: make([]originID, len(w.Origins)+1), read: make([]bool, len(w.Origins)+1),
		objects: make([]*object, len(w.Objects)+1), places: make([]*place, len(w.Places)+1),
		vals: make([]*val, len(w.Vals)+1), funcs: make([]*funcRef, len(w.Funcs)+1), calls: make([]*pendingCall, len(w.Calls)+1),
	}
}

func (d *decoder) summary(w *wSum, ref *funcRef) *summary {
	s := &summary{ref: ref, returns: w.Returns, unknown: w.Unknown, heap: d.heap(w.Heap)}
	for _, i := range w.Results {
		s.results = append(s.results, d.val(i))
	}
	for _, p := range w.Effects {
		s.effects = append(s.effects, effect{d.object(p.A), d.val(p.B)})
	}
	for i := range w.Sinks {
		s.sinks = append(s.sinks, d.sink(&w.Sinks[i], ref))
	}
	for _, i := range w.Pending {
		pc := d.call(i)
		pc.owner = ref
		s.pending = append(s.pending, pc)
	}
	if w.Panics != 0 {
		s.panics = d.val(w.Panics)
	}
	return s
}

func (d *decoder) heap(ps []wPair) map[*object]*val {
	out := map[*object]*val{}
	for _, p := range ps {
		out[d.object(p.A)] = d.val(p.B)
	}
	return out
}

func (d *decoder) sink(w *wSink, ref *funcRef) *sinkRec {
	r := &sinkRec{
		kind: Kind(w.Kind), set: d.set(w.Set), sink: w.Sink, pkg: w.Pkg, where: w.Where,
		via: readSteps(w.Via), owner: ref, told: w.Told, binding: w.Binding, pos: token.NoPos,
	}
	if w.Host != 0 {
		r.host = d.val(w.Host)
	}
	if w.Over != 0 {
		r.over = d.val(w.Over)
	}
	return r
}

func readSteps(in []wStep) []Step {
	var out []Step
	for _, s := range in {
		out = append(out, Step{Text: s.Text, Where: s.Where})
	}
	return out
}

func (d *decoder) typ(i int) types.Type {
	if i == 0 || d.known[i] {
		return d.types[i]
	}
	d.known[i] = true
	w := d.w.Types[i-1]
	d.types[i] = d.typeOf(i, w)
	return d.types[i]
}

func (d *decoder) typeOf(i int, w wType) types.Type {
	elem := d.typ(w.Elem)
	if w.Elem != 0 && elem == nil {
		return nil
	}
	switch w.Kind {
	case 'N':
		return d.named(i, w)
	case 'B':
		if o := types.Universe.Lookup(w.Name); o != nil {
			return o.Type()
		}
		return types.Typ[types.UnsafePointer]
	case '*':
		return types.NewPointer(elem)
	case 's':
		return types.NewSlice(elem)
	case 'a':
		return types.NewArray(elem, w.Len)
	case 'c':
		return types.NewChan(types.SendRecv, elem)
	case 'm':
		if k := d.typ(w.Key); k != nil {
			return types.NewMap(k, elem)
		}
		return nil
	case 'f':
		return types.NewSignatureType(nil, nil, nil, d.tuple(w.Args), d.tuple(w.Res), false)
	case 'i':
		return types.Universe.Lookup("any").Type()
	case 'e':
		return types.NewStruct(nil, nil)
	}
	return nil
}

// anyType stands for a type that has no name here.
var anyType = types.Universe.Lookup("any").Type()

func (d *decoder) tuple(ts []int) *types.Tuple {
	var vars []*types.Var
	for _, i := range ts {
		vars = append(vars, types.NewParam(token.NoPos, nil, "", d.someType(i)))
	}
	return types.NewTuple(vars...)
}

func (d *decoder) someType(i int) types.Type {
	if t := d.typ(i); t != nil {
		return t
	}
	return anyType
}

func (d *decoder) named(i int, w wType) types.Type {
	var scope *types.Scope
	if w.Pkg == "" {
		scope = types.Universe
	} else if p := d.e.packageAt(w.Pkg); p != nil {
		scope = p.Scope()
	}
	var o *types.TypeName
	if scope != nil {
		o, _ = scope.Lookup(w.Name).(*types.TypeName)
	}
	if o == nil {
		return d.standIn(i, w, fmt.Sprint(w.Pkg, ".", w.Name, d.typeArgs(w)))
	}
	if len(w.Args) == 0 {
		return o.Type()
	}
	var args []types.Type
	for _, a := range w.Args {
		t := d.typ(a)
		if t == nil {
			return nil
		}
		args = append(args, t)
	}
	t, err := types.Instantiate(nil, o.Type(), args, false)
	if err != nil {
		return nil
	}
	return t
}

// typeArgs tells instances of a generic type apart.
func (d *decoder) typeArgs(w wType) []string {
	var out []string
	for _, a := range w.Args {
		out = append(out, types.TypeString(d.someType(a), nil))
	}
	return out
}

func (d *decoder) source(i int) *fields.Source {
	if i == 0 {
		return nil
	}
	if d.sources[i] == nil {
		w := d.w.Sources[i-1]
		d.sources[i] = d.e.source(&fields.Source{Name: w.Name, Symbol: w.Symbol, Category: fields.Category(w.Category), Pos: w.Pos})
	}
	return d.sources[i]
}

func (d *decoder) node(i int) *node {
	if i == 0 || d.nodes[i] != nil {
		return d.nodes[i]
	}
	w := d.w.Nodes[i-1]
	e := d.e
	var n *node
	switch {
	case w.Parent != 0:
		parent := d.node(w.Parent)
		st := d.readStep(wTo{Kind: w.Step, Key: w.Key, Owner: w.Owner, Field: w.Field, Type: w.Type, Source: w.Source, Hidden: w.Hidden})
		n = parent.child(e, st)
	case rootKind(w.Root) == rootGlobal:
		n = e.globalNode(e.globalNamed(w.Pkg, w.Name, d.typ(w.Type)))
	}
	if n == nil {
		n = e.newRoot(root{kind: rootKind(w.Root), index: w.Index, soft: w.Soft}, d.typ(w.Type), d.source(w.Source))
		d.nodes[i] = n
		if w.Call != 0 {
			n.root.call = d.call(w.Call)
		}
	}
	d.nodes[i] = n
	return n
}

// globalNamed is the package-level variable of a name; one that export data
// leaves out gets a stand-in, the same for all who ask.
func (e *engine) globalNamed(pkg, name string, t types.Type) types.Object {
	p := e.packageAt(pkg)
	if p != nil {
		if g := p.Scope().Lookup(name); g != nil {
			return g
		}
	}
	key := pkg + "." + name
	if g := e.hidden[key]; g != nil {
		return g
	}
	if p == nil {
		p = types.NewPackage(pkg, "")
	}
	if t == nil {
		t = anyType
	}
	g := types.NewVar(token.NoPos, p, name, t)
	if e.hidden == nil {
		e.hidden = map[string]types.Object{}
	}
	e.hidden[key] = g
	return g
}

func (d *decoder) readStep(w wTo) *step {
	kind := stepKind(w.Kind)
	owner := d.typ(w.Owner)
	if kind == stepField && owner != nil {
		if s, ok := under(owner).(*types.Struct); ok && w.Field < s.NumFields() && "."+s.Field(w.Field).Name() == w.Key {
			return d.e.fieldStep(owner, w.Field)
		}
	}
	switch w.Key {
	case wrapStep.key:
		return wrapStep
	case infoStep.key:
		return infoStep
	case derefStep.key:
		return derefStep
	}
	return &step{kind: kind, key: w.Key, owner: owner, index: w.Field, typ: d.typ(w.Type), source: d.source(w.Source), notPHI: w.Hidden, beside: w.Beside}
}

func (d *decoder) origin(i int) originID {
	if d.read[i] {
		return d.origins[i]
	}
	w := d.w.Origins[i-1]
	o := origin{
		kind: originKind(w.Kind), source: d.source(w.Source), node: d.node(w.Node), cond: d.source(w.Cond),
		view:  view{name: w.View.Name, verb: w.View.Verb, spread: w.View.Spread, format: d.node(w.View.Format), text: w.View.Text},
		clear: fields.Set(w.Clear), mode: Mode(w.Mode), made: w.Made,
	}
	d.read[i] = true
	d.origins[i] = d.e.origins.id(o)
	return d.origins[i]
}

func (d *decoder) set(ws []wFlowing) set {
	var out []flowing
	for _, w := range ws {
		f := flowing{id: d.origin(w.Origin)}
		for _, s := range w.Steps {
			f.by = f.by.add(Step{Text: s.Text, Where: s.Where})
		}
		out = append(out, f)
	}
	return sorted(out)
}

func (d *decoder) object(i int) *object {
	if i == 0 || d.objects[i] != nil {
		return d.objects[i]
	}
	w := d.w.Objects[i-1]
	o := &object{id: i, kind: objectKind(w.Kind), typ: d.typ(w.Type), aged: w.Aged, depth: w.Depth}
	d.objects[i] = o
	d.e.places++
	o.base = &place{id: d.e.places, obj: o, typ: o.typ}
	o.node = d.node(w.Node)
	o.fn = d.fn(w.Func)
	return o
}

func (d *decoder) place(i int) *place {
	if d.places[i] != nil {
		return d.places[i]
	}
	w := d.w.Places[i-1]
	p := d.object(w.Object).base
	if w.Parent != 0 {
		p = d.place(w.Parent).part(d.e, d.readStep(w.Step))
	}
	d.places[i] = p
	return p
}

func (d *decoder) val(i int) *val {
	if i == 0 || d.vals[i] != nil {
		return d.vals[i]
	}
	w := d.w.Vals[i-1]
	v := &val{set: d.set(w.Set), zero: w.Zero}
	d.vals[i] = v
	for _, p := range w.To {
		v.to = append(v.to, d.place(p))
	}
	v.to = placeSet(v.to)
	for _, p := range w.Dyn {
		t, dv := d.typ(p.A), d.val(p.B)
		if t == nil { // a type that has no name here: what it holds stays
			v.set = union(v.set, d.e.deep(dv))
			v.to = unionPlaces(v.to, dv.to)
			continue
		}
		v.dyn = append(v.dyn, dynamic{t, dv})
	}
	for _, k := range w.Kids {
		v.kids = append(v.kids, kid{d.readStep(k.Step), d.val(k.Val)})
	}
	if w.Any {
		v.strs = &strs{}
		for _, t := range w.Strs {
			v.strs.all = append(v.strs.all, text{t.S, d.node(t.Sym), t.Rest, t.Open, t.Env, t.Trusted})
		}
	}
	return v
}

func (d *decoder) fn(i int) *funcRef {
	if i == 0 || d.funcs[i] != nil {
		return d.funcs[i]
	}
	w := &d.w.Funcs[i-1]
	if w.Native != "" {
		d.funcs[i] = nativeRef(w.Native)
		return d.funcs[i]
	}
	if obj := d.e.findFunc(w.Pkg, w.Recv, w.Name); obj != nil {
		r := d.e.refOfObj(obj)
		d.funcs[i] = r
		if w.Has && r.sum == nil && obj.Pkg() != d.e.pass.Pkg {
			r.sum = d.summary(&w.Sum, r)
		}
		return r
	}
	r := &funcRef{key: w.Key, name: w.Label}
	d.funcs[i] = r
	if w.Has {
		r.sum = d.summary(&w.Sum, r)
	}
	return r
}

func (d *decoder) call(i int) *pendingCall {
	if d.calls[i] != nil {
		return d.calls[i]
	}
	w := &d.w.Calls[i-1]
	pc := &pendingCall{foreign: true, static: d.someType(w.Static), where: w.Where, via: readSteps(w.Via)}
	d.calls[i] = pc
	if w.Invoke {
		pc.method = d.e.findFunc(w.Method.Pkg, w.Method.Recv, w.Method.Name)
	}
	for _, n := range w.Results {
		pc.results = append(pc.results, d.node(n))
	}
	pc.callee = d.val(w.Callee)
	for k, v := range w.Args {
		pc.args = append(pc.args, d.val(v))
		pc.typs = append(pc.typs, d.someType(w.Types[k]))
	}
	for _, af := range w.After {
		pc.after = append(pc.after, afterObj{at: d.place(af.Place), node: d.node(af.Node), soft: d.node(af.Soft)})
	}
	for _, p := range w.Mem {
		pc.mem = append(pc.mem, effect{d.object(p.A), d.val(p.B)})
	}
	for _, t := range w.Tried {
		if t := d.typ(t); t != nil {
			pc.tried = append(pc.tried, t)
		}
	}
	pc.heap = d.heap(w.Heap)
	return pc
}

// outsideName is a function's name as other packages' messages show it.
func (e *engine) outsideName(fn *types.Func) string {
	name := e.funcName(fn)
	if fn.Pkg() != e.pass.Pkg || fn.Pkg() == nil {
		return name
	}
	pkg := fn.Pkg().Name() + "."
	if rest, ok := strings.CutPrefix(name, "(*"); ok {
		return "(*" + pkg + rest
	}
	return pkg + name
}
