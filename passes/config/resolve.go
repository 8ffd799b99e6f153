package config

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// Resolve says what is wrong with the name, given its package: no such
// function, not a function, a method that another type declares.
func (f Func) Resolve(pkg *types.Package) error { return f.resolve(pkg, nil) }

// Resolve says what is wrong with the name, given its package: no such type,
// or only another name for one.
func (t Type) Resolve(pkg *types.Package) error { return t.resolve(pkg, nil) }

func (f Func) resolve(pkg *types.Package, params []string) error {
	found, err := f.lookup(pkg)
	if err != nil || len(found) == 0 {
		return err
	}
	for _, param := range params {
		var names []string
		for _, fn := range found {
			for v := range fn.Signature().Params().Variables() {
				names = append(names, v.Name())
			}
		}
		if !slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, param) }) {
			return fmt.Errorf("%s has no parameter %s%s", f.text, param, didYouMean(param, names))
		}
	}
	return nil
}

// lookup returns the functions that f names in pkg; none, without an error, if
// the package cannot tell.
func (f Func) lookup(pkg *types.Package) ([]*types.Func, error) {
	var found []*types.Func
	for _, fn := range functions(pkg, f.typ != "") {
		if f.Match(fn) {
			found = append(found, fn)
		}
	}
	if len(found) > 0 || hidden(pkg, f.name) || f.typ != "" && hidden(pkg, f.typ) {
		return found, nil
	}
	return nil, f.missing(pkg)
}

// missing explains why no function of pkg matches.
func (f Func) missing(pkg *types.Package) error {
	if f.typ == "" {
		if obj := pkg.Scope().Lookup(f.name); obj != nil {
			return fmt.Errorf("%s is a %s, not a function", f.text, kind(obj))
		}
		return fmt.Errorf("package %s has no function %s%s", f.pkg, f.name, didYouMean(f.name, names(functions(pkg, false))))
	}
	obj, ok := pkg.Scope().Lookup(f.typ).(*types.TypeName)
	if !ok {
		if strings.Contains(f.typ, "*") {
			return fmt.Errorf("package %s has no method that matches %s", f.pkg, f.text)
		}
		return fmt.Errorf("package %s has no type %s%s", f.pkg, f.typ, didYouMean(f.typ, typeNames(pkg)))
	}
	if target := aliased(obj); target != "" {
		return fmt.Errorf("%s.%s is an alias of %s: name that", f.pkg, f.typ, target)
	}
	method, _, _ := types.LookupFieldOrMethod(types.NewPointer(obj.Type()), true, pkg, f.name)
	if fn, ok := method.(*types.Func); ok {
		if owner := named(fn.Signature().Recv().Type()); owner != nil && owner.Pkg() != nil {
			return fmt.Errorf("%s.%s gets %s from the type that it embeds: write (%s.%s).%s", f.pkg, f.typ, f.name, owner.Pkg().Path(), owner.Name(), f.name)
		}
	}
	return fmt.Errorf("type %s.%s has no method %s%s", f.pkg, f.typ, f.name, didYouMean(f.name, names(methods(obj))))
}

func (t Type) resolve(pkg *types.Package, fields []string) error {
	if t.name == "" || t.Wide() {
		return nil // Have: the fields of whichever types have them.
	}
	var found []*types.TypeName
	for _, name := range typeNames(pkg) {
		if matchName(t.name, name) {
			found = append(found, pkg.Scope().Lookup(name).(*types.TypeName))
		}
	}
	if len(found) == 0 {
		if hidden(pkg, t.name) {
			return nil
		}
		if obj := pkg.Scope().Lookup(t.name); obj != nil {
			return fmt.Errorf("%s is a %s, not a type", t.text, kind(obj))
		}
		return fmt.Errorf("package %s has no type %s%s", t.pkg, t.name, didYouMean(t.name, typeNames(pkg)))
	}
	if target := aliased(found[0]); target != "" && len(found) == 1 {
		return fmt.Errorf("%s is an alias of %s: name that", t.text, target)
	}
	return checkFields(t.text, found, fields)
}

func checkFields(text string, found []*types.TypeName, fields []string) error {
	var have []string
	for _, obj := range found {
		if s, ok := obj.Type().Underlying().(*types.Struct); ok {
			for v := range s.Fields() {
				have = append(have, v.Name())
			}
		}
	}
	for _, field := range fields {
		if !slices.Contains(have, field) {
			return fmt.Errorf("%s has no field %s%s", text, field, didYouMean(field, have))
		}
	}
	return nil
}

// hidden reports whether pkg may have the name without showing it: export
// data, unlike source, has no file scopes and leaves unexported names out.
func hidden(pkg *types.Package, name string) bool {
	return !token.IsExported(strings.TrimLeft(name, "*")) && !strings.HasPrefix(name, "*") && pkg.Scope().NumChildren() == 0
}

// functions returns the functions of a package, or the methods of its types.
func functions(pkg *types.Package, ofTypes bool) []*types.Func {
	var out []*types.Func
	for _, name := range pkg.Scope().Names() {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			if !ofTypes {
				out = append(out, obj)
			}
		case *types.TypeName:
			if ofTypes {
				out = append(out, methods(obj)...)
			}
		}
	}
	return out
}

// methods returns the methods that a type declares itself.
func methods(obj *types.TypeName) []*types.Func {
	t, ok := obj.Type().(*types.Named)
	if !ok {
		return nil
	}
	var out []*types.Func
	for m := range t.Methods() {
		out = append(out, m)
	}
	if i, ok := t.Underlying().(*types.Interface); ok {
		for m := range i.ExplicitMethods() {
			out = append(out, m)
		}
	}
	return out
}

func names(fns []*types.Func) []string {
	var out []string
	for _, fn := range fns {
		out = append(out, fn.Name())
	}
	return out
}

func typeNames(pkg *types.Package) []string {
	return slices.DeleteFunc(pkg.Scope().Names(), func(name string) bool {
		_, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		return !ok
	})
}

// aliased returns what an alias stands for, "" if obj is none.
func aliased(obj *types.TypeName) string {
	if !obj.IsAlias() {
		return ""
	}
	if target := named(obj.Type()); target != nil && target.Pkg() != nil {
		return target.Pkg().Path() + "." + target.Name()
	}
	return types.Unalias(obj.Type()).String()
}

func kind(obj types.Object) string {
	switch obj.(type) {
	case *types.Var:
		return "variable"
	case *types.Const:
		return "constant"
	case *types.Func:
		return "function"
	}
	return "type"
}
