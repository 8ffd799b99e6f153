package phiaudit

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/names"
)

// A scope is what an inserted audit call can name.
type scope struct {
	pass   *analysis.Pass
	place  place
	action string            // what the access does: read, write, disclose
	roles  map[string]string // of the audit function's parameters, where configured

	vars []*types.Var // visible at the place, of the function before those of the package
}

// statement writes a call of fn that handles its error; "" if something is not in scope.
func (s *scope) statement(fn *types.Func) string {
	s.visible()
	sig := fn.Signature()
	callee := s.callee(fn)
	if callee == "" || sig.TypeParams().Len() > 0 {
		return ""
	}
	var args []string
	for i := range sig.Params().Len() {
		if sig.Variadic() && i == sig.Params().Len()-1 {
			break
		}
		arg := s.argument(sig.Params().At(i))
		if arg == "" {
			return ""
		}
		args = append(args, arg)
	}
	call := callee + "(" + strings.Join(args, ", ") + ")"
	switch results := sig.Results(); {
	case results.Len() == 0:
		return call
	case results.Len() > 1 || typeString(results.At(0).Type()) != "error":
		return ""
	}
	if leave := s.leave(); leave != "" {
		return "if err := " + call + "; err != nil {\n\t" + leave + "\n}"
	}
	return ""
}

// visible collects the variables that can be named at the place.
func (s *scope) visible() {
	for at := s.pass.Pkg.Scope().Innermost(s.place.pos); at != nil; at = at.Parent() {
		for _, name := range at.Names() {
			if v, ok := at.Lookup(name).(*types.Var); ok && name != "_" && s.lookup(name) == types.Object(v) {
				s.vars = append(s.vars, v)
			}
		}
	}
}

// lookup returns what a name means at the place.
func (s *scope) lookup(name string) types.Object {
	_, obj := s.pass.Pkg.Scope().Innermost(s.place.pos).LookupParent(name, s.place.pos)
	return obj
}

func (s *scope) local(v *types.Var) bool { return v.Parent() != s.pass.Pkg.Scope() }

// callee writes the function, or the method of a variable or of one's field.
func (s *scope) callee(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		if fn.Pkg() == s.pass.Pkg {
			if s.lookup(fn.Name()) == types.Object(fn) {
				return fn.Name()
			}
			return ""
		}
		if pkg := s.imported(fn.Pkg()); pkg != "" {
			return pkg + "." + fn.Name()
		}
		return ""
	}
	want := pointee(recv.Type())
	var found []string
	for _, v := range s.vars {
		if types.Identical(pointee(v.Type()), want) {
			return v.Name() + "." + fn.Name() // the innermost
		}
		found = append(found, s.fields(v, func(t types.Type) bool { return types.Identical(pointee(t), want) })...)
	}
	if len(found) != 1 {
		return ""
	}
	return found[0] + "." + fn.Name()
}

// imported returns the name under which the file imports pkg, "" if it does not.
func (s *scope) imported(pkg *types.Package) string {
	for _, spec := range s.place.file.Imports {
		name := s.pass.TypesInfo.PkgNameOf(spec)
		if name != nil && name.Imported() == pkg && s.lookup(name.Name()) == types.Object(name) {
			return name.Name()
		}
	}
	return ""
}

// fields writes the fields of a struct variable whose types fit.
func (s *scope) fields(v *types.Var, fits func(types.Type) bool) []string {
	st, ok := pointee(v.Type()).Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var list []string
	for f := range st.Fields() {
		if (f.Exported() || f.Pkg() == s.pass.Pkg) && fits(f.Type()) {
			list = append(list, v.Name()+"."+f.Name())
		}
	}
	return list
}

func pointee(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	return types.Unalias(t)
}

// argument writes what a parameter of the audit function gets: by its type if that
// says enough, else by its name or role.
func (s *scope) argument(p *types.Var) string {
	if typeString(p.Type()) == "context.Context" {
		return s.context()
	}
	for _, v := range s.vars {
		if s.local(v) && strings.EqualFold(v.Name(), p.Name()) && types.AssignableTo(v.Type(), p.Type()) {
			return v.Name()
		}
	}
	basic, ok := p.Type().Underlying().(*types.Basic)
	if !ok {
		return s.typed(p.Type())
	}
	words := append(names.Words(p.Name()), names.Words(s.roles[p.Name()])...)
	switch {
	case has(words, "action", "event", "verb", "op", "operation", "activity"):
		if basic.Info()&types.IsString != 0 {
			return strconv.Quote(s.action)
		}
	case has(words, actors...):
		return s.identifier(p.Type(), true)
	case has(words, "id", "subject", "patient", "mrn", "target"):
		return s.identifier(p.Type(), false)
	}
	return ""
}

var actors = []string{"actor", "user", "who", "principal", "caller", "clinician", "staff", "by"}

func has(words []string, any ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
}

// typed returns the one local variable of a type that is not basic.
func (s *scope) typed(t types.Type) string {
	if i, ok := t.Underlying().(*types.Interface); ok && (i.Empty() || typeString(t) == "error") {
		return ""
	}
	found := ""
	for _, v := range s.vars {
		if s.local(v) && types.Identical(v.Type(), t) {
			if found != "" {
				return ""
			}
			found = v.Name()
		}
	}
	return found
}

// context writes the context of the request.
func (s *scope) context() string {
	for _, v := range s.vars {
		if s.local(v) && typeString(v.Type()) == "context.Context" {
			return v.Name()
		}
	}
	for _, v := range s.vars {
		if !s.local(v) {
			continue
		}
		if gives(v.Type(), "Request", "*http.Request") { // echo
			return v.Name() + ".Request().Context()"
		}
		for _, name := range []string{"UserContext", "Context"} { // fiber v2; *http.Request, streams, fiber v3
			if gives(v.Type(), name, "context.Context") {
				return v.Name() + "." + name + "()"
			}
		}
		if request := s.fields(v, func(t types.Type) bool { return typeString(t) == "*http.Request" }); len(request) == 1 { // gin
			return request[0] + ".Context()"
		}
	}
	return ""
}

// gives reports whether t has a method without parameters that returns one value of a type.
func gives(t types.Type, name, result string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	sig := fn.Signature()
	return sig.Params().Len() == 0 && sig.Results().Len() == 1 && typeString(sig.Results().At(0).Type()) == result
}
