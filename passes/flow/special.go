package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/category"

	"github.com/phivet/phivet/passes/models"
)

// What a table's line says by a view that is more than a way to print.

// put holds a value under a key: of a container, or of a fresh one made from
// the container before it (context.WithValue).
func (m *modelled) put(b *models.Behavior) {
	a := m.a
	ops := b.Operands
	if len(ops) < 2 {
		return
	}
	key, _ := m.operand(ops[len(ops)-2])
	value, vt := m.operand(ops[len(ops)-1])
	if ops[len(ops)-1].Name == "_" {
		value = clean
	}
	_ = vt
	st := keyedStep(key)
	if b.Dest == models.Result {
		base := clean
		if len(ops) == 3 {
			base, _ = m.operand(ops[0])
		}
		a.markSeen(value)
		m.res[0] = base.with(st, value)
		return
	}
	if i := m.position(b.Dest); i >= 0 && i < len(m.args) {
		if mt, ok := under(m.typs[i]).(*types.Map); ok { // http.Header, url.Values
			held := a.e.spread(a.deepOf(value), mt.Elem())
			a.store(a.partAddr(m.args[i], a.e.elemOf(m.typs[i])), held)
			a.store(a.partAddr(m.args[i], a.e.keyOf(m.typs[i])), opaque(a.deepOf(key)))
			return
		}
		for _, p := range a.targets(m.args[i]) {
			a.write(p.part(a.e, infoStep).part(a.e, st), value, st.kind == stepState)
			a.write(p.part(a.e, infoStep).part(a.e, keyStep), key, false)
		}
	}
}

// get is what was put under a key.
func (m *modelled) get(b *models.Behavior) {
	a := m.a
	ops := b.Operands
	if len(ops) < 2 || b.Dest != models.Result || len(m.res) == 0 {
		return
	}
	v, t := m.operand(ops[0])
	key, _ := m.operand(ops[1])
	st := keyedStep(key)
	if mt, ok := under(t).(*types.Map); ok {
		m.deliver(b, a.deepOf(a.elements(v, t, mt.Elem())), nil, nil)
		return
	}
	if isPointer(t) {
		var out *val
		for _, p := range a.targets(v) {
			out = a.e.join(out, a.keyed(a.e.child(a.read(p), infoStep), st))
		}
		m.res[0] = a.e.join(m.res[0], orClean(out))
		return
	}
	m.res[0] = a.e.join(m.res[0], a.keyed(v, st))
}

// keyed is what a container holds under a key; under a key that is not known, anything.
func (a *interp) keyed(v *val, st *step) *val {
	if v == nil {
		return clean
	}
	out := a.e.child(v, st)
	if st == anyKey {
		for _, k := range v.kids {
			if k.st.kind == stepState {
				out = a.e.join(out, k.v)
			}
		}
		return out
	}
	if k := v.kid(anyKey.key); k != nil {
		out = a.e.join(out, k)
	}
	return out
}

// anyKey stands for a key that is not constant.
var anyKey = &step{kind: stepElem, key: "[]"}

// keyedStep tells constant keys and keys of types of their own apart.
func keyedStep(key *val) *step {
	if key == nil || len(key.dyn) != 1 {
		return anyKey
	}
	d := key.dyn[0]
	if len(d.v.set) > 0 {
		return anyKey
	}
	text, ok := d.v.strs.one()
	if !ok {
		if s, isStruct := under(d.typ).(*types.Struct); !isStruct || s.NumFields() > 0 {
			return anyKey
		}
	}
	return &step{kind: stepState, key: "=" + types.TypeString(d.typ, nil) + ":" + text}
}

// date: the year of a date is not PHI (45 CFR 164.514(b)(2)(i)(C)).
func (m *modelled) date(b *models.Behavior) {
	s := m.shownAs(b, "")
	results := m.sig.Results()
	if results.Len() > 1 { // year, month, day
		for i := range m.res {
			if i == 0 {
				m.res[i] = opaque(m.a.e.cleared(s, category.Of("date")))
			} else {
				m.res[i] = opaque(s)
			}
		}
		return
	}
	for _, o := range b.Operands {
		if o.Index == models.Receiver {
			continue
		}
		if v, _ := m.operand(o); v != nil && onlyYear(v.strs) {
			s = m.a.e.cleared(s, category.Of("date"))
		}
	}
	for i := range m.fn.Signature().Params().Len() {
		if v, _ := m.operand(models.Operand{Index: i}); v != nil && onlyYear(v.strs) {
			s = m.a.e.cleared(s, category.Of("date"))
		}
	}
	m.deliver(b, s, nil, nil)
}

func onlyYear(s *strs) bool {
	text, ok := s.one()
	return ok && (text == "2006" || text == "06")
}

