package config

import (
	"errors"
	"fmt"
	"go/types"
	"strings"
)

// A Type names types: import/path.Type, where * matches within the name, or a
// path with "..." as in go list, which means every type of those packages.
type Type struct {
	At Pos // where it stands

	text string
	pkg  string // "..." matches any string
	name string // "" means every type
}

// UnmarshalText parses a name; the error says what a name looks like.
func (t *Type) UnmarshalText(text []byte) error {
	s := string(text)
	parsed := Type{text: s}
	switch {
	case s == "":
		return errors.New("a type must not be empty")
	case strings.HasPrefix(s, "*"), strings.HasPrefix(s, "["), strings.HasPrefix(s, "("):
		return fmt.Errorf("%s: name the type itself, as import/path.Type", quote(s))
	case strings.HasSuffix(s, "..."):
		parsed.pkg = s
	default:
		parsed.pkg, parsed.name = splitName(s)
		if parsed.name == "" {
			return fmt.Errorf("%s is a package: write %s.Type, or %s/... for every type below it", quote(s), s, s)
		}
		if !namePattern(parsed.name) {
			return fmt.Errorf("%s: %s is not a Go name", quote(s), quote(parsed.name))
		}
	}
	if err := checkPath(strings.ReplaceAll(parsed.pkg, "...", "x")); err != nil {
		return fmt.Errorf("%s: %w", quote(s), err)
	}
	*t = parsed
	return nil
}

// String returns the name as written.
func (t Type) String() string { return t.text }

// MarshalText returns the name as written.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.text), nil }

// IsZero reports whether no type is named.
func (t Type) IsZero() bool { return t.text == "" }

// Package returns the import path of the types, which may contain "...".
func (t Type) Package() string { return t.pkg }

// Wide reports whether the pattern contains "...": phi:"-" on a field beats it.
func (t Type) Wide() bool { return strings.Contains(t.pkg, "...") }

// Match reports whether obj is one of the types. Of a generic type the origin
// counts; an alias counts as the type that it stands for.
func (t Type) Match(obj *types.TypeName) bool {
	if obj == nil || t.IsZero() {
		return false
	}
	if obj.IsAlias() {
		if obj = named(obj.Type()); obj == nil {
			return false
		}
	}
	return obj.Pkg() != nil && matchPath(t.pkg, obj.Pkg().Path()) && (t.name == "" || matchName(t.name, obj.Name()))
}

// matchPath reports whether an import path matches a pattern in which "..."
// stands for any string; as in go list, x/... also matches x.
func matchPath(pattern, path string) bool {
	if below, ok := strings.CutSuffix(pattern, "/..."); ok && matchPath(below, path) {
		return true
	}
	first, rest, wide := strings.Cut(pattern, "...")
	if !wide {
		return pattern == path
	}
	path, ok := strings.CutPrefix(path, first)
	if !ok {
		return false
	}
	pieces := strings.Split(rest, "...")
	last := pieces[len(pieces)-1]
	for _, piece := range pieces[:len(pieces)-1] {
		i := strings.Index(path, piece)
		if i < 0 {
			return false
		}
		path = path[i+len(piece):]
	}
	return strings.HasSuffix(path, last)
}
