package fields

import (
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
)

// A function is what is declared of a function or method.
type function struct {
	result       *Source
	params       []*Source // by index; empty if none is PHI
	clears       Set
	deidentifies bool
	encrypts     bool
	audits       bool
	access       bool
}

// function returns what is declared of fn, never nil.
func (x *Index) function(fn *types.Func) *function {
	if fn == nil || fn.Pkg() == nil {
		return new(function)
	}
	fn = fn.Origin()
	x.mu.Lock()
	defer x.mu.Unlock()
	f := x.funcs[fn]
	if f == nil {
		f = new(function)
		x.byInterface(f, fn)
		x.byDirective(f, fn)
		x.byConfig(f, fn)
		x.funcs[fn] = f
	}
	return f
}

// byConfig applies the configuration, which has the last word.
func (x *Index) byConfig(f *function, fn *types.Func) {
	for i := range x.config.Sources {
		s := &x.config.Sources[i]
		if !s.Func.Match(fn) {
			continue
		}
		if len(s.Params) == 0 {
			f.result = x.resultSource(fn, Category(s.PHI))
		}
		for i := range fn.Signature().Params().Len() {
			if c, ok := s.Param(fn.Signature().Params().At(i).Name()); ok {
				x.setParam(f, fn, i, Category(c))
			}
		}
	}
	matches := func(pattern config.Func) bool { return pattern.Match(fn) }
	if slices.ContainsFunc(x.config.Deidentifiers, matches) {
		f.deidentifies, f.clears = true, All
	}
	f.encrypts = f.encrypts || slices.ContainsFunc(x.config.Encryptors, matches)
	f.access = f.access || slices.ContainsFunc(x.config.Audit.Access, matches)
	f.audits = f.audits || slices.ContainsFunc(x.config.Audit.Functions, func(a config.AuditFunc) bool { return matches(a.Func) })
}

func (x *Index) byDirective(f *function, fn *types.Func) {
	for _, d := range x.directives.On(fn) {
		switch d.Verb {
		case directives.Data:
			f.result = x.resultSource(fn, word(d.Args, 0))
		case directives.Param:
			x.param(f, fn, d)
		case directives.Deidentifies:
			f.deidentifies, f.clears = true, cleared(d.Args)
		case directives.Encrypts:
			f.encrypts = true
		case directives.Audits:
			f.audits = true
		case directives.Access:
			f.access = true
		}
	}
}

// cleared returns the categories that a de-identifier's directive lists. A word
// that is not known clears nothing.
func cleared(args []string) Set {
	if len(args) == 0 {
		return All
	}
	var list []Category
	for word := range strings.SplitSeq(args[0], ",") {
		if c, ok := category.Parse(word); ok {
			list = append(list, c)
		}
	}
	return category.Of(list...)
}

// param applies //phi:param NAME [category].
func (x *Index) param(f *function, fn *types.Func, d directives.Directive) {
	params := fn.Signature().Params()
	for i := range params.Len() {
		if len(d.Args) > 0 && params.At(i).Name() == d.Args[0] {
			x.setParam(f, fn, i, word(d.Args, 1))
		}
	}
}

func (x *Index) setParam(f *function, fn *types.Func, i int, c Category) {
	params := fn.Signature().Params()
	if f.params == nil {
		f.params = make([]*Source, params.Len())
	}
	name := params.At(i).Name()
	f.params[i] = &Source{
		Name:     "parameter " + name + " of " + shown(fn),
		Symbol:   fn.FullName() + "(" + name + ")",
		Category: c,
		Pos:      x.declaredAt(fn),
	}
}

func (x *Index) resultSource(fn *types.Func, c Category) *Source {
	return &Source{Name: "result of " + shown(fn), Symbol: fn.FullName(), Category: c, Pos: x.declaredAt(fn)}
}

// shown returns fn as messages show it: "hl7.Parse", "(*Client).Lookup".
func shown(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Pkg().Name() + "." + fn.Name()
	}
	name := types.TypeString(recv.Type(), func(*types.Package) string { return "" })
	name, _, _ = strings.Cut(name, "[") // type parameters say nothing here
	return "(" + name + ")." + fn.Name()
}
