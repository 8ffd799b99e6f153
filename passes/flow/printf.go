package flow

import (
	"go/types"
	"strconv"
	"strings"

	"honnef.co/go/tools/printf"
)

// spread shows each operand of a list by itself.
func (s *showing) spread(v *val, t types.Type) set {
	vw := s.vw
	vw.spread = false
	return s.operands(v, t, func(int) view { return vw }, s.vw)
}

// printf shows the operands of a known format.
func (s *showing) printf(v *val, t types.Type) set {
	if s.vw.format != nil {
		return s.forwarded(v, s.vw)
	}
	return s.a.showFormat(s.vw.text, v, t)
}

// showPrintf is what a format's verbs show of a list of arguments.
func (a *interp) showPrintf(format, args *val, t types.Type) set {
	if format != nil && format.strs != nil {
		var out set
		for _, f := range format.strs.all {
			if !f.whole() {
				out = union(out, a.showRest(f.s, format, args, t))
				continue
			}
			out = union(out, a.showFormat(f.s, args, t))
		}
		return out
	}
	if n := a.e.identityNode(format); n != nil {
		s := &showing{a: a, vw: view{name: "printf", format: n}, sh: shapes["fmt"], busy: map[*place]bool{}}
		return s.forwarded(args, s.vw)
	}
	return a.show(args, t, view{name: "fmt", spread: true})
}

// showRest shows arguments under a format of which only the beginning is known
// here: the caller's rest decides, if the beginning uses none.
func (a *interp) showRest(beginning string, format, args *val, t types.Type) set {
	if len(format.set) == 1 && !strings.Contains(beginning, "%") {
		o := a.e.origins.of(format.set[0])
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			s := &showing{a: a, vw: view{name: "printf", format: o.node}, sh: shapes["fmt"], busy: map[*place]bool{}}
			return s.forwarded(args, s.vw)
		}
	}
	return a.show(args, t, view{name: "fmt", spread: true})
}

// forwarded shows arguments that are, or contain, the caller's list under the
// caller's format; arguments made here are shown by the default verb.
func (s *showing) forwarded(v *val, vw view) set {
	e := s.a.e
	var out []flowing
	rest := *v
	rest.set = nil
	for _, f := range v.set {
		o := e.origins.of(f)
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			c := *o
			c.view = vw
			out = append(out, flowing{e.origins.id(c), f.by})
			continue
		}
		out = append(out, f)
	}
	return union(sorted(out), s.a.show(&rest, types.NewSlice(types.Universe.Lookup("any").Type()), view{name: "fmt", spread: true}))
}

// showFormat shows of each argument what the verbs that use it show.
func (a *interp) showFormat(format string, args *val, t types.Type) set {
	verbs, explicit, all := formatVerbs(format)
	if all {
		return a.show(args, t, view{name: "fmt", spread: true})
	}
	s := &showing{a: a, vw: view{name: "printf", text: format}, sh: shapes["fmt"], busy: map[*place]bool{}}
	return s.operands(args, t, func(i int) view {
		if i < 0 {
			return view{name: "fmt"}
		}
		vs, ok := verbs[i]
		if !ok && explicit {
			return view{name: "nothing"}
		}
		if !ok {
			return view{name: "fmt"} // %!(EXTRA type=value)
		}
		return vs
	}, s.vw)
}

// formatVerbs are the views of a format's arguments by index; all reports
// that they can't be told apart, explicit that some are named by
// index: then the others are not shown at all.
func formatVerbs(format string) (verbs map[int]view, explicit, all bool) {
	parts, err := printf.Parse(format)
	if err != nil {
		return nil, false, true
	}
	verbs = map[int]view{}
	next := 0
	star := func(arg printf.Argument) {
		if st, ok := arg.(printf.Star); ok {
			if st.Index > 0 {
				next = st.Index - 1
			}
			next++
		}
	}
	for _, p := range parts {
		v, ok := p.(printf.Verb)
		if !ok || v.Letter == '%' {
			continue
		}
		star(v.Width)
		star(v.Precision)
		if v.Value > 0 {
			next = v.Value - 1
			explicit = true
		}
		vw := verbView(v)
		if old, ok := verbs[next]; ok && old.name != "nothing" {
			vw = old
		}
		verbs[next] = vw
		next++
	}
	return verbs, explicit, false
}

// verbView is how a verb shows its argument.
func verbView(v printf.Verb) view {
	switch v.Letter {
	case 'T', 'p':
		return view{name: "nothing"}
	case 'v':
		for _, f := range v.Flags {
			if f == '#' {
				return view{name: "fmt", verb: '#'}
			}
		}
		return view{name: "fmt"}
	}
	return view{name: "fmt", verb: v.Letter}
}

// operands shows the elements of an argument list, each by its own view (-1:
// an element whose index is not known).
func (s *showing) operands(v *val, t types.Type, by func(int) view, whole view) set {
	a, e := s.a, s.a.e
	elem := elemType(under(t))
	var out set
	shown := func(x *val, i int) {
		if vw := by(i); vw.name != "nothing" {
			out = union(out, a.show(x, elem, vw))
		}
	}
	for _, p := range v.to {
		c := a.read(p)
		if c == nil {
			continue
		}
		indexed := false
		for _, k := range c.kids {
			switch k.st.kind {
			case stepIndex:
				indexed = true
				if i, err := strconv.Atoi(k.st.key[1:]); err == nil {
					shown(k.v, i)
				}
			case stepElem:
				shown(k.v, -1)
			}
		}
		if !indexed && c.kid(elemStep.key) == nil {
			shown(e.derived(c, e.elemOf(t)), -1)
		}
	}
	var rest []flowing
	for _, f := range v.set {
		o := e.origins.of(f)
		if o.kind == symbolic && o.view == (view{}) && o.cond == nil {
			if a.mem.get(uint32(a.symbolOf(o.node).id)) != nil {
				shown(a.elements(&val{set: set{f}}, t, elem), -1)
				continue
			}
			c := *o
			c.view = whole
			f = flowing{e.origins.id(c), f.by}
		}
		rest = append(rest, f)
	}
	return union(out, sorted(rest))
}
