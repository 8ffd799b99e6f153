package flow

import (
	"go/types"
	"slices"

	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/models"
)

// known is what is said of a function by the user, a directive or a table.
type known struct {
	lines        []*models.Behavior
	deidentifies fields.Set
	declared     bool // a de-identifier or an encryptor by declaration
	encrypts     bool
}

// knownOf looks a function up: a user's line beats a directive, a directive
// the library tables.
func (e *engine) knownOf(fn *types.Func) *known {
	if k, ok := e.knowns[fn]; ok {
		return k
	}
	k := e.findKnown(fn)
	e.knowns[fn] = k
	return k
}

func (e *engine) findKnown(fn *types.Func) *known {
	if lines := e.userModels.Lookup(fn); lines != nil {
		return &known{lines: lines}
	}
	if cats, ok := e.index.Deidentifies(fn); ok {
		return &known{deidentifies: cats, declared: true}
	}
	if e.index.Encrypts(fn) {
		return &known{encrypts: true, declared: true}
	}
	if lines := e.configuredSinks(fn); lines != nil {
		return &known{lines: lines}
	}
	if lines := models.Lookup(fn); lines != nil {
		return &known{lines: lines}
	}
	if lines := stubLines(fn); lines != nil {
		return &known{lines: lines}
	}
	return nil
}

// configuredSinks are the configuration's sinks as lines: every argument but
// the receiver and a context.
func (e *engine) configuredSinks(fn *types.Func) []*models.Behavior {
	var out []*models.Behavior
	line := func(verb models.Verb, view, host string) {
		b := &models.Behavior{Verb: verb, Package: pkgPath(fn), Func: fn.Name(), View: view, Host: host, Dest: models.None, File: "configuration"}
		params := fn.Signature().Params()
		for i := range params.Len() {
			if !isContext(params.At(i).Type()) {
				b.Operands = append(b.Operands, models.Operand{Name: params.At(i).Name(), Index: i, Variadic: fn.Signature().Variadic() && i == params.Len()-1})
			}
		}
		out = append(out, b)
	}
	for _, f := range e.config.Sinks.Log {
		if f.Match(fn) {
			line(models.Logs, "fmt", "")
		}
	}
	for _, f := range e.config.Sinks.Store {
		if f.Match(fn) {
			line(models.Stores, "", "")
		}
	}
	for _, f := range e.config.Sinks.Egress {
		if f.Func.Match(fn) {
			line(models.Sends, "", string(f.Host))
		}
	}
	return out
}

// sinks reports whether a table says that fn logs, stores, sends or responds.
func (e *engine) sinks(fn *types.Func) bool {
	k := e.knownOf(fn)
	return k != nil && slices.ContainsFunc(k.lines, func(b *models.Behavior) bool { _, ok := kinds[b.Verb]; return ok })
}

var kinds = map[models.Verb]Kind{
	models.Logs: Log, models.Stores: Store, models.Sends: Send, models.Responds: Response,
}

// A modelled is one call of a function of which something is said.
type modelled struct {
	a     *interp
	fn    *types.Func
	sig   *types.Signature // instantiated
	args  []*val
	typs  []types.Type
	s     site
	res   []*val
	base  site      // s, before the lines
	fresh []*object // results made of parts
}

// declaredCall runs a function by what is said of it; ok is false if nothing is.
func (a *interp) declaredCall(fn *types.Func, args []*val, typs []types.Type, s site) ([]*val, bool) {
	if res, ok := a.intrinsic(fn, args, typs, s); ok {
		return res, true
	}
	k := a.e.knownOf(fn)
	if k == nil {
		return nil, false
	}
	m := &modelled{a: a, fn: fn, sig: a.signature(fn, s), args: args, typs: typs, s: s}
	m.res = make([]*val, m.sig.Results().Len())
	for i := range m.res {
		m.res[i] = clean
	}
	if k.declared {
		return m.declared(k), true
	}
	m.base = s
	for i, b := range k.lines {
		m.s = s.at(i)
		m.line(b)
	}
	m.s = s
	m.unsaid(k)
	m.callbacks()
	m.identities()
	m.folded()
	m.prepared(k)
	return m.res, true
}

// signature is fn's signature as the call instantiates it.
func (a *interp) signature(fn *types.Func, s site) *types.Signature {
	if c, ok := s.key.(interface{ Signature() *types.Signature }); ok {
		return c.Signature()
	}
	if sig := callSignature(s.key); sig != nil && sig.Results().Len() == fn.Signature().Results().Len() {
		return sig
	}
	return fn.Signature()
}

