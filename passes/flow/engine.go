package flow

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
	"github.com/phivet/phivet/passes/fields"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/scope"
	"github.com/phivet/phivet/passes/ssabuild"
	"github.com/phivet/phivet/passes/where"
)

// Analyzer computes where PHI goes; its result is a *Result.
var Analyzer = &analysis.Analyzer{
	Name:       "phiflow",
	Doc:        "follow PHI through functions and packages\n\nReports nothing; other analyzers read its result.",
	URL:        "https://pkg.go.dev/github.com/phivet/phivet/passes/flow",
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer, fields.Analyzer, ssabuild.Analyzer},
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Summary), new(Bindings)},
}

// run never returns an error: go vet would drop it (it stores facts before it
// looks at errors). What went wrong is part of the result.
func run(pass *analysis.Pass) (_ any, _ error) {
	ssa := pass.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA)
	if ssa.Pkg == nil {
		return &Result{Err: ssa.Err}, nil
	}
	if where.Foreign(pass) && models.Tabled(pass.Pkg.Path()) {
		return &Result{}, nil
	}
	e := newEngine(pass)
	return e.run(ssa), nil
}

// An engine analyses one package.
type engine struct {
	pass       *analysis.Pass
	config     *config.Config
	index      *fields.Index
	directives *directives.Index
	files      *scope.Files
	module     string
	foreign    bool // a package of another module: nothing is reported in it

	origins     *origins
	sources     map[string]*fields.Source
	steps       map[fieldKey]*step
	globalNodes map[types.Object]*node
	refs        map[any]*funcRef
	knowns      map[*types.Func]*known
	userModels  *models.Table
	methodSets  typeutil.MethodSetCache
	methodful   map[string]*typeutil.Map
	shown       map[string]*typeutil.Map
	conversions conversions
	assigned    assignments
	pendings    map[pendingKey]*pendingCall
	written     map[writeKey]*globalWrite
	writesTo    map[types.Object][]*globalWrite
	allWrites   []*globalWrite // in the order of analysis
	writers     map[types.Object][]*funcRef
	analyses    map[*funcRef]*interp
	imported    map[*types.Func]*summary
	over        []string
	packages    map[string]*types.Package
	hidden      map[string]types.Object // variables that export data leaves out
	standIns    map[string]*types.Named // types that it leaves out
	bound       []*boundCall
	stored      []storedGlobal
	told        map[types.Object]bool // variables whose PHI is reported where it is shown
	globalSinks []*globalSink
	inherited   inherited
	facts       []packageBindings
	fieldTexts  map[*types.Var]*strs // what is stored in fields, for hosts
	folded      []folded             // nil before they are looked for
	baaHosts    map[string]bool      // of constants that are declared //phi:baa
	sinkCalls   map[token.Pos]bool   // calls of known sinks

	at        token.Pos // what is being interpreted
	cost      int       // steps taken so far
	budget    int       // steps that the package may take
	nodes     int
	places    int
	showDepth int
	coarsened bool // the analysis under way has taken origins together
	demands   int  // analyses that wait for one of a function that they call
}

type pendingKey struct {
	ref *funcRef
	key any
}

func newEngine(pass *analysis.Pass) *engine {
	conf := pass.ResultOf[config.Analyzer].(*config.Config)
	e := &engine{
		pass:        pass,
		config:      conf,
		index:       pass.ResultOf[fields.Analyzer].(*fields.Index),
		directives:  pass.ResultOf[directives.Analyzer].(*directives.Index),
		files:       scope.Of(pass, conf),
		module:      where.Module(pass),
		foreign:     where.Foreign(pass),
		origins:     newOrigins(),
		sources:     map[string]*fields.Source{},
		steps:       map[fieldKey]*step{},
		globalNodes: map[types.Object]*node{},
		refs:        map[any]*funcRef{},
		knowns:      map[*types.Func]*known{},
		methodful:   map[string]*typeutil.Map{},
		shown:       map[string]*typeutil.Map{},
		assigned:    assignments{map[types.Object][]*funcRef{}},
		pendings:    map[pendingKey]*pendingCall{},
		written:     map[writeKey]*globalWrite{},
		writesTo:    map[types.Object][]*globalWrite{},
		writers:     map[types.Object][]*funcRef{},
		analyses:    map[*funcRef]*interp{},
		imported:    map[*types.Func]*summary{},
		fieldTexts:  map[*types.Var]*strs{},
		told:        map[types.Object]bool{},
		standIns:    map[string]*types.Named{},
		sinkCalls:   map[token.Pos]bool{},
	}
	e.budget = ownBudget
	if e.foreign {
		e.budget = foreignBudget
	}
	if conf.Models != "" {
		e.userModels, _ = models.Parse(conf.File(), conf.Models) // validated with the configuration
	}
	return e
}

