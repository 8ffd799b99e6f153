package flow

import (
	"cmp"
	"go/constant"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// strs are the constant strings that a value may be: a few, each perhaps with
// an unknown rest. Hosts, statements and formats are judged by them. The nil
// strs is any string.
type strs struct {
	all []text // sorted, each once
}

// A text is a string of which the beginning s is known. In its middle may stand
// the string that the caller has at a node, with more known text after it.
type text struct {
	s       string
	sym     *node
	rest    string // after sym
	open    bool   // what follows is not known
	env     bool   // nothing is known: the environment's, which may override a default
	trusted bool   // declared //phi:baa: as a host it is covered
}

// maxStrs is how many strings a value may be before it is any string; maxText is
// how long one is kept with a symbol in it.
const (
	maxStrs = 8
	maxText = 200
)

// whole reports whether the text is known to its end.
func (t text) whole() bool { return !t.open && t.sym == nil && !t.env && !t.trusted }

// plus is the text followed by another.
func (t text) plus(u text) text {
	switch {
	case t.open || t.env || t.trusted:
		return t
	case u.trusted && t.sym == nil && (t.s == "" || strings.HasSuffix(t.s, "//")):
		return u
	case u.env || u.trusted:
		t.open = true
	case t.sym == nil:
		t.s += u.s
		t.sym, t.rest, t.open = u.sym, u.rest, u.open
	case u.sym != nil:
		t.rest += u.s
		t.open = true
	default:
		t.rest += u.s
		t.open = u.open
	}
	if t.sym != nil && (len(t.s)+len(t.rest) > maxText || strings.Contains(t.s, " ")) {
		return text{s: t.s, open: true} // Have: no address
	}
	return t
}

func constString(c *ssa.Const) *strs {
	switch {
	case c.Value == nil:
		return nil
	case c.Value.Kind() == constant.String:
		return oneText(constant.StringVal(c.Value))
	}
	return oneText(c.Value.ExactString()) // a key, perhaps
}

func oneText(s string) *strs { return &strs{[]text{{s: s}}} }

// textsOf makes strs of texts; nil if there are none or too many.
func textsOf(all []text) *strs {
	slices.SortFunc(all, compareText)
	all = slices.Compact(all)
	if len(all) == 0 || len(all) > maxStrs {
		return nil
	}
	return &strs{all}
}

func joinStrs(a, b *strs) *strs {
	if a == nil || b == nil {
		return nil
	}
	if equalStrs(a, b) {
		return a
	}
	return textsOf(slices.Concat(a.all, b.all))
}

func compareText(x, y text) int {
	return cmp.Or(strings.Compare(x.s, y.s), cmp.Compare(x.sym.number(), y.sym.number()), strings.Compare(x.rest, y.rest),
		compareBool(x.open, y.open), compareBool(x.env, y.env), compareBool(x.trusted, y.trusted))
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// number orders nodes; nil is the first.
func (n *node) number() int {
	if n == nil {
		return 0
	}
	return n.id
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
	if b == nil {
		b = &strs{[]text{{open: true}}}
	}
	var out []text
	for _, x := range a.all {
		for _, y := range b.all {
			if t := x.plus(y); t != (text{open: true}) {
				out = append(out, t)
			}
		}
	}
	return textsOf(out)
}

// one is the string, if it is just one and whole.
func (s *strs) one() (string, bool) {
	if s == nil || len(s.all) != 1 || !s.all[0].whole() {
		return "", false
	}
	return s.all[0].s, true
}

// symbolic reports whether the caller knows more.
func (s *strs) symbolic() bool {
	return s != nil && slices.ContainsFunc(s.all, func(t text) bool { return t.sym != nil })
}
