package fold

import (
	"cmp"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/models"
)

// An index is every write of a package, by place and by field.
type index struct {
	stores   map[Place][]*ssa.Store
	fields   map[*types.Var][]*ssa.Store
	flags    map[Place][]*ssa.Call // flag.StringVar and the like
	flagged  map[*types.Var][]*ssa.Call
	closures map[*ssa.Function][]*ssa.MakeClosure
	sites    map[*ssa.Function][]*ssa.Call // calls of the package's functions
}

// writes returns the index, which is made when it is first asked for.
func (f *Folder) writes() *index {
	if f.index != nil {
		return f.index
	}
	f.index = &index{map[Place][]*ssa.Store{}, map[*types.Var][]*ssa.Store{}, map[Place][]*ssa.Call{}, map[*types.Var][]*ssa.Call{}, map[*ssa.Function][]*ssa.MakeClosure{}, map[*ssa.Function][]*ssa.Call{}}
	var variables, pointees []*ssa.Store
	var flags []*ssa.Call
	for _, fn := range f.funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.Store:
					switch instr.Addr.(type) {
					case *ssa.Alloc, *ssa.FreeVar, *ssa.Global:
						variables = append(variables, instr)
					default:
						pointees = append(pointees, instr)
					}
				case *ssa.MakeClosure:
					literal := instr.Fn.(*ssa.Function)
					f.index.closures[literal] = append(f.index.closures[literal], instr)
				case *ssa.Call:
					if flagAddr(instr) != nil {
						flags = append(flags, instr)
					}
					if callee := instr.Call.StaticCallee(); callee != nil {
						f.index.sites[callee] = append(f.index.sites[callee], instr)
					}
				}
			}
		}
	}
	// Places of what variables point to depend on what is stored in the variables.
	f.addStores(variables)
	f.addStores(pointees)
	f.addFlags(flags)
	return f.index
}

func (f *Folder) addStores(stores []*ssa.Store) {
	for _, s := range stores {
		p := f.Place(s.Addr)
		f.index.stores[p] = append(f.index.stores[p], s)
		if v := fieldOfAddr(s.Addr); v != nil {
			f.index.fields[v] = append(f.index.fields[v], s)
		}
	}
}

func (f *Folder) addFlags(calls []*ssa.Call) {
	for _, call := range calls {
		addr := flagAddr(call)
		p := f.Place(addr)
		f.index.flags[p] = append(f.index.flags[p], call)
		if v := fieldOfAddr(addr); v != nil {
			f.index.flagged[v] = append(f.index.flagged[v], call)
		}
	}
}

// fieldOfAddr returns the field that an address is of, nil if of none.
func fieldOfAddr(addr ssa.Value) *types.Var {
	a, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	if s := structOf(a.X.Type()); s != nil {
		return s.Field(a.Field).Origin()
	}
	return nil
}

// global folds a package variable, or a part of one.
func (f *Folder) global(g *ssa.Global, p Place, t target) []Value {
	if len(f.funcs) == 0 || g.Pkg != f.funcs[0].Pkg {
		if f.imported != nil && p.Path == "" && g.Object() != nil {
			if values := f.imported(g.Object(), 0); len(values) > 0 {
				return values
			}
		}
		return []Value{Unknown(t.name)}
	}
	if f.active[p] {
		return nil
	}
	f.active[p] = true
	defer delete(f.active, p)
	var out []Value
	for _, call := range f.writes().flags[p] {
		out = append(out, f.flagValue(call)...)
	}
	out = append(out, f.union(f.writes().stores[p])...)
	if len(out) == 0 && p.Path != "" {
		return f.partOfGlobal(g, p, t)
	}
	if len(out) == 0 && !shared(g) {
		return zero(t.typ) // Have: unexported, and nothing here writes it.
	}
	if len(out) == 0 {
		out = []Value{Unknown(t.name)}
	}
	return out
}

// shared reports whether other packages can write the variable.
func shared(g *ssa.Global) bool { return g.Object() == nil || g.Object().Exported() }

// partOfGlobal folds a field of a package variable that is only stored whole.
func (f *Folder) partOfGlobal(g *ssa.Global, p Place, t target) []Value {
	var out []Value
	for _, s := range f.writes().stores[Place{g, ""}] {
		w := &walk{f: f, place: p, target: t}
		out = append(out, w.copied(Place{g, ""}, s)...)
	}
	if len(out) == 0 {
		return f.anywhere(t)
	}
	return alternatives(out)
}

