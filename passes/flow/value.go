package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fields"
)

// A val is what one place may hold (the design's cell), as a tree: the set of
// the whole is what every part beneath holds that has no entry of its own in
// kids. Values are never modified; copying one is sharing it. The nil val is
// bottom: no execution gets there.
type val struct {
	set  set      // origins of the whole
	to   []*place // where a pointer, slice, map, channel or function value may point
	dyn  []dynamic
	kids []kid // parts that differ from the whole, by key
	strs *strs // constant strings that it may be; nil if not known
	zero bool  // parts without an entry have never been set
}

// A dynamic is one concrete value that an interface may hold.
type dynamic struct {
	typ types.Type
	v   *val
}

// A kid is a part of a value.
type kid struct {
	st *step
	v  *val
}

// clean is a value that is known to hold no PHI; zero is one never set.
var (
	clean = &val{}
	zero  = &val{zero: true}
)

// A stepKind says how one gets from a value to a part of it.
type stepKind uint8

const (
	stepField  stepKind = iota // a struct's field
	stepElem                   // any element of a slice, array, map, channel
	stepIndex                  // the element at a constant index or key
	stepKey                    // the keys of a map
	stepTuple                  // one of several results
	stepDeref                  // what a pointer points to (nodes only)
	stepAssert                 // the dynamic value of a type (nodes only)
	stepWrap                   // the writer that a writer, encoder, handler or logger writes to
	stepState                  // what a library's object holds that has no field to see
)

// A step leads from a value to one of its parts.
type step struct {
	kind   stepKind
	key    string         // unique among the steps from one value
	owner  types.Type     // stepField: the struct type
	index  int            // stepField, stepTuple
	typ    types.Type     // of the part; nil if not known
	source *fields.Source // the part is declared PHI
	notPHI bool           // the part is declared not PHI
	baa    bool           // the part is declared a host with which a BAA is in place
	beside bool           // a field without declaration beside fields that have one
	focus  ssa.Value      // stepIndex: the register that holds the index
}

var (
	elemStep = &step{kind: stepElem, key: "[]"}
	keyStep  = &step{kind: stepKey, key: "k"}
	wrapStep = &step{kind: stepWrap, key: "$w"}
	infoStep = &step{kind: stepState, key: "$s"}
)

func (v *val) kid(key string) *val {
	i, ok := slices.BinarySearchFunc(v.kids, key, func(k kid, key string) int { return strings.Compare(k.st.key, key) })
	if !ok {
		return nil
	}
	return v.kids[i].v
}

// with returns v with its part at st replaced.
func (v *val) with(st *step, part *val) *val {
	if v.kid(st.key) == part && part != nil {
		return v
	}
	out := *v
	i, ok := slices.BinarySearchFunc(v.kids, st.key, func(k kid, key string) int { return strings.Compare(k.st.key, key) })
	out.kids = slices.Clone(v.kids)
	if ok {
		out.kids[i] = kid{st, part}
	} else {
		out.kids = slices.Insert(out.kids, i, kid{st, part})
	}
	out.strs = nil
	return &out
}

// opaque is a value of which only the set is known.
func opaque(s set) *val {
	if len(s) == 0 {
		return clean
	}
	return &val{set: s}
}

// pointing is a pointer to a place.
func pointing(p ...*place) *val { return &val{to: p} }

// join is what a place may hold that holds a or b.
func (e *engine) join(a, b *val) *val {
	if a == b || b == nil {
		return a
	}
	if a == nil {
		return b
	}
	e.cost++
	out := &val{
		set:  e.widened(union(a.set, b.set)),
		to:   unionPlaces(a.to, b.to),
		zero: a.zero && b.zero,
		strs: e.joinTexts(a, b),
	}
	out.dyn = e.joinDynamics(a.dyn, b.dyn)
	out.kids = e.joinKids(a, b)
	if out.zero && len(out.kids) == 0 && out.strs == nil && len(out.to) == 0 && len(out.dyn) == 0 {
		return zero
	}
	return out
}

