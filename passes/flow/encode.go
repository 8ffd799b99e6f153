package flow

import (
	"bytes"
	"encoding/gob"
	"go/types"
	"slices"

	"github.com/phivet/phivet/passes/fields"
)

// An encoder writes summaries into the tables of a wire.
type encoder struct {
	e       *engine
	w       wire
	types   map[types.Type]int
	sources map[*fields.Source]int
	nodes   map[*node]int
	origins map[originID]int
	objects map[*object]int
	places  map[*place]int
	vals    map[*val]int
	funcs   map[*funcRef]int
	calls   map[*pendingCall]int
	depth   int
	brief   bool // a fingerprint: without ways, and types that have no name are not described
}

func (e *engine) newEncoder() *encoder {
	return &encoder{
		e: e, types: map[types.Type]int{}, sources: map[*fields.Source]int{}, nodes: map[*node]int{},
		origins: map[originID]int{}, objects: map[*object]int{}, places: map[*place]int{}, vals: map[*val]int{},
		funcs: map[*funcRef]int{}, calls: map[*pendingCall]int{},
	}
}

// fingerprint is a summary as bytes, to see whether it still changes.
func (e *engine) fingerprint(s *summary) []byte {
	enc := e.newEncoder()
	enc.brief = true
	enc.w.Sum = enc.summary(s)
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(&enc.w); err != nil {
		return nil
	}
	return buf.Bytes()
}

func (c *encoder) summary(s *summary) wSum {
	var out wSum
	if s == nil {
		return out
	}
	out.Returns, out.Unknown = s.returns, s.unknown
	for _, r := range s.results {
		out.Results = append(out.Results, c.val(r))
	}
	for _, ef := range s.effects {
		out.Effects = append(out.Effects, wPair{c.object(ef.obj), c.val(ef.v)})
	}
	for _, r := range s.sinks {
		if k, ok := c.sink(r); ok {
			out.Sinks = append(out.Sinks, k)
		}
	}
	for _, pc := range s.pending {
		out.Pending = append(out.Pending, c.call(pc))
	}
	if s.panics != nil {
		out.Panics = c.val(s.panics)
	}
	out.Heap = c.heap(s.heap)
	return out
}

// heap writes the contents of the objects that are referred to, in their order.
func (c *encoder) heap(h map[*object]*val) []wPair {
	objs := make([]*object, 0, len(h))
	for o := range h {
		objs = append(objs, o)
	}
	slices.SortFunc(objs, func(x, y *object) int { return x.id - y.id })
	var out []wPair
	for _, o := range objs {
		if h[o] != nil && h[o] != zero {
			out = append(out, wPair{c.object(o), c.val(h[o])})
		}
	}
	return out
}

func (c *encoder) sink(r *sinkRec) (wSink, bool) {
	s := r.set
	if h := r.owner.hushed; h != nil {
		s = slices.DeleteFunc(slices.Clone(s), func(f flowing) bool { return h[f.id] })
	}
	if len(s) == 0 {
		return wSink{}, false
	}
	return wSink{
		Kind: string(r.kind), Set: c.set(s), Sink: r.sink, Pkg: r.pkg, Host: c.val(r.host), Over: c.val(r.over),
		Where: c.where(r.where), Via: c.steps(r.via), Told: r.told, Binding: r.binding,
	}, true
}

// steps writes a way, but in a fingerprint: a function that calls itself finds a
// longer one each time.
func (c *encoder) steps(in []Step) []wStep {
	if c.brief {
		return nil
	}
	var out []wStep
	for _, s := range in {
		out = append(out, wStep{s.Text, s.Where})
	}
	return out
}

func (c *encoder) where(text string) string {
	if c.brief {
		return ""
	}
	return text
}

func (c *encoder) typ(t types.Type) int {
	if t == nil {
		return 0
	}
	t = types.Unalias(t)
	if i, ok := c.types[t]; ok {
		return i
	}
	w, ok := c.typeOf(t)
	if !ok {
		c.types[t] = 0
		return 0
	}
	c.w.Types = append(c.w.Types, w)
	i := len(c.w.Types)
	c.types[t] = i
	return i
}

