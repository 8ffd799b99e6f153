package fold

import (
	"cmp"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Folder folds the expressions of one package. It is not safe for concurrent use.
type Folder struct {
	funcs    []*ssa.Function
	imported func(obj types.Object, result int) []Value // what a function of another package returns, or a variable of it holds

	memo      map[ssa.Value][]Value
	reached   map[*ssa.BasicBlock]Ways
	active    map[any]bool // being folded: a cycle's inner round adds nothing
	branching map[ssa.Value]bool
	depth     int
	cuts      int // loops cut so far
	work      int // values folded for the question that is being answered
	index     *index
}

// New returns a Folder for the functions of one package. Imported answers for
// functions and variables of others; it may be nil.
func New(funcs []*ssa.Function, imported func(types.Object, int) []Value) *Folder {
	return &Folder{
		funcs:     funcs,
		imported:  imported,
		memo:      map[ssa.Value][]Value{},
		reached:   map[*ssa.BasicBlock]Ways{},
		active:    map[any]bool{},
		branching: map[ssa.Value]bool{},
	}
}

// Bounds of one question's recursion and work; what lies beyond is a hole.
const (
	maxDepth = 200
	maxWork  = 2000
)

// Fold returns what v may be, at least one Value.
func (f *Folder) Fold(v ssa.Value) []Value {
	if values, ok := f.memo[v]; ok {
		return values
	}
	if f.active[v] {
		f.cuts++
		return nil // the other ways into the loop say what it may be
	}
	outermost := f.depth == 0
	defer f.enter()()
	if f.work++; f.depth > maxDepth || f.work > maxWork {
		return []Value{Unknown(Describe(v))}
	}
	cuts := f.cuts
	f.active[v] = true
	values := alternatives(f.fold(v))
	delete(f.active, v)
	if len(values) == 0 && !outermost {
		return nil // part of a loop that is being folded
	}
	if len(values) == 0 {
		values = []Value{Unknown(Describe(v))}
	}
	f.memo[v] = values
	if !outermost && cuts != f.cuts {
		// A loop was cut that began further out: asked by itself, v may be more.
		f.memo[v] = append(values[:len(values):len(values)], Unknown(""))
	}
	return values
}

// enter begins a question, or a part of one; what it returns ends it.
func (f *Folder) enter() (leave func()) {
	if f.depth == 0 {
		f.work = 0
	}
	f.depth++
	return func() { f.depth-- }
}

// fold is the switch over what makes a value.
func (f *Folder) fold(v ssa.Value) []Value {
	switch v := v.(type) {
	case *ssa.Const:
		if text, ok := constText(v); ok {
			return []Value{Const(text)}
		}
	case *ssa.Parameter:
		return []Value{parameter(v)}
	case *ssa.Phi:
		return f.phi(v)
	case *ssa.BinOp:
		return f.binary(v)
	case *ssa.UnOp:
		switch v.Op {
		case token.MUL:
			return f.load(v)
		case token.NOT:
			return f.not(v.X)
		}
	case *ssa.Call:
		return f.call(v, 0)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return f.call(call, v.Index)
		}
	case *ssa.Field:
		return f.fieldOf(v)
	case *ssa.ChangeType:
		return f.Fold(v.X)
	case *ssa.Convert:
		return f.convert(v)
	case *ssa.MakeInterface:
		return f.Fold(v.X)
	case *ssa.ChangeInterface:
		return f.Fold(v.X)
	case *ssa.TypeAssert:
		if !v.CommaOk {
			return f.Fold(v.X)
		}
	}
	return []Value{Unknown(Describe(v))}
}

// parameter is a hole that callers fill. What a method's receiver holds, and a
// literal's parameters, no call can be asked about.
func parameter(p *ssa.Parameter) Value {
	fn := p.Parent()
	if fn.Parent() != nil {
		return Unknown(p.Name())
	}
	for i, q := range fn.Params {
		if p == q && (i > 0 || fn.Signature.Recv() == nil) {
			return hole(Hole{Param: i, Name: p.Name()})
		}
	}
	return Unknown(p.Name())
}

