package phiaudit

import (
	"fmt"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/access"
)

// auditCalls reports audit calls that do not do what they are for.
func (c *checker) auditCalls() {
	c.instructions(func(instr ssa.Instruction) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			return
		}
		fn := c.index.Event(call)
		if fn == nil {
			return
		}
		if c.emptyFields(call, fn) {
			return
		}
		if drops(call) {
			c.problem(droppedError, call, "the error of the audit call "+access.Name(fn)+" is dropped: a record that was not written goes unnoticed")
		}
	})
}

func (c *checker) problem(rule report.Rule, call ssa.CallInstruction, message string) {
	c.report.Add(rule, analysis.Diagnostic{Pos: call.Common().Pos(), Message: message})
}

// drops reports whether nobody looks at a call's error.
func drops(call ssa.CallInstruction) bool {
	results := call.Common().Signature().Results()
	last := results.Len() - 1
	if last < 0 || typeString(results.At(last).Type()) != "error" {
		return false
	}
	v := call.Value()
	switch {
	case v == nil: // deferred, or started by go
		return true
	case last == 0:
		return len(*v.Referrers()) == 0
	}
	for _, r := range *v.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == last && len(*e.Referrers()) > 0 {
			return false
		}
	}
	return true
}

// emptyFields reports the first of the configured params of an audit function that is
// an empty constant or nil.
func (c *checker) emptyFields(call ssa.CallInstruction, fn *types.Func) bool {
	args := operands(call.Common())
	params := fn.Signature().Params()
	for _, f := range c.config.Audit.Functions {
		if !f.Func.Match(fn) {
			continue
		}
		for i := range min(params.Len(), len(args)) {
			for _, role := range rolesOf(f.Params, params.At(i).Name()) {
				if empty(args[i]) {
					c.problem(emptyField, call, fmt.Sprintf("the %s of this audit record is empty: %s gets no %s", role, access.Name(fn), params.At(i).Name()))
					return true
				}
			}
		}
	}
	return false
}

// rolesOf returns the roles that a parameter has, sorted.
func rolesOf(params map[string]string, name string) []string {
	var roles []string
	for role, param := range params {
		if param == name {
			roles = append(roles, role)
		}
	}
	slices.Sort(roles)
	return roles
}

// empty reports whether v is an empty constant or nil.
func empty(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return empty(v.X)
	case *ssa.ChangeType:
		return empty(v.X)
	case *ssa.Convert:
		return empty(v.X)
	case *ssa.Const:
		return v.IsNil() || v.Value != nil && v.Value.ExactString() == `""`
	}
	return false
}
