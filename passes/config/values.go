package config

import (
	"errors"
	"fmt"
	"go/token"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/phivet/phivet/passes/spell"
)

// A Policy says whether something is reported.
type Policy string

// The policies. Report is the default of every key that takes one.
const (
	Report Policy = "report"
	Ignore Policy = "ignore"
)

// UnmarshalText accepts report and ignore.
func (p *Policy) UnmarshalText(text []byte) error {
	*p = Policy(text)
	if *p != Report && *p != Ignore {
		return fmt.Errorf("%s is neither report nor ignore%s", quote(string(text)), didYouMean(string(text), []string{"report", "ignore"}))
	}
	return nil
}

// A Switch is on or off; true and false are the same.
type Switch bool

// UnmarshalText accepts on, off, true and false.
func (s *Switch) UnmarshalText(text []byte) error {
	switch string(text) {
	case "on", "true":
		*s = true
	case "off", "false":
		*s = false
	default:
		return fmt.Errorf("%s is neither on nor off", quote(string(text)))
	}
	return nil
}

// A Tag is a struct tag key.
type Tag string

// UnmarshalText rejects what package reflect would not find as a key.
func (t *Tag) UnmarshalText(text []byte) error {
	*t = Tag(text)
	if len(text) == 0 {
		return errors.New("a tag key must not be empty")
	}
	if bad := func(r rune) bool { return r <= ' ' || r == ':' || r == '"' || r == '`' || unicode.IsControl(r) }; strings.ContainsFunc(string(text), bad) {
		return fmt.Errorf("%s is not a struct tag key", quote(string(text)))
	}
	return nil
}

// identifier reports whether s is a Go name; keywords are none, nor is "_".
func identifier(s string) bool { return token.IsIdentifier(s) && s != "_" }

// checkPath says what is wrong with an import path.
func checkPath(path string) error {
	switch {
	case path == "":
		return errors.New("an import path is missing")
	case strings.Contains(path, "://"):
		return fmt.Errorf("%s is a URL, not an import path: leave the scheme out", quote(path))
	case strings.HasPrefix(path, "/"), strings.HasSuffix(path, "/"), strings.Contains(path, "//"), strings.HasPrefix(path, "."):
		return fmt.Errorf("%s is not an import path", quote(path))
	}
	allowed := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-._~/+", r)
	}
	if i := strings.IndexFunc(path, func(r rune) bool { return !allowed(r) }); i >= 0 {
		return fmt.Errorf("%s is not an import path: unexpected %q", quote(path), []rune(path[i:])[0])
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func quote(s string) string { return fmt.Sprintf("%q", s) }

// didYouMean is the end of a message about an unknown word.
func didYouMean(word string, known []string) string {
	if near := spell.Nearest(word, known); near != "" {
		return " (did you mean " + quote(near) + "?)"
	}
	return ""
}
