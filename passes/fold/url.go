package fold

import (
	"go/types"
	"net/url"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// method folds the result of a call of a known method.
func (f *Folder) method(call *ssa.Call, fn *types.Func, name string) []Value {
	recv := call.Call.Args[0]
	switch name {
	case "net/url.String", "net/url.Redacted":
		if typeName(recv.Type()) == "URL" {
			return f.urlString(recv, call)
		}
	case "net/url.Encode":
		return f.query(recv)
	case "strings.String", "bytes.String":
		return f.built(recv, call)
	}
	return nil
}

func typeName(t types.Type) string {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// urlString folds (*url.URL).String, of a parsed URL or of one put together.
func (f *Folder) urlString(u ssa.Value, at ssa.Instruction) []Value {
	root := f.Place(u).Root
	if e, ok := root.(*ssa.Extract); ok && e.Index == 0 {
		if call, ok := e.Tuple.(*ssa.Call); ok && describeCallee(call) == "net/url.Parse" {
			return f.Fold(call.Call.Args[0])
		}
	}
	if _, ok := root.(*ssa.Alloc); !ok {
		return []Value{Unknown("")}
	}
	field := func(name string) []Value { return f.FieldAt(u, name, at) }
	return concat(
		suffixed(field("Scheme"), "://"),
		f.userinfo(u, at),
		field("Host"), prefixed(field("Path"), "/", false), prefixed(field("RawQuery"), "?", true))
}

func describeCallee(call *ssa.Call) string {
	if callee := call.Call.StaticCallee(); callee != nil {
		if fn, ok := callee.Object().(*types.Func); ok && fn.Pkg() != nil {
			return fn.Pkg().Path() + "." + fn.Name()
		}
	}
	return ""
}

// userinfo is a hole before an @ if the URL has a user.
func (f *Folder) userinfo(u ssa.Value, at ssa.Instruction) []Value {
	if user := f.FieldAt(u, "User", at); len(user) == 1 {
		if text, _ := user[0].Text(); text == Nil {
			return []Value{{}}
		}
	}
	return concat([]Value{Unknown("")}, []Value{Const("@")})
}

func suffixed(values []Value, suffix string) []Value {
	return concat(values, []Value{Const(suffix)})
}

// prefixed puts a prefix before what is not empty; without always, only where
// it is missing.
func prefixed(values []Value, prefix string, always bool) []Value {
	var out []Value
	for _, v := range values {
		text, ok := v.Text()
		if ok && text == "" || ok && !always && strings.HasPrefix(text, prefix) {
			out = append(out, v)
		} else {
			out = append(out, concat([]Value{Const(prefix)}, []Value{v})...)
		}
	}
	return out
}

// query folds url.Values.Encode: the pairs that are set in the function, and a
// hole for what else there may be.
func (f *Folder) query(values ssa.Value) []Value {
	lists := [][]Value{}
	for _, ref := range *values.Referrers() {
		key, value := f.pair(ref, values)
		if key == "" {
			continue
		}
		lists = append(lists, []Value{Const(url.QueryEscape(key) + "=")}, value, []Value{Const("&")})
	}
	if len(lists) == 0 {
		return []Value{Unknown("")}
	}
	if _, made := values.(*ssa.MakeMap); made {
		return concat(lists[:len(lists)-1]...)
	}
	return concat(append(lists, []Value{Unknown("")})...)
}

// pair returns a key and its value if the instruction sets one in a url.Values.
func (f *Folder) pair(instr ssa.Instruction, values ssa.Value) (key string, value []Value) {
	switch instr := instr.(type) {
	case *ssa.Call:
		switch describeCallee(instr) {
		case "net/url.Set", "net/url.Add":
			if args := instr.Call.Args; args[0] == values {
				return f.text(args[1]), f.Fold(args[2])
			}
		}
	case *ssa.MapUpdate:
		if elements, ok := f.Elements(instr.Value); ok && instr.Map == values && len(elements) == 1 {
			return f.text(instr.Key), f.Fold(elements[0])
		}
	}
	return "", nil
}

// text returns the one text that v is, "" if it may be several.
func (f *Folder) text(v ssa.Value) string {
	if values := f.Fold(v); len(values) == 1 {
		text, _ := values[0].Text()
		return text
	}
	return ""
}
