package names

import "go/types"

// surroundings says what the type is about: by its name, its package's name, those of its
// fields that speak for themselves, and the types that it is a part of.
func surroundings(obj *types.TypeName, found []candidate) company {
	c, settled := byName(obj)
	if settled {
		return c
	}
	for _, f := range found {
		if f.needs == anywhere || f.own {
			return ofHealth
		}
	}
	return asPart(obj)
}

// byName judges a type's name; settled is false if it leaves the question open.
func byName(obj *types.TypeName) (c company, settled bool) {
	words := Words(obj.Name())
	head := head(words)
	inPatients := obj.Pkg() != nil && patientWords[obj.Pkg().Name()]
	switch {
	case accounts[head] && !inPatients: // Have: staff or patients, as its fields say.
		return anywhere, false
	case staffWords[head] && !anyOf(words, patientWords):
		return ofStaff, true
	case technicalHeads[head], anyOf(words, otherWords) && !anyOf(words, patientWords):
		return anywhere, true
	case patientWords[head]:
		return ofPatient, true
	case anyOf(words, healthWords), anyOf(words, patientWords), inPatients:
		return ofHealth, true
	}
	return anywhere, false
}

// head returns the word that says what a type is: the last, but for what says only that it is
// data (PatientDTO, CreatePatientRequest).
func head(words []string) string {
	for len(words) > 1 && dataWords[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words[len(words)-1]
}

// asPart judges a type by the types of its package that have fields of it: the
// Address of a Patient is one of health, and its HumanName a patient's.
func asPart(obj *types.TypeName) company {
	best := anywhere
	wholes(obj, func(whole *types.TypeName, _ *types.Struct) bool {
		c, _ := byName(whole)
		switch {
		case c == ofPatient && anyOf(Words(obj.Name()), personalParts):
			best = ofPatient
		case c > anywhere:
			best = max(best, ofHealth)
		}
		return best == ofPatient
	})
	return best
}

// wholes asks about each struct type of obj's package that has a field of it, until the
// answer is true, and returns the last answer.
func wholes(obj *types.TypeName, ask func(whole *types.TypeName, s *types.Struct) bool) bool {
	if obj.Pkg() == nil {
		return false
	}
	scope := obj.Pkg().Scope()
	for _, name := range scope.Names() {
		whole, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || whole.IsAlias() || whole == obj {
			continue
		}
		s, ok := whole.Type().Underlying().(*types.Struct)
		if ok && hasPart(s, obj) && ask(whole, s) {
			return true
		}
	}
	return false
}

// accounts are types that patients and others have.
var accounts = set("user users account profile customer contact applicant")

// personalParts are words of types that are part of a person.
var personalParts = set("name contact telecom person demographics identity details info profile")

// hasPart reports whether s has a field of the type obj, or of pointers to it or
// slices, arrays and maps of it.
func hasPart(s *types.Struct, obj *types.TypeName) bool {
	for v := range s.Fields() {
		if n, ok := part(v.Type()).(*types.Named); ok && n.Obj() == obj {
			return true
		}
	}
	return false
}

func part(t types.Type) types.Type {
	switch u := types.Unalias(t).(type) {
	case *types.Pointer:
		return part(u.Elem())
	case *types.Slice:
		return part(u.Elem())
	case *types.Array:
		return part(u.Elem())
	case *types.Map:
		return part(u.Elem())
	default:
		return u
	}
}