func (e *engine) run(built *ssabuild.SSA) (res *Result) {
	res = &Result{}
	defer func() {
		if r := recover(); r != nil {
			res = &Result{Err: fmt.Errorf("internal error: %v (please report it)", r)}
		}
	}()
	e.importBindings()
	fns := e.functions(built)
	for _, fn := range fns {
		e.survey(fn)
	}
	for _, group := range e.components(fns) {
		e.solve(group)
	}
	for _, fn := range fns {
		if a := e.analyses[e.refOf(fn)]; a != nil && a.fn == fn {
			e.collectBound(a)
		}
	}
	e.finish(fns, res)
	e.exportFacts(fns)
	return res
}

// functions are the package's functions with bodies, the wrappers that they use included.
func (e *engine) functions(built *ssabuild.SSA) []*ssa.Function {
	var out []*ssa.Function
	seen := map[*ssa.Function]bool{}
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		if fn == nil || seen[fn] || len(fn.Blocks) == 0 {
			return
		}
		seen[fn] = true
		out = append(out, fn)
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, op := range instr.Operands(nil) {
					if f, ok := (*op).(*ssa.Function); ok && f.Origin() == nil {
						add(f)
					}
				}
			}
		}
	}
	for _, fn := range built.Funcs {
		add(fn)
	}
	return out
}

// refOf is the one funcRef of a function; instances of generic functions
// share their origin's.
func (e *engine) refOf(fn *ssa.Function) *funcRef {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if r := e.refs[fn]; r != nil {
		return r
	}
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic == "" || ok && len(fn.Blocks) == 0 {
		r := e.refOfObj(obj)
		if len(fn.Blocks) > 0 {
			r.fn = fn
		}
		e.refs[fn] = r
		return r
	}
	r := &funcRef{fn: fn, key: fn.String(), name: fn.RelString(e.pass.Pkg)}
	e.refs[fn] = r
	if p := fn.Parent(); p != nil {
		r.up = e.refOf(p)
		r.name = "func literal"
	}
	if fn.Synthetic != "" && fn.Object() != nil {
		r.name = e.funcName(fn.Object().(*types.Func))
	}
	return r
}

func (e *engine) refOfObj(obj *types.Func) *funcRef {
	obj = obj.Origin()
	if r := e.refs[obj]; r != nil {
		return r
	}
	r := &funcRef{obj: obj, key: obj.FullName(), name: e.funcName(obj)}
	e.refs[obj] = r
	return r
}

// funcName is a function's name as messages show it: "log.Printf",
// "(*slog.Logger).Info", without the package for this package's own.
func (e *engine) funcName(fn *types.Func) string {
	pkg := ""
	if fn.Pkg() != nil && fn.Pkg() != e.pass.Pkg {
		pkg = path.Base(fn.Pkg().Path())
		if fn.Pkg().Name() != "" {
			pkg = fn.Pkg().Name()
		}
		pkg += "."
	}
	recv := fn.Signature().Recv()
	if recv == nil {
		return pkg + fn.Name()
	}
	t := types.Unalias(recv.Type())
	star := ""
	if p, ok := t.(*types.Pointer); ok {
		t, star = types.Unalias(p.Elem()), "*"
	}
	name := "interface"
	if n, ok := t.(*types.Named); ok {
		name = n.Obj().Name()
	}
	if star == "" {
		return pkg + name + "." + fn.Name()
	}
	return "(" + star + pkg + name + ")." + fn.Name()
}

// source is the one copy of a source, so that equal ones are the same pointer.
func (e *engine) source(src *fields.Source) *fields.Source {
	if src == nil {
		return nil
	}
	if s := e.sources[src.Symbol]; s != nil {
		return s
	}
	e.sources[src.Symbol] = src
	return src
}

// paramSource is the declaration that a parameter (receiver first) is PHI.
func (e *engine) paramSource(r *funcRef, i int) *fields.Source {
	if r.obj == nil {
		return nil
	}
	if r.obj.Signature().Recv() != nil {
		i--
	}
	if i < 0 {
		return nil
	}
	return e.index.Param(r.obj, i)
}

