package flow

import (
	"go/types"
)

// What log/slog's handlers print of an attribute's value: LogValue is asked of
// the value itself, then the text handler asks MarshalText and prints like fmt,
// the JSON handler prints an error's text and encodes the rest. A handler that
// is not known may be either (https://pkg.go.dev/log/slog#JSONHandler.Handle).

var (
	logValuer  = shape{methods: []string{"LogValue"}}
	textual    = shape{methods: []string{"MarshalText"}}
	erroneous  = shape{methods: []string{"Error"}}
	textFormat = view{name: "fmt"}
	jsonFormat = view{name: "json"}
)

// attribute shows one operand of a slog call.
func (s *showing) attribute(v *val, t types.Type) set {
	if v == nil {
		return nil
	}
	if t != nil && isInterface(t) {
		rest := *v
		rest.dyn = nil
		out := s.interfaced(&rest, t, 0)
		for _, d := range v.dyn {
			out = union(out, s.attribute(d.v, d.typ))
		}
		return out
	}
	if m := s.a.e.viewMethod(t, logValuer, false); m != nil {
		return s.shownBy(m, v, t)
	}
	if slogType(t) {
		return s.everything(v, 0)
	}
	var out set
	if s.vw.text != "json" {
		out = union(out, s.by(textual, textFormat, v, t))
	}
	if s.vw.text != "text" {
		out = union(out, s.by(erroneous, jsonFormat, v, t))
	}
	return out
}

// by shows a value by a method if its type has one, by a view if not.
func (s *showing) by(methods shape, vw view, v *val, t types.Type) set {
	if m := s.a.e.viewMethod(t, methods, false); m != nil {
		return s.shownBy(m, v, t)
	}
	return s.a.show(v, t, vw)
}

// slogType reports whether a value is an attribute, a group or a record.
func slogType(t types.Type) bool {
	if e := elemType(under(t)); e != nil && !isPointer(t) {
		t = e
	}
	return typePkg(t) == "log/slog"
}

// handlerOf is "json" or "text" if a logger evidently prints by such a handler.
func (a *interp) handlerOf(v *val) string {
	kind := ""
	for range 6 {
		if v = a.wrappedBy(v); v == nil {
			return kind
		}
		for _, p := range v.to {
			if p.typ == nil {
				continue
			}
			switch types.TypeString(p.typ, nil) {
			case "log/slog.JSONHandler":
				kind = "json"
			case "log/slog.TextHandler":
				kind = "text"
			}
		}
		for _, d := range v.dyn {
			switch types.TypeString(d.typ, nil) {
			case "*log/slog.JSONHandler":
				kind = "json"
			case "*log/slog.TextHandler":
				kind = "text"
			}
		}
	}
	return kind
}
