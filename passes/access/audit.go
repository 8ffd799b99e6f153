package access

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/names"
)

// IsAudit reports whether an instruction is a call, deferred or started by go
// or neither, that records an audit event, or always does before it returns.
func (x *Index) IsAudit(instr ssa.Instruction) bool {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	common := call.Common()
	if fn := Target(common.Value); fn != nil && !common.IsInvoke() && x.Of(fn).Audits {
		return true
	}
	fn := callee(common)
	if fn == nil {
		return bundled(call)
	}
	if common.IsInvoke() && x.OfObject(fn).Audits {
		return true
	}
	return x.Recorder(fn) || x.named(call, fn) || x.chained(call) || x.appends(common) || x.starts(common, fn)
}

// starts reports whether a call starts a goroutine that always audits:
// (*sync.WaitGroup).Go, (*errgroup.Group).Go.
func (x *Index) starts(c *ssa.CallCommon, fn *types.Func) bool {
	if fn.Name() != "Go" || path(fn) != "sync" && !strings.HasPrefix(path(fn), "golang.org/x/sync/") {
		return false
	}
	return slices.ContainsFunc(c.Args, func(arg ssa.Value) bool {
		lit := Target(arg)
		return lit != nil && x.Of(lit).Audits
	})
}

// Recorder reports whether a call of fn is an audit event by declaration:
// directive, configuration or model.
func (x *Index) Recorder(fn *types.Func) bool {
	if x.fields.Audits(fn) && !handlerResult(fn.Signature()) {
		return true
	}
	return slices.ContainsFunc(x.lines(fn), func(b *models.Behavior) bool { return b.Verb == models.Audits })
}

// lines returns what the models say of fn, the user's in place of the library's.
func (x *Index) lines(fn *types.Func) []*models.Behavior {
	if own := x.models.Lookup(fn); own != nil {
		return own
	}
	return models.Lookup(fn)
}

// callee returns the function or interface method that is called; nil for a
// function value.
func callee(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		obj, _ := declared(fn).Object().(*types.Func)
		return obj
	}
	return nil
}

// named reports whether a call counts by the word audit in the function's
// name, its type's or its package's: as a statement, deferred, started by go, or
// with only an error as result.
func (x *Index) named(call ssa.CallInstruction, fn *types.Func) bool {
	return Named(fn) && !models.IsStd(path(fn)) && !preparing(fn.Name()) && emits(call, fn)
}

// emits reports whether a call leaves nothing to be done with its result.
func emits(call ssa.CallInstruction, fn *types.Func) bool {
	results := fn.Signature().Results()
	switch {
	case results.Len() == 0 || results.Len() == 1 && isError(results.At(0).Type()):
		return true
	case handlerResult(fn.Signature()):
		return false
	}
	if v := call.Value(); v != nil && used(v) {
		return false
	}
	return !fluent(results.At(0).Type())
}

func used(v *ssa.Call) bool { return len(*v.Referrers()) > 0 }

// fluent reports whether t has a method that only emits, so that a chain that
// ends in a t has written nothing yet.
func fluent(t types.Type) bool {
	if isError(t) {
		return false
	}
	methods := types.NewMethodSet(t)
	for i := range methods.Len() {
		fn, ok := methods.At(i).Obj().(*types.Func)
		if !ok {
			continue
		}
		switch strings.TrimSuffix(fn.Name(), "f") {
		case "Send", "Emit", "Log", "Info", "Msg", "Write", "Record", "Save", "Commit", "Do", "Publish":
			return true
		}
	}
	return false
}

// chained reports whether a call ends a chain that an audit function began:
// audit.Event(ctx).Str("id", id).Send().
func (x *Index) chained(call ssa.CallInstruction) bool {
	fn := callee(call.Common())
	if fn.Signature().Recv() == nil || preparing(fn.Name()) || !emits(call, fn) {
		return false
	}
	v := receiver(call.Common())
	for range 20 {
		up, ok := v.(*ssa.Call)
		if !ok {
			return false
		}
		from := callee(up.Common())
		if from == nil {
			return false
		}
		if Named(from) && !models.IsStd(path(from)) && fluent(up.Type()) {
			return true
		}
		v = receiver(up.Common())
	}
	return false
}

// receiver returns the receiver of a method call, nil if there is none.
func receiver(c *ssa.CallCommon) ssa.Value {
	switch {
	case c.IsInvoke():
		return c.Value
	case c.Signature().Recv() != nil && len(c.Args) > 0:
		return c.Args[0]
	}
	return nil
}

// appends reports whether a call puts an audit event, by its type's name, into
// something that keeps it: a transaction, a repository, a queue.
func (x *Index) appends(c *ssa.CallCommon) bool {
	fn := callee(c)
	words := names.Words(fn.Name())
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "create", "insert", "save", "add", "append", "put", "publish", "send", "write", "emit", "record", "store", "enqueue", "push", "log":
	default:
		return false
	}
	for i, arg := range c.Args {
		if !c.IsInvoke() && i == 0 && c.Signature().Recv() != nil {
			continue
		}
		if event(arg) {
			return true
		}
	}
	return false
}

// event reports whether v is an audit event, or a list of them.
func event(v ssa.Value) bool {
	switch u := v.(type) {
	case *ssa.MakeInterface:
		v = u.X
	case *ssa.Slice:
		for _, e := range Elements(u) {
			if event(e) {
				return true
			}
		}
	}
	t := v.Type()
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	obj := typeName(t)
	if obj == nil || !hasWord(obj.Name()) {
		return false
	}
	_, record := obj.Type().Underlying().(*types.Struct)
	return record
}

// bundled reports whether a call of append puts an audit event, or an entry that holds
// one, into a list that a field keeps: the entries of a FHIR bundle.
func bundled(instr ssa.CallInstruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok || len(call.Call.Args) != 2 {
		return false
	}
	builtin, ok := call.Call.Value.(*ssa.Builtin)
	if !ok || builtin.Name() != "append" {
		return false
	}
	list, ok := call.Call.Args[1].(*ssa.Slice)
	if !ok || !slices.ContainsFunc(Elements(list), func(e ssa.Value) bool { return event(e) || holdsEvent(e) }) {
		return false
	}
	return slices.ContainsFunc(*call.Referrers(), func(r ssa.Instruction) bool {
		s, ok := r.(*ssa.Store)
		if !ok {
			return false
		}
		_, kept := s.Addr.(*ssa.FieldAddr)
		return kept
	})
}

// holdsEvent reports whether v is a composite literal with an audit event in a field.
func holdsEvent(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	lit, ok := load.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range *lit.Referrers() {
		field, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, r := range *field.Referrers() {
			if s, ok := r.(*ssa.Store); ok && s.Addr == field && event(s.Val) {
				return true
			}
		}
	}
	return false
}

func path(fn *types.Func) string {
	if fn.Pkg() == nil {
		return ""
	}
	return fn.Pkg().Path()
}

// Configured reports whether the user's models name an audit function.
func (x *Index) Configured() bool {
	return x.models != nil && slices.ContainsFunc(x.models.Behaviors, func(b *models.Behavior) bool { return b.Verb == models.Audits })
}

// Event returns the function that a call records an audit event with, by
// declaration or by its name; nil if the call is none. What a package with the word
// in its name calls of itself is its own matter.
func (x *Index) Event(call ssa.CallInstruction) *types.Func {
	fn := callee(call.Common())
	if fn == nil || !x.Recorder(fn) && (fn.Pkg() == x.pass.Pkg || !x.named(call, fn)) {
		return nil
	}
	return fn
}