// anywhere folds a field by every store to it in the package and by the
// default in its tag: what is known of an object that others made.
func (f *Folder) anywhere(t target) []Value {
	if t.owner == nil {
		return []Value{Unknown(t.name)}
	}
	v := t.owner.Field(t.index).Origin()
	if f.active[v] {
		return nil
	}
	f.active[v] = true
	defer delete(f.active, v)
	out := tagged(t)
	for _, call := range f.writes().flagged[v] {
		out = append(out, f.flagValue(call)...)
	}
	for _, store := range f.writes().fields[v] {
		for _, value := range f.Fold(store.Val) {
			if value.Parametric() {
				out = append(out, f.fromCallers(value, store.Parent(), t.name)...)
			} else {
				out = append(out, Value{Parts: value.Parts})
			}
		}
	}
	if len(out) == 0 {
		out = []Value{Unknown(t.name)}
	}
	return alternatives(perhaps(out, t))
}

// perhaps makes of a truth value that some object has an unknown one: this
// object may still have the zero value.
func perhaps(values []Value, t target) []Value {
	if basic, ok := t.typ.Underlying().(*types.Basic); !ok || basic.Info()&types.IsBoolean == 0 {
		return values
	}
	for i, v := range values {
		if text, ok := v.Text(); ok && text == "true" {
			values[i] = Unknown(t.name)
		}
	}
	return values
}

// fromCallers folds a value that parameters of fn are part of by the calls of fn in
// the package; it stays unknown if others may call fn.
func (f *Folder) fromCallers(v Value, fn *ssa.Function, name string) []Value {
	var out []Value
	for _, site := range f.writes().sites[fn] {
		for _, given := range Subst([]Value{v}, f.Args(site)) {
			if given.Parametric() {
				given = Unknown(name)
			}
			out = append(out, given)
		}
	}
	if len(out) == 0 || fn.Object() == nil || fn.Object().Exported() {
		out = append(out, Unknown(name))
	}
	return out
}

// tagged folds what a struct tag says of a field: the default that a loader
// of configuration writes, and the environment variable that overrides it.
func tagged(t target) []Value {
	if t.owner == nil {
		return nil
	}
	tag := reflect.StructTag(t.owner.Tag(t.index))
	var out []Value
	for _, key := range []string{"default", "envDefault", "env-default"} {
		if text, ok := tag.Lookup(key); ok {
			out = append(out, Const(text))
		}
	}
	env, _, _ := strings.Cut(cmp.Or(tag.Get("env"), tag.Get("envconfig")), ",")
	if env = strings.TrimSpace(env); env != "" {
		out = append(out, hole(Hole{Param: -1, Name: env, Env: true}))
	}
	return out
}

// written returns what a call may write to a place, nil if it gets no address
// by which it could. What was there before may remain.
func (f *Folder) written(call *ssa.Call, p Place, t target) []Value {
	for _, flag := range f.writes().flags[p] {
		if flag == call {
			return f.flagValue(call)
		}
	}
	callee := call.Call.StaticCallee()
	for _, arg := range call.Call.Args {
		boxed, isBoxed := arg.(*ssa.MakeInterface)
		if isBoxed {
			arg = boxed.X
		}
		if _, ok := types.Unalias(arg.Type()).Underlying().(*types.Pointer); !ok || !p.below(f.Place(arg)) {
			continue
		}
		switch {
		case callee != nil && callee.Blocks != nil:
			if t.owner != nil && len(f.writes().fields[t.owner.Field(t.index).Origin()]) > 0 {
				return f.anywhere(t)
			}
		case isBoxed && !reads(call):
			return append(tagged(t), Unknown(t.name))
		}
	}
	return nil
}

// reads reports whether a call of a library only reads what it gets in an
// interface. Decoders write; a typed pointer is taken for options, which are read.
func reads(call *ssa.Call) bool {
	callee := call.Call.StaticCallee()
	if callee == nil {
		return false
	}
	fn, ok := callee.Object().(*types.Func)
	if !ok || fn.Pkg() == nil || !models.IsStd(fn.Pkg().Path()) {
		return false
	}
	return !strings.HasPrefix(fn.Pkg().Path(), "encoding/") && !strings.Contains(strings.ToLower(fn.Name()), "scan")
}

// Stores returns the stores to a place, anywhere in the package.
func (f *Folder) Stores(p Place) []*ssa.Store { return f.writes().stores[p] }
