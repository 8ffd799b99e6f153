package config

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// A Glob is a pattern of slash-separated paths: "**" stands for any number of
// directories, everything else is as in path.Match, segment by segment.
type Glob string

// UnmarshalText rejects patterns that could never match a relative path.
func (g *Glob) UnmarshalText(text []byte) error {
	s := strings.TrimPrefix(string(text), "./")
	switch {
	case s == "":
		return errors.New("a pattern must not be empty")
	case strings.Contains(s, `\`):
		return fmt.Errorf("%s: write / between directories, also on Windows", quote(s))
	case strings.HasPrefix(s, "/"):
		return fmt.Errorf("%s is absolute: patterns are relative to the configuration's directory", quote(s))
	case strings.HasPrefix(s, "!"):
		return fmt.Errorf("%s: a pattern cannot be negated", quote(s))
	}
	for _, segment := range strings.Split(strings.TrimSuffix(s, "/"), "/") {
		if segment == "" || segment == "." || segment == ".." {
			return fmt.Errorf("%s: %q is no part of a path that could match", quote(s), segment)
		}
		if segment != "**" && strings.Contains(segment, "**") {
			return fmt.Errorf("%s: ** stands alone between slashes", quote(s))
		}
		if _, err := path.Match(segment, ""); err != nil {
			return fmt.Errorf("%s: malformed pattern", quote(s))
		}
	}
	*g = Glob(strings.TrimSuffix(s, "/"))
	return nil
}

// Match reports whether the pattern covers the path or a directory above it.
func (g Glob) Match(name string) bool {
	return matchSegments(strings.Split(string(g), "/"), strings.Split(path.Clean(name), "/"))
}

func matchSegments(pattern, name []string) bool {
	if len(pattern) == 0 {
		return true // Have: the pattern names name or a directory above it.
	}
	if pattern[0] == "**" {
		for i := range name {
			if matchSegments(pattern[1:], name[i:]) {
				return true
			}
		}
		return false
	}
	if len(name) == 0 {
		return false
	}
	ok, _ := path.Match(pattern[0], name[0])
	return ok && matchSegments(pattern[1:], name[1:])
}
