package phitls

import (
	"fmt"
	"go/token"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/analyzers/internal/report"
	"github.com/phivet/phivet/passes/fold"
)

// A check is a setting and what it may be, on its way to the callers that decide it.
type check struct {
	Kind   string // of kinds
	What   string // "tls.Config.MinVersion", "sql.Open"
	Where  string // "newClient, client.go:12"
	Values []fold.Value
}

// A kind judges the values of one sort of setting.
type kind struct {
	rule report.Rule
	// judge says in a message what is weak about a value, "" if nothing is, or if its
	// holes decide that.
	judge func(fold.Value) string
	// unknown says what is weak about a boolean that is not known, "" if nothing is.
	unknown string
}

// A setting is a check where it is made.
type setting struct {
	kind   string
	what   string
	values []fold.Value
	at     ssa.Instruction
	pos    token.Pos // where the finding stands
	fixes  func(text string) []analysis.SuggestedFix
}

// settle reports a setting, leaves it to the callers, or is content.
func (c *checker) settle(s setting) {
	k := kinds[s.kind]
	values, parametric := split(s.values)
	for _, v := range parametric {
		switch {
		case k.judge(v) == "" || switched(v):
			c.leave(s, v)
		case !c.excused(s.at.Parent(), k, v):
			values = append(values, v) // Have: it is weak whatever the parameters are.
		}
	}
	if problem := k.problem(values); problem != "" {
		d := analysis.Diagnostic{Pos: s.pos, Message: problem}
		if s.fixes != nil {
			d.SuggestedFixes = s.fixes(problem)
		}
		c.report.Add(k.rule, d)
	}
}

// split sets the values apart that callers know more about.
func split(values []fold.Value) (decided, parametric []fold.Value) {
	for _, v := range values {
		if v.Parametric() {
			parametric = append(parametric, v)
		} else {
			decided = append(decided, v)
		}
	}
	return decided, parametric
}

// switched reports whether a boolean parameter decides if the setting has the
// value at all. A parameter that is compared ("if host == \"\"") is no switch.
func switched(v fold.Value) bool {
	return slices.ContainsFunc(v.When, func(c fold.Cond) bool { return c.Hole.Param >= 0 && c.Equals == "true" })
}

// problem returns the message about the worst of values: one that holds under
// no condition, else the first; "" if none is weak.
func (k kind) problem(values []fold.Value) string {
	worst := ""
	for _, v := range values {
		text, conds := k.judge(v), v.When
		if h := v.Hole(); text == "" && h != nil && h.Param < 0 && h.Name != "" && k.unknown != "" {
			text, conds = k.unknown, append(slices.Clone(conds), fold.Cond{Hole: *h, Equals: "true"})
		}
		if text == "" {
			continue
		}
		when := fold.When(conds)
		if when == "" {
			return text
		}
		if worst == "" {
			worst = text + " when " + when
		}
	}
	return worst
}

// leave notes a value that the callers of the function around it decide.
func (c *checker) leave(s setting, v fold.Value) {
	fn := outermost(s.at.Parent())
	p := c.pass.Fset.Position(s.pos)
	c.left[fn] = append(c.left[fn], check{s.kind, s.what, fmt.Sprintf("%s, %s:%d", fn.Name(), path.Base(p.Filename), p.Line), []fold.Value{v}})
}

// outermost returns the declared function around a literal, whose parameters
// are the only ones that are followed.
func outermost(fn *ssa.Function) *ssa.Function {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return fn
}

// excused reports whether the package calls the function, and no call gives
// the value's parameters anything weak.
func (c *checker) excused(fn *ssa.Function, k kind, v fold.Value) bool {
	sites := c.sites[outermost(fn)]
	for _, site := range sites {
		for _, given := range fold.Subst([]fold.Value{v}, c.fold.Args(site)) {
			if k.judge(given) != "" {
				return false
			}
		}
	}
	return len(sites) > 0
}

// callers is the fact of a function that leaves settings to its callers.
type callers struct {
	Checks []check
}

// AFact marks callers as a fact.
func (*callers) AFact() {}

// String shows the fact for tests.
func (f *callers) String() string {
	var texts []string
	for _, c := range f.Checks {
		texts = append(texts, c.What+" "+c.Values[0].String())
	}
	return strings.Join(texts, "; ")
}

// maxChecks bounds what a function leaves to its callers.
const maxChecks = 20

// callers judges at calls what callees left to them, callees first, and exports
// what is left after that.
func (c *checker) callers() {
	done := map[*ssa.Function]bool{}
	for _, fn := range c.ssa.Funcs {
		c.resolve(fn, done)
	}
	for _, fn := range c.ssa.Funcs {
		if checks := c.left[fn]; len(checks) > 0 && fn.Object() != nil && fn.Object().Exported() {
			c.pass.ExportObjectFact(fn.Object(), &callers{checks[:min(len(checks), maxChecks)]})
		}
	}
}

// resolve judges the calls in a function. Recursion is not followed.
func (c *checker) resolve(fn *ssa.Function, done map[*ssa.Function]bool) {
	if done[fn] {
		return
	}
	done[fn] = true
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			target := call.Common().StaticCallee()
			if target == nil {
				continue
			}
			if origin := target.Origin(); origin != nil {
				target = origin
			}
			if target.Pkg == c.ssa.Pkg {
				c.resolve(target, done)
			}
			c.given(call, target)
		}
	}
}

// given judges what a callee leaves to one call.
func (c *checker) given(call ssa.CallInstruction, target *ssa.Function) {
	checks := c.left[target]
	if obj := callee(call.Common()); obj != nil && obj.Pkg() != c.pass.Pkg {
		var fact callers
		if c.pass.ImportObjectFact(obj, &fact) {
			checks = fact.Checks
		}
	}
	ways := c.fold.Reach(call.Block())
	// A copy: a recursive call would add to what it reads.
	for _, left := range slices.Clone(checks[:min(len(checks), maxChecks)]) {
		values := fold.Subst(left.Values, c.fold.Args(call))
		decided, parametric := split(ways.Of(values))
		if len(parametric) > 0 {
			fn := outermost(call.Parent())
			if len(c.left[fn]) < maxChecks {
				c.left[fn] = append(c.left[fn], check{left.Kind, left.What, left.Where, parametric})
			}
		}
		if problem := kinds[left.Kind].problem(decided); problem != "" {
			c.report.Add(kinds[left.Kind].rule, analysis.Diagnostic{
				Pos:     call.Common().Pos(),
				Message: fmt.Sprintf("%s (%s in %s)", problem, left.What, left.Where),
			})
		}
	}
}
