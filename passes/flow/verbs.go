package flow

import (
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/models"
)

// sinks: what the operands show gets to a log, a store, a host or the client.
func (m *modelled) sinks(b *models.Behavior) {
	a := m.a
	a.e.sinkCalls[m.s.pos] = true
	rec := &sinkRec{
		kind: kinds[b.Verb], set: m.shown(b), sink: a.e.funcName(m.fn), pkg: b.Package,
		pos: m.s.pos, where: a.e.where(m.s.pos), owner: a.ref, via: m.s.via, binding: m.s.bind,
	}
	if b.Verb == models.Sends {
		rec.host = m.host(b)
		m.answered(rec.host)
	}
	if b.Dest == models.Result {
		m.opens(rec)
	}
	var recv *val
	if m.fn.Signature().Recv() != nil {
		recv = m.args[0]
	}
	switch {
	case recv != nil && b.Package == "os" && b.Type == "File" && a.standardStream(recv) != "":
		rec.kind, rec.sink = Log, "os."+a.standardStream(recv)
		rec.pkg = "os"
		a.reach(rec)
	case b.Verb == models.Logs && a.e.quietIn(a.ref) && recv != nil:
		// Inside MarshalZerologObject and the like: the call that prints is reported.
		a.intoState(recv, rec.set, nil, nil)
	case b.Verb == models.Logs && recv != nil:
		rec.over = a.callersOnly(recv)
		a.logOver(recv, m.typs[0], rec, m.s)
	case b.Verb == models.Logs && m.madeOver() != nil:
		a.logOver(m.madeOver(), nil, rec, m.s)
	default:
		a.reach(rec)
	}
}

// opens: what is later written to the result gets to the sink.
func (m *modelled) opens(r *sinkRec) {
	mark := sinkMark(r.kind, r.sink, r.pkg)
	for i := range m.res {
		if t := m.sig.Results().At(i).Type(); carries(t) {
			held := zero.with(sinkStep, mark)
			if r.host != nil {
				held = withAddress(held, r.host.strs)
			}
			o := m.a.allocate(m.s.at(identity{i}).key, t, held)
			v := *m.res[i]
			v.to = unionPlaces(v.to, []*place{o.base})
			m.res[i] = &v
		}
	}
}

// sinkMark says of a writer what sink it writes into.
func sinkMark(k Kind, sink, pkg string) *val {
	return &val{strs: oneText(string(k) + "\x00" + sink + "\x00" + pkg)}
}

// sinkStep leads from a writer into a sink to what sink that is.
var sinkStep = &step{kind: stepState, key: "$k"}

// intoSink writes a set to a writer into a sink.
func (a *interp) intoSink(p *place, s set, st site) bool {
	c := a.read(p)
	if c == nil || c.kid(sinkStep.key) == nil {
		return false
	}
	mark, _ := c.kid(sinkStep.key).strs.one()
	part := strings.Split(mark, "\x00")
	if len(part) != 3 {
		return false
	}
	rec := &sinkRec{
		kind: Kind(part[0]), set: s, sink: part[1], pkg: part[2],
		pos: st.pos, where: a.e.where(st.pos), owner: a.ref, via: st.via, binding: st.bind,
	}
	if rec.kind == Send {
		rec.host = orClean(c.kid(hostStep.key))
	}
	a.reach(rec)
	return true
}

// callersOnly is v if it is the caller's to say what it is.
func (a *interp) callersOnly(v *val) *val {
	if len(v.dyn) == 0 && len(v.to) == 0 && len(a.e.symbolsOf(v)) > 0 {
		return v
	}
	return nil
}

// madeOver is a value that wraps what a constructor's result wraps; nil if the
// function is none.
func (m *modelled) madeOver() *val {
	k := m.a.e.knownOf(m.fn)
	for _, b := range k.lines {
		if b.Verb == models.Wraps && b.Dest == models.Result && len(b.Operands) == 1 {
			v, _ := m.operand(b.Operands[0])
			return clean.with(wrapStep, v)
		}
	}
	return nil
}