func (f *Folder) phi(phi *ssa.Phi) []Value {
	var out []Value
	for i, edge := range phi.Edges {
		out = append(out, f.edge(phi.Block(), i).Of(f.Fold(edge))...)
	}
	return out
}

func (f *Folder) binary(v *ssa.BinOp) []Value {
	switch v.Op {
	case token.ADD:
		if basic, ok := v.Type().Underlying().(*types.Basic); ok && basic.Info()&types.IsString != 0 {
			return concat(f.Fold(v.X), f.Fold(v.Y))
		}
	case token.EQL, token.NEQ:
		return f.compare(v)
	}
	return []Value{Unknown("")}
}

// convert folds conversions that keep the text: between strings, string and
// []byte, and integers that fit.
func (f *Folder) convert(v *ssa.Convert) []Value {
	from, ok := v.X.Type().Underlying().(*types.Basic)
	if to, isBasic := v.Type().Underlying().(*types.Basic); ok && isBasic && from.Info()&types.IsString != to.Info()&types.IsString {
		return []Value{Unknown(Describe(v))} // string(rune)
	}
	return f.Fold(v.X)
}

// Describe returns how a message calls a value that is not known: "cfg.SkipVerify",
// `viper.GetBool("insecure")`; "" if it has no name worth showing.
func Describe(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return v.Name()
	case *ssa.Global:
		return v.Name()
	case *ssa.Alloc:
		if strings.ContainsAny(v.Comment, " .()") || v.Comment == "complit" || v.Comment == "varargs" || v.Comment == "new" {
			return ""
		}
		return v.Comment
	case *ssa.UnOp:
		switch v.Op {
		case token.MUL, token.ARROW:
			return Describe(v.X)
		}
	case *ssa.FieldAddr:
		return dotted(Describe(v.X), fieldName(v.X.Type(), v.Field))
	case *ssa.Field:
		return dotted(Describe(v.X), fieldName(v.X.Type(), v.Field))
	case *ssa.ChangeType:
		return Describe(v.X)
	case *ssa.Convert:
		return Describe(v.X)
	case *ssa.MakeInterface:
		return Describe(v.X)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 {
			return describeCall(call)
		}
	case *ssa.Call:
		return describeCall(v)
	}
	return ""
}

func dotted(base, field string) string {
	if base == "" {
		return field
	}
	return base + "." + field
}

// describeCall writes a call with its constant arguments.
func describeCall(call *ssa.Call) string {
	name := ""
	switch {
	case call.Call.IsInvoke():
		name = dotted(Describe(call.Call.Value), call.Call.Method.Name())
	case call.Call.StaticCallee() != nil && call.Call.StaticCallee().Object() != nil:
		fn := call.Call.StaticCallee().Object().(*types.Func)
		name = fn.Name()
		if fn.Pkg() != nil && call.Parent().Pkg != nil && fn.Pkg() != call.Parent().Pkg.Pkg {
			name = fn.Pkg().Name() + "." + name
		}
	default:
		return ""
	}
	var args []string
	operands := call.Call.Args
	if !call.Call.IsInvoke() && call.Call.Signature().Recv() != nil {
		name, operands = dotted(Describe(operands[0]), call.Call.StaticCallee().Name()), operands[1:]
	}
	for _, arg := range operands {
		if c, ok := arg.(*ssa.Const); ok && c.Value != nil && (c.Value.Kind() == constant.String || c.Value.Kind() == constant.Int || c.Value.Kind() == constant.Bool) {
			args = append(args, c.Value.ExactString())
		} else {
			args = append(args, cmp.Or(Describe(arg), "..."))
		}
	}
	return name + "(" + strings.Join(args, ", ") + ")"
}

// fieldName returns the name of field i of t, a struct or pointer to one.
func fieldName(t types.Type, i int) string {
	if v := fieldVar(t, i); v != nil {
		return v.Name()
	}
	return ""
}

func fieldVar(t types.Type, i int) *types.Var {
	s := structOf(t)
	if s == nil || i >= s.NumFields() {
		return nil
	}
	return s.Field(i)
}

func structOf(t types.Type) *types.Struct {
	t = types.Unalias(t)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}
