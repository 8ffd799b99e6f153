package flow

import (
	"go/types"
	"slices"
)

// Addresses that a package stores in the fields of its types: importers that hold a
// client learn from them where it sends.

// A wAddress is what is stored in one field of a package-level struct type.
type wAddress struct {
	Type  string
	Field int
	Texts []wText
}

// exportAddresses tells what fields may hold, where that is a host.
func (e *engine) exportAddresses(b *Bindings) {
	scope := e.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		s := structNamed(scope, name)
		for i := 0; s != nil && i < s.NumFields(); i++ {
			w := wAddress{Type: name, Field: i}
			for _, t := range e.hostsStored(s.Field(i)) {
				w.Texts = append(w.Texts, wText{S: t.s, Open: t.open, Env: t.env, Trusted: t.trusted})
			}
			if len(w.Texts) > 0 {
				b.Addresses = append(b.Addresses, w)
			}
		}
	}
}

// hostsStored are the texts stored in a field, if one of them names a host. What is
// a parameter of whoever stores it is not known to importers.
func (e *engine) hostsStored(f *types.Var) []text {
	s := e.fieldTexts[f.Origin()]
	if s == nil {
		return nil
	}
	all := e.settled(s, map[*node]bool{})
	if !slices.ContainsFunc(all, func(t text) bool { return t.trusted || t.sym == nil && hasHost(t) }) {
		return nil
	}
	var out []text
	for _, t := range all {
		if t.sym != nil && !hasHost(text{s: t.s, open: true}) {
			t = text{open: true}
		}
		t.sym, t.rest, t.open = nil, "", t.open || t.sym != nil
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// readAddresses reads what the fields of a package below may hold.
func (e *engine) readAddresses(path string, b *Bindings) {
	p := e.packageAt(path)
	if p == nil {
		return
	}
	for _, w := range b.Addresses {
		s := structNamed(p.Scope(), w.Type)
		if s == nil || w.Field >= s.NumFields() {
			continue
		}
		var texts []text
		for _, t := range w.Texts {
			texts = append(texts, text{s: t.S, open: t.Open, env: t.Env, trusted: t.Trusted})
		}
		e.fieldTexts[s.Field(w.Field).Origin()] = &strs{texts}
	}
}

// structNamed is the struct that a package-level type is; nil if it is none.
func structNamed(scope *types.Scope, name string) *types.Struct {
	tn, ok := scope.Lookup(name).(*types.TypeName)
	if !ok || tn.IsAlias() {
		return nil
	}
	s, _ := tn.Type().Underlying().(*types.Struct)
	return s
}
