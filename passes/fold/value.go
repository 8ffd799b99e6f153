package fold

import (
	"fmt"
	"slices"
	"strings"
)

// A Value is one thing that an expression may be.
type Value struct {
	Parts []Part // texts and holes in turn; none is the empty text
	When  []Cond // it is this only if all of them hold
}

// A Part is a text, or a hole if Hole is not nil.
type Part struct {
	Text string
	Hole *Hole
}

// A Hole is what is not known.
type Hole struct {
	Param int    // index in ssa.Function.Params, of a parameter; else -1
	Path  string // field of the parameter that is meant: "TLS.Insecure"; "" for itself
	Name  string // how messages call it: "CHECK_CERT", "-insecure", "cfg.SkipVerify"
	Env   bool   // Name is an environment variable or flag; of a parameter, it names one
}

// A Cond is a condition: the hole is the text, or with Not, is not.
type Cond struct {
	Hole   Hole
	Equals string
	Not    bool
}

// maxValues bounds how many Values an expression has; further ones are dropped
// for an unknown.
const maxValues = 16

// Const returns the Value that is a text.
func Const(text string) Value { return Value{Parts: []Part{{Text: text}}} }

// Unknown returns the Value that is a hole of that name.
func Unknown(name string) Value { return hole(Hole{Param: -1, Name: name}) }

func hole(h Hole) Value { return Value{Parts: []Part{{Hole: &h}}} }

// Text returns the text that the Value is, and whether it has no holes.
func (v Value) Text() (string, bool) {
	text := ""
	for _, p := range v.Parts {
		if p.Hole != nil {
			return "", false
		}
		text += p.Text
	}
	return text, true
}

// Hole returns the hole that the whole Value is, nil if it has constant parts.
func (v Value) Hole() *Hole {
	if len(v.Parts) == 1 {
		return v.Parts[0].Hole
	}
	return nil
}

// Parametric reports whether callers know more about the Value than it says.
func (v Value) Parametric() bool {
	return slices.ContainsFunc(v.Parts, func(p Part) bool { return p.Hole != nil && p.Hole.Param >= 0 }) ||
		slices.ContainsFunc(v.When, func(c Cond) bool { return c.Hole.Param >= 0 })
}

// String returns the text with {name} for each hole, and the conditions.
func (v Value) String() string {
	var b strings.Builder
	for _, p := range v.Parts {
		if p.Hole != nil {
			fmt.Fprintf(&b, "{%s}", p.Hole.Name)
		} else {
			b.WriteString(p.Text)
		}
	}
	if when := When(v.When); when != "" {
		b.WriteString(" when " + when)
	}
	return b.String()
}

// maxShown is how many conditions a message shows: the innermost.
const maxShown = 3

// When returns conditions as messages show them: `CHECK_CERT=false and !prod`; ""
// if there are none. What another one implies is left out.
func When(conds []Cond) string {
	var texts []string
	for _, c := range conds {
		implied := slices.ContainsFunc(conds, func(d Cond) bool { return c.Not && !d.Not && c.Hole == d.Hole })
		if text := c.String(); !implied && !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts[max(0, len(texts)-maxShown):], " and ")
}

// String returns the condition as messages show it.
func (c Cond) String() string {
	name, not := c.Hole.Name, c.Not
	if c.Hole.Env {
		if c.Equals == "" {
			return name + map[bool]string{false: " is not set", true: " is set"}[not]
		}
		if not && (c.Equals == "true" || c.Equals == "false") {
			return name + "=" + negate(c.Equals)
		}
		if not {
			return name + "!=" + c.Equals
		}
		return name + "=" + c.Equals
	}
	switch {
	case c.Equals == "false":
		not = !not
		fallthrough
	case c.Equals == "true":
		if not {
			return "!" + name
		}
		return name
	case not:
		return fmt.Sprintf("%s != %q", name, c.Equals)
	}
	return fmt.Sprintf("%s == %q", name, c.Equals)
}

