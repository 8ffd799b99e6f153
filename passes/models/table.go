package models

import (
	"go/types"
	"maps"
	"slices"
	"strings"
)

// A Table holds the lines of one text, in its order.
type Table struct {
	File      string
	Behaviors []*Behavior
	index     map[key][]*Behavior
}

// A key names a function: a method by the type that declares it.
type key struct{ pkg, typ, fn string }

func (t *Table) add(b *Behavior) {
	t.Behaviors = append(t.Behaviors, b)
	k := key{b.Package, b.Type, b.Func}
	t.index[k] = append(t.index[k], b)
}

// Lookup returns what the table knows of fn, in its order; nil where no line
// names it. The rules are those of the package's Lookup. A nil table knows nothing.
func (t *Table) Lookup(fn *types.Func) []*Behavior {
	if t == nil {
		return nil
	}
	return t.index[keyOf(fn)]
}

// LookupType returns what the table knows of calls of values of a named function type.
func (t *Table) LookupType(name *types.TypeName) []*Behavior {
	if t == nil || name.Pkg() == nil {
		return nil
	}
	return t.index[key{pkg: name.Pkg().Path(), fn: name.Name()}]
}

// keyOf returns the name under which tables speak of fn.
func keyOf(fn *types.Func) key {
	if fn.Pkg() == nil {
		return key{} // error.Error and the like
	}
	fn = fn.Origin()
	k := key{pkg: fn.Pkg().Path(), fn: fn.Name()}
	if recv := fn.Signature().Recv(); recv != nil {
		t := types.Unalias(recv.Type())
		if p, ok := t.(*types.Pointer); ok {
			t = types.Unalias(p.Elem())
		}
		named, ok := t.(*types.Named)
		if !ok {
			return key{} // a method of an unnamed interface
		}
		k.typ = named.Obj().Name()
	}
	return k
}

// Packages returns the import paths that the table speaks of, sorted.
func (t *Table) Packages() []string {
	paths := map[string]bool{}
	for _, b := range t.Behaviors {
		paths[b.Package] = true
	}
	return slices.Sorted(maps.Keys(paths))
}

// String returns the table in the notation, without its comments: a package
// line wherever the package changes, and what was one line as one.
func (t *Table) String() string {
	var s strings.Builder
	pkg := ""
	for i := 0; i < len(t.Behaviors); {
		b := t.Behaviors[i]
		if b.Package != pkg {
			pkg = b.Package
			s.WriteString("package " + pkg + "\n")
		}
		names := []string{b.Func}
		for i++; i < len(t.Behaviors); i++ {
			next := t.Behaviors[i]
			if next.Package != pkg || next.Line != b.Line {
				break
			}
			names = append(names, next.Func)
		}
		s.WriteString(b.format(strings.Join(names, "|")) + "\n")
	}
	return s.String()
}
