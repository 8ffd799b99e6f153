package flow

import (
	"go/types"

	"github.com/phivet/phivet/passes/fields"
)

// A root is where the access paths of a summary begin.
type root struct {
	kind  rootKind
	soft  bool         // rootAfter: what was there before was known to be clean
	index int          // parameter (receiver first), free variable, result, argument
	glob  types.Object // rootGlobal
	call  *pendingCall // rootResult, rootAfter
}

type rootKind uint8

const (
	rootParam   rootKind = iota // a parameter, at entry
	rootFree                    // a free variable of a function literal, at entry
	rootGlobal                  // a package-level variable, at entry
	rootResult                  // a result of a pending call
	rootAfter                   // what a pending call leaves in an object that it was given
	rootRecover                 // what recover returns
)

// A node is an access path: a root and the steps from it. It stands for
// whatever the caller has there on entry; substituting it at a call is what
// makes summaries context sensitive.
type node struct {
	root   root
	parent *node
	st     *step // from parent; nil at the root
	typ    types.Type
	source *fields.Source // what is there is declared PHI, whoever calls
	depth  int
	id     int
	kids   map[string]*node
	many   bool  // stands for deeper paths too: n.Next for n.Next.Next
	first  *node // the root of the path; nil at the root
	paths  int   // at the root: how many paths begin there
}

// maxDepth is where access paths are cut: what lies deeper is merged with its parent.
const maxDepth = 48

// maxPaths is how many paths may begin at one root: what a walk over a syntax
// tree reads of its nodes is merged beyond.
const maxPaths = 600

func (e *engine) newRoot(r root, t types.Type, src *fields.Source) *node {
	e.nodes++
	if src == nil && t != nil && !r.soft {
		src = e.index.Type(t)
	}
	return &node{root: r, typ: t, source: e.source(src), id: e.nodes}
}

// child returns the path one step longer.
func (n *node) child(e *engine, st *step) *node {
	if c := n.kids[st.key]; c != nil {
		return c
	}
	if n.whole(st) {
		return n
	}
	if n.depth >= maxDepth || n.top().paths > maxPaths {
		n.many = true
		return n
	}
	if p := n.before(st); p != nil {
		p.many = true
		return p
	}
	t := st.typ
	if t == nil {
		t = partType(n.typ, st)
	}
	src := st.source
	if src == nil {
		src = n.source
	}
	if src == nil && t != nil {
		src = e.index.Type(t)
	}
	e.nodes++
	c := &node{root: n.root, parent: n, st: st, typ: t, source: e.source(src), depth: n.depth + 1, id: e.nodes}
	if st.notPHI || n.root.soft {
		c.source = nil
	}
	if n.kids == nil {
		n.kids = map[string]*node{}
	}
	n.kids[st.key] = c
	c.first = n.top()
	c.first.paths++
	return c
}

// concrete reports whether what is at n is known not to be an interface.
func (n *node) concrete() bool { return n.typ != nil && !isInterface(n.typ) }

// whole reports whether the part of n that st leads to is told as n itself: a
// byte of a string is what the string is.
func (n *node) whole(st *step) bool {
	return (st.kind == stepElem || st.kind == stepIndex) && n.typ != nil && isBasic(n.typ)
}

// top is the root of a path.
func (n *node) top() *node {
	if n.first != nil {
		return n.first
	}
	return n
}

// before is the node on the path to n that the same step led to: a path that
// runs through a recursive type again is folded onto itself (n.Next.Next onto
// n.Next), which keeps paths finite and few.
func (n *node) before(st *step) *node {
	if st.kind != stepField {
		return nil
	}
	for p := n; p != nil && p.st != nil; p = p.parent {
		if p.st.key == st.key && p.st.owner == st.owner {
			return p
		}
	}
	return nil
}

// several reports whether what is at n stands for more than one thing.
func (n *node) several() bool {
	for ; n != nil; n = n.parent {
		if n.many {
			return true
		}
	}
	return false
}

// partType is the type of the part of a value of type t that st leads to.
func partType(t types.Type, st *step) types.Type {
	if t == nil {
		return nil
	}
	u := under(t)
	switch st.kind {
	case stepDeref:
		if p, ok := u.(*types.Pointer); ok {
			return p.Elem()
		}
		return t // slices, maps, channels: the object is of the same type
	case stepElem, stepIndex:
		return elemType(u)
	case stepKey:
		if m, ok := u.(*types.Map); ok {
			return m.Key()
		}
	case stepField:
		if s, ok := u.(*types.Struct); ok && st.index < s.NumFields() {
			return s.Field(st.index).Type()
		}
	case stepTuple:
		if tup, ok := t.(*types.Tuple); ok && st.index < tup.Len() {
			return tup.At(st.index).Type()
		}
	}
	return nil
}

func elemType(u types.Type) types.Type {
	switch u := u.(type) {
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	case *types.Pointer:
		if a, ok := u.Elem().Underlying().(*types.Array); ok {
			return a.Elem()
		}
	case *types.Basic:
		return types.Typ[types.Byte]
	}
	return nil
}

// under is the core type of t: type parameters with one underlying type have it. A type
// of a package that is not known here, nil, is as good as an invalid one.
func under(t types.Type) types.Type {
	if t == nil {
		return types.Typ[types.Invalid]
	}
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		if u := coreType(tp); u != nil {
			return u
		}
	}
	return t.Underlying()
}

// coreType is the one underlying type of a type parameter's type set, if there is one.
func coreType(tp *types.TypeParam) types.Type {
	var core types.Type
	iface := tp.Constraint().Underlying().(*types.Interface)
	for i := range iface.NumEmbeddeds() {
		u, ok := iface.EmbeddedType(i).(*types.Union)
		if !ok {
			if _, isIface := iface.EmbeddedType(i).Underlying().(*types.Interface); !isIface {
				return iface.EmbeddedType(i).Underlying()
			}
			continue
		}
		for j := range u.Len() {
			t := u.Term(j).Type().Underlying()
			if core != nil && !types.Identical(core, t) {
				return nil
			}
			core = t
		}
	}
	return core
}

// beside reports whether what is at the node is, or is part of, a field beside
// declared ones: known to be clean, as far as this function can tell.
func (n *node) beside(e *engine) bool {
	for ; n != nil && n.st != nil; n = n.parent {
		if n.st.kind == stepField {
			return n.st.beside && !e.index.Holds(n.st.typ)
		}
	}
	return false
}
