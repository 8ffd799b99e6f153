package fields

import "go/types"

// A Source is one declaration of PHI: what a finding names.
type Source struct {
	Name     string   // as messages show it: "Patient.SSN", "result of hl7.Parse", "parameter mbi of (*Client).Lookup"
	Symbol   string   // unique: "example.com/model.Patient.SSN"
	Category Category // one of the vocabulary
	Pos      string   // "model/patient.go:12:2", relative to the module; "" if not known (configuration)
}

// An Index answers what is declared about the program's symbols, by struct
// tags, directives and configuration with the contract's precedence. All
// methods accept symbols of any package, instantiated ones and aliases included.
type Index struct{}

// Field returns the source that field i of the struct type t is (t may be a
// named type, an alias, a pointer to one or a struct literal type), nil if it
// is none; clean reports phi:"-": nothing read through the field is PHI.
func (x *Index) Field(t types.Type, i int) (src *Source, clean bool) { return nil, false }

// Type returns the source that values of t themselves are (//phi:data on the
// type, or a sources entry without fields), nil if none.
func (x *Index) Type(t types.Type) *Source { return nil }

// Tagged reports whether some field of the struct type t is itself declared PHI
// (its other fields then are known not to be).
func (x *Index) Tagged(t types.Type) bool { return false }

// Holds reports whether a value of t can hold declared PHI somewhere beneath:
// through fields, pointers, elements, type arguments.
func (x *Index) Holds(t types.Type) bool { return false }

// Result returns the source that fn's results are (//phi:data on a func or interface
// method, sources func:), nil if none. It does not hold for error and bool results.
func (x *Index) Result(fn *types.Func) *Source { return nil }

// Param returns the source that parameter i (receiver not counted) of fn is
// inside fn, nil if none.
func (x *Index) Param(fn *types.Func, i int) *Source { return nil }

// Var returns the source that a package-level variable or constant is.
func (x *Index) Var(v types.Object) *Source { return nil }

// Deidentifies returns the categories that fn clears (All if it names none)
// and whether it is a de-identifier at all, by directive or configuration.
func (x *Index) Deidentifies(fn *types.Func) (Set, bool) { return 0, false }

// Encrypts reports whether fn is declared an encryptor.
func (x *Index) Encrypts(fn *types.Func) bool { return false }

// Audits reports whether fn is declared an audit function.
func (x *Index) Audits(fn *types.Func) bool { return false }

// Access reports whether fn is declared an access point.
func (x *Index) Access(fn *types.Func) bool { return false }

// BAA reports whether obj (var, const, field, func) is declared to hold or
// return a host with a business associate agreement.
func (x *Index) BAA(obj types.Object) bool { return false }
