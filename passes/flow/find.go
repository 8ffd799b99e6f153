package flow

import "go/types"

// packageAt finds a package among those that this one depends on.
func (e *engine) packageAt(path string) *types.Package {
	if e.packages == nil {
		e.packages = map[string]*types.Package{e.pass.Pkg.Path(): e.pass.Pkg}
		var add func(p *types.Package)
		add = func(p *types.Package) {
			for _, q := range p.Imports() {
				if e.packages[q.Path()] == nil {
					e.packages[q.Path()] = q
					add(q)
				}
			}
		}
		add(e.pass.Pkg)
	}
	return e.packages[path]
}

// findFunc finds a function or method by its name.
func (e *engine) findFunc(pkg, recv, name string) *types.Func {
	if name == "" || pkg == "" {
		if recv == "error" || pkg == "" && name == "Error" {
			o, _, _ := types.LookupFieldOrMethod(types.Universe.Lookup("error").Type(), false, nil, "Error")
			fn, _ := o.(*types.Func)
			return fn
		}
		return nil
	}
	p := e.packageAt(pkg)
	if p == nil {
		return nil
	}
	if recv == "" {
		fn, _ := p.Scope().Lookup(name).(*types.Func)
		return fn
	}
	tn, ok := p.Scope().Lookup(recv).(*types.TypeName)
	if !ok {
		return nil
	}
	o, _, _ := types.LookupFieldOrMethod(tn.Type(), true, p, name)
	fn, _ := o.(*types.Func)
	return fn
}
