package access

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/models"
)

// The verbs of accesses.
const (
	Respond = "sent in the response"
	read    = "read"
	stored  = "stored"
	modeled = "sent to a model"
)

// A Point is an access in a function, or in a literal that it calls or hands on.
type Point struct {
	Instr  ssa.Instruction // the call in the function itself
	Pos    token.Pos       // the opening parenthesis of the call that accesses
	Access Access
}

// A Gap is an access that some path makes without an audit call.
type Gap struct {
	Point
	Miss *Miss
}

// Gaps returns the accesses in fn that are not audited in it, in the order of the source.
func (x *Index) Gaps(fn *ssa.Function) []Gap {
	var gaps []Gap
	for _, p := range x.Points(fn) {
		if miss := x.Missed(p.Instr); miss != nil {
			gaps = append(gaps, Gap{p, miss})
		}
	}
	slices.SortStableFunc(gaps, func(a, b Gap) int { return cmp.Compare(a.Pos, b.Pos) })
	return gaps
}

// Points returns the accesses in fn, audited or not; what its callees audit themselves is
// not among them.
func (x *Index) Points(fn *ssa.Function) []Point {
	var all []Point
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				for _, p := range x.at(call) {
					if len(p.Access.PHI) > 0 {
						p.Instr = instr
						all = append(all, p)
					}
				}
			}
		}
	}
	return all
}

// at returns the accesses that a call is.
func (x *Index) at(call ssa.CallInstruction) []Point {
	c := call.Common()
	var found []Point
	add := func(verb, by string, phi []PHI) {
		found = append(found, Point{Pos: c.Pos(), Access: Access{verb, by, phi}})
	}
	for _, l := range x.leaks[c.Pos()] {
		if verb := verbOf(l); verb != "" {
			add(verb, l.Sink, reached(l))
		}
	}
	fn := callee(c)
	if fn == nil {
		return append(append(found, x.dynamic(c)...), x.given(c)...)
	}
	if x.decodes(c, fn) || scans(c, fn) {
		for _, arg := range operands(c) {
			add(read, Name(fn), x.filled(arg))
		}
	}
	if lines := x.lines(fn); lines != nil {
		for _, b := range lines {
			if b.Verb == models.Reads {
				add(read, Name(fn), x.destination(c, b.Dest))
			}
		}
		return append(found, x.given(c)...)
	}
	sum := x.OfObject(fn)
	for _, a := range sum.Accesses {
		add(a.Verb, Name(fn), a.PHI)
	}
	for _, i := range sum.Fills {
		add(read, Name(fn), x.destination(c, i))
	}
	if x.reads(c, fn, sum) {
		add(read, Name(fn), x.results(c))
	}
	if c.IsInvoke() && streams(c, "Send") {
		for _, arg := range c.Args {
			add(Respond, Name(fn), x.sourcesOf(arg.Type()))
		}
	}
	return append(found, x.given(c)...)
}

// reads reports whether a call's result comes from a store or a client: of an
// interface method or a function without a body, by type; of a generic one by its
// summary; of a declared source that does input or output, by its declaration.
func (x *Index) reads(c *ssa.CallCommon, fn *types.Func, sum *Summary) bool {
	switch {
	case c.IsInvoke():
		return !streams(c, "Recv")
	case sum.Fills != nil && slices.Contains(sum.Fills, models.Result):
		return true
	case fn.Pkg() == x.pass.Pkg:
		return x.Body(fn) == nil
	}
	return x.fields.Result(fn) != nil && takesContext(fn)
}

func takesContext(fn *types.Func) bool {
	params := fn.Signature().Params()
	return params.Len() > 0 && isNamed(params.At(0).Type(), "context", "Context")
}

// dynamic returns the access that a call of a function value is: one kept in a
// field or a package variable is as good as an interface method.
func (x *Index) dynamic(c *ssa.CallCommon) []Point {
	if lit := Target(c.Value); lit != nil {
		return x.literal(lit)
	}
	load, ok := c.Value.(*ssa.UnOp)
	if !ok {
		return nil
	}
	name := ""
	switch addr := load.X.(type) {
	case *ssa.FieldAddr:
		name = fieldName(addr)
	case *ssa.Global:
		name = addr.Name()
	default:
		return nil
	}
	if phi := x.results(c); phi != nil {
		return []Point{{Pos: c.Pos(), Access: Access{read, name, phi}}}
	}
	return nil
}

