package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/phivet/phivet/passes/fields"
)

// shownSources are the declared fields that a view shows of any value of t.
func (e *engine) shownSources(t types.Type, vw view) []*fields.Source {
	key := vw.name + string(vw.verb)
	m := e.shown[key]
	if m == nil {
		m = &typeutil.Map{}
		e.shown[key] = m
	}
	if r := m.At(t); r != nil {
		return r.([]*fields.Source)
	}
	m.Set(t, []*fields.Source(nil)) // recursive types
	var out []*fields.Source
	if e.index.Holds(t) {
		w := &typeWalk{e: e, sh: vw.shape(), busy: map[types.Type]bool{}}
		w.walk(t, 0)
		out = w.out
	}
	m.Set(t, out)
	return out
}

// A typeWalk collects the sources that a view shows of a type.
type typeWalk struct {
	e    *engine
	sh   shape
	busy map[types.Type]bool
	out  []*fields.Source
}

func (w *typeWalk) walk(t types.Type, depth int) {
	if depth > 2*maxShow || w.busy[t] || isInterface(t) {
		return
	}
	w.busy[t] = true
	defer delete(w.busy, t)
	if w.e.viewMethod(t, w.sh, false) != nil {
		return // the method is followed where a value is shown
	}
	if src := w.e.index.Type(t); src != nil {
		w.add(src)
		return
	}
	switch u := under(t).(type) {
	case *types.Pointer:
		if w.sh.pointers || depth == 0 {
			w.walk(u.Elem(), depth+1)
		}
	case *types.Slice:
		w.walk(u.Elem(), depth+1)
	case *types.Array:
		w.walk(u.Elem(), depth+1)
	case *types.Map:
		w.walk(u.Key(), depth+1)
		w.walk(u.Elem(), depth+1)
	case *types.Struct:
		w.fields(t, u, depth)
	}
}

func (w *typeWalk) fields(t types.Type, u *types.Struct, depth int) {
	s := &showing{sh: w.sh}
	for i := range u.NumFields() {
		f := u.Field(i)
		if w.sh.exported && !f.Exported() && !f.Embedded() || s.hidden(u.Tag(i)) {
			continue
		}
		src, notPHI := w.e.index.Field(t, i)
		switch {
		case notPHI:
		case src != nil:
			if _, isPtr := under(f.Type()).(*types.Pointer); !isPtr || w.sh.pointers {
				w.add(src)
			}
		default:
			w.walk(f.Type(), depth+1)
		}
	}
}

func (w *typeWalk) add(src *fields.Source) {
	src = w.e.source(src)
	if !slices.Contains(w.out, src) {
		w.out = append(w.out, src)
	}
}