func negate(text string) string {
	switch text {
	case "true":
		return "false"
	case "false":
		return "true"
	}
	return ""
}

// Alternatives returns the Values without duplicates, bounded.
func alternatives(values []Value) []Value {
	seen := map[string]bool{}
	var out []Value
	for _, v := range values {
		v.Parts = normalize(v.Parts)
		if k := v.key(); !seen[k] {
			seen[k] = true
			out = append(out, v)
		}
	}
	if len(out) <= 2*maxValues {
		out = merge(out)
	}
	if len(out) > maxValues {
		out = append(out[:maxValues-1], Unknown("..."))
	}
	return out
}

// merge makes one of two Values that differ in a condition and its opposite.
func merge(values []Value) []Value {
	for i := 0; i < len(values); i++ {
		for j := i + 1; j < len(values); j++ {
			if len(values[i].When) == 0 || len(values[i].When) != len(values[j].When) {
				continue
			}
			both, ok := eitherWay(values[i], values[j])
			if !ok {
				continue
			}
			values[i] = both
			values = slices.Delete(values, j, j+1)
			i = -1
			break
		}
	}
	return values
}

// eitherWay returns the Value that a and b are together if they differ in
// nothing but a condition and its opposite.
func eitherWay(a, b Value) (both Value, ok bool) {
	opposite := Without(b.When, a.When)
	if len(opposite) != 1 {
		return Value{}, false
	}
	c := opposite[0]
	c.Not = !c.Not
	both = Value{a.Parts, Without(a.When, []Cond{c})}
	if len(both.When) != len(a.When)-1 || (Value{Parts: a.Parts}).key() != (Value{Parts: b.Parts}).key() {
		return Value{}, false
	}
	return both, true
}

func (v Value) key() string {
	var b strings.Builder
	for _, p := range v.Parts {
		if p.Hole != nil {
			fmt.Fprintf(&b, "\x00%v", *p.Hole)
		} else {
			b.WriteString("\x01" + p.Text)
		}
	}
	for _, c := range v.When {
		fmt.Fprintf(&b, "\x02%v %q %v", c.Hole, c.Equals, c.Not)
	}
	return b.String()
}

// normalize joins neighbouring texts.
func normalize(parts []Part) []Part {
	var out []Part
	for _, p := range parts {
		if n := len(out); p.Hole == nil && n > 0 && out[n-1].Hole == nil {
			out[n-1].Text += p.Text
		} else if p.Hole != nil || p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}

// concat returns every combination of one Value from each list in turn.
func concat(lists ...[]Value) []Value {
	out := []Value{{}}
	for _, list := range lists {
		var next []Value
		for _, a := range out {
			for _, b := range list {
				next = append(next, Value{slices.Concat(a.Parts, b.Parts), conjunction(a.When, b.When)})
			}
		}
		out = alternatives(consistent(next))
	}
	return out
}

// maxConds bounds a conjunction: of more, the outermost are dropped.
const maxConds = 8

// conjunction returns the conditions of both, each once.
func conjunction(a, b []Cond) []Cond {
	out := slices.Clone(a)
	for _, c := range b {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out[max(0, len(out)-maxConds):]
}

// With adds conditions to each Value and drops those that then cannot be.
func With(values []Value, conds []Cond) []Value {
	if len(conds) == 0 {
		return values
	}
	out := make([]Value, len(values))
	for i, v := range values {
		out[i] = Value{v.Parts, conjunction(conds, v.When)}
	}
	return consistent(out)
}

// consistent drops the Values whose conditions contradict one another.
func consistent(values []Value) []Value {
	return slices.DeleteFunc(values, func(v Value) bool {
		for i, a := range v.When {
			for _, b := range v.When[i+1:] {
				if a.Hole == b.Hole && (a.Equals == b.Equals && a.Not != b.Not || a.Equals != b.Equals && !a.Not && !b.Not) {
					return true
				}
			}
		}
		return false
	})
}