// wraps: the destination writes to the operand.
func (m *modelled) wraps(b *models.Behavior) {
	a := m.a
	defer m.carryAddress(b)
	var over *val
	for _, o := range b.Operands {
		v, t := m.operand(o)
		if isAddress(t) {
			continue // a connection to it, noted by carryAddress
		}
		if o.Variadic && t != nil {
			v = orClean(a.elements(v, t, elemType(under(t))))
		}
		over = a.e.join(over, v)
	}
	if len(b.Operands) == 0 && b.Host == "" {
		over = clean // Have: it writes nowhere
	}
	if over == nil {
		return
	}
	if b.Dest != models.Result {
		i := m.position(b.Dest)
		if i >= 0 && i < len(m.args) {
			for _, p := range a.targets(m.args[i]) {
				a.write(p.part(a.e, wrapStep), over, true)
			}
		}
		return
	}
	for i := range m.res {
		t := m.sig.Results().At(i).Type()
		if !carries(t) {
			continue
		}
		m.res[i] = a.wrapping(m.res[i], over, t, m.s.at(identity{i}))
		break
	}
}

// wrapping is a value of type t that writes to over.
func (a *interp) wrapping(v, over *val, t types.Type, s site) *val {
	if !isReference(t) && !types.IsInterface(t) {
		return v.with(wrapStep, over)
	}
	ot := t
	if isPointer(t) {
		ot = deref(t)
	}
	a.markSeen(over)
	o := a.allocate(s.key, ot, zero.with(wrapStep, over))
	out := *v
	out.to = unionPlaces(v.to, []*place{o.base})
	return &out
}

// wrappedBy is what a writer, handler or logger writes to; nil if not known.
func (a *interp) wrappedBy(v *val) *val {
	if v == nil {
		return nil
	}
	if k := v.kid(wrapStep.key); k != nil {
		return k
	}
	var out *val
	for _, p := range v.to {
		c := a.read(p)
		if c == nil || c.kid(wrapStep.key) == nil {
			return nil
		}
		out = a.e.join(out, c.kid(wrapStep.key))
	}
	for _, d := range v.dyn {
		w := a.wrappedBy(d.v)
		if w == nil {
			return nil
		}
		out = a.e.join(out, w)
	}
	return out
}

// throughWrapped writes a set to what v wraps, if that is known.
func (a *interp) throughWrapped(v *val, s set, st site) bool {
	for _, p := range v.to {
		if a.intoSink(p, s, st) {
			return true
		}
	}
	w := a.wrappedBy(v)
	if w == nil || a.noWriter(w) {
		return false
	}
	a.writeAny(w, s, st.at("wrapped"))
	return true
}

// logOver: a logger evidently made over io.Discard or a buffer is no log.
func (a *interp) logOver(recv *val, t types.Type, rec *sinkRec, s site) {
	w := a.wrappedBy(recv)
	if w == nil {
		a.reach(rec)
		return
	}
	for {
		inner := a.wrappedBy(w)
		if inner == nil {
			break
		}
		w = inner
	}
	open := len(w.to) > 0 || len(a.e.symbolsOf(recv)) > 0
	for _, f := range w.set {
		o := a.e.origins.of(f)
		if g := globalName(o); g == "io.Discard" || g == "log/slog.DiscardHandler" {
			continue
		}
		open = true
	}
	for i, d := range w.dyn {
		switch {
		case isMemory(d.typ):
			a.pour(d.v, d.typ, rec.set, nil, nil, typePkg(d.typ), s.at(i))
		case a.e.ownWriter(d.typ):
			a.writeAny(&val{dyn: []dynamic{d}}, rec.set, s.at(i))
		default:
			open = true
		}
	}
	if open {
		a.reach(rec)
	}
}

// isMemory reports whether a writer keeps what it is given in memory.
func isMemory(t types.Type) bool {
	switch types.TypeString(t, nil) {
	case "*bytes.Buffer", "*strings.Builder":
		return true
	}
	return false
}

// ownWriter reports whether a writer's Write has a body that is known.
func (e *engine) ownWriter(t types.Type) bool {
	pkg := typePkg(t)
	return pkg != "" && !isStd(pkg) && !models.Known(pkg)
}

func typePkg(t types.Type) string {
	if n, ok := types.Unalias(deref(t)).(*types.Named); ok && n.Obj().Pkg() != nil {
		return n.Obj().Pkg().Path()
	}
	return ""
}

// globalName is the qualified name of the variable that an origin is the value of.
func globalName(o *origin) string {
	if o.kind != symbolic || o.node.parent != nil || o.node.root.kind != rootGlobal {
		return ""
	}
	g := o.node.root.glob
	return g.Pkg().Path() + "." + g.Name()
}