func (c *encoder) typeOf(t types.Type) (wType, bool) {
	switch t := t.(type) {
	case *types.Named:
		o := t.Obj()
		w := wType{Kind: 'N', Name: o.Name()}
		if o.Pkg() != nil {
			if o.Parent() != o.Pkg().Scope() && !c.e.isStandIn(t) {
				return w, false // local to a function
			}
			w.Pkg = o.Pkg().Path()
		}
		for i := range t.TypeArgs().Len() {
			a := c.typ(t.TypeArgs().At(i))
			if a == 0 {
				return w, false
			}
			w.Args = append(w.Args, a)
		}
		return w, true
	case *types.Basic:
		return wType{Kind: 'B', Name: t.Name()}, true
	case *types.Pointer:
		return c.composite(wType{Kind: '*', Elem: c.typ(t.Elem())})
	case *types.Slice:
		return c.composite(wType{Kind: 's', Elem: c.typ(t.Elem())})
	case *types.Array:
		return c.composite(wType{Kind: 'a', Elem: c.typ(t.Elem()), Len: t.Len()})
	case *types.Chan:
		return c.composite(wType{Kind: 'c', Elem: c.typ(t.Elem())})
	case *types.Map:
		k := c.typ(t.Key())
		w, ok := c.composite(wType{Kind: 'm', Elem: c.typ(t.Elem()), Key: k})
		return w, ok && k != 0
	case *types.Signature:
		w := wType{Kind: 'f'}
		for i := range t.Params().Len() {
			w.Args = append(w.Args, c.typ(t.Params().At(i).Type()))
		}
		for i := range t.Results().Len() {
			w.Res = append(w.Res, c.typ(t.Results().At(i).Type()))
		}
		return w, true
	case *types.Interface:
		return wType{Kind: 'i'}, t.NumMethods() == 0
	case *types.Struct:
		return wType{Kind: 'e'}, t.NumFields() == 0
	}
	return wType{}, false
}

func (c *encoder) composite(w wType) (wType, bool) { return w, w.Elem != 0 }

func (c *encoder) source(s *fields.Source) int {
	if s == nil {
		return 0
	}
	if i, ok := c.sources[s]; ok {
		return i
	}
	c.w.Sources = append(c.w.Sources, wSource{s.Name, s.Symbol, string(s.Category), s.Pos})
	c.sources[s] = len(c.w.Sources)
	return len(c.w.Sources)
}

func (c *encoder) node(n *node) int {
	if n == nil {
		return 0
	}
	if i, ok := c.nodes[n]; ok {
		return i
	}
	w := wNode{Type: c.typ(n.typ), Source: c.source(n.source)}
	if n.parent != nil {
		w.Parent = c.node(n.parent)
		w.Step, w.Key, w.Field, w.Owner, w.Hidden = byte(n.st.kind), n.st.key, n.st.index, c.typ(n.st.owner), n.st.notPHI
	} else {
		w.Root, w.Index, w.Soft = byte(n.root.kind), n.root.index, n.root.soft
		if g := n.root.glob; g != nil {
			w.Name = g.Name()
			if g.Pkg() != nil {
				w.Pkg = g.Pkg().Path()
			}
		}
		if n.root.call != nil {
			w.Call = c.call(n.root.call)
			if i, ok := c.nodes[n]; ok {
				return i // written with the call
			}
		}
	}
	c.w.Nodes = append(c.w.Nodes, w)
	c.nodes[n] = len(c.w.Nodes)
	return len(c.w.Nodes)
}

func (c *encoder) origin(id originID) int {
	if i, ok := c.origins[id]; ok {
		return i
	}
	o := c.e.origins.all[id]
	w := wOrigin{
		Kind: byte(o.kind), Source: c.source(o.source), Node: c.node(o.node), Cond: c.source(o.cond),
		View:  wView{o.view.name, o.view.verb, o.view.spread, c.node(o.view.format), o.view.text},
		Clear: uint64(o.clear), Mode: uint8(o.mode), Made: o.made,
	}
	c.w.Origins = append(c.w.Origins, w)
	c.origins[id] = len(c.w.Origins)
	return len(c.w.Origins)
}

func (c *encoder) set(s set) []wFlowing {
	var out []wFlowing
	for _, f := range s {
		w := wFlowing{Origin: c.origin(f.id)}
		if c.e.origins.of(f).kind == concrete {
			w.Steps = c.steps(f.by.steps())
		}
		out = append(out, w)
	}
	return out
}

func (c *encoder) object(o *object) int {
	if i, ok := c.objects[o]; ok {
		return i
	}
	c.w.Objects = append(c.w.Objects, wObject{})
	i := len(c.w.Objects)
	c.objects[o] = i
	w := wObject{Kind: byte(o.kind), Type: c.typ(o.typ), Node: c.node(o.node), Func: c.fn(o.fn), Aged: o.aged, Depth: o.depth}
	c.w.Objects[i-1] = w
	return i
}

