package survey

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/phivet/phivet/passes/access"
	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/names"
)

// call looks at what is called.
func (t *taker) call(pkg *Package, call *ast.CallExpr) {
	fn, ok := typeutil.Callee(pkg.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return
	}
	fn = fn.Origin()
	at := pkg.Fset.Position(call.Lparen)
	path := fn.Pkg().Path()
	if t.library(fn, at) || models.IsStd(path) {
		return
	}
	if access.Event(fn) {
		t.function(&t.Audits, fn, "audit is a word of its name", at)
	} else if !t.own(path) && !models.Known(path) && level(fn.Name()) && levels(fn) >= 3 {
		t.function(&t.Loggers, fn, "its like has levels of logs", at)
	}
}

// library counts a call of a function that the model tables know as a log, a store or a client.
func (t *taker) library(fn *types.Func, at token.Position) bool {
	for _, b := range models.Lookup(fn) {
		if b.Verb != models.Logs && b.Verb != models.Stores && b.Verb != models.Sends {
			continue
		}
		key := libraryKey{fn.Pkg().Path(), b.Verb, b.Host}
		i, ok := t.libraries[key]
		if !ok {
			i = len(t.Libraries)
			t.libraries[key] = i
			t.Libraries = append(t.Libraries, Library{Path: key.path, Verb: b.Verb, Func: access.Name(fn), Host: b.Host, At: at})
		}
		t.Libraries[i].Calls++
		return true
	}
	return false
}

// function adds a function once, if the configuration can name it.
func (t *taker) function(list *[]Function, fn *types.Func, why string, at token.Position) {
	name, ok := symbol(fn)
	if !ok || t.functions[name] || t.declaredBy[fn] {
		return
	}
	t.functions[name] = true
	*list = append(*list, Function{name, why, at, fn})
}

// symbol is a function as the configuration names it; ok is false where it cannot.
func symbol(fn *types.Func) (name string, ok bool) {
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Pkg().Path() + "." + fn.Name(), true
	}
	t, star := recv.Type(), ""
	if p, isPointer := t.(*types.Pointer); isPointer {
		t, star = p.Elem(), "*"
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.Obj().Parent() != n.Obj().Pkg().Scope() {
		return "", false
	}
	return fmt.Sprintf("(%s%s.%s).%s", star, n.Obj().Pkg().Path(), n.Obj().Name(), fn.Name()), true
}

// level reports whether a name is that of a log's level: Info, Warnf, ErrorContext.
func level(name string) bool {
	words := names.Words(name)
	return len(words) > 0 && len(words) <= 2 && levelWords[words[0]]
}

var levelWords = map[string]bool{
	"debug": true, "info": true, "warn": true, "warning": true, "error": true,
	"debugf": true, "infof": true, "warnf": true, "warningf": true, "errorf": true,
	"debugw": true, "infow": true, "warnw": true, "errorw": true,
}

// levels counts the levels among the functions beside fn, or the methods of its type.
func levels(fn *types.Func) int {
	seen := map[string]bool{}
	count := func(name string) {
		if level(name) {
			seen[names.Words(name)[0]] = true
		}
	}
	if recv := fn.Signature().Recv(); recv != nil {
		set := types.NewMethodSet(recv.Type())
		for m := range set.Methods() {
			count(m.Obj().Name())
		}
		return len(seen)
	}
	for _, name := range fn.Pkg().Scope().Names() {
		if _, ok := fn.Pkg().Scope().Lookup(name).(*types.Func); ok {
			count(name)
		}
	}
	return len(seen)
}

// cleaner notes a function of the module that by its name hides what it is given, and
// returns a text.
func (t *taker) cleaner(pkg *Package, decl *ast.FuncDecl) {
	fn, ok := pkg.Info.Defs[decl.Name].(*types.Func)
	if !ok || fn.Signature().Results().Len() == 0 || fn.Signature().Params().Len() == 0 {
		return
	}
	words := names.Words(fn.Name())
	if !cleaning[words[0]] || !isText(fn.Signature().Results().At(0).Type()) {
		return
	}
	t.function(&t.Cleaners, fn, "its name", pkg.Fset.Position(decl.Name.Pos()))
}

// params notes a function of the module that takes PHI as a bare string, by the names of its
// parameters.
func (t *taker) params(pkg *Package, decl *ast.FuncDecl) {
	fn, ok := pkg.Info.Defs[decl.Name].(*types.Func)
	if !ok || t.declaredBy[fn] {
		return
	}
	held := map[string]category.Category{}
	for v := range fn.Signature().Params().Variables() {
		if c, ok := names.Param(v); ok {
			held[v.Name()] = c
		}
	}
	name, ok := symbol(fn)
	if ok && len(held) > 0 && !slices.ContainsFunc(names.Words(name), func(w string) bool { return standIns[w] }) {
		at := pkg.Fset.Position(decl.Name.Pos())
		t.Params = append(t.Params, Param{Function{name, "the names of its parameters", at, fn}, held})
	}
}

// standIns in a name say that it stands in for something in tests.
var standIns = map[string]bool{"mock": true, "fake": true, "stub": true}

// cleaning are verbs of functions that hide what they are given.
var cleaning = map[string]bool{
	"redact": true, "mask": true, "scrub": true, "anonymize": true, "anonymise": true,
	"deidentify": true, "pseudonymize": true, "pseudonymise": true, "obfuscate": true,
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