// standardStream is Stdout or Stderr if v may be that file.
func (a *interp) standardStream(v *val) string {
	for _, f := range v.set {
		switch globalName(a.e.origins.of(f)) {
		case "os.Stdout":
			return "Stdout"
		case "os.Stderr":
			return "Stderr"
		}
	}
	return ""
}

var writeSignature = types.NewSignatureType(nil, nil, nil,
	types.NewTuple(types.NewVar(0, nil, "p", types.NewSlice(types.Typ[types.Byte]))),
	types.NewTuple(types.NewVar(0, nil, "n", types.Typ[types.Int]), types.NewVar(0, nil, "err", types.Universe.Lookup("error").Type())), false)

// writeMethod is the Write method of a type, nil if it has none.
func writeMethod(t types.Type) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "Write")
	fn, ok := obj.(*types.Func)
	if !ok || !types.Identical(types.NewSignatureType(nil, nil, nil, fn.Signature().Params(), fn.Signature().Results(), false), writeSignature) {
		return nil
	}
	return fn
}

// writeTo writes a set to a value that has a Write method.
func (a *interp) writeTo(v *val, t types.Type, w *types.Func, s set, st site) {
	bytes := types.NewSlice(types.Typ[types.Byte])
	o := a.allocate(st.at("bytes").key, bytes, opaque(s))
	args := []*val{v, pointing(o.base)}
	typs := []types.Type{t, bytes}
	if isInterface(t) {
		if n := a.e.identityNode(v); n != nil && n.typ != nil && types.IsInterface(n.typ) {
			if m := writeMethod(n.typ); m != nil {
				w, typs[0] = m, n.typ
			}
		}
		a.invoke(w, args, typs, st)
		return
	}
	a.callMethod(dynamic{t, v}, w, args, typs, st)
}

// writeAny writes a set to whatever writers v may be.
func (a *interp) writeAny(v *val, s set, st site) {
	for i, d := range v.dyn {
		if w := writeMethod(d.typ); w != nil {
			a.writeTo(d.v, d.typ, w, s, st.at(i))
		} else {
			a.pour(d.v, d.typ, s, nil, nil, typePkg(d.typ), st.at(i))
		}
	}
	for i, p := range v.to {
		t := p.typ
		if t == nil {
			continue
		}
		if !types.IsInterface(t) {
			t = types.NewPointer(t)
		}
		one := pointing(p)
		if a.intoSink(p, s, st) {
			continue
		}
		if inner := a.wrappedBy(one); inner != nil {
			a.writeAny(inner, s, st.at(wrapSite{i}))
		} else if w := writeMethod(t); w != nil {
			a.writeTo(one, t, w, s, st.at(wrapSite{i}))
		}
	}
	for i, f := range a.e.symbolsOf(v) {
		n := a.e.origins.of(f).node
		if n.typ == nil {
			continue
		}
		if w := writeMethod(n.typ); w != nil {
			a.writeTo(&val{set: set{f}}, n.typ, w, s, st.at(symbolSite{i}))
		} else if name := types.TypeString(n.typ, nil); name == "*log.Logger" || name == "*log/slog.Logger" {
			a.reach(&sinkRec{
				kind: Log, set: s, sink: "a " + name[1:], pkg: typePkg(n.typ),
				pos: st.pos, where: a.e.where(st.pos), owner: a.ref, via: st.via, binding: st.bind,
			})
		}
	}
}

type wrapSite struct{ i int }
type symbolSite struct{ i int }

// source: the destination is PHI, whatever goes in.
func (m *modelled) source(b *models.Behavior) {
	cat := fields.Category("phi")
	if len(b.Categories) > 0 {
		cat = fields.Category(b.Categories[0])
	}
	name := m.a.e.funcName(m.fn)
	src := &fields.Source{Name: "result of " + name, Symbol: m.fn.FullName(), Category: cat}
	m.deliver(b, set{m.a.e.sourced(src, nil)}, nil, nil)
}

// reads: the destination is filled from outside; PHI where its type says so.
func (m *modelled) reads(b *models.Behavior) {
	m.deliver(b, set{{id: unknownID}}, nil, nil)
}