func (e *engine) joinKids(a, b *val) []kid {
	if len(a.kids) == 0 && len(b.kids) == 0 {
		return nil
	}
	out := make([]kid, 0, len(a.kids)+len(b.kids))
	i, j := 0, 0
	for i < len(a.kids) || j < len(b.kids) {
		switch {
		case j == len(b.kids) || i < len(a.kids) && a.kids[i].st.key < b.kids[j].st.key:
			st := a.kids[i].st
			out = append(out, kid{st, e.join(a.kids[i].v, e.child(b, st))})
			i++
		case i == len(a.kids) || b.kids[j].st.key < a.kids[i].st.key:
			st := b.kids[j].st
			out = append(out, kid{st, e.join(e.child(a, st), b.kids[j].v)})
			j++
		default:
			out = append(out, kid{a.kids[i].st, e.join(a.kids[i].v, b.kids[j].v)})
			i++
			j++
		}
	}
	return out
}

func (e *engine) joinDynamics(a, b []dynamic) []dynamic {
	if len(a) == 0 || len(a) == len(b) && &a[0] == &b[0] {
		return b
	}
	e.cost += len(b)
	out, own := a, false
	for k, d := range b {
		i := indexOfType(out, d.typ, k)
		if i >= 0 && out[i].v == d.v {
			continue
		}
		if !own {
			out, own = slices.Clone(out), true
		}
		if i < 0 {
			out = append(out, d)
		} else {
			out[i].v = e.join(out[i].v, d.v)
		}
	}
	return out
}

// indexOfType finds the dynamic value of a type, which is most often at the
// index where it is looked for first.
func indexOfType(list []dynamic, t types.Type, first int) int {
	if first < len(list) && list[first].typ == t {
		return first
	}
	if i := slices.IndexFunc(list, func(d dynamic) bool { return d.typ == t }); i >= 0 {
		return i
	}
	return slices.IndexFunc(list, func(d dynamic) bool { return types.Identical(d.typ, t) })
}

// maxPlaces is how many places a pointer may point to: of more, as tables of
// pointers have, the first are kept.
const maxPlaces = 256

// placeSet brings places into the form of a set.
func placeSet(list []*place) []*place {
	if len(list) < 2 {
		return list
	}
	slices.SortFunc(list, func(x, y *place) int { return x.id - y.id })
	list = slices.Compact(list)
	return list[:min(len(list), maxPlaces)]
}

func unionPlaces(a, b []*place) []*place {
	if len(a) == 0 || slices.Equal(a, b) {
		return b
	}
	if len(b) == 0 {
		return a
	}
	return placeSet(slices.Concat(a, b))
}

// equal reports whether two values are the same but for traces.
func equal(a, b *val) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	return a.zero == b.zero && equalSets(a.set, b.set) && slices.Equal(a.to, b.to) && equalStrs(a.strs, b.strs) &&
		slices.EqualFunc(a.kids, b.kids, func(x, y kid) bool { return x.st.key == y.st.key && equal(x.v, y.v) }) &&
		slices.EqualFunc(a.dyn, b.dyn, func(x, y dynamic) bool { return types.Identical(x.typ, y.typ) && equal(x.v, y.v) })
}

// child is the part of v that st leads to.
func (e *engine) child(v *val, st *step) *val {
	if v == nil {
		return nil
	}
	if st.baa {
		return e.trusted(v, st)
	}
	if st.notPHI {
		return &val{to: v.childPlaces(st)}
	}
	if st.kind == stepElem {
		return e.element(v, st)
	}
	if k := v.kid(st.key); k != nil {
		return k
	}
	if st.focus != nil {
		return e.element(v, st.anyElement())
	}
	if st.kind == stepIndex {
		if k := v.kid(elemStep.key); k != nil {
			return e.mayBeFocused(v, k)
		}
		return e.mayBeFocused(v, e.derived(v, st))
	}
	return e.derived(v, st)
}

func (v *val) childPlaces(st *step) []*place {
	if k := v.kid(st.key); k != nil {
		return k.to
	}
	return nil
}

// mayBeFocused is the element at a constant index, which may be a focused one.
func (e *engine) mayBeFocused(v, elem *val) *val {
	for _, k := range v.kids {
		if k.st.focus != nil {
			elem = e.join(elem, k.v)
		}
	}
	return elem
}

// element is what any element may be: the unknown index joined with the constant ones.
func (e *engine) element(v *val, st *step) *val {
	out := v.kid(st.key)
	indexed := false
	for _, k := range v.kids {
		if k.st.kind == stepIndex {
			out = e.join(out, k.v)
			indexed = true
		}
	}
	if out == nil || indexed && v.kid(st.key) == nil && !v.zero {
		out = e.join(out, e.derived(v, st))
	}
	return out
}