// shownAs is shown under another view.
func (m *modelled) shownAs(b *models.Behavior, name string) set {
	c := *b
	c.View = name
	return m.shown(&c)
}

// pipe makes the two ends of a pipe: what is written to the second can be read
// from the first.
func (m *modelled) pipe() {
	if len(m.res) != 2 {
		return
	}
	o := m.a.allocate(m.s.at("pipe").key, deref(m.sig.Results().At(0).Type()), zero)
	m.res[0] = pointing(o.base)
	m.res[1] = pointing(o.base)
}

// cipher: what a cipher is made from decides what its ciphertext is worth.
func (m *modelled) cipher(b *models.Behavior) {
	mode := Encrypted
	if b.View == "broken" {
		mode = Broken
	} else {
		for _, o := range b.Operands {
			v, _ := m.operand(o)
			mode = max(mode, m.a.cipherMode(v))
			if m.a.constantKey(v) {
				mode = max(mode, WeaklyEncrypted)
			}
			m.a.keyUsed(v, m.s)
		}
	}
	for i := range m.res {
		if t := m.sig.Results().At(i).Type(); carries(t) {
			m.res[i] = m.a.wrapMode(m.res[i], mode, t, m.s.at(identity{i}))
		}
	}
	if i := m.position(b.Dest); b.Dest >= 0 && i < len(m.args) {
		for _, p := range m.a.targets(m.args[i]) {
			m.a.write(p.part(m.a.e, modeStep), modeVal(mode), true)
		}
	}
}

// modeStep leads to a cipher's worth, as a text.
var modeStep = &step{kind: stepState, key: "$m"}

func modeVal(mode Mode) *val { return &val{strs: oneText(string(rune('0' + mode)))} }

func (a *interp) wrapMode(v *val, mode Mode, t types.Type, s site) *val {
	if !isReference(t) && !types.IsInterface(t) {
		return v.with(modeStep, modeVal(mode))
	}
	ot := t
	if isPointer(t) {
		ot = deref(t)
	}
	o := a.allocate(s.key, ot, zero.with(modeStep, modeVal(mode)))
	out := *v
	out.to = unionPlaces(v.to, []*place{o.base})
	return &out
}

// cipherMode is what a cipher is worth; one about which nothing is known encrypts.
func (a *interp) cipherMode(v *val) Mode {
	mode := Encrypted
	if v == nil {
		return mode
	}
	look := func(c *val) {
		if c == nil {
			return
		}
		if k := c.kid(modeStep.key); k != nil && k.strs != nil {
			for _, t := range k.strs.all {
				if len(t.s) == 1 {
					mode = max(mode, Mode(t.s[0]-'0'))
				}
			}
		}
	}
	look(v)
	for _, p := range v.to {
		look(a.read(p))
	}
	for _, d := range v.dyn {
		mode = max(mode, a.cipherMode(d.v))
	}
	return mode
}

// constantKey reports whether a key is a constant in the code.
func (a *interp) constantKey(v *val) bool {
	if v == nil {
		return false
	}
	if _, ok := v.strs.one(); ok && len(v.set) == 0 {
		return true
	}
	for _, p := range v.to {
		c := a.read(p)
		if c == nil || len(a.e.deep(c)) > 0 || p.obj.kind != objAlloc {
			return false
		}
		if _, ok := c.strs.one(); ok {
			return true
		}
		constant := false
		for _, k := range c.kids {
			if k.st.kind == stepState {
				continue
			}
			if k.v.strs == nil {
				return false
			}
			constant = true
		}
		return constant
	}
	return false
}

// decrypted is plain again.
func (e *engine) decrypted(s set) set {
	return e.mapOrigins(s, func(o *origin) bool {
		o.mode = Plain
		return true
	})
}

// statement is what a SQL statement stores of its arguments.
func (m *modelled) statement(b *models.Behavior) set {
	a := m.a
	var query *val
	var out set
	for i, o := range b.Operands {
		v, t := m.operand(o)
		if i == 0 {
			query = v
			if o.Index == models.Receiver {
				query = orClean(a.stateOf(v))
			}
			continue
		}
		if b.View == "sqlnamed" {
			out = union(out, m.named(orClean(query), v, t))
			continue
		}
		out = union(out, a.show(v, t, view{name: "sql", spread: o.Variadic}))
	}
	if query == nil {
		return out
	}
	text := beginning(query.strs)
	out = union(out, a.deepOf(query))
	switch b.View {
	case "sqlquery":
		if !writes(text) {
			return nil
		}
	default:
		if reads(text) {
			return nil
		}
	}
	return out
}

