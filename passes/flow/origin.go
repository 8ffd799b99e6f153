package flow

import (
	"go/token"
	"slices"

	"github.com/phivet/phivet/passes/fields"
)

// An origin says where PHI in a place comes from.
type origin struct {
	kind   originKind
	source *fields.Source // concrete: this declaration
	node   *node          // symbolic: whatever the caller has there
	view   view           // symbolic: as this way of showing shows it; zero: as it is
	cond   *fields.Source // symbolic: this declaration, unless what is at node is known to be clean
	clear  fields.Set     // categories that a de-identifier has taken out
	mode   Mode           // plain or encrypted
	made   bool           // computed from it, not a copy of it
	told   bool           // given to a call whose sinks have been told of it
}

type originKind uint8

const (
	unknown  originKind = iota // a value that is not known to be clean; PHI only where declared so
	concrete                   // PHI
	symbolic                   // depends on the caller
)

// An originID stands for an interned origin: equal origins have equal numbers.
type originID int32

// unknownID is the origin of values about which nothing is known.
const unknownID originID = 0

// A trace is the way of PHI so far, newest step first; it is not part of an
// origin's identity: the first way found is kept.
type trace struct {
	before *trace
	step   Step
	depth  int
}

// maxTrace caps the steps of a trace: longer ways keep their beginning.
const maxTrace = 24

func (t *trace) add(s Step) *trace {
	d := 0
	if t != nil {
		if t.step == s || t.depth >= maxTrace {
			return t
		}
		d = t.depth + 1
	}
	return &trace{before: t, step: s, depth: d}
}

// steps returns the way from its beginning.
func (t *trace) steps() []Step {
	var out []Step
	for ; t != nil; t = t.before {
		out = append(out, t.step)
	}
	slices.Reverse(out)
	return out
}

// A flowing is an origin with the way that it came.
type flowing struct {
	id originID
	by *trace
}

// A set holds origins in ascending order, each once. Sets are never modified.
type set []flowing

func (s set) has(id originID) bool {
	_, ok := slices.BinarySearchFunc(s, id, func(f flowing, id originID) int { return int(f.id - id) })
	return ok
}

func union(a, b set) set {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 || subset(b, a) {
		return a
	}
	out := make(set, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i].id < b[j].id:
			out = append(out, a[i])
			i++
		case i == len(a) || b[j].id < a[i].id:
			out = append(out, b[j])
			j++
		default:
			out = append(out, a[i])
			i++
			j++
		}
	}
	return out
}

func subset(a, b set) bool {
	if len(a) > len(b) {
		return false
	}
	j := 0
	for _, f := range a {
		for j < len(b) && b[j].id < f.id {
			j++
		}
		if j == len(b) || b[j].id != f.id {
			return false
		}
	}
	return true
}

func equalSets(a, b set) bool {
	return slices.EqualFunc(a, b, func(x, y flowing) bool { return x.id == y.id })
}

// sorted brings flowings into the form of a set.
func sorted(fs []flowing) set {
	slices.SortStableFunc(fs, func(x, y flowing) int { return int(x.id - y.id) })
	return slices.CompactFunc(fs, func(x, y flowing) bool { return x.id == y.id })
}

// origins interns the origins of one package's analysis.
type origins struct {
	all []origin
	ids map[origin]originID
}

func newOrigins() *origins {
	t := &origins{ids: map[origin]originID{}}
	t.id(origin{kind: unknown})
	return t
}

func (t *origins) id(o origin) originID {
	if id, ok := t.ids[o]; ok {
		return id
	}
	id := originID(len(t.all))
	t.all = append(t.all, o)
	t.ids[o] = id
	return id
}

func (t *origins) of(f flowing) *origin { return &t.all[f.id] }

// here is a step at a position of the analysed package.
func (e *engine) here(pos token.Pos, text string) Step {
	return Step{Text: text, Where: e.where(pos), Pos: pos}
}
