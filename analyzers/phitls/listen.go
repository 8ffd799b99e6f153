package phitls

import (
	"go/constant"
	"net/netip"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/fold"
)

// listener judges a call that serves HTTP in clear text.
func (c *checker) listener(call ssa.CallInstruction, name string) {
	if c.config.TLS.Terminated != "" || !c.servesPHI() {
		return
	}
	args := call.Common().Args
	var address []fold.Value
	var handler ssa.Value
	switch name {
	case "net/http.ListenAndServe":
		address, handler = c.fold.Fold(args[0]), args[1]
	case "(*net/http.Server).ListenAndServe":
		address = c.fold.FieldAt(args[0], "Addr", call)
		handler = c.stored(args[0], "Handler")
	case "net/http.Serve":
		address, handler = c.listening(args[0]), args[1]
	case "(*net/http.Server).Serve":
		address = c.listening(args[1])
		handler = c.stored(args[0], "Handler")
	}
	if address == nil || handler != nil && c.harmless(handler) {
		return
	}
	c.settle(setting{
		kind: "listener", what: name[strings.LastIndexByte(name, '/')+1:],
		values: defaults(address), at: call, pos: call.Common().Pos(),
	})
}

// stored returns what is stored in a field of the struct that v points to, nil
// if nothing or several things are.
func (c *checker) stored(v ssa.Value, field string) ssa.Value {
	if stores := c.fold.Stores(c.fold.Place(v).Field(field)); len(stores) == 1 {
		return stores[0].Val
	}
	return nil
}

// listening folds the address that a listener listens on in clear text, nil if
// it encrypts, or if nobody can see what it does.
func (c *checker) listening(l ssa.Value) []fold.Value {
	for range 10 {
		switch v := l.(type) {
		case *ssa.MakeInterface:
			l = v.X
		case *ssa.ChangeInterface:
			l = v.X
		case *ssa.Extract:
			l = v.Tuple
		case *ssa.UnOp:
			stores := c.fold.Stores(c.fold.Place(v.X))
			if len(stores) != 1 {
				return nil
			}
			l = stores[0].Val
		case *ssa.Call:
			fn := callee(v.Common())
			switch {
			case fn == nil:
				return nil
			case fn.FullName() == "net.Listen" && !c.unix(v.Call.Args[0]):
				return c.fold.Fold(v.Call.Args[1])
			case fn.FullName() == "(*net.ListenConfig).Listen" && !c.unix(v.Call.Args[2]):
				return c.fold.Fold(v.Call.Args[3])
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

func (c *checker) unix(network ssa.Value) bool {
	text, ok := c.fold.Fold(network)[0].Text()
	return ok && strings.HasPrefix(text, "unix")
}

// clearListening is the judge of the addresses of clear-text listeners.
func clearListening(v fold.Value) string {
	if local(v) {
		return ""
	}
	return "PHI is served in clear text: listen with TLS, or give the reason in tls.terminated"
}

// local reports whether an address is surely this host's alone: loopback, or
// the path of a unix socket.
func local(v fold.Value) bool {
	text := flat(v)
	if strings.HasPrefix(text, "/") {
		return true
	}
	host, _, _ := strings.Cut(text, "\x00")
	return host != "" && (host == text || strings.HasSuffix(host, ":")) && loopback(config.Host(strings.TrimSuffix(host, ":")))
}

// loopback reports whether a host that config.Host returned is this host.
func loopback(host string) bool {
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.IsLoopback()
}

// defaults drops what the environment or a flag may set where a default is
// known: the default counts.
func defaults(values []fold.Value) []fold.Value {
	var known []fold.Value
	for _, v := range values {
		if h := v.Hole(); h == nil || !h.Env {
			known = append(known, v)
		}
	}
	if len(known) == 0 {
		return values
	}
	for i, v := range known {
		known[i].When = unset(v.When)
	}
	return known
}

// unset drops the conditions that an environment variable is not set.
func unset(conds []fold.Cond) []fold.Cond {
	var out []fold.Cond
	for _, c := range conds {
		if !c.Hole.Env || c.Equals != "" {
			out = append(out, c)
		}
	}
	return out
}

// harmless reports whether a handler evidently serves no PHI: it only
// redirects, or comes whole from a library that knows none.
func (c *checker) harmless(handler ssa.Value) bool {
	for range 10 {
		switch v := handler.(type) {
		case *ssa.MakeInterface:
			handler = v.X
		case *ssa.ChangeInterface:
			handler = v.X
		case *ssa.ChangeType:
			handler = v.X
		case *ssa.MakeClosure:
			handler = v.Fn
		case *ssa.Function:
			return onlyRedirects(v)
		case *ssa.Call:
			return c.foreign(v)
		default:
			return false
		}
	}
	return false
}

// onlyRedirects reports whether a function's one call that gets the
// ResponseWriter is http.Redirect.
func onlyRedirects(fn *ssa.Function) bool {
	if len(fn.Params) == 0 {
		return false
	}
	redirects := false
	for _, use := range *fn.Params[0].Referrers() {
		call, ok := use.(*ssa.Call)
		if !ok || callee(call.Common()) == nil {
			return false
		}
		if callee(call.Common()).FullName() != "net/http.Redirect" {
			return false
		}
		redirects = true
	}
	return redirects
}

// foreign reports whether a call makes a handler out of nothing of this
// package: http.RedirectHandler, autocert's, or one like promhttp.Handler().
func (c *checker) foreign(call *ssa.Call) bool {
	fn := callee(call.Common())
	if fn == nil || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
		return false
	}
	switch fn.FullName() {
	case "net/http.RedirectHandler", "(*golang.org/x/crypto/acme/autocert.Manager).HTTPHandler":
		return true
	}
	if fn.Pkg().Path() == "net/http" || c.pass.ImportPackageFact(fn.Pkg(), new(handlesPHI)) {
		return false
	}
	for _, arg := range call.Call.Args {
		if k, ok := arg.(*ssa.Const); !ok || k.Value != nil && k.Value.Kind() == constant.Unknown {
			return false
		}
	}
	return c.outside(fn.Pkg().Path())
}

// outside reports whether a package belongs to another module, as far as the driver tells.
func (c *checker) outside(path string) bool {
	if c.pass.Module == nil || c.pass.Module.Path == "" {
		return isStd(path)
	}
	module := c.pass.Module.Path
	return path != module && !strings.HasPrefix(path, module+"/")
}