// operand is the value of one operand, its fields followed.
func (m *modelled) operand(o models.Operand) (*val, types.Type) {
	i := m.position(o.Index)
	if i < 0 || i >= len(m.args) {
		return clean, nil
	}
	return m.a.follow(m.args[i], m.typs[i], o.Fields)
}

// position is the place of a parameter among the arguments, receiver first.
func (m *modelled) position(index int) int {
	if index == models.Receiver {
		if m.fn.Signature().Recv() == nil {
			return -1
		}
		return 0
	}
	if m.fn.Signature().Recv() != nil {
		index++
	}
	return index
}

// follow walks from a value through named fields: through pointers and
// interfaces, elements and map values.
func (a *interp) follow(v *val, t types.Type, names []string) (*val, types.Type) {
	for _, name := range names {
		v, t = a.unwrap(v, t)
		st := a.e.namedField(t, name)
		if st == nil || v == nil {
			return clean, nil
		}
		v, t = a.e.child(v, st), st.typ
	}
	return orClean(v), t
}

// unwrap gets at the struct in or behind a value.
func (a *interp) unwrap(v *val, t types.Type) (*val, types.Type) {
	for range 4 {
		if v == nil || t == nil {
			return v, t
		}
		switch u := under(t).(type) {
		case *types.Pointer:
			v, t = a.load(v, u.Elem()), u.Elem()
			continue
		case *types.Slice, *types.Map:
			v, t = a.elements(v, t, elemType(u)), elemType(u)
			continue
		case *types.Interface:
			if len(v.dyn) == 1 {
				v, t = v.dyn[0].v, v.dyn[0].typ
				continue
			}
		}
		return v, t
	}
	return v, t
}

func (e *engine) namedField(t types.Type, name string) *step {
	if t == nil {
		return nil
	}
	s, ok := under(t).(*types.Struct)
	if !ok {
		return nil
	}
	for i := range s.NumFields() {
		if s.Field(i).Name() == name {
			return e.fieldStep(t, i)
		}
	}
	return nil
}

// line does what one line of a table says.
func (m *modelled) line(b *models.Behavior) {
	switch b.Verb {
	case models.Flows:
		m.flows(b)
	case models.Wraps:
		m.wraps(b)
	case models.Phi:
		m.source(b)
	case models.Encrypts:
		m.encrypts(b)
	case models.Deidentifies:
		m.deidentifies(b)
	case models.Logs, models.Stores, models.Sends, models.Responds:
		m.sinks(b)
	case models.Reads:
		m.reads(b)
	}
}

// shown is what the operands of a line show, together.
func (m *modelled) shown(b *models.Behavior) set {
	a := m.a
	switch b.View {
	case "printf":
		return m.printed(b)
	case "sql", "sqlquery", "sqlnamed":
		return m.statement(b)
	case "redis":
		return m.redis(b)
	case "cloud":
		return m.cloud(b)
	}
	var out set
	for _, o := range b.Operands {
		v, t := m.operand(o)
		switch {
		case b.View == "keys" || b.View == "values":
			part, _ := m.mapPart(v, t, b.View)
			out = union(out, a.deepOf(part))
		case b.View == "":
			out = union(out, a.deepOf(v))
		default:
			vw := view{name: b.View, spread: o.Variadic}
			if b.View == "slog" && m.fn.Signature().Recv() != nil {
				vw.text = a.handlerOf(m.args[0])
			}
			out = union(out, a.show(v, t, vw))
		}
	}
	return out
}

// printed is what the verbs of a format show of the arguments.
func (m *modelled) printed(b *models.Behavior) set {
	var out set
	var format *val
	for _, o := range b.Operands {
		v, t := m.operand(o)
		if o.Variadic && format != nil {
			out = union(out, m.a.showPrintf(format, v, t))
			continue
		}
		format = v
		out = union(out, m.a.show(v, t, view{name: "fmt"}))
	}
	return out
}

