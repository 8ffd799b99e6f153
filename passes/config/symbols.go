package config

import (
	"fmt"
	"go/types"
)

// A Ref is a symbol that the configuration names, and where.
type Ref struct {
	Name    string // as written
	Package string // import path; contains "..." for a pattern of packages
	Pos     Pos

	config  *Config
	resolve func(*types.Package) error
}

// Symbols returns every function and type that the configuration names, in the
// order of Config's keys. Stores and the lines of models are not among them.
func (c *Config) Symbols() []Ref {
	var refs []Ref
	addFunc := func(f Func, params ...string) {
		if !f.IsZero() {
			refs = append(refs, Ref{f.text, f.pkg, f.At, c, func(pkg *types.Package) error { return f.resolve(pkg, params) }})
		}
	}
	addFuncs := func(list []Func) {
		for _, f := range list {
			addFunc(f)
		}
	}
	for _, s := range c.Sources {
		addFunc(s.Func, sortedKeys(s.Params)...)
		if t := s.Type; !t.IsZero() {
			refs = append(refs, Ref{t.text, t.pkg, t.At, c, func(pkg *types.Package) error { return t.resolve(pkg, s.Fields) }})
		}
	}
	addFuncs(c.Deidentifiers)
	addFuncs(c.Encryptors)
	addFuncs(c.Sinks.Log)
	addFuncs(c.Sinks.Store)
	for _, e := range c.Sinks.Egress {
		addFunc(e.Func)
	}
	for _, a := range c.Audit.Functions {
		var params []string
		for _, role := range sortedKeys(a.Params) {
			params = append(params, a.Params[role])
		}
		addFunc(a.Func, params...)
	}
	addFuncs(c.Audit.Middlewares)
	addFuncs(c.Audit.Access)
	return refs
}

// Where returns the place as text: ".phivet.yaml:12:5".
func (r Ref) Where() string {
	return fmt.Sprintf("%s:%d:%d", r.config.file, r.Pos.Line, r.Pos.Column)
}

// Resolve looks the symbol up in its package, along with the fields and
// parameters that the entry names. It returns an *Error if the package does
// not have it, nil for a package of another path. Unexported names are judged
// only in a package checked from source: export data may leave them out.
func (r Ref) Resolve(pkg *types.Package) error {
	if pkg.Path() != r.Package {
		return nil
	}
	err := r.resolve(pkg)
	if err == nil {
		return nil
	}
	e := &Error{File: r.config.file, Pos: r.Pos, Msg: err.Error()}
	if line := r.Pos.Line - 1; line >= 0 && line < len(r.config.lines) {
		e.Source = r.config.lines[line]
	}
	return e
}
