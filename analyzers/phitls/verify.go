package phitls

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
)

// verification judges InsecureSkipVerify and the hooks that may stand in for
// what it turns off.
func (c *checker) verification(config *tlsConfig) {
	var verifying []*ssa.Store
	for _, name := range []string{"VerifyConnection", "VerifyPeerCertificate"} {
		for _, s := range config.stores[name] {
			h := c.hook(s.Val, 0)
			if h == verifies {
				verifying = append(verifying, s)
			}
			if h == trivial || h == accepts && c.skips(config) {
				c.report.Add(acceptsAll, analysis.Diagnostic{
					Pos:     c.place(s),
					Message: name + " accepts every certificate: it never returns an error",
				})
			}
		}
	}
	for _, s := range config.stores["InsecureSkipVerify"] {
		values := c.survivors(s, config)
		for _, hook := range verifying {
			values = c.unhooked(values, s, hook, config)
		}
		if len(values) > 0 {
			c.settle(setting{kind: "InsecureSkipVerify", what: "tls.Config.InsecureSkipVerify", values: c.spelled(values, s), at: s, pos: c.place(s)})
		}
	}
}

// unhooked returns the values of InsecureSkipVerify for which a verifying hook is not
// set as well: none if it is set on every path.
func (c *checker) unhooked(values []fold.Value, s, hook *ssa.Store, config *tlsConfig) []fold.Value {
	if hook.Parent() != s.Parent() || hook.Block().Dominates(s.Block()) {
		return nil
	}
	w := &overwriting{c: c, place: config.place.Field(fieldName(hook.Addr.(*ssa.FieldAddr))), seen: map[*ssa.BasicBlock]bool{}}
	if !w.survives(s.Block(), position(s)+1) {
		return nil
	}
	if cond, ok := c.only(hook, s.Block()); ok {
		return fold.With(values, []fold.Cond{cond.Opposite()})
	}
	return values
}

// skips reports whether a configuration may turn verification off.
func (c *checker) skips(config *tlsConfig) bool {
	for _, s := range config.stores["InsecureSkipVerify"] {
		for _, v := range c.survivors(s, config) {
			if text, ok := v.Text(); !ok || text == "true" {
				return true
			}
		}
	}
	return false
}

func skipping(v fold.Value) string {
	if text, ok := v.Text(); ok && text == "true" {
		return skippingText
	}
	return ""
}

const skippingText = "certificates are not verified: InsecureSkipVerify is true"

// A hook says what a VerifyConnection or VerifyPeerCertificate does.
type hook int

const (
	none     hook = iota // nil, or it decides by something else than the certificate
	trivial              // it returns nil and does nothing
	accepts              // it does something and always returns nil
	verifies             // it verifies, or nobody can see what it does
)

// hook judges the function that v is.
func (c *checker) hook(v ssa.Value, depth int) hook {
	switch v := v.(type) {
	case *ssa.Const:
		return none
	case *ssa.MakeClosure:
		return c.hook(v.Fn, depth)
	case *ssa.ChangeType:
		return c.hook(v.X, depth)
	case *ssa.Function:
		return c.body(v)
	case *ssa.Call:
		return c.made(v, depth)
	}
	return verifies
}

// made judges the function that a helper returns: the weakest, if several.
func (c *checker) made(call *ssa.Call, depth int) hook {
	helper := call.Call.StaticCallee()
	if helper == nil || helper.Blocks == nil || depth > 5 {
		return verifies
	}
	worst := verifies
	for _, b := range helper.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(ret.Results) == 1 {
			worst = min(worst, c.hook(ret.Results[0], depth+1))
		}
	}
	return worst
}

// body judges a function by what it returns and calls.
func (c *checker) body(fn *ssa.Function) hook {
	if fn.Blocks == nil {
		return verifies
	}
	errs := c.fold.Results(fn, 0)
	alwaysNil := len(errs) > 0
	for _, v := range errs {
		text, ok := v.Text()
		alwaysNil = alwaysNil && ok && text == fold.Nil
	}
	switch {
	case alwaysNil && len(fn.Blocks) == 1 && len(fn.Blocks[0].Instrs) == 1:
		return trivial
	case alwaysNil:
		return accepts
	case c.examines(fn, map[*ssa.Function]bool{}):
		return verifies
	}
	return none
}

// examines reports whether a function verifies or compares what it is given:
// it calls a method of x509.Certificate that checks, compares bytes or texts
// that depend on its parameters, or hands them to code that cannot be seen.
func (c *checker) examines(fn *ssa.Function, seen map[*ssa.Function]bool) bool {
	if seen[fn] {
		return false
	}
	seen[fn] = true
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.BinOp:
				if (instr.Op == token.EQL || instr.Op == token.NEQ) && comparesContent(instr.X) {
					return true
				}
			case *ssa.Lookup:
				return true // of a pin
			case ssa.CallInstruction:
				if c.callExamines(instr, seen) {
					return true
				}
			}
		}
	}
	return false
}

// comparesContent reports whether a comparison is of texts or hashes, not of
// lengths and errors.
func comparesContent(v ssa.Value) bool {
	switch t := v.Type().Underlying().(type) {
	case *types.Basic:
		_, isConst := v.(*ssa.Const)
		return t.Info()&types.IsString != 0 && !isConst
	case *types.Array:
		return true
	}
	return false
}

func (c *checker) callExamines(call ssa.CallInstruction, seen map[*ssa.Function]bool) bool {
	fn := callee(call.Common())
	if fn == nil {
		_, builtin := call.Common().Value.(*ssa.Builtin)
		return !builtin
	}
	if target := call.Common().StaticCallee(); target.Blocks != nil {
		return c.examines(target, seen)
	}
	switch fn.FullName() {
	case "(*crypto/x509.Certificate).Verify", "(*crypto/x509.Certificate).VerifyHostname",
		"(*crypto/x509.Certificate).CheckSignatureFrom", "(*crypto/x509.Certificate).Equal",
		"bytes.Equal", "bytes.Compare", "crypto/subtle.ConstantTimeCompare", "crypto/hmac.Equal",
		"slices.Equal", "slices.Contains", "strings.EqualFold", "reflect.DeepEqual":
		return true
	}
	return fn.Pkg() != nil && !isStd(fn.Pkg().Path())
}
