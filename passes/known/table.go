package known

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/phivet/phivet/passes/category"
)

//go:embed lib/*.txt
var files embed.FS

// A standard is one file of lib.
type standard struct {
	name     string   // "fhir"
	packages []string // patterns of one element of an import path
	lines    []line
}

// A line declares elements of a type.
type line struct {
	typ      string
	elements []string // "-" for the whole
	category category.Category
}

// standards parses the tables. That they parse is a test's matter: what does not is left out.
var standards = sync.OnceValue(func() []standard {
	list, _ := parseAll()
	return list
})

func parseAll() ([]standard, error) {
	entries, err := files.ReadDir("lib")
	if err != nil {
		return nil, err
	}
	var list []standard
	for _, e := range entries {
		text, err := files.ReadFile("lib/" + e.Name())
		if err != nil {
			return nil, err
		}
		s, err := parse(strings.TrimSuffix(e.Name(), ".txt"), string(text))
		if err != nil {
			return nil, fmt.Errorf("%s:%w", e.Name(), err)
		}
		list = append(list, s)
	}
	return list, nil
}

// parse reads one table; the error begins with the number of the line.
func parse(name, text string) (standard, error) {
	s := standard{name: name}
	n := 0
	for raw := range strings.Lines(text) {
		n++
		raw, _, _ = strings.Cut(raw, "#")
		words := strings.Fields(raw)
		switch {
		case len(words) == 0:
		case words[0] == "packages":
			s.packages = append(s.packages, words[1:]...)
		case len(words) != 3:
			return s, fmt.Errorf("%d: a line is a type, its elements and a category", n)
		default:
			c, ok := category.Parse(words[2])
			if !ok {
				return s, fmt.Errorf("%d: unknown category %q", n, words[2])
			}
			s.lines = append(s.lines, line{words[0], strings.Split(words[1], ","), c})
		}
	}
	return s, nil
}

// covers reports whether a package implements the standard, by its import path.
func (s *standard) covers(importPath string) bool {
	for element := range strings.SplitSeq(strings.ToLower(importPath), "/") {
		if slices.ContainsFunc(s.packages, func(p string) bool { ok, _ := path.Match(p, element); return ok }) {
			return true
		}
	}
	return false
}

// names reports whether one of the line's elements means a field known by one of these names.
func (l *line) names(field []string) bool {
	return slices.ContainsFunc(l.elements, func(element string) bool {
		stem, choice := strings.CutSuffix(element, "*")
		return slices.ContainsFunc(field, func(name string) bool {
			rest, ok := strings.CutPrefix(name, stem)
			return ok && (rest == "" || choice && strings.ToUpper(rest[:1]) == rest[:1])
		})
	})
}
