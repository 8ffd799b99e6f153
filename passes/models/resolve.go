package models

import (
	"fmt"
	"go/types"
)

// Resolve finds the function (or the named function type) that the behavior speaks of in
// its package, and checks the line against it: that the name exists and is the declaring
// type's own, the number of parameters, the fields, the destination. The error says
// what does not match, and begins with the table's file and line.
func (b *Behavior) Resolve(pkg *types.Package) (types.Object, error) {
	r := resolver{b, nil}
	obj, err := r.resolve(pkg)
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %s: %w", b.File, b.Line, b, err)
	}
	return obj, nil
}

type resolver struct {
	*Behavior
	sig *types.Signature
}

func (r *resolver) resolve(pkg *types.Package) (types.Object, error) {
	obj, err := r.function(pkg)
	if err != nil {
		return nil, err
	}
	r.sig = obj.Type().Underlying().(*types.Signature)
	if err := r.params(); err != nil {
		return nil, err
	}
	for _, o := range r.Operands {
		if err := r.fields(o.Index, o.Fields); err != nil {
			return nil, err
		}
	}
	if r.HostFrom != nil {
		if err := r.fields(r.HostFrom.Index, r.HostFrom.Fields); err != nil {
			return nil, err
		}
	}
	return obj, r.dest()
}

// function looks the name up. The object's type is a signature, or has one beneath.
func (r *resolver) function(pkg *types.Package) (types.Object, error) {
	if r.Type == "" {
		switch obj := pkg.Scope().Lookup(r.Func).(type) {
		case *types.Func:
			return obj, nil
		case *types.TypeName:
			if _, ok := obj.Type().Underlying().(*types.Signature); ok {
				return obj, nil
			}
		}
		return nil, fmt.Errorf("package %s has no function %s", pkg.Path(), r.Func)
	}
	name, ok := pkg.Scope().Lookup(r.Type).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("package %s has no type %s", pkg.Path(), r.Type)
	}
	obj, _, _ := types.LookupFieldOrMethod(name.Type(), true, pkg, r.Func)
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, fmt.Errorf("type %s.%s has no method %s", pkg.Path(), r.Type, r.Func)
	}
	// An interface may name what it embeds: other releases of a library declare it there.
	if k := keyOf(fn); (k.pkg != r.Package || k.typ != r.Type) && !types.IsInterface(name.Type()) {
		return nil, fmt.Errorf("the method is declared by %s.%s: write the line for that type", k.pkg, k.typ)
	}
	return fn, nil
}

// params compares the number of parameters, and which is variadic.
func (r *resolver) params() error {
	n := r.sig.Params().Len()
	if len(r.Params) != n {
		return fmt.Errorf("the line has %d parameters, the function %d: %s", len(r.Params), n, r.sig)
	}
	for _, o := range r.Operands {
		if variadic := r.sig.Variadic() && o.Index == n-1; variadic != o.Variadic {
			return fmt.Errorf("%s: only a variadic parameter is written with dots, and it always: %s", o, r.sig)
		}
	}
	return nil
}

// typeAt returns the type of a parameter or of the receiver.
func (r *resolver) typeAt(index int) types.Type {
	if index == Receiver {
		return r.sig.Recv().Type()
	}
	return r.sig.Params().At(index).Type()
}

// fields follows a path of fields from a parameter or the receiver.
func (r *resolver) fields(index int, path []string) error {
	_, err := fieldType(r.typeAt(index), path)
	return err
}

// fieldType follows a path of fields, through pointers, slices, arrays and map values.
func fieldType(t types.Type, path []string) (types.Type, error) {
	for _, name := range path {
		t = element(t)
		var pkg *types.Package
		if named, ok := t.(*types.Named); ok {
			pkg = named.Obj().Pkg()
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, name)
		field, ok := obj.(*types.Var)
		if !ok {
			return nil, fmt.Errorf("%s has no field %s", t, name)
		}
		t = field.Type()
	}
	return t, nil
}

// element strips what a path of fields goes through.
func element(t types.Type) types.Type {
	for {
		t = types.Unalias(t)
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		default:
			return t
		}
	}
}

// dest checks that the destination is there and can hold something.
func (r *resolver) dest() error {
	var candidates []types.Type
	switch r.Dest {
	case None:
		return nil
	case Result, Error:
		for v := range r.sig.Results().Variables() {
			if isErrorType(v.Type()) == (r.Dest == Error) && !isBool(v.Type()) {
				candidates = append(candidates, v.Type())
			}
		}
		if candidates == nil {
			return fmt.Errorf("no such result: %s (an error is `-> error`, a bool carries nothing)", r.sig)
		}
	default:
		t := r.typeAt(r.Dest)
		if _, basic := t.Underlying().(*types.Basic); basic && r.Dest != Receiver {
			return fmt.Errorf("%s is passed by value, nothing can flow into it: %s", r.destName(), r.sig)
		}
		candidates = append(candidates, t)
	}
	var err error
	for _, t := range candidates {
		if _, err = fieldType(t, r.DestFields); err == nil {
			return nil
		}
	}
	return err
}

func isErrorType(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}