// given returns the accesses of the functions that a call is given: it may call
// them. Handlers and consumers are access points of their own.
func (x *Index) given(c *ssa.CallCommon) []Point {
	var found []Point
	for _, arg := range c.Args {
		fn := Target(arg)
		if fn == nil || Handler(fn.Signature) != "" || handlerResult(fn.Signature) || Consumes(c) {
			continue
		}
		if fn.Parent() != nil {
			found = append(found, x.literal(fn)...)
			continue
		}
		for _, a := range x.Of(fn).Accesses {
			found = append(found, Point{Pos: c.Pos(), Access: a})
		}
	}
	return found
}

// literal returns the accesses that a literal leaves without an audit call, at
// their own places.
func (x *Index) literal(lit *ssa.Function) []Point {
	if lit.Parent() == nil {
		return nil
	}
	var found []Point
	for _, g := range x.Gaps(lit) {
		found = append(found, g.Point)
	}
	return found
}

// results returns the PHI that a call's results hold by their type.
func (x *Index) results(c *ssa.CallCommon) []PHI {
	var all []PHI
	for v := range c.Signature().Results().Variables() {
		if !isError(v.Type()) {
			all = append(all, x.sourcesOf(v.Type())...)
		}
	}
	if fn := callee(c); fn != nil && len(all) == 0 {
		if src := x.fields.Result(fn); src != nil {
			all = append(all, phiOf(src))
		}
	}
	return normal(all)
}

// destination returns the PHI that a read puts where its line says.
func (x *Index) destination(c *ssa.CallCommon, dest int) []PHI {
	switch dest {
	case models.Result:
		return x.results(c)
	case models.Receiver:
		if recv := receiver(c); recv != nil {
			return x.filled(recv)
		}
		return nil
	}
	if args := operands(c); dest >= 0 && dest < len(args) {
		return x.filled(args[dest])
	}
	return nil
}

// operands returns the arguments of a call without the receiver.
func operands(c *ssa.CallCommon) []ssa.Value {
	if !c.IsInvoke() && c.Signature().Recv() != nil && len(c.Args) > 0 {
		return c.Args[1:]
	}
	return c.Args
}

// verbOf is how a leak accesses PHI; "" if it is no access.
func verbOf(l *flow.Leak) string {
	switch {
	case l.Kind == flow.Response:
		return Respond
	case l.Kind == flow.Store:
		return stored
	case l.Kind == flow.Send && isModel(l):
		return modeled
	}
	return ""
}

func reached(l *flow.Leak) []PHI {
	var list []PHI
	for _, r := range l.Reached {
		list = append(list, phiOf(r.Source))
	}
	return normal(list)
}

// isModel reports whether what a leak sends goes to a language model.
func isModel(l *flow.Leak) bool {
	var hosts []string
	for _, address := range l.Hosts {
		hosts = append(hosts, host(address))
	}
	return IsModel(l.Package, hosts)
}

// IsModel reports whether what a library sends to hosts goes to a language model.
func IsModel(library string, hosts []string) bool {
	for _, root := range []string{
		"github.com/openai/openai-go", "github.com/sashabaranov/go-openai", "github.com/anthropics/anthropic-sdk-go",
		"github.com/liushuangls/go-anthropic", "google.golang.org/genai", "github.com/google/generative-ai-go",
		"cloud.google.com/go/vertexai", "cloud.google.com/go/aiplatform", "github.com/aws/aws-sdk-go-v2/service/bedrockruntime",
		"github.com/tmc/langchaingo", "github.com/ollama/ollama", "github.com/cohere-ai/cohere-go",
	} {
		if below(library, root) {
			return true
		}
	}
	return slices.ContainsFunc(hosts, func(host string) bool {
		return slices.Contains([]string{
			"api.openai.com", "api.anthropic.com", "generativelanguage.googleapis.com", "api.mistral.ai", "api.cohere.com", "api.groq.com",
		}, host)
	})
}

// host returns the host of an address or URL.
func host(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	if i := strings.IndexAny(address, "/:?"); i >= 0 {
		address = address[:i]
	}
	return strings.ToLower(address)
}
