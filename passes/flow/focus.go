package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// The element at an index that is not constant is told from the others while
// the register that holds the index keeps its value: in ps[i].SSN = "" the
// element that ps[i] is from here on is focused on. When the register gets a
// new value, the element becomes one of many again. A pointer to it that is
// kept somewhere is one to any element.

// maxFocus is how many elements of one container are focused on at a time.
const maxFocus = 8

// focusStep leads to the element at an index or key in a register; nil if
// elements like these are not worth telling apart.
func (a *interp) focusStep(container types.Type, index ssa.Value) *step {
	t := elemType(under(container))
	if t == nil || a.coarse || a.fn == nil || isNumber(t) || isString(container) {
		return nil
	}
	if _, ok := index.(*ssa.Const); ok {
		return nil
	}
	return &step{kind: stepIndex, key: "#@" + index.Name(), typ: t, focus: index}
}

// noteFocus remembers what holds the focused elements on the way to a place
// that is written.
func (a *interp) noteFocus(p *place) {
	for q := p; q.parent != nil; q = q.parent {
		if q.st.focus == nil {
			continue
		}
		if a.focused == nil {
			a.focused = map[ssa.Value][]*place{}
		}
		if held := a.focused[q.st.focus]; !slices.Contains(held, q.parent) {
			a.focused[q.st.focus] = append(held, q.parent)
		}
	}
}

// unfocus makes the elements at a register's index some of many: the register
// is about to get another value.
func (a *interp) unfocus(index ssa.Value) {
	for _, p := range a.focused[index] {
		v := a.read(p)
		if v == nil || v.kid("#@"+index.Name()) == nil {
			continue
		}
		a.rewrite(p, a.e.blurred(v, func(st *step) bool { return st.focus == index }))
	}
}

// blurred is v with some of the focused elements among the others.
func (e *engine) blurred(v *val, which func(*step) bool) *val {
	if v == nil {
		return nil
	}
	for _, k := range v.kids {
		if k.st.focus == nil || !which(k.st) {
			continue
		}
		out := *v
		out.kids = nil
		for _, other := range v.kids {
			if other.st != k.st {
				out.kids = append(out.kids, other)
			}
		}
		st := k.st.anyElement()
		rest := v.kid(st.key)
		if rest == nil {
			rest = e.derived(v, st)
		}
		return e.blurred((&out).with(st, e.join(rest, k.v)), which)
	}
	return v
}

func anyStep(*step) bool { return true }

// kept is a pointer as it is once it is kept somewhere: to any element, where
// it was to a focused one.
func (a *interp) kept(v *val) *val {
	if v == nil {
		return nil
	}
	for i, p := range v.to {
		if q := a.e.anywhere(p); q != p {
			out := *v
			out.to = unionPlaces(append(append([]*place{}, v.to[:i]...), v.to[i+1:]...), []*place{q})
			return a.kept(&out)
		}
	}
	return v
}

// anywhere is a place with the focused elements on the way to it any elements.
func (e *engine) anywhere(p *place) *place {
	if p.parent == nil {
		return p
	}
	parent := e.anywhere(p.parent)
	if p.st.focus != nil {
		return parent.part(e, p.st.anyElement())
	}
	if parent == p.parent {
		return p
	}
	return parent.part(e, p.st)
}
