package flow

import (
	"cmp"
	"go/constant"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
)

// Hosts: where a send goes, and who knows.

// A Host is one place that PHI may be sent to.
type Host struct {
	Name    string // as config.Host returns it; "" if it is not known until run time
	Trusted bool   // it comes from what is declared //phi:baa
	What    string // of a host that is not known: what holds it, "environment", "Client.baseURL"
}

// host is what is known of where a sends line goes: the operand's address; of a
// constant host, an address that the client was made with instead.
func (m *modelled) host(b *models.Behavior) *val {
	if b.Host != "" {
		if m.fn.Signature().Recv() != nil {
			if s := m.a.address(m.args[0], 0); s != nil && !s.symbolic() {
				return &val{strs: s}
			}
		}
		return &val{strs: oneText(b.Host)}
	}
	if b.HostFrom == nil {
		return clean
	}
	v, _ := m.operand(*b.HostFrom)
	s := m.a.address(v, 0)
	if len(b.HostFrom.Fields) > 0 {
		base, _ := m.operand(models.Operand{Index: b.HostFrom.Index})
		if s == nil || s.symbolic() {
			if whole := m.a.address(base, 0); whole != nil {
				s = whole
			}
		}
	}
	if m.fn.Signature().Recv() != nil && relative(s) {
		if base := m.a.address(m.args[0], 0); base != nil {
			s = base
		}
	}
	return &val{strs: s}
}

// relative reports whether an address is a path of a client's base.
func relative(s *strs) bool {
	if s == nil {
		return true
	}
	return !slices.ContainsFunc(s.all, func(t text) bool { return !strings.HasPrefix(t.s, "/") })
}

// madeAs is the method that a library's interface value, passed as one with fewer
// methods, really has: a net.Conn as an io.Writer sends. nil if nothing more is known.
func (a *interp) madeAs(recv *val, m *types.Func) *types.Func {
	if len(recv.dyn) > 0 {
		return nil
	}
	for _, p := range recv.to {
		if p.typ == nil || !types.IsInterface(p.typ) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(p.typ, false, m.Pkg(), m.Name())
		if fn, ok := obj.(*types.Func); ok && fn != m && a.e.sinks(fn) {
			return fn
		}
	}
	return nil
}

// noWriter reports whether what something is made over cannot be written to: a
// request is made over its client for the address alone.
func (a *interp) noWriter(w *val) bool {
	if len(w.to) == 0 || len(w.dyn) > 0 || len(a.e.symbolsOf(w)) > 0 {
		return false
	}
	if slices.ContainsFunc(w.to, func(p *place) bool {
		return p.typ == nil || writeMethod(p.typ) != nil || !types.IsInterface(p.typ) && writeMethod(types.NewPointer(p.typ)) != nil
	}) {
		return false
	}
	inner := a.wrappedBy(w)
	return inner == nil || a.noWriter(inner)
}

// isAddress reports whether values of t say where something is, and are no writers.
func isAddress(t types.Type) bool {
	if t == nil {
		return false
	}
	if isString(t) {
		return true
	}
	return isURL(deref(t))
}

// callersHost reports whether a host is a parameter of the function, or is made of
// one: then it is the callers' matter. A field of a parameter is not: whoever
// filled it may be far away.
func callersHost(v *val) bool {
	if v == nil || v.strs == nil {
		return false
	}
	return slices.ContainsFunc(v.strs.all, func(t text) bool {
		if t.sym == nil || t.sym.root.kind != rootParam && t.sym.root.kind != rootFree {
			return false
		}
		for n := t.sym; n.st != nil; n = n.parent {
			if n.st.kind == stepField {
				return false
			}
		}
		return !strings.Contains(t.s, "://") || !hasHost(text{s: t.s, open: true})
	})
}

// hasHost reports whether a text is known as far as its host.
func hasHost(t text) bool {
	s := t.s
	_, rest, scheme := strings.Cut(s, "://")
	if scheme {
		s = rest
	}
	if t.whole() {
		return scheme || strings.Contains(s, ".") || strings.Contains(s, ":")
	}
	return strings.ContainsAny(s, "/?#") || scheme && strings.Contains(s, ":")
}