// methodResult is the declaration that an interface method's results are PHI.
func (e *engine) methodResult(m *types.Func, t types.Type) *fields.Source {
	if m == nil || !carries(t) {
		return nil
	}
	return e.index.Result(m)
}

func (e *engine) globalNode(g types.Object) *node {
	if n := e.globalNodes[g]; n != nil {
		return n
	}
	n := e.newRoot(root{kind: rootGlobal, glob: g}, g.Type(), e.index.Var(g))
	e.globalNodes[g] = n
	return n
}

func (e *engine) pendingAt(r *funcRef, key any) *pendingCall { return e.pendings[pendingKey{r, key}] }

func (e *engine) setPending(r *funcRef, key any, pc *pendingCall) {
	e.pendings[pendingKey{r, key}] = pc
}

func (e *engine) overBudget(fn *ssa.Function) {
	if name := fn.String(); !slices.Contains(e.over, name) {
		e.over = append(e.over, name)
	}
}

// where is a position as text, as facts carry it.
func (e *engine) where(pos token.Pos) string {
	if !pos.IsValid() {
		return ""
	}
	return where.ByPath(e.pass, pos)
}

// reportsIn reports whether findings are reported where a sink stands.
func (e *engine) reports(pos token.Pos) bool { return !e.foreign && e.files.Report(pos) }

// quietIn reports whether a function is one by which a type shows itself: what
// it hands its encoder is reported where that is printed.
func (e *engine) quietIn(r *funcRef) bool {
	for ; r != nil; r = r.up {
		if r.obj != nil {
			switch r.obj.Name() {
			case "MarshalZerologObject", "MarshalZerologArray", "MarshalLogObject", "MarshalLogArray":
				return true
			}
		}
	}
	return false
}

// rulesOf are the rules under which flows into a kind of sink are reported.
var rulesOf = map[Kind][]string{
	Log:   {"philog/log"},
	Store: {"phistore/unencrypted", "phistore/broken-cipher", "phistore/constant-key"},
	Send:  {"phiegress/no-baa", "phiegress/unknown-host"},
}

// cut reports whether an ignore at a sink's place removes the flow for callers.
func (e *engine) cut(r *sinkRec) bool {
	for _, rule := range rulesOf[r.kind] {
		analyzer, _, _ := strings.Cut(rule, "/")
		if ig := e.directives.IgnoreAt(e.pass.Fset, r.pos, analyzer, rule); ig != nil {
			ig.MarkUsed()
			return true
		}
	}
	return false
}

// isStd reports whether an import path is of the standard library.
func isStd(path string) bool { return models.IsStd(path) }

// finish resolves what waited for the whole package and sorts the findings.
func (e *engine) finish(fns []*ssa.Function, res *Result) {
	for _, fn := range fns {
		a := e.analyses[e.refOf(fn)]
		if a == nil {
			continue
		}
		e.resolveLate(a)
		res.Leaky = append(res.Leaky, e.verify(a)...)
	}
	e.reportStored()
	for _, fn := range fns {
		if a := e.analyses[e.refOf(fn)]; a != nil && a.fn == fn {
			res.Leaks = append(res.Leaks, a.found.leaks...)
		}
	}
	leaks, guards := splitSafe(res.Leaks)
	res.Leaks, res.Safe = mergeLeaks(leaks), e.safeWays(fns, guards)
	e.settle(res.Leaks)
	res.Over = e.over
	res.Calls.Functions, res.Calls.Sinks = len(fns), len(e.sinkCalls)
}

// mergeLeaks makes one leak of those at the same call, in order.
func mergeLeaks(all []*Leak) []*Leak {
	byKey := map[leakKey]*Leak{}
	var out []*Leak
	for _, l := range all {
		key := leakKey{l.Kind, l.Pos, ""}
		if old := byKey[key]; old != nil {
			old.addresses = append(old.addresses, l.addresses...)
			for _, r := range l.Reached {
				if !slices.ContainsFunc(old.Reached, func(x Reached) bool { return x.Source == r.Source && x.Mode == r.Mode }) {
					old.Reached = append(old.Reached, r)
				}
			}
			continue
		}
		byKey[key] = l
		out = append(out, l)
	}
	for _, l := range out {
		slices.SortStableFunc(l.Reached, func(x, y Reached) int { return cmp.Compare(x.Source.Symbol, y.Source.Symbol) })
	}
	slices.SortStableFunc(out, func(x, y *Leak) int { return cmp.Compare(x.Pos, y.Pos) })
	return out
}
