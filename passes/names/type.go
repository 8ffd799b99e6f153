package names

import (
	"go/types"
	"strings"

	"github.com/phivet/phivet/passes/category"
)

// holdsText reports whether a field of type t can hold a piece of PHI itself. Structs of
// the same package tree have fields of their own to judge; switches, funcs
// and interfaces hold none.
func holdsText(t types.Type, pkg *types.Package) bool {
	switch u := types.Unalias(t).(type) {
	case *types.Pointer:
		return holdsText(u.Elem(), pkg)
	case *types.Slice:
		return holdsText(u.Elem(), pkg)
	case *types.Array:
		return holdsText(u.Elem(), pkg)
	case *types.Named:
		if _, ok := u.Underlying().(*types.Struct); ok {
			if moments[strings.ToLower(u.Obj().Name())] {
				return true // a time of one's own making
			}
			return u.Obj().Pkg() != nil && !sameTree(u.Obj().Pkg(), pkg)
		}
		return holdsText(u.Underlying(), pkg)
	case *types.Basic:
		return u.Info()&(types.IsString|types.IsNumeric) != 0
	}
	return false
}

// moments are names of types that stand for a time.Time.
var moments = set("time nulltime opttime optionaltime datetime nulldatetime date nulldate localdate timestamp")

// sameTree reports whether two packages lie below the same root: the host and
// two elements of a path such as github.com/owner/module, else its first element.
func sameTree(a, b *types.Package) bool {
	return a == b || b != nil && root(a.Path()) == root(b.Path())
}

func root(path string) string {
	parts := strings.SplitN(path, "/", 4)
	if !strings.Contains(parts[0], ".") {
		return parts[0]
	}
	return strings.Join(parts[:min(3, len(parts))], "/")
}

// suits reports whether the type fits the category: what is text by nature is no
// small number, and a date is no float.
func suits(t types.Type, c category.Category) bool {
	b, ok := base(t).(*types.Basic)
	if !ok || b.Info()&types.IsString != 0 || b.Kind() == types.Byte {
		return true
	}
	switch c {
	case "name", "email", "address", "note", "url", "photo", "diagnosis", "treatment", "medication":
		return false
	case "lab":
		return true
	}
	return b.Info()&types.IsInteger != 0
}

// base returns the underlying type beneath pointers and slices.
func base(t types.Type) types.Type {
	switch u := types.Unalias(t).Underlying().(type) {
	case *types.Pointer:
		return base(u.Elem())
	case *types.Slice:
		return base(u.Elem())
	case *types.Array:
		return base(u.Elem())
	default:
		return u
	}
}

// isText reports whether t is text, or pieces of text.
func isText(t types.Type) bool {
	b, ok := base(t).(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
