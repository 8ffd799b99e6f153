package flow

import (
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/models"
)

// Folding: the texts of values that functions compute, and the addresses that
// requests, URLs, connections and clients carry.

// hostStep leads from a request, URL or client to the text of its address.
var hostStep = &step{kind: stepState, key: "$h", typ: types.Typ[types.String]}

var trustedText = &strs{[]text{{trusted: true}}}

// textOf is the text of a string: known, or whatever the caller has.
func (e *engine) textOf(v *val) *strs {
	if v == nil || v.strs != nil {
		return v.texts()
	}
	if v.zero && len(v.set) == 0 && len(v.to) == 0 && len(v.kids) == 0 && len(v.dyn) == 0 {
		return oneText("")
	}
	if n := e.identityNode(v); n != nil && n.typ != nil && isString(n.typ) {
		if n.st != nil && n.st.baa {
			return trustedText
		}
		return &strs{[]text{{sym: n}}}
	}
	if len(v.dyn) == 1 && len(v.set) == 0 {
		return e.textOf(v.dyn[0].v)
	}
	return nil
}

func (v *val) texts() *strs {
	if v == nil {
		return nil
	}
	return v.strs
}

// trusted is a part that is declared //phi:baa: whatever it holds, as a host it is covered.
func (e *engine) trusted(v *val, st *step) *val {
	plain := *st
	plain.baa = false
	return covered(orClean(e.child(v, &plain)), st.typ)
}

// covered is a value of type t that is declared //phi:baa.
func covered(v *val, t types.Type) *val {
	if isString(t) {
		out := *v
		out.strs = trustedText
		return &out
	}
	return withAddress(v, trustedText)
}

// joinTexts is the text of a value that is one or the other.
func (e *engine) joinTexts(a, b *val) *strs {
	if a.strs == nil && b.strs == nil {
		return nil
	}
	return joinStrs(e.textOf(a), e.textOf(b))
}

// address is where a URL, request, connection or client leads; nil if nothing is known of it.
func (a *interp) address(v *val, depth int) *strs {
	if v == nil || depth > 6 || v.zero && len(v.kids) == 0 && len(v.set) == 0 {
		return nil
	}
	if t := a.e.textOf(v); t != nil {
		return t
	}
	var out *strs
	found := false
	add := func(s *strs) {
		if s != nil {
			out = joinIf(found, out, s)
			found = true
		}
	}
	for _, p := range v.to { // what was assigned later says more than what it was made with
		add(a.urlOf(a.read(p), depth))
	}
	if found {
		return out
	}
	add(a.stated(v, depth))
	for _, p := range v.to {
		var s *strs
		for q := p; q != nil && s == nil; q = q.parent { // a service is a part of its client
			s = a.stated(a.read(q), depth)
		}
		add(s)
	}
	if found {
		return out
	}
	for _, d := range v.dyn { // what it is made with says more than what it is made over
		add(a.address(d.v, depth+1))
	}
	if found {
		return out
	}
	if w := a.wrappedBy(v); w != nil {
		return a.address(w, depth+1)
	}
	if n := a.e.identityNode(v); n != nil && !found {
		add(&strs{[]text{{sym: n.child(a.e, hostStep)}}})
	}
	return out
}

func joinIf(both bool, a, b *strs) *strs {
	if !both {
		return b
	}
	return joinStrs(a, b)
}

// stated is the address that a value itself says: the URL's host, the request's
// URL, what was noted when it was made.
func (a *interp) stated(v *val, depth int) *strs {
	if v == nil {
		return nil
	}
	if s := a.urlOf(v, depth); s != nil {
		return s
	}
	return a.leads(v.kid(hostStep.key), depth)
}

// urlOf is the scheme and host of a URL, or of a request's.
func (a *interp) urlOf(v *val, depth int) *strs {
	if v == nil {
		return nil
	}
	for _, k := range v.kids {
		if k.st.kind == stepField && k.st.key == ".Host" && isURL(k.st.owner) {
			if s := a.leads(k.v, depth); s != nil {
				return withScheme(a.e.textOf(v.kid(".Scheme")), s)
			}
		}
	}
	return a.leads(v.kid(".URL"), depth)
}

// leads is an address, if something is known of it.
func (a *interp) leads(v *val, depth int) *strs {
	if v == nil {
		return nil
	}
	s := a.address(v, depth+1)
	if s == nil || slices.Contains(s.all, text{}) {
		return nil
	}
	return s
}

// withScheme is a host behind the scheme of its URL, if that is known.
func withScheme(scheme, host *strs) *strs {
	if name, ok := scheme.one(); ok && name != "" {
		return concatStrs(oneText(name+"://"), host)
	}
	return host
}

