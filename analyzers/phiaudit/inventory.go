package phiaudit

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/access"
	"github.com/phivet/phivet/passes/record"
)

// The record lists the access points with the answer of each, for the map of PHI flows.

// inventory notes an access point with a body here: in state if that is not empty,
// else by whether its accesses leave gaps.
func (c *checker) inventory(fn *ssa.Function, state string, gaps []access.Gap) {
	var all []access.Access
	for _, p := range c.index.Points(fn) {
		all = append(all, p.Access)
	}
	switch {
	case state != "":
	case !c.on:
		state = record.NotJudged
	case len(gaps) > 0:
		state = record.Unaudited
	case len(all) == 0:
		state = record.NoAccess
	default:
		state = record.Audited
	}
	name := fn.Name()
	if obj, ok := fn.Object().(*types.Func); ok {
		name = access.Name(obj)
	} else if fn.Parent() != nil {
		name = "a function literal in " + c.report.Enclosing(fn.Pos())
	}
	c.noteAccess(fn.Pos(), record.Access{Name: name, Func: c.report.Enclosing(fn.Pos()), State: state}, all)
	c.answers(fn, name)
}

// answers notes the PHI that an access point gives out by its type: what a gRPC method,
// a resolver, a strict server, a Lambda function returns or sends on its stream.
func (c *checker) answers(fn *ssa.Function, name string) {
	if access.Handler(fn.Signature) != "" || !c.report.Shows(fn.Pos()) {
		return
	}
	if streaming(fn.Signature) {
		for _, p := range c.index.Points(fn) {
			if p.Access.Verb == access.Respond {
				c.answer(fn, p.Pos, p.Access.By, p.Access.PHI)
			}
		}
	}
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for _, v := range ret.Results {
			if box, ok := v.(*ssa.MakeInterface); ok {
				v = box.X
			}
			if k, ok := v.(*ssa.Const); !ok || !k.IsNil() {
				c.answer(fn, ret.Pos(), "the return of "+name, c.index.Held(v.Type()))
			}
		}
	}
}

// answer adds PHI in a response to the record, if there is any.
func (c *checker) answer(fn *ssa.Function, pos token.Pos, by string, list []access.PHI) {
	if len(list) == 0 {
		return
	}
	s := record.Safe{
		State: record.Responded, Kind: "response", Pos: c.report.At(pos), Func: c.report.Enclosing(fn.Pos()),
		Sink: by, Library: protocol(fn.Signature),
	}
	for _, p := range list {
		s.Flows = append(s.Flows, record.Flow{Source: p.Name, Symbol: p.Symbol, Category: string(p.Category), Sink: by, Kind: "response"})
	}
	rec := c.report.Record()
	rec.Safe = append(rec.Safe, s)
}

// protocol names by what an access point is called that answers with its result.
func protocol(sig *types.Signature) string {
	switch {
	case connect(sig):
		return "connectrpc.com/connect"
	case strict(sig):
		return "net/http"
	case unary(sig), streaming(sig):
		return "google.golang.org/grpc"
	}
	return "the caller"
}

// recordOff notes an access point that nobody judges.
func (c *checker) recordOff(p point) {
	if p.fn != nil {
		c.inventory(p.fn, "", nil)
		return
	}
	c.noteAccess(p.at, record.Access{Name: p.name, State: record.NotJudged}, p.accesses)
}

// noteAccess adds an access point to the record.
func (c *checker) noteAccess(pos token.Pos, a record.Access, all []access.Access) {
	if !c.report.Shows(pos) {
		return
	}
	a.Pos = c.report.At(pos)
	for _, one := range all {
		a.What = append(a.What, one.String())
		for _, p := range one.PHI {
			if !slices.Contains(a.PHI, p.Symbol) {
				a.PHI = append(a.PHI, p.Symbol)
			}
		}
	}
	rec := c.report.Record()
	rec.Access = append(rec.Access, a)
}
