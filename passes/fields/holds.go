package fields

import "go/types"

// holding reports whether a value of t can hold declared PHI. Types recur, so an answer
// of no is certain only for the type that was asked about: then it is so
// for all that were looked at on the way. Types are told apart by pointer: to
// types.Identical an alias that is declared PHI is what it stands for.
func (x *Index) holding(t types.Type) bool {
	if known, ok := x.holds[t]; ok {
		return known
	}
	seen := map[types.Type]bool{}
	if x.reaches(t, seen) {
		x.holds[t] = true
		return true
	}
	for visited := range seen {
		x.holds[visited] = false
	}
	return false
}

// reaches looks for declared PHI beneath t, but for the types in seen.
func (x *Index) reaches(t types.Type, seen map[types.Type]bool) bool {
	if known, ok := x.holds[t]; ok {
		return known
	}
	if seen[t] {
		return false
	}
	seen[t] = true
	if x.typ(t) != nil {
		return true
	}
	switch u := t.(type) {
	case *types.Alias:
		return x.reaches(u.Rhs(), seen)
	case *types.Named:
		for arg := range u.TypeArgs().Types() {
			if x.reaches(arg, seen) {
				return true
			}
		}
		if s, ok := u.Underlying().(*types.Struct); ok {
			return x.structReaches(u, s, seen)
		}
		return x.reaches(u.Underlying(), seen)
	case *types.Struct:
		return x.structReaches(u, u, seen)
	case *types.Pointer:
		return x.reaches(u.Elem(), seen)
	case *types.Slice:
		return x.reaches(u.Elem(), seen)
	case *types.Array:
		return x.reaches(u.Elem(), seen)
	case *types.Chan:
		return x.reaches(u.Elem(), seen)
	case *types.Map:
		return x.reaches(u.Key(), seen) || x.reaches(u.Elem(), seen)
	case *types.Tuple:
		for v := range u.Variables() {
			if x.reaches(v.Type(), seen) {
				return true
			}
		}
	}
	return false // Have: a basic type, func, interface or type parameter.
}

// structReaches looks through the fields of s, the underlying type of t.
func (x *Index) structReaches(t types.Type, s *types.Struct, seen map[types.Type]bool) bool {
	declared := x.structure(t)
	for i := range s.NumFields() {
		if declared.fields[i].source != nil {
			return true
		}
		if !declared.fields[i].clean && x.reaches(s.Field(i).Type(), seen) {
			return true
		}
	}
	return false
}