func isURL(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/url" && n.Obj().Name() == "URL"
}

// withAddress notes where a value leads.
func withAddress(v *val, s *strs) *val {
	if s == nil {
		return v
	}
	return v.with(hostStep, &val{strs: s})
}

// textsIn puts the caller's texts in the place of a callee's symbols. A default
// does not count where the caller's text, known to be there, stands in its place.
func (s *subst) texts(in *strs) *strs {
	if !in.symbolic() {
		return in
	}
	var out, defaults []text
	overridden := false
	for _, t := range in.all {
		if t.sym == nil {
			defaults = append(defaults, t)
			continue
		}
		got := s.textAt(t.sym)
		if got == nil {
			got = &strs{[]text{{open: true}}}
		}
		for _, u := range got.all {
			all := text{s: t.s}.plus(u).plus(text{s: t.rest, open: t.open})
			if t.s == "" && u.whole() && u.s != "" {
				overridden = true
			}
			out = append(out, all)
		}
	}
	if !overridden {
		out = append(out, defaults...)
	}
	return textsOf(out)
}

// textAt is the text, or the address, that the caller has at a node.
func (s *subst) textAt(n *node) *strs {
	if n.st != nil && n.st.key == hostStep.key && n.parent != nil {
		return s.a.address(s.lookup(n.parent).v, 0)
	}
	return s.a.e.textOf(s.lookup(n).v)
}

// carryAddress notes on results, and on what a line's destination points to,
// where they lead: a client made over an address, or with an option that names one.
func (m *modelled) carryAddress(b *models.Behavior) {
	var s *strs
	for _, o := range b.Operands {
		v, t := m.operand(o)
		if o.Variadic && t != nil {
			s = m.lastAddress(v, t, s)
			continue
		}
		if got := m.a.address(v, 0); got != nil && !slices.Contains(got.all, text{}) {
			s = got
		}
	}
	if s == nil && b.Host != "" {
		s = oneText(b.Host)
	}
	if s == nil {
		return
	}
	if b.Dest == models.Result {
		m.addressed(s)
		return
	}
	if i := m.position(b.Dest); i >= 0 && i < len(m.args) {
		for _, p := range m.a.targets(m.args[i]) {
			m.a.write(p.part(m.a.e, hostStep), &val{strs: s}, true)
		}
	}
}

// lastAddress is the address of the last of several options that has one.
func (m *modelled) lastAddress(v *val, t types.Type, s *strs) *strs {
	for _, p := range m.a.targets(v) {
		for _, k := range orClean(m.a.read(p)).kids {
			if k.st.kind != stepIndex && k.st.kind != stepElem {
				continue
			}
			if got := m.a.address(k.v, 0); got != nil && !got.symbolic() {
				s = got
			}
		}
	}
	return s
}

// addressed notes an address on the first result that can lead somewhere.
func (m *modelled) addressed(s *strs) {
	for i := range m.res {
		if t := m.sig.Results().At(i).Type(); carries(t) && !isString(t) {
			m.res[i] = withAddress(m.res[i], s)
			return
		}
	}
}

// text gives the first result a text.
func (m *modelled) text(s *strs) {
	if s == nil || len(m.res) == 0 || m.res[0] == nil {
		return
	}
	v := *m.res[0]
	v.strs = s
	m.res[0] = &v
}

// arg is an argument, receiver first, in the order of the call.
func (m *modelled) arg(i int) *val { return orClean(m.args[i]) }

// elementTexts are the texts of the elements of a list of arguments.
func (m *modelled) elementTexts(i int) []*strs {
	var out []*strs
	for _, p := range m.a.targets(m.args[i]) {
		v := orClean(m.a.read(p))
		for _, k := range v.kids {
			if k.st.kind == stepIndex {
				out = append(out, m.a.e.textOf(k.v))
			}
		}
	}
	return out
}

// formatted is what Sprintf makes of a format; verbs but %s, %v and %d are not known.
func formatted(format string, args []*strs) *strs {
	out := oneText("")
	next := 0
	for format != "" && out != nil {
		before, after, found := strings.Cut(format, "%")
		out = concatStrs(out, oneText(before))
		if !found {
			return out
		}
		switch {
		case after == "":
			return out
		case after[0] == '%':
			out = concatStrs(out, oneText("%"))
		case strings.IndexByte("svd", after[0]) >= 0 && next < len(args):
			out = concatStrs(out, args[next])
			next++
		default:
			return concatStrs(out, nil)
		}
		format = after[1:]
	}
	return out
}
