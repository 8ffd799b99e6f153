package flow

import (
	"go/types"
)

// Iterators made by the standard library are functions of the engine's own:
// calling one hands its elements to the yield function that it is given.

var (
	firstStep  = &step{kind: stepState, key: "y0"}
	secondStep = &step{kind: stepState, key: "y1"}
)

// isIterator reports whether a signature is that of an iterator: a function
// that takes a yield function, as iter.Seq and iter.Seq2.
func isIterator(sig *types.Signature) bool {
	if sig.Params().Len() != 1 || sig.Results().Len() != 0 {
		return false
	}
	y, ok := under(sig.Params().At(0).Type()).(*types.Signature)
	return ok && y.Results().Len() == 1 && types.Identical(y.Results().At(0).Type(), types.Typ[types.Bool])
}

// lastYield is the type of the last value that an iterator yields.
func lastYield(sig *types.Signature) types.Type {
	y := under(sig.Params().At(0).Type()).(*types.Signature)
	if y.Params().Len() == 0 {
		return nil
	}
	return y.Params().At(y.Params().Len() - 1).Type()
}

// iterator is an iterator over what v holds: elements, or keys and elements of a map.
func (a *interp) iterator(v *val, from types.Type, sig *types.Signature, s site) *val {
	yield := under(sig.Params().At(0).Type()).(*types.Signature)
	n := yield.Params().Len()
	content := zero
	elem := v
	if isReference(from) && elemType(under(from)) != nil && !(n == 1 && types.Identical(from, lastYield(sig))) {
		elem = orClean(a.elements(v, from, elemType(under(from))))
	}
	switch n {
	case 1:
		content = content.with(firstStep, elem)
	case 2:
		if m, ok := under(from).(*types.Map); ok {
			content = content.with(firstStep, orClean(a.load(a.partAddr(v, a.e.keyOf(from)), m.Key())))
		}
		content = content.with(secondStep, elem)
	}
	o := a.allocate(s.at("iterator").key, nil, content)
	o.kind = objFunc
	o.fn = nativeRef("seq")
	return pointing(o.base)
}

var natives = map[string]*funcRef{
	"seq":   {native: "seq", key: "native seq", name: "iterator"},
	"yield": {native: "yield", key: "native yield", name: "yield"},
}

func nativeRef(name string) *funcRef { return natives[name] }

// callNative runs the engine's function value at p.
func (a *interp) callNative(p *place, args []*val, typs []types.Type, s site) []*val {
	switch p.obj.fn.native {
	case "seq":
		c := a.read(p)
		var given []*val
		yield := under(typs[0]).(*types.Signature)
		gtyps := make([]types.Type, yield.Params().Len())
		for i, st := range []*step{firstStep, secondStep}[:yield.Params().Len()] {
			gtyps[i] = yield.Params().At(i).Type()
			v := clean
			if c != nil && c.kid(st.key) != nil {
				v = c.kid(st.key)
			}
			given = append(given, v)
		}
		s.weak = true
		before := a.mem
		a.callValue(args[0], typs[0], given, gtyps, s.at("yield"))
		a.dead = false
		a.mem = a.joinStates(before, a.mem)
		return []*val{}
	case "yield":
		for i, v := range args {
			st := firstStep
			if i == 1 {
				st = secondStep
			}
			a.write(p.part(a.e, st), v, false)
		}
		return []*val{clean}
	}
	return []*val{}
}

// drain runs an iterator and returns what it yields last of each turn (the
// element, not the key).
func (a *interp) drain(v *val, t types.Type, s site) *val {
	sig := under(t).(*types.Signature)
	o := a.allocate(s.at("drain").key, nil, zero)
	o.kind = objFunc
	o.fn = nativeRef("yield")
	a.callValue(v, t, []*val{pointing(o.base)}, []types.Type{sig.Params().At(0).Type()}, s.at("drained"))
	a.dead = false
	c := a.content(o)
	st := firstStep
	if under(sig.Params().At(0).Type()).(*types.Signature).Params().Len() == 2 {
		st = secondStep
	}
	if k := c.kid(st.key); k != nil {
		return k
	}
	return clean
}