// flows: operands go to the destination. One operand that fits the
// destination's type keeps its structure.
func (m *modelled) flows(b *models.Behavior) {
	switch b.View {
	case "put":
		m.put(b)
		return
	case "get":
		m.get(b)
		return
	case "date":
		m.date(b)
		return
	case "pipe":
		m.pipe()
		return
	case "decrypted":
		m.deliver(b, m.a.e.decrypted(m.shown(b)), nil, nil)
		return
	case "key", "broken":
		m.cipher(b)
		return
	}
	if b.Dest == models.None {
		return
	}
	var whole []*val
	var typs []types.Type
	if b.View == "" || b.View == "keys" || b.View == "values" {
		for _, o := range b.Operands {
			v, t := m.operand(o)
			if b.View != "" {
				v, t = m.mapPart(v, t, b.View)
			}
			whole, typs = append(whole, v), append(typs, t)
		}
	}
	m.deliver(b, m.shown(b), whole, typs)
}

// mapPart is the keys or the values of a map, as a container of them.
func (m *modelled) mapPart(v *val, t types.Type, which string) (*val, types.Type) {
	if t == nil {
		return v, t
	}
	mt, ok := under(t).(*types.Map)
	if !ok {
		return v, t
	}
	if which == "keys" {
		return orClean(m.a.load(m.a.partAddr(v, m.a.e.keyOf(t)), mt.Key())), mt.Key()
	}
	return orClean(m.a.elements(v, t, mt.Elem())), mt.Elem()
}

// deliver puts what flows into a line's destination.
func (m *modelled) deliver(b *models.Behavior, s set, whole []*val, typs []types.Type) {
	if b.Dest == models.Result || b.Dest == models.Error {
		m.toResults(b, s, whole, typs)
		return
	}
	i := m.position(b.Dest)
	if i < 0 || i >= len(m.args) {
		return
	}
	v, t := m.args[i], m.typs[i]
	if len(b.DestFields) > 0 {
		v, t = m.a.addressOf(v, t, b.DestFields)
	}
	if b.Dest == models.Receiver && isInterface(t) && writeMethod(t) != nil {
		// A library's writer of which only the interface is known keeps what it is given.
		if !m.a.throughWrapped(v, s, m.s) {
			m.a.intoState(&val{to: v.to}, s, whole, typs)
		}
		return
	}
	m.a.pour(v, t, s, whole, typs, pkgPath(m.fn), m.s)
}

// toResults puts what flows into the results.
func (m *modelled) toResults(b *models.Behavior, s set, whole []*val, typs []types.Type) {
	results := m.sig.Results()
	only := results.Len() == 1
	for i := range results.Len() {
		t := results.At(i).Type()
		if b.Dest == models.Error != isError(t) && !(only && isError(t)) || b.Dest == models.Result && !carries(t) && !only {
			continue
		}
		if ok := types.Identical(t, types.Typ[types.Bool]); ok {
			continue
		}
		m.res[i] = m.a.e.join(m.res[i], m.wrapped(b, m.fields(b, t, m.a.e.computed(s), whole, typs, i)))
	}
}

// fields is what flows into a result, or into one of its fields.
func (m *modelled) fields(b *models.Behavior, t types.Type, s set, whole []*val, typs []types.Type, i int) *val {
	if len(b.DestFields) == 1 {
		if st := m.a.e.namedField(deref(t), b.DestFields[0]); st != nil {
			part := m.fitted(st.typ, s, whole, typs, i)
			if !isPointer(t) {
				return clean.with(st, part)
			}
			key := m.base.at(identity{i}).key
			o := m.a.sites[key]
			if o == nil || !slices.Contains(m.fresh, o) {
				o = m.a.allocate(key, deref(t), opaque(sorted(m.a.e.unknownOf(deref(t)))))
				m.fresh = append(m.fresh, o)
			}
			m.a.write(o.base.part(m.a.e, st), part, true)
			return pointing(o.base)
		}
	}
	return m.fitted(t, s, whole, typs, i)
}

// wrapped keeps the errors that an error is made of, for errors.As.
func (m *modelled) wrapped(b *models.Behavior, v *val) *val {
	if b.View != "printf" || b.Dest != models.Result && b.Dest != models.Error {
		return v
	}
	var inner *val
	for i, t := range m.typs {
		if sl, ok := under(t).(*types.Slice); ok && types.IsInterface(sl.Elem()) {
			for _, d := range orClean(m.a.elements(m.args[i], t, sl.Elem())).dyn {
				if m.a.e.viewMethod(d.typ, shapes["error"], false) != nil {
					inner = m.a.e.join(inner, &val{dyn: []dynamic{d}})
				}
			}
		}
	}
	if inner == nil || m.sig.Results().Len() != 1 || !isError(m.sig.Results().At(0).Type()) {
		return v
	}
	return v.with(wrappedStep, inner)
}

