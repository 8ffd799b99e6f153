package config

import (
	"errors"
	"fmt"
	"go/types"
	"path"
	"strings"
)

// A Func names functions: import/path.Func, (import/path.Type).Method or
// (*import/path.Type).Method, where * matches within one name.
type Func struct {
	At Pos // where it stands

	text string
	pkg  string
	typ  string // "" of a function
	name string
}

// UnmarshalText parses a name; the error says what a name looks like.
func (f *Func) UnmarshalText(text []byte) error {
	s := string(text)
	parsed := Func{text: s}
	owner, name, method, err := splitMethod(s)
	if err != nil {
		return err
	}
	if method {
		parsed.name = name
		parsed.pkg, parsed.typ = splitName(owner)
	} else {
		parsed.pkg, parsed.name = splitName(s)
	}
	if parsed.name == "" || method && parsed.typ == "" {
		return fmt.Errorf("%s is not a function: write import/path.Func, (import/path.Type).Method or (*import/path.Type).Method", quote(s))
	}
	if err := checkPath(parsed.pkg); err != nil {
		return fmt.Errorf("%s: %w", quote(s), err)
	}
	for _, part := range []string{parsed.typ, parsed.name} {
		if part != "" && !namePattern(part) {
			return fmt.Errorf("%s: %s is not a Go name", quote(s), quote(part))
		}
	}
	*f = parsed
	return nil
}

// splitMethod cuts "(*owner).name" in two; method is false for a function.
func splitMethod(s string) (owner, name string, method bool, err error) {
	switch {
	case s == "":
		return "", "", false, errors.New("a function must not be empty")
	case strings.HasSuffix(s, ")") && !strings.HasPrefix(s, "("), strings.HasSuffix(s, "()"):
		return "", "", false, fmt.Errorf("%s: leave the parameters out", quote(s))
	case !strings.HasPrefix(s, "("):
		return "", "", false, nil
	}
	owner, name, ok := strings.Cut(s[1:], ").")
	if !ok {
		return "", "", false, fmt.Errorf("%s is not a method: write (import/path.Type).Method or (*import/path.Type).Method", quote(s))
	}
	return strings.TrimPrefix(owner, "*"), name, true, nil
}

// splitName cuts import/path.Name at the last dot of its last element.
func splitName(s string) (pkg, name string) {
	dot := strings.LastIndexByte(s, '.')
	if dot < strings.LastIndexByte(s, '/') || dot < 0 {
		return s, ""
	}
	return s[:dot], s[dot+1:]
}

// namePattern reports whether s is a Go name in which * may stand for any part.
func namePattern(s string) bool {
	return identifier(strings.ReplaceAll(s, "*", "x"))
}

func matchName(pattern, name string) bool {
	ok, _ := path.Match(pattern, name)
	return ok
}

// String returns the name as written.
func (f Func) String() string { return f.text }

// MarshalText returns the name as written.
func (f Func) MarshalText() ([]byte, error) { return []byte(f.text), nil }

// IsZero reports whether no function is named.
func (f Func) IsZero() bool { return f.text == "" }

// Package returns the import path of the functions.
func (f Func) Package() string { return f.pkg }

// Match reports whether fn is one of the functions. A method matches under
// either spelling of its receiver; of generic functions and types the origin
// counts; a promoted method belongs to the type that declares it.
func (f Func) Match(fn *types.Func) bool {
	if fn == nil || f.IsZero() || fn.Pkg() == nil || fn.Pkg().Path() != f.pkg || !matchName(f.name, fn.Name()) {
		return false
	}
	recv := fn.Origin().Signature().Recv()
	if recv == nil {
		return f.typ == ""
	}
	owner := named(recv.Type())
	return owner != nil && f.typ != "" && matchName(f.typ, owner.Name())
}

// named returns the type name of t or of what t points to, nil if it has none.
func named(t types.Type) *types.TypeName {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Origin().Obj()
	}
	return nil
}
