package flow

import (
	"go/types"
	"strings"
)

// isLogger reports whether an interface looks like a logger: three or more of
// Debug, Info, Warn, Error, or their ...f, ...w, ...Context.
func isLogger(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	n := 0
	for i := range iface.NumMethods() {
		if levelName(iface.Method(i).Name()) {
			n++
		}
	}
	return n >= 3
}

func levelName(name string) bool {
	for _, suffix := range []string{"f", "w", "Context", "ln"} {
		name = strings.TrimSuffix(name, suffix)
	}
	switch name {
	case "Debug", "Info", "Warn", "Error", "Warning":
		return true
	}
	return false
}

// levelMethod: what else such an interface offers logs as well, attaching included.
func levelMethod(name string) bool {
	if levelName(name) {
		return true
	}
	for _, p := range []string{"Fatal", "Panic", "Print", "Trace", "Log", "With"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// logThrough logs the operands of a logger interface's method, as fmt or slog would.
func (a *interp) logThrough(m *types.Func, args []*val, typs []types.Type, s site) {
	a.e.sinkCalls[s.pos] = true
	var out set
	for i := 1; i < len(args); i++ {
		if isContext(typs[i]) {
			continue
		}
		spread := m.Signature().Variadic() && i == len(args)-1
		if spread && strings.HasSuffix(m.Name(), "f") && i > 1 {
			out = union(out, a.showPrintf(args[i-1], args[i], typs[i]))
			continue
		}
		out = union(out, a.show(args[i], typs[i], view{name: "fmt", spread: spread}))
	}
	a.reach(&sinkRec{kind: Log, set: out, sink: a.e.funcName(m), pkg: pkgPath(m), pos: s.pos, where: a.e.where(s.pos), owner: a.ref, via: s.via})
}

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}