// wrappedStep leads from an error to those that it wraps: they are not shown
// by themselves, the text says what they say.
var wrappedStep = &step{kind: stepState, key: "$e"}

func isSlice(t types.Type) bool { _, ok := under(t).(*types.Slice); return ok }

// fitted is a value of type t made of what flows into it.
func (m *modelled) fitted(t types.Type, s set, whole []*val, typs []types.Type, i int) *val {
	var out *val
	for k, v := range whole {
		f := m.a.fit(v, typs[k], t, m.s.at(fitSite{k, i}))
		if f == nil {
			return m.a.e.spread(s, t)
		}
		out = m.a.e.join(out, f)
	}
	if out == nil {
		return m.a.e.spread(s, t)
	}
	return out
}

type fitSite struct{ k, i int }

// fit is v of type from as a value of type to, if the two are alike: the same
// type, one the element of the other, an iterator over it. nil if not.
func (a *interp) fit(v *val, from, to types.Type, s site) *val {
	if from == nil {
		return nil
	}
	if sig, ok := under(from).(*types.Signature); ok && isIterator(sig) {
		elem := a.drain(v, from, s)
		return a.fit(elem, lastYield(sig), to, s)
	}
	switch {
	case types.Identical(from, to):
		if _, isMap := under(from).(*types.Map); isMap || isSlice(from) {
			return a.copied(v, from, s)
		}
		if isBasic(to) && len(v.set) > 0 {
			return a.e.mapSet(v, a.e.computed) // trimmed, replaced, mapped: no copy
		}
		return v
	case isInterface(to) && !isError(to):
		if isInterface(from) {
			return v
		}
		if p, ok := under(from).(*types.Pointer); ok {
			if st := a.load(v, p.Elem()); st != nil && st.kid(infoStep.key) != nil {
				return st.kid(infoStep.key)
			}
		}
		return nil
	}
	if held := a.heldAs(v, from, to); held != nil {
		return held
	}
	if sig, ok := under(to).(*types.Signature); ok && isIterator(sig) {
		return a.iterator(v, from, sig, s)
	}
	if p, ok := under(to).(*types.Pointer); ok && types.Identical(p.Elem(), from) { // aws.String
		a.markSeen(v)
		return pointing(a.allocate(s.key, from, v).base)
	}
	if isReference(to) && !isPointer(to) {
		et := elemType(under(to))
		if types.Identical(et, from) {
			return a.containerOf(v, to, s)
		}
		if fe := elemType(under(from)); fe != nil && isReference(from) && !isPointer(from) && types.Identical(fe, et) {
			return v
		}
	}
	if fe := elemType(under(from)); fe != nil && isReference(from) && !isPointer(from) && types.Identical(fe, to) {
		return orClean(a.elements(v, from, to))
	}
	return nil
}

// heldAs is what a library's object was given, if that is of type to.
func (a *interp) heldAs(v *val, from, to types.Type) *val {
	p, ok := under(from).(*types.Pointer)
	if !ok || !isReference(to) {
		return nil
	}
	c := a.load(v, p.Elem())
	if c == nil {
		return nil
	}
	held := c.kid(infoStep.key)
	if held == nil || len(held.to) == 0 {
		return nil
	}
	want := to
	if isPointer(to) {
		want = deref(to)
	}
	for _, q := range held.to {
		if q.typ == nil || !types.Identical(q.typ, want) {
			return nil
		}
	}
	return held
}

// containerOf is a fresh container whose elements are v.
func (a *interp) containerOf(v *val, t types.Type, s site) *val {
	o := a.allocate(s.key, t, zero.with(a.e.elemOf(t), v))
	a.markSeen(v)
	return pointing(o.base)
}

// addressOf is the address of a field of what v points to.
func (a *interp) addressOf(v *val, t types.Type, names []string) (*val, types.Type) {
	for i, name := range names {
		p, ok := under(t).(*types.Pointer)
		if !ok {
			if i == 0 && len(v.dyn) == 1 {
				v, t = v.dyn[0].v, v.dyn[0].typ
				p, ok = under(t).(*types.Pointer)
			}
			if !ok {
				return clean, t
			}
		}
		st := a.e.namedField(p.Elem(), name)
		if st == nil {
			return clean, t
		}
		v, t = orClean(a.partAddr(v, st)), types.NewPointer(st.typ)
		if i < len(names)-1 && isPointer(st.typ) {
			v, t = orClean(a.load(v, st.typ)), st.typ
		}
	}
	return v, t
}
