package flow

import "slices"

// Keys that callers pass: a function that encrypts under its parameter is as good
// as the key that it is given.

// keyKind marks the records by which a summary says what is used as a key.
const keyKind Kind = "key"

// keyUsed notes that a value is used as a key; a parameter's is judged by the callers.
func (a *interp) keyUsed(v *val, pos site) {
	if !a.record || a.found.localOnly > 0 || v == nil {
		return
	}
	symbols := slices.Concat(set(nil), a.e.symbolsOf(v))
	for _, p := range v.to {
		if c := a.read(p); c != nil && p.obj.kind == objAlloc {
			symbols = append(symbols, a.e.symbolsOf(c)...)
			for _, k := range c.kids {
				symbols = append(symbols, a.e.symbolsOf(k.v)...)
			}
		}
	}
	symbols = slices.DeleteFunc(symbols, func(f flowing) bool {
		k := a.e.origins.of(f).node.root.kind
		return k != rootParam && k != rootFree
	})
	if len(symbols) == 0 {
		return
	}
	a.found.pass(&sinkRec{kind: keyKind, set: sorted(symbols), sink: "key", pos: pos.pos, where: a.e.where(pos.pos), owner: a.ref})
}

// constantKeys reports whether a summary's key is a constant of this caller, and hands
// those of its own callers on.
func (a *interp) constantKeys(sb *subst, sum *summary, s site) bool {
	constant := false
	for _, r := range sum.sinks {
		if r.kind != keyKind {
			continue
		}
		v := sb.set(r.set)
		if a.constantKey(v) {
			constant = true
			continue
		}
		a.keyUsed(v, s)
	}
	return constant
}

// weakened are results that were encrypted under a constant key.
func (a *interp) weakened(res []*val) []*val {
	out := slices.Clone(res)
	for i, v := range out {
		a.weaken(v)
		out[i] = a.e.mapSet(v, a.e.weaker)
	}
	return out
}

// weaken does the same to the fresh memory that a result points to.
func (a *interp) weaken(v *val) {
	if v == nil {
		return
	}
	for _, p := range v.to {
		c := a.read(p)
		if c == nil || p.obj.kind != objAlloc || p.parent != nil {
			continue
		}
		c = a.e.mapSet(c, a.e.weaker)
		if c.kid(modeStep.key) != nil && a.cipherMode(v) < WeaklyEncrypted {
			c = c.with(modeStep, modeVal(WeaklyEncrypted))
		}
		a.mem = a.mem.set(uint32(p.obj.id), c)
	}
}

func (e *engine) weaker(s set) set {
	return e.mapOrigins(s, func(o *origin) bool {
		if o.mode == Encrypted {
			o.mode = WeaklyEncrypted
		}
		return true
	})
}