// settle tells of each send where it goes, now that all of the package is known.
func (e *engine) settle(leaks []*Leak) {
	for _, l := range leaks {
		for _, v := range l.addresses {
			hosts, raw := e.hostsOf(v)
			l.To = append(l.To, hosts...)
			l.Hosts = append(l.Hosts, raw...)
		}
		slices.SortFunc(l.To, func(x, y Host) int {
			return cmp.Or(strings.Compare(x.Name, y.Name), strings.Compare(x.What, y.What), compareBool(x.Trusted, y.Trusted))
		})
		l.To = slices.Compact(l.To)
		slices.Sort(l.Hosts)
		l.Hosts, l.addresses = slices.Compact(l.Hosts), nil
	}
}

// hostsOf are the hosts that an address may be, in the end.
func (e *engine) hostsOf(v *val) (hosts []Host, raw []string) {
	var s *strs
	if v != nil {
		s = v.strs
	}
	if s == nil {
		return []Host{{}}, nil
	}
	all := e.settled(s, map[*node]bool{})
	overridable := slices.ContainsFunc(all, func(t text) bool { return t.whole() && t.s != "" })
	for _, t := range all {
		if overridable && (t.env || t == (text{})) {
			continue // Have: a default, which the environment may override
		}
		h := e.hostOf(t)
		if !slices.Contains(hosts, h) {
			hosts = append(hosts, h)
		}
		if t.s != "" {
			raw = append(raw, t.s)
		}
	}
	return hosts, raw
}

func (e *engine) hostOf(t text) Host {
	if t.trusted {
		return Host{Trusted: true}
	}
	if t.sym != nil && !hasHost(text{s: t.s, open: true}) {
		return Host{What: t.sym.label(e)}
	}
	if t.env {
		return Host{What: "the environment"}
	}
	t.s = grpcTarget(t.s)
	if isSocket(t.s) {
		return Host{Name: "localhost"}
	}
	known := text{s: t.s, open: t.open || t.sym != nil}
	if !known.whole() && !hasHost(known) {
		return Host{}
	}
	name := config.Host(t.s)
	return Host{Name: name, Trusted: e.trustedHost(name)}
}

// grpcTarget is the address in a target of gRPC's: dns:///host:443, passthrough:///host.
func grpcTarget(s string) string {
	scheme, rest, ok := strings.Cut(s, "://")
	switch {
	case ok && (scheme == "dns" || scheme == "passthrough" || scheme == "xds"):
		_, target, _ := strings.Cut(rest, "/") // before it is who resolves the name
		return target
	case strings.HasPrefix(s, "dns:") && !ok:
		return strings.TrimPrefix(s, "dns:")
	}
	return s
}

// isSocket reports whether an address is a unix socket's.
func isSocket(s string) bool {
	return strings.HasPrefix(s, "unix:") || strings.HasPrefix(s, "unix-abstract:") || strings.HasPrefix(s, "/") && strings.HasSuffix(s, ".sock")
}

// settled puts what is stored in fields and package variables in the place of
// the symbols that stand for them.
func (e *engine) settled(s *strs, busy map[*node]bool) []text {
	var out []text
	for _, t := range s.all {
		if t.sym == nil || busy[t.sym] {
			out = append(out, t)
			continue
		}
		busy[t.sym] = true
		got := e.storedAt(t.sym)
		if got == nil {
			out = append(out, t)
			continue
		}
		for _, u := range e.settled(got, busy) {
			out = append(out, text{s: t.s}.plus(u).plus(text{s: t.rest, open: t.open}))
		}
		delete(busy, t.sym)
	}
	return out
}

// storedAt is the text that the program stores at a node: in a package variable,
// in a field of any value, or by its tag as the default.
func (e *engine) storedAt(n *node) *strs {
	if n.root.kind == rootGlobal {
		if e.index.BAA(n.root.glob) {
			return trustedText
		}
		if s := e.globalText(n); s != nil {
			return s
		}
	}
	for p := n; p != nil && p.st != nil; p = p.parent {
		if p.st.kind != stepField {
			continue
		}
		f := fieldOf(p.st)
		switch {
		case f == nil:
			return nil
		case e.index.BAA(f):
			return trustedText
		case e.fieldTexts[f] != nil:
			return e.fieldTexts[f]
		}
		return tagDefault(p.st)
	}
	return nil
}

