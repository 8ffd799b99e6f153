package flow

import (
	"go/constant"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// strs are the constant strings that a value may be: a few, each perhaps with
// an unknown rest. Hosts, statements and formats are judged by them. The nil
// strs is any string.
type strs struct {
	all []text // sorted, each once
}

// A text is a constant string; open ones have an unknown rest.
type text struct {
	s    string
	open bool
}

// whole reports whether the text is known to its end.
func (t text) whole() bool { return !t.open }

// maxStrs is how many strings a value may be before it is any string.
const maxStrs = 8

func constString(c *ssa.Const) *strs {
	switch {
	case c.Value == nil:
		return nil
	case c.Value.Kind() == constant.String:
		return &strs{[]text{{s: constant.StringVal(c.Value)}}}
	}
	return &strs{[]text{{s: c.Value.ExactString()}}} // a key, perhaps
}

func joinStrs(a, b *strs) *strs {
	if a == nil || b == nil {
		return nil
	}
	if equalStrs(a, b) {
		return a
	}
	all := slices.Concat(a.all, b.all)
	slices.SortFunc(all, compareText)
	all = slices.Compact(all)
	if len(all) > maxStrs {
		return nil
	}
	return &strs{all}
}

func compareText(x, y text) int {
	if x.s != y.s {
		if x.s < y.s {
			return -1
		}
		return 1
	}
	switch {
	case x.open == y.open:
		return 0
	case y.open:
		return -1
	}
	return 1
}

func equalStrs(a, b *strs) bool {
	if a == nil || b == nil {
		return a == b
	}
	return slices.Equal(a.all, b.all)
}

// concatStrs is what the concatenation of two values may be.
func concatStrs(a, b *strs) *strs {
	if a == nil {
		return nil
	}
	var out []text
	for _, x := range a.all {
		switch {
		case x.open:
			out = append(out, x)
		case b == nil:
			if x.s != "" {
				out = append(out, text{x.s, true})
			}
		default:
			for _, y := range b.all {
				out = append(out, text{x.s + y.s, y.open})
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	slices.SortFunc(out, compareText)
	out = slices.Compact(out)
	if len(out) > maxStrs {
		return nil
	}
	return &strs{out}
}

// one is the string, if it is just one and whole.
func (s *strs) one() (string, bool) {
	if s == nil || len(s.all) != 1 || s.all[0].open {
		return "", false
	}
	return s.all[0].s, true
}
