package access

import (
	"go/types"
	"strings"
)

// Name is a function as messages show it: "audit.Log", "(*sql.Row).Scan".
func Name(fn *types.Func) string {
	qualify := func(p *types.Package) string { return p.Name() }
	recv := fn.Signature().Recv()
	if recv == nil {
		if fn.Pkg() == nil {
			return fn.Name()
		}
		return fn.Pkg().Name() + "." + fn.Name()
	}
	t, _, _ := strings.Cut(types.TypeString(recv.Type(), qualify), "[") // type parameters say nothing here
	return "(" + t + ")." + fn.Name()
}

// owner returns the type that fn is a method of, nil if it has no name.
func owner(fn *types.Func) *types.TypeName {
	if recv := fn.Signature().Recv(); recv != nil {
		return typeName(recv.Type())
	}
	return nil
}

// typeName returns the name of t or of what t points to, nil if it has none.
func typeName(t types.Type) *types.TypeName {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

// isNamed reports whether t, or what it points to, is the named type of a
// package that path is a prefix of, up to a slash (a major version).
func isNamed(t types.Type, path, name string) bool {
	obj := typeName(t)
	return obj != nil && obj.Name() == name && obj.Pkg() != nil && below(obj.Pkg().Path(), path)
}

func below(path, root string) bool {
	return path == root || strings.HasPrefix(path, root+"/")
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
