package flow

import (
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"github.com/phivet/phivet/passes/models"
)

// What the views of stores say: see package models.

// cloud is what a store that encrypts by itself keeps under its own key: nothing
// to report, unless the configuration asks for customers' keys and none is named.
func (m *modelled) cloud(b *models.Behavior) set {
	if !m.a.e.config.Store.CustomerKeys || m.keyNamed() {
		if m.a.record && !m.a.e.foreign {
			m.guard(Kept, m.shownAs(b, ""))
		}
		return nil
	}
	return m.shownAs(b, "")
}

// keyNamed reports whether a field that holds a customer's key may be set.
func (m *modelled) keyNamed() bool {
	for _, b := range m.a.e.knownOf(m.fn).lines {
		if b.View != "customerkey" {
			continue
		}
		for _, o := range b.Operands {
			if v, _ := m.operand(o); !unset(v) {
				return true
			}
		}
	}
	return false
}

// unset reports whether a value is evidently nil or empty.
func unset(v *val) bool {
	if text, ok := v.strs.one(); ok {
		return text == ""
	}
	return v.strs == nil && len(v.set) == 0 && len(v.to) == 0 && len(v.dyn) == 0 && len(v.kids) == 0
}

// redis is what a command stores: nothing if it is a constant that reads or deletes.
func (m *modelled) redis(b *models.Behavior) set {
	var out set
	for i, o := range b.Operands {
		v, t := m.operand(o)
		if i == 0 {
			command := v
			if o.Variadic && t != nil {
				command = m.a.elementAt(v, t, "0")
			}
			if text, ok := constantText(command).one(); ok && models.RedisReads(text) {
				return nil
			}
		}
		out = union(out, m.a.deepOf(v))
	}
	return out
}

// elementAt is the element of a slice or map under a constant index or key.
func (a *interp) elementAt(v *val, t types.Type, key string) *val {
	var out *val
	for _, p := range a.targets(v) {
		out = a.e.join(out, a.read(p.part(a.e, a.e.constStep(t, key))))
	}
	return orClean(out)
}

// constantText is the text of a string, boxed or not.
func constantText(v *val) *strs {
	if v.strs == nil && len(v.dyn) == 1 && len(v.set) == 0 {
		return v.dyn[0].v.strs
	}
	return v.strs
}

// typeFunc is a function that stands for calls of a named function type of
// which a table speaks; nil if none does.
func (e *engine) typeFunc(t types.Type) *types.Func {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !models.Known(named.Obj().Pkg().Path()) {
		return nil
	}
	sig, ok := named.Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	if r := e.refs[named.Obj()]; r != nil {
		return r.obj
	}
	lines := models.LookupType(named.Obj())
	if lines == nil {
		return nil
	}
	fn := types.NewFunc(token.NoPos, named.Obj().Pkg(), named.Obj().Name(), sig)
	e.refs[named.Obj()] = &funcRef{obj: fn}
	e.knowns[fn] = &known{lines: lines}
	return fn
}

// emptied: what the destination points to holds nothing afterwards.
func (m *modelled) emptied(b *models.Behavior) {
	i := m.position(b.Dest)
	if i < 0 || i >= len(m.args) {
		return
	}
	ps := m.a.targets(m.args[i])
	for _, p := range ps {
		m.a.write(p.part(m.a.e, infoStep), zero, len(ps) == 1)
	}
}

// prepared notes on a prepared statement what it says.
func (m *modelled) prepared(k *known) {
	if !strings.HasPrefix(m.fn.Name(), "Prepare") || len(m.res) == 0 {
		return
	}
	for _, b := range k.lines {
		if b.Verb != models.Flows || b.Dest != models.Result || len(b.Operands) != 1 {
			continue
		}
		v, t := m.operand(b.Operands[0])
		if t == nil || !isString(t) || len(v.set) > 0 || v.strs == nil {
			continue
		}
		for _, p := range m.res[0].to {
			m.a.write(p.part(m.a.e, infoStep), &val{strs: v.strs}, true)
		}
	}
}

// named is what a statement with named parameters stores of a struct or map: what it
// names; everything if it is not constant.
func (m *modelled) named(query, v *val, t types.Type) set {
	names := placeholders(query.strs)
	if names == nil {
		return m.a.show(v, t, view{name: "sql"})
	}
	return m.a.namedIn(v, t, names, 0)
}

func (a *interp) namedIn(v *val, t types.Type, names map[string]bool, depth int) set {
	if v == nil || t == nil || depth > maxShow {
		return nil
	}
	var out set
	switch u := under(t).(type) {
	case *types.Pointer:
		return a.namedIn(a.load(v, u.Elem()), u.Elem(), names, depth+1)
	case *types.Slice:
		return a.namedIn(a.elements(v, t, u.Elem()), u.Elem(), names, depth+1)
	case *types.Interface:
		for _, d := range v.dyn {
			out = union(out, a.namedIn(d.v, d.typ, names, depth+1))
		}
		if len(v.dyn) == 0 {
			out = a.show(v, t, view{name: "sql"})
		}
	case *types.Map:
		for name := range names {
			out = union(out, a.show(a.elementAt(v, t, `"`+name+`"`), u.Elem(), view{name: "sql"}))
		}
	case *types.Struct:
		for i := range u.NumFields() {
			f := u.Field(i)
			part, name := a.e.child(v, a.e.fieldStep(t, i)), columnName(f, u.Tag(i))
			switch {
			case names[name]:
				out = union(out, a.show(part, f.Type(), view{name: "sql"}))
			case f.Embedded():
				out = union(out, a.namedIn(part, f.Type(), names, depth+1))
			}
		}
	}
	return out
}

// columnName is how sqlx calls a field: by its db tag, or by its name in lower case.
func columnName(f *types.Var, tag string) string {
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("db"), ",")
	if name == "" {
		name = strings.ToLower(f.Name())
	}
	return name
}

// placeholders are the names of the parameters (:name, @name) of constant
// statements; nil if one is not known whole.
func placeholders(s *strs) map[string]bool {
	if s == nil || len(s.all) == 0 {
		return nil
	}
	names := map[string]bool{}
	for _, t := range s.all {
		if !t.whole() {
			return nil
		}
		rest := t.s
		for {
			i := strings.IndexAny(rest, ":@")
			if i < 0 {
				break
			}
			cast := strings.HasPrefix(rest[i:], "::")
			rest = strings.TrimLeft(rest[i:], ":@")
			end := strings.IndexFunc(rest, func(r rune) bool {
				return r != '_' && r != '.' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
			})
			if end < 0 {
				end = len(rest)
			}
			if name, _, _ := strings.Cut(rest[:end], "."); name != "" && !cast {
				names[name] = true
			}
			rest = rest[end:]
		}
	}
	return names
}

// encryptingSerializer reports whether a gorm tag names a serializer that, by its
// name, encrypts: it is registered where the program starts, out of sight.
func encryptingSerializer(tag string) bool {
	for option := range strings.SplitSeq(reflect.StructTag(tag).Get("gorm"), ";") {
		key, name, _ := strings.Cut(strings.TrimSpace(option), ":")
		if !strings.EqualFold(key, "serializer") {
			continue
		}
		name = strings.ToLower(name)
		for _, word := range []string{"crypt", "cipher", "aes", "seal", "kms", "vault", "secret", "tink", "pgp"} {
			if strings.Contains(name, word) {
				return true
			}
		}
	}
	return false
}