// stateOf is what a library's object holds.
func (a *interp) stateOf(v *val) *val {
	var out *val
	for _, p := range a.targets(v) {
		out = a.e.join(out, a.e.child(a.read(p), infoStep))
	}
	return out
}

// beginning is what a statement is known to begin with, in upper case; "" if nothing.
func beginning(s *strs) []string {
	if s == nil {
		return nil
	}
	var out []string
	for _, t := range s.all {
		out = append(out, strings.ToUpper(strings.TrimLeft(t.s, " \t\r\n(;")))
	}
	return out
}

// reads reports whether every statement that it may be is one that stores nothing.
func reads(texts []string) bool {
	if len(texts) == 0 {
		return false
	}
	for _, t := range texts {
		word, rest, _ := strings.Cut(strings.Join(strings.Fields(t), " ")+" ", " ")
		switch word {
		case "SELECT", "DELETE", "SHOW", "EXPLAIN", "PRAGMA":
		case "WITH":
			if strings.Contains(rest, "INSERT ") || strings.Contains(rest, "UPDATE ") || strings.Contains(rest, "MERGE ") || !strings.Contains(rest, "SELECT") {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// writes reports whether some statement that it may be stores its arguments.
func writes(texts []string) bool {
	for _, t := range texts {
		word, rest, _ := strings.Cut(strings.Join(strings.Fields(t), " ")+" ", " ")
		switch word {
		case "INSERT", "UPDATE", "MERGE", "REPLACE", "UPSERT", "CALL":
			return true
		case "WITH":
			if strings.Contains(rest, "INSERT ") || strings.Contains(rest, "UPDATE ") || strings.Contains(rest, "MERGE ") {
				return true
			}
		}
	}
	return false
}

// intrinsic runs the few functions that a line can't describe.
func (a *interp) intrinsic(fn *types.Func, args []*val, typs []types.Type, s site) ([]*val, bool) {
	switch fn.FullName() {
	case "(*sync.Map).Range":
		a.rangeMap(args, typs, s)
		return []*val{}, true
	case "errors.As":
		a.errorsAs(args, typs)
		return []*val{clean}, true
	case "(*net/http.Request).WithContext", "(*net/http.Request).Clone":
		st := &step{kind: stepState, key: "$ctx"}
		v := a.copied(args[0], typs[0], s)
		for _, p := range v.to {
			a.write(p.part(a.e, st), args[1], true)
		}
		return []*val{withAddress(v, a.address(args[0], 0))}, true
	case "(*net/http.Request).Context":
		st := &step{kind: stepState, key: "$ctx"}
		return []*val{orClean(a.load(a.partAddr(args[0], st), fn.Signature().Results().At(0).Type()))}, true
	}
	return nil, false
}

// rangeMap calls a function with the keys and values of a sync.Map.
func (a *interp) rangeMap(args []*val, typs []types.Type, s site) {
	var key, value *val
	for _, p := range a.targets(args[0]) {
		held := a.e.child(a.read(p), infoStep)
		key = a.e.join(key, a.e.child(held, keyStep))
		value = a.e.join(value, a.keyed(held, anyKey))
	}
	s.weak = true
	before := a.mem
	any := types.Universe.Lookup("any").Type()
	a.callValue(args[1], typs[1], []*val{orClean(key), orClean(value)}, []types.Type{any, any}, s.at("range"))
	a.dead = false
	a.mem = a.joinStates(before, a.mem)
}

// errorsAs puts the error of the target's type into the target.
func (a *interp) errorsAs(args []*val, typs []types.Type) {
	for _, d := range args[1].dyn {
		p, ok := under(d.typ).(*types.Pointer)
		if !ok {
			continue
		}
		found := a.wrappedErrors(args[0], p.Elem(), 0)
		if found == nil {
			found = a.e.spread(union(a.deepOf(args[0]), set{{id: unknownID}}), p.Elem())
		}
		a.store(d.v, found)
	}
}

// wrappedErrors are the errors of type t in an error's chain.
func (a *interp) wrappedErrors(v *val, t types.Type, depth int) *val {
	if v == nil || depth > 4 {
		return nil
	}
	var out *val
	for _, d := range v.dyn {
		if types.Identical(d.typ, t) {
			out = a.e.join(out, d.v)
		}
		out = a.e.join(out, a.wrappedErrors(d.v, t, depth+1))
	}
	for _, k := range v.kids {
		out = a.e.join(out, a.wrappedErrors(k.v, t, depth+1))
	}
	for _, p := range v.to {
		out = a.e.join(out, a.wrappedErrors(a.read(p), t, depth+1))
	}
	return out
}

// callSignature is the signature of the call instruction that a site's key is.
func callSignature(key any) *types.Signature {
	if i, ok := key.(ssa.CallInstruction); ok {
		return i.Common().Signature()
	}
	return nil
}
