package fold

// Subst returns what values are when the parameters in their holes are what arg
// says: the Values of the argument, or of its field.
func Subst(values []Value, arg func(Hole) []Value) []Value {
	var out []Value
	for _, v := range values {
		lists := make([][]Value, 0, len(v.Parts))
		for _, p := range v.Parts {
			if p.Hole != nil && p.Hole.Param >= 0 {
				lists = append(lists, arg(*p.Hole))
			} else {
				lists = append(lists, []Value{{Parts: []Part{p}}})
			}
		}
		for _, conds := range substConds(v.When, arg) {
			out = append(out, With(concat(lists...), conds)...)
		}
	}
	return alternatives(out)
}

// substConds returns the conjunctions that conds become, each an alternative;
// none if they cannot hold.
func substConds(conds []Cond, arg func(Hole) []Value) [][]Cond {
	out := [][]Cond{nil}
	for _, c := range conds {
		choices := [][]Cond{{c}}
		if c.Hole.Param >= 0 {
			choices = nil
			for _, v := range arg(c.Hole) {
				if decided, holds := c.given(v); holds {
					choices = append(choices, conjunction(v.When, decided))
				}
			}
		}
		var next [][]Cond
		for _, sofar := range out {
			for _, choice := range choices {
				next = append(next, conjunction(sofar, choice))
			}
		}
		if out = next; len(out) > maxValues {
			out = out[:maxValues]
		}
	}
	return out
}

// given returns what is left of the condition if its hole is v, and whether it
// can hold.
func (c Cond) given(v Value) (left []Cond, holds bool) {
	if text, ok := v.Text(); ok {
		return nil, (text == c.Equals) != c.Not
	}
	if h := v.Hole(); h != nil {
		return []Cond{{*h, c.Equals, c.Not}}, true
	}
	return nil, true // partly known: it may hold, and nobody could say when
}
