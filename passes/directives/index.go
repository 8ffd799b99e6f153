package directives

import (
	"go/token"
	"go/types"
	"slices"
)

// A Kind sorts the problems by what phitag calls them.
type Kind string

// The kinds of problems.
const (
	Misspelt        Kind = "misspelt-directive"
	Misplaced       Kind = "misplaced-directive"
	UnknownCategory Kind = "unknown-category"
	BadIgnore       Kind = "ignore-reason"
)

// A Problem is something wrong with a directive of this package.
type Problem struct {
	Kind     Kind
	Pos, End token.Pos // the comment, or the word of it that is wrong
	Message  string
	Fix      string // what to write from Pos to End instead, "" if that is not known
}

// An Index answers what the directives of the program say.
type Index struct {
	pkg      *types.Package
	imported func(types.Object, *Fact) bool
	own      map[types.Object][]Directive
	ignores  []*Ignore
	lines    map[line][]*Ignore
	problems []Problem
	methods  []*types.Func
}

// A line is one line of one file, as token.Position names it.
type line struct {
	file string
	line int
}

// On returns the directives on obj, which may belong to any package and be an
// instance of something generic; nil if there are none.
func (x *Index) On(obj types.Object) []Directive {
	switch o := obj.(type) {
	case *types.Func:
		obj = o.Origin()
	case *types.Var:
		obj = o.Origin()
	}
	if obj.Pkg() == x.pkg {
		return x.own[obj]
	}
	var fact Fact
	if obj.Pkg() != nil && x.imported(obj, &fact) {
		return fact.Directives
	}
	return nil
}

// Find returns the first directive on obj with the given verb.
func (x *Index) Find(obj types.Object, verb string) (Directive, bool) {
	for _, d := range x.On(obj) {
		if d.Verb == verb {
			return d, true
		}
	}
	return Directive{}, false
}

// Objects returns the objects of this package that have directives, in the
// order of the source.
func (x *Index) Objects() []types.Object {
	var list []types.Object
	for obj := range x.own {
		list = append(list, obj)
	}
	slices.SortFunc(list, func(a, b types.Object) int { return int(a.Pos() - b.Pos()) })
	return list
}

// IgnoreAt returns the ignore of this package that covers findings of analyzer, or of its
// rule (with the analyzer's name in front; may be empty), at pos; nil if there is none.
// Whoever acts on it calls MarkUsed.
func (x *Index) IgnoreAt(fset *token.FileSet, pos token.Pos, analyzer, rule string) *Ignore {
	if len(x.lines) == 0 {
		return nil
	}
	p := fset.Position(pos)
	for _, ig := range x.lines[line{p.Filename, p.Line}] {
		if ig.Covers(analyzer, rule) {
			return ig
		}
	}
	return nil
}

// Ignores returns the well-formed ignores of this package, in the order of the source.
func (x *Index) Ignores() []*Ignore { return x.ignores }

// Problems returns what is wrong with the directives of this package, in the order
// of the source.
func (x *Index) Problems() []Problem { return x.problems }

// ParamMethods returns the interface methods of this package, and of those below it as
// far as facts reach, that have a //phi:param directive, sorted by name.
func (x *Index) ParamMethods() []*types.Func { return x.methods }

// addMethod notes obj if it is an interface method with a //phi:param directive.
func (x *Index) addMethod(obj types.Object, list []Directive) {
	fn, ok := obj.(*types.Func)
	if !ok || !slices.ContainsFunc(list, func(d Directive) bool { return d.Verb == Param }) {
		return
	}
	if recv := fn.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) {
		x.methods = append(x.methods, fn)
	}
}
