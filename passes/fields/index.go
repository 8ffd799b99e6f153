package fields

import (
	"go/types"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
)

// A Source is one declaration of PHI: what a finding names.
type Source struct {
	Name     string   // as messages show it: "Patient.SSN", "result of hl7.Parse", "parameter mbi of (*Client).Lookup"
	Symbol   string   // unique: "example.com/model.Patient.SSN"
	Category Category // one of the vocabulary
	Pos      string   // "model/patient.go:12:2", relative to the module; "" if not known, without the column for a field of another package
}

// An Index answers what is declared about the program's symbols, by struct
// tags, directives and configuration with the contract's precedence. All
// methods accept symbols of any package, instantiated ones and aliases included,
// and are safe for concurrent use. Equal questions get the same *Source.
type Index struct {
	pass       *analysis.Pass
	config     *config.Config
	directives *directives.Index

	mu      sync.Mutex
	structs map[types.Type]*structure
	named   map[*types.TypeName]*Source // nil entries: not PHI
	owners  map[*types.Package]map[*types.Var][]owner
	fields  map[fieldKey]*Source
	holds   map[types.Type]bool
	funcs   map[*types.Func]*function
	vars    map[types.Object]*Source
	methods *[]*types.Func // see paramMethods; nil until asked for
}

func newIndex(pass *analysis.Pass, conf *config.Config, dirs *directives.Index) *Index {
	return &Index{
		pass: pass, config: conf, directives: dirs,
		structs: map[types.Type]*structure{},
		named:   map[*types.TypeName]*Source{},
		owners:  map[*types.Package]map[*types.Var][]owner{},
		fields:  map[fieldKey]*Source{},
		holds:   map[types.Type]bool{},
		funcs:   map[*types.Func]*function{},
		vars:    map[types.Object]*Source{},
	}
}

// Field returns the source that field i of the struct type t is (t may be a
// named type, an alias, a pointer to one or a struct literal type), nil if it
// is none; clean reports phi:"-": nothing read through the field is PHI.
// Every field of a type that is PHI itself is a source.
func (x *Index) Field(t types.Type, i int) (src *Source, clean bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	s := x.structure(t)
	if s == nil || i < 0 || i >= len(s.fields) {
		return nil, false
	}
	return s.fields[i].source, s.fields[i].clean
}

// Type returns the source that values of t themselves are (//phi:data on the
// type, or a sources entry without fields), nil if none. What t points to counts
// as well, and an alias that is declared PHI.
func (x *Index) Type(t types.Type) *Source {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.typ(t)
}

// Tagged reports whether some field of the struct type t is itself declared PHI
// (its other fields then are known not to be).
func (x *Index) Tagged(t types.Type) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	s := x.structure(t)
	return s != nil && s.tagged
}

// Holds reports whether a value of t can hold declared PHI somewhere beneath:
// through fields, pointers, elements, type arguments. What a func, an
// interface or a type parameter holds is not known from its type.
func (x *Index) Holds(t types.Type) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.holding(t)
}

// Result returns the source that fn's results are (//phi:data on a func or interface
// method, sources func:), nil if none. It does not hold for error and bool results.
func (x *Index) Result(fn *types.Func) *Source { return x.function(fn).result }

// Param returns the source that parameter i (receiver not counted) of fn is
// inside fn, nil if none. What is declared of an interface method holds for
// the methods that implement it.
func (x *Index) Param(fn *types.Func, i int) *Source {
	f := x.function(fn)
	if i < 0 || i >= len(f.params) {
		return nil
	}
	return f.params[i]
}

// Deidentifies returns the categories that fn clears (All if it names none)
// and whether it is a de-identifier at all, by directive or configuration.
func (x *Index) Deidentifies(fn *types.Func) (Set, bool) {
	f := x.function(fn)
	return f.clears, f.deidentifies
}

// Encrypts reports whether fn is declared an encryptor.
func (x *Index) Encrypts(fn *types.Func) bool { return x.function(fn).encrypts }

// Audits reports whether fn is declared an audit function.
func (x *Index) Audits(fn *types.Func) bool { return x.function(fn).audits }

// Access reports whether fn is declared an access point.
func (x *Index) Access(fn *types.Func) bool { return x.function(fn).access }

// BAA reports whether obj (var, const, field, func) is declared to hold or
// return a host with a business associate agreement.
func (x *Index) BAA(obj types.Object) bool {
	if obj == nil {
		return false
	}
	_, found := x.directives.Find(obj, directives.BAA)
	return found
}
