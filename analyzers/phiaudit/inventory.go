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
	c.noteAccess(fn.Pos(), name, state, all)
}

// recordOff notes an access point that nobody judges.
func (c *checker) recordOff(p point) {
	if p.fn != nil {
		c.inventory(p.fn, "", nil)
		return
	}
	c.noteAccess(p.at, p.name, record.NotJudged, p.accesses)
}

// noteAccess adds an access point to the record.
func (c *checker) noteAccess(pos token.Pos, name, state string, all []access.Access) {
	if !c.report.Shows(pos) {
		return
	}
	a := record.Access{Pos: c.report.At(pos), Name: name, State: state}
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
