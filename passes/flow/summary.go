package flow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A funcRef is a function that the analysis knows: with a body here, or by
// its object elsewhere.
type funcRef struct {
	fn          *ssa.Function // nil if its body is not in this package
	obj         *types.Func   // declared functions and methods: the generic origin
	key         string        // unique in the program
	name        string        // as messages show it
	up          *funcRef      // the function around a literal
	native      string        // a function of the engine itself: "yield", "seq"
	sum         *summary
	params      []*node
	frees       []*node
	recov       *node
	order       []*ssa.BasicBlock
	cyclic      bool
	cyclicCalls bool                // it calls itself, perhaps through others
	load        func() *summary     // reads the summary, of a method that no importer can name
	busy        bool                // its analysis is under way
	print       string              // of its summary, if it calls itself
	asked       map[*funcRef]string // whose summaries its analysis was given, by print
	pendings    int                 // calls left to callers so far
	hushed      map[originID]bool   // PHI already reported at the literal's own sinks
}

func (r *funcRef) param(e *engine, i int, t types.Type) *node {
	for len(r.params) <= i {
		r.params = append(r.params, nil)
	}
	if r.params[i] == nil {
		r.params[i] = e.newRoot(root{kind: rootParam, index: i}, t, e.paramSource(r, i))
	}
	return r.params[i]
}

func (r *funcRef) freeVar(e *engine, i int, t types.Type) *node {
	for len(r.frees) <= i {
		r.frees = append(r.frees, nil)
	}
	if r.frees[i] == nil {
		r.frees[i] = e.newRoot(root{kind: rootFree, index: i}, t, nil)
	}
	return r.frees[i]
}

func (r *funcRef) recovered(e *engine) *node {
	if r.recov == nil {
		r.recov = e.newRoot(root{kind: rootRecover}, types.Universe.Lookup("any").Type(), nil)
	}
	return r.recov
}

// within reports whether r is f or a literal somewhere inside it.
func (r *funcRef) within(f *funcRef) bool {
	for ; r != nil; r = r.up {
		if r == f {
			return true
		}
	}
	return false
}

// A summary is what a call of a function does, in terms of what its caller has
// at the function's parameters: the results, what it leaves in memory, the
// sinks that it reaches, the calls that only the caller can resolve.
type summary struct {
	ref     *funcRef
	results []*val
	returns bool             // some path returns
	unknown bool             // over budget: the results depend on all arguments
	heap    map[*object]*val // contents of the objects that results, effects and calls refer to
	effects []effect
	sinks   []*sinkRec
	pending []*pendingCall
	panics  *val
}

// An effect is what an object that the caller knows holds when the function returns.
type effect struct {
	obj *object
	v   *val
}

// A sinkRec is a sink that PHI reaches, or would if the caller has PHI at a symbol.
type sinkRec struct {
	kind    Kind
	set     set
	sink    string // as messages show it
	pkg     string // the library's import path
	host    *val   // of a send
	over    *val   // the logger, if it is the caller's: over a buffer it is no log
	pos     token.Pos
	where   string
	via     []Step   // the calls between the finding's place and the sink, outermost first
	owner   *funcRef // the function whose body holds pos
	told    []string // symbols of the PHI that is reported there already
	binding bool     // the sink is one only because of what a caller bound
}

// A pendingCall is a call whose callee the caller of the function decides:
// of a function value or an interface method that came in.
type pendingCall struct {
	callee  *val
	static  types.Type  // the callee's static type
	method  *types.Func // nil for function values
	args    []*val
	typs    []types.Type
	results []*node
	after   []afterObj
	heap    map[*object]*val
	mem     []effect
	pos     token.Pos
	where   string
	owner   *funcRef
	via     []Step
	local   []*val // what the implementations known here return
	tried   []types.Type
	foreign bool // it stands in another package
}

// An afterObj is an object that a pending call was given and may change.
type afterObj struct {
	at   *place
	node *node // of what it holds if the call is not resolved and nothing was known before
	soft *node // the same, of what was known to be clean before
	was  *val
}

// summarise collects what the last sweep left.
func (a *interp) summarise() *summary {
	s := &summary{ref: a.ref, returns: a.returned, heap: map[*object]*val{}, panics: a.panics}
	n := a.fn.Signature.Results().Len()
	if a.returned {
		s.results = make([]*val, n)
		for i := range s.results {
			s.results[i] = clean
			if i < len(a.results) && a.results[i] != nil {
				s.results[i] = a.results[i]
			}
			a.reachable(s.results[i], a.exits, s.heap)
		}
		a.effects(s)
	}
	a.reachable(a.panics, a.exits, s.heap)
	s.sinks = a.found.sinks
	s.pending = a.found.pending
	return s
}

// effects are the changes to memory that the caller can see.
func (a *interp) effects(s *summary) {
	a.exits.each(func(k uint32, v *val) {
		o := a.objects[k]
		if o.kind != objSymbol && o.kind != objGlobal || equal(v, a.initial(o)) {
			return
		}
		s.effects = append(s.effects, effect{o, v})
		a.reachable(v, a.exits, s.heap)
		if o.kind == objGlobal {
			a.e.globalWritten(a, o, v)
		} else if o.node.root.kind == rootGlobal {
			a.e.globalWritten(a, o, v)
		}
	})
}

// reachable adds the contents of the objects that v refers to.
func (a *interp) reachable(v *val, mem *pmap, heap map[*object]*val) {
	if v == nil {
		return
	}
	for _, p := range v.to {
		o := p.obj
		if _, ok := heap[o]; ok || o.kind == objSymbol || o.kind == objGlobal {
			continue
		}
		c := mem.get(uint32(o.id))
		heap[o] = c
		a.reachable(c, mem, heap)
	}
	for _, k := range v.kids {
		a.reachable(k.v, mem, heap)
	}
	for _, d := range v.dyn {
		a.reachable(d.v, mem, heap)
	}
}