// encrypts: the destination is the ciphertext of the operands.
func (m *modelled) encrypts(b *models.Behavior) {
	mode := Encrypted
	if b.View == "broken" {
		mode = Broken
	} else if m.fn.Signature().Recv() != nil {
		mode = m.a.cipherMode(m.args[0])
	}
	shown := m.shown(b)
	m.guard(Sealed, shown)
	m.deliver(b, m.a.e.encrypted(shown, mode), nil, nil)
}

// deidentifies: the destination carries nothing of the operands, or nothing
// of some categories.
func (m *modelled) deidentifies(b *models.Behavior) {
	if (b.Dest == models.Receiver || b.Dest >= 0) && len(b.Operands) == 0 {
		m.emptied(b)
		return
	}
	if len(b.Categories) == 0 {
		for i := range m.res {
			if t := m.sig.Results().At(i).Type(); types.IsInterface(t) && writeMethod(t) != nil {
				m.res[i] = m.a.wrapping(m.res[i], clean, t, m.s.at(identity{i}))
				m.digests(m.res[i])
			}
		}
		m.guardLine(Deidentified, b)
		return
	}
	m.guardLine(Deidentified, b)
	m.deliver(b, m.a.e.cleared(m.shown(b), categorySet(b.Categories)), nil, nil)
}

func categorySet(names []string) fields.Set {
	var out fields.Set
	for _, n := range names {
		out |= category.Of(fields.Category(n))
	}
	return out
}

// declared runs a de-identifier or encryptor that the program declares: its
// results are clean or ciphertext; one without results works in place.
func (m *modelled) declared(k *known) []*val {
	a := m.a
	change := func(v *val) *val {
		if k.encrypts {
			return a.e.mapSet(v, func(s set) set { return a.e.encrypted(s, Encrypted) })
		}
		return a.e.mapSet(v, func(s set) set { return a.e.cleared(s, k.deidentifies) })
	}
	kind := Deidentified
	if k.encrypts {
		kind = Sealed
	}
	m.guard(kind, m.given())
	results := m.sig.Results()
	inPlace := true
	for i := range m.res {
		t := results.At(i).Type()
		if !carries(t) {
			continue
		}
		inPlace = false
		if k.deidentifies == fields.All && !k.encrypts {
			continue
		}
		m.res[i] = change(m.through(t, i))
		if isReference(t) { // Have: it points to copies, whose content changes too.
			for _, p := range m.res[i].to {
				a.write(p, change(a.expanded(a.read(p), p.typ)), true)
			}
		}
	}
	if inPlace {
		for i, v := range m.args {
			if isPointer(m.typs[i]) || isReference(m.typs[i]) {
				m.cleanInPlace(v, m.typs[i], k, change)
			}
		}
	}
	return m.res
}

// through is what a function's result is made of: an argument of the same
// type, or all of them.
func (m *modelled) through(t types.Type, i int) *val {
	for k, at := range m.typs {
		if types.Identical(at, t) {
			return m.a.copied(m.args[k], t, m.s.at(fitSite{k, i}))
		}
	}
	var all set
	for _, v := range m.args {
		all = union(all, m.a.deepOf(v))
	}
	return m.a.e.spread(all, t)
}

// copied is v with what it points to copied one level deep, so that cleaning
// the copy leaves the original.
func (a *interp) copied(v *val, t types.Type, s site) *val {
	if !isReference(t) {
		return v
	}
	content := a.load(v, deref(t))
	o := a.allocate(s.key, deref(t), orClean(content))
	return pointing(o.base)
}

func (m *modelled) cleanInPlace(v *val, t types.Type, k *known, change func(*val) *val) {
	a := m.a
	ps := a.targets(v)
	for _, p := range ps {
		if k.deidentifies == fields.All && !k.encrypts {
			a.write(p, clean, len(ps) == 1)
			continue
		}
		a.write(p, change(a.expanded(a.read(p), p.typ)), len(ps) == 1)
	}
}

// expanded is v with a part for each field, so that each can change by itself.
func (a *interp) expanded(v *val, t types.Type) *val {
	s, ok := under(t).(*types.Struct)
	if !ok {
		return v
	}
	out := v
	for i := range s.NumFields() {
		st := a.e.fieldStep(t, i)
		out = out.with(st, a.e.child(v, st))
	}
	c := *out
	c.set = slices.DeleteFunc(slices.Clone(c.set), func(f flowing) bool { return a.e.origins.of(f).kind == unknown })
	return &c
}
