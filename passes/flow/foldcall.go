package flow

import "go/types"

// folded computes the texts of a call's results, and the addresses of requests
// and URLs, by what the function is known to do with strings.
func (m *modelled) folded() {
	if m.fn.Pkg() == nil || !isStd(m.fn.Pkg().Path()) {
		return
	}
	a := m.a
	switch m.fn.FullName() {
	case "fmt.Sprintf":
		if format, ok := m.arg(0).strs.one(); ok {
			m.text(formatted(format, m.elementTexts(1)))
		}
	case "strings.Join":
		m.text(m.joined())
	case "strings.TrimSpace", "strings.TrimRight", "strings.TrimSuffix", "strings.ToLower", "strings.Clone":
		m.text(a.e.textOf(m.arg(0)))
	case "net.JoinHostPort":
		m.text(concatStrs(concatStrs(a.e.textOf(m.arg(0)), oneText(":")), a.e.textOf(m.arg(1))))
	case "net/url.JoinPath":
		m.text(concatStrs(a.e.textOf(m.arg(0)), &strs{[]text{{s: "/", open: true}}}))
	case "os.Getenv", "os.LookupEnv":
		m.text(&strs{[]text{{env: true}}})
	case "cmp.Or":
		m.text(m.firstSet())
	case "flag.String", "(*flag.FlagSet).String":
		m.flag(len(m.args) - 2)
	case "flag.StringVar", "(*flag.FlagSet).StringVar":
		m.flagVar(len(m.args) - 4)
	case "net/url.Parse", "net/url.ParseRequestURI", "net/http/httputil.NewSingleHostReverseProxy":
		m.addressed(a.address(m.arg(0), 0))
	case "(*net/url.URL).String", "(*net/url.URL).Redacted":
		m.text(a.address(m.arg(0), 0))
	case "(*net/url.URL).JoinPath":
		m.addressed(a.address(m.arg(0), 0))
	case "(*net/url.URL).Parse", "(*net/url.URL).ResolveReference":
		m.resolved()
	case "net/http.NewRequest", "net/http/httptest.NewRequest":
		m.requested(a.address(m.arg(1), 0))
	case "net/http.NewRequestWithContext", "net/http/httptest.NewRequestWithContext":
		m.requested(a.address(m.arg(2), 0))
	}
}

// joined is strings.Join of a list made here.
func (m *modelled) joined() *strs {
	out := oneText("")
	for i, s := range m.elementTexts(0) {
		if i > 0 {
			out = concatStrs(out, m.arg(1).strs)
		}
		out = concatStrs(out, s)
	}
	if text, ok := out.one(); ok && text == "" {
		return nil
	}
	return out
}

// firstSet is cmp.Or: any of its operands, a default among them.
func (m *modelled) firstSet() *strs {
	var out *strs
	for i, s := range m.elementTexts(0) {
		out = joinIf(i > 0, out, s)
	}
	return out
}

// flag is a new variable that has the flag's default.
func (m *modelled) flag(i int) {
	s := m.a.e.textOf(m.arg(i))
	if s == nil {
		return
	}
	t := m.sig.Results().At(0).Type()
	o := m.a.allocate(m.s.at(identity{0}).key, deref(t), &val{set: sorted(m.a.e.unknownOf(deref(t))), strs: s})
	m.res[0] = pointing(o.base)
}

// flagVar stores the flag's default in a variable.
func (m *modelled) flagVar(i int) {
	if s := m.a.e.textOf(m.arg(i + 2)); s != nil {
		m.a.store(m.arg(i), &val{set: sorted(m.a.e.unknownOf(types.Typ[types.String])), strs: s})
	}
}

// resolved is a reference resolved against a URL: its own host if it has one.
func (m *modelled) resolved() {
	ref := m.a.address(m.arg(1), 0)
	if ref != nil {
		for _, t := range ref.all {
			if hasHost(t) {
				m.addressed(ref)
				return
			}
		}
	}
	m.addressed(m.a.address(m.arg(0), 0))
}

// requested gives a new request a URL of its own, which leads to an address until
// the program assigns it another host.
func (m *modelled) requested(s *strs) {
	a := m.a
	m.addressed(s)
	for _, p := range m.res[0].to {
		st := a.e.namedField(p.typ, "URL")
		if st == nil || len(a.e.child(a.read(p), st).to) > 0 {
			continue
		}
		held := opaque(a.e.child(a.read(p), st).set)
		o := a.allocate(m.s.at(urlSite{}).key, deref(st.typ), withAddress(held, s))
		a.write(p.part(a.e, st), pointing(o.base), true)
	}
}

type urlSite struct{}