// derived is a part that has no entry of its own: what the whole says of it.
func (e *engine) derived(v *val, st *step) *val {
	if len(v.set) == 0 {
		if v.zero {
			return zero
		}
		return clean
	}
	var out []flowing
	for _, f := range v.set {
		o := e.origins.of(f)
		switch {
		case o.kind == unknown:
			out = append(out, e.unknownPart(st)...)
		case o.kind == symbolic && o.view == (view{}) && o.cond == nil && st.kind == stepAssert && o.node.concrete():
			out = append(out, e.insideOf(f, o, st))
		case o.kind == symbolic && o.view == (view{}) && o.cond == nil:
			n := o.node.child(e, st)
			c := *o
			c.node = n
			out = append(out, flowing{e.origins.id(c), f.by})
		case o.kind == concrete && st.source != nil && o.mode == Plain && o.clear == 0:
			out = append(out, e.sourced(st.source, f.by))
		case o.kind == symbolic && st.source != nil && o.mode == Plain && o.clear == 0:
			// A record filled from what the caller gave: PHI unless that is clean.
			c := *o
			c.cond = e.source(st.source)
			out = append(out, flowing{e.origins.id(c), f.by})
		case st.beside && o.mode == Plain && !e.index.Holds(st.typ): // what is known of the whole is in the declared fields
		default:
			out = append(out, f)
		}
	}
	return opaque(sorted(out))
}

// insideOf is what an interface holds of a symbol that is no interface itself:
// the value, if it is of that type, or one with the symbol somewhere in it.
func (e *engine) insideOf(f flowing, o *origin, st *step) flowing {
	if types.Identical(o.node.typ, st.typ) {
		return f
	}
	c := *o
	c.view = deepView
	return flowing{e.origins.id(c), f.by}
}

// unknownPart is a part of a value about which nothing is known: PHI where
// declared, clean beside declared fields.
func (e *engine) unknownPart(st *step) []flowing {
	if st.source != nil {
		return []flowing{e.sourced(st.source, nil)}
	}
	if st.beside && !e.index.Holds(st.typ) {
		return nil
	}
	return e.unknownOf(st.typ)
}

// unknownOf is a value of t about which nothing is known.
func (e *engine) unknownOf(t types.Type) []flowing {
	out := []flowing{{id: unknownID}}
	if t != nil {
		if src := e.index.Type(t); src != nil {
			out = append(out, e.sourced(src, nil))
		}
	}
	return out
}

// sourced is PHI of a declaration, read where the analysis stands now.
func (e *engine) sourced(src *fields.Source, by *trace) flowing {
	src = e.source(src)
	if by == nil && e.at.IsValid() {
		by = by.add(e.here(e.at, src.Name+" is read"))
	}
	return flowing{e.origins.id(origin{kind: concrete, source: src}), by}
}

// only is v without any origin: what stays are places and shape.
func (e *engine) mapSet(v *val, f func(set) set) *val {
	if v == nil || v == zero || v == clean {
		return v
	}
	out := *v
	out.set = f(v.set)
	out.kids = make([]kid, len(v.kids))
	for i, k := range v.kids {
		out.kids[i] = kid{k.st, e.mapSet(k.v, f)}
	}
	out.dyn = make([]dynamic, len(v.dyn))
	for i, d := range v.dyn {
		out.dyn[i] = dynamic{d.typ, e.mapSet(d.v, f)}
	}
	return &out
}

// declared is v as it is once stored in a place that is declared PHI: an
// unknown value there is PHI, one that depends on the caller is PHI unless
// the caller's is known to be clean.
func (e *engine) declared(v *val, src *fields.Source) *val {
	if src == nil || v == nil {
		return v
	}
	src = e.source(src)
	return e.mapSet(v, func(s set) set {
		var add []flowing
		for _, f := range s {
			o := e.origins.of(f)
			switch {
			case o.kind == unknown:
				add = append(add, e.sourced(src, f.by))
			case o.kind == symbolic && o.cond == nil && o.node.source == nil && !o.node.beside(e):
				c := *o
				c.cond = src
				add = append(add, flowing{e.origins.id(c), f.by})
			}
		}
		if add == nil {
			return s
		}
		return union(s, sorted(add))
	})
}