func (c *encoder) place(p *place) int {
	if i, ok := c.places[p]; ok {
		return i
	}
	p = c.e.anywhere(p)
	w := wPlace{Object: c.object(p.obj)}
	if p.parent != nil {
		w.Parent = c.place(p.parent)
		w.Step = c.step(p.st)
	}
	c.w.Places = append(c.w.Places, w)
	c.places[p] = len(c.w.Places)
	return len(c.w.Places)
}

func (c *encoder) step(st *step) wTo {
	return wTo{
		Kind: byte(st.kind), Key: st.key, Owner: c.typ(st.owner), Field: st.index, Type: c.typ(st.typ),
		Source: c.source(st.source), Hidden: st.notPHI, Beside: st.beside,
	}
}

func (c *encoder) val(v *val) int {
	if v == nil {
		return 0
	}
	if i, ok := c.vals[v]; ok {
		return i
	}
	whole := v
	v = c.e.blurred(v, anyStep)
	w := wVal{Set: c.set(v.set), Zero: v.zero}
	for _, p := range v.to {
		w.To = append(w.To, c.place(p))
	}
	for _, d := range v.dyn {
		w.Dyn = append(w.Dyn, wPair{c.described(d.typ), c.val(d.v)})
	}
	for _, k := range v.kids {
		w.Kids = append(w.Kids, wKid{c.step(k.st), c.val(k.v)})
	}
	if v.strs != nil {
		w.Any = true
		for _, t := range v.strs.all {
			w.Strs = append(w.Strs, wText{t.s, c.node(t.sym), t.rest, t.open, t.env, t.trusted})
		}
	}
	c.w.Vals = append(c.w.Vals, w)
	c.vals[whole] = len(c.w.Vals)
	return len(c.w.Vals)
}

// maxNested is how deep function values within summaries of function values
// are written.
const maxNested = 3

func (c *encoder) fn(r *funcRef) int {
	if r == nil {
		return 0
	}
	if i, ok := c.funcs[r]; ok {
		return i
	}
	c.w.Funcs = append(c.w.Funcs, wFunc{})
	i := len(c.w.Funcs)
	c.funcs[r] = i
	w := c.funcName(r)
	if sum := r.sum; sum != nil && c.depth < maxNested && (r.obj == nil || r.obj.Signature().Recv() == nil) {
		c.depth++
		w.Has, w.Sum = true, c.summary(sum)
		c.depth--
	}
	c.w.Funcs[i-1] = w
	return i
}

func (c *encoder) funcName(r *funcRef) wFunc {
	w := wFunc{Key: r.key, Label: r.name, Native: r.native}
	if r.obj != nil {
		m := objName(r.obj)
		w.Pkg, w.Recv, w.Name = m.Pkg, m.Recv, m.Name
		w.Label = c.e.outsideName(r.obj)
	}
	return w
}

// objName names a function so that an importer can find it.
func objName(fn *types.Func) wFunc {
	w := wFunc{Name: fn.Name()}
	if fn.Pkg() != nil {
		w.Pkg = fn.Pkg().Path()
	}
	if recv := fn.Signature().Recv(); recv != nil {
		t := types.Unalias(recv.Type())
		if p, ok := t.(*types.Pointer); ok {
			t = types.Unalias(p.Elem())
		}
		if n, ok := t.(*types.Named); ok {
			w.Recv = n.Obj().Name()
		}
	}
	return w
}

func (c *encoder) call(pc *pendingCall) int {
	if i, ok := c.calls[pc]; ok {
		return i
	}
	c.w.Calls = append(c.w.Calls, wCall{})
	i := len(c.w.Calls)
	c.calls[pc] = i
	w := wCall{Callee: c.val(pc.callee), Static: c.typ(pc.static), Where: c.where(pc.where), Via: c.steps(pc.via)}
	if pc.method != nil {
		w.Invoke, w.Method = true, objName(pc.method)
	}
	for k, v := range pc.args {
		w.Args = append(w.Args, c.val(v))
		w.Types = append(w.Types, c.typ(pc.typs[k]))
	}
	for _, n := range pc.results {
		w.Results = append(w.Results, c.node(n))
	}
	for _, af := range pc.after {
		w.After = append(w.After, wAfter{c.place(af.at), c.node(af.node), c.node(af.soft)})
	}
	for _, ef := range pc.mem {
		w.Mem = append(w.Mem, wPair{c.object(ef.obj), c.val(ef.v)})
	}
	for _, t := range pc.tried {
		w.Tried = append(w.Tried, c.typ(t))
	}
	w.Heap = c.heap(pc.heap)
	c.w.Calls[i-1] = w
	return i
}