// globalText is the text that the package, or those below it, store in a variable.
func (e *engine) globalText(n *node) *strs {
	var out *strs
	found := false
	add := func(a *interp, v *val) {
		way := wayTo(e.globalNode(n.root.glob), n)
		for _, st := range way {
			if v == nil || st.kind == stepDeref || st.key == hostStep.key {
				continue
			}
			v = e.child(v, st)
		}
		s := e.textOf(v)
		if s == nil && a != nil && v != nil {
			now := a.mem
			a.mem = a.exits
			s = a.address(v, 0)
			a.mem = now
		}
		if s != nil {
			out, found = joinIf(found, out, s), true
		}
	}
	for _, w := range e.writes(n.root.glob) {
		if w.n.parent == nil {
			add(w.a, w.v)
		}
	}
	return out
}

// fieldOf is the field that a step leads to.
func fieldOf(st *step) *types.Var {
	if st.owner == nil {
		return nil
	}
	s, ok := under(st.owner).(*types.Struct)
	if !ok || st.index >= s.NumFields() {
		return nil
	}
	return s.Field(st.index).Origin()
}

// tagDefault is the default that a struct tag gives a setting.
func tagDefault(st *step) *strs {
	s, ok := under(st.owner).(*types.Struct)
	if !ok || st.index >= s.NumFields() {
		return nil
	}
	if text, ok := defaultTag(s.Tag(st.index)); ok {
		return oneText(text)
	}
	return nil
}

// storedField is the field that a store sets, if that may hold an address.
func storedField(i *ssa.Store) *types.Var {
	fa, ok := i.Addr.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	if b, ok := under(i.Val.Type()).(*types.Basic); ok && b.Info()&types.IsString == 0 {
		return nil
	}
	s, ok := under(deref(fa.X.Type())).(*types.Struct)
	if !ok {
		return nil
	}
	return s.Field(fa.Field).Origin()
}

// storedInField notes the text that is stored in a field of whatever value.
func (a *interp) storedInField(f *types.Var, v *val) {
	s := a.address(v, 0)
	if s == nil || slices.Contains(s.all, text{}) {
		return
	}
	old := a.e.fieldTexts[f]
	a.e.fieldTexts[f] = joinIf(old != nil, old, s)
}

// trustedHost reports whether a constant that is declared //phi:baa names the host.
func (e *engine) trustedHost(name string) bool {
	if e.baaHosts == nil {
		e.baaHosts = map[string]bool{}
		for _, pkg := range append([]*types.Package{e.pass.Pkg}, e.pass.Pkg.Imports()...) {
			for _, id := range pkg.Scope().Names() {
				c, ok := pkg.Scope().Lookup(id).(*types.Const)
				if ok && c.Val().Kind() == constant.String && e.index.BAA(c) {
					e.baaHosts[config.Host(constant.StringVal(c.Val()))] = true
				}
			}
		}
	}
	return name != "" && e.baaHosts[name]
}

// defaultTag is the default that the struct tags of configuration libraries give.
func defaultTag(tag string) (string, bool) {
	for _, key := range []string{"default", "envDefault", "env-default"} {
		if text, ok := reflect.StructTag(tag).Lookup(key); ok {
			return text, true
		}
	}
	return "", false
}

// trustedResults are the results of a function that is declared //phi:baa.
func trustedResults(fn *types.Func, res []*val) []*val {
	out := slices.Clone(res)
	for i, v := range out {
		if t := fn.Signature().Results().At(i).Type(); isString(t) {
			c := *orClean(v)
			c.strs = trustedText
			out[i] = &c
		} else if carries(t) {
			out[i] = withAddress(orClean(v), trustedText)
		}
	}
	return out
}

// label is a node as messages show it: "Client.baseURL", "apiURL".
func (n *node) label(e *engine) string {
	for ; n != nil && n.st != nil; n = n.parent {
		if f := fieldOf(n.st); n.st.kind == stepField && f != nil {
			if named, ok := types.Unalias(n.st.owner).(*types.Named); ok {
				return named.Obj().Name() + "." + f.Name()
			}
			return f.Name()
		}
	}
	if n != nil && n.root.kind == rootGlobal {
		return n.root.glob.Name()
	}
	return ""
}
