package phitls

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/phivet/phivet/passes/fold"
)

// grpc judges a call that makes credentials without encryption, by the targets
// of the clients that get them.
func (c *checker) grpc(call ssa.CallInstruction, name string) {
	made, ok := call.(*ssa.Call)
	if !ok {
		return
	}
	users := &users{c: c, seen: map[ssa.Value]bool{}}
	users.of(made)
	values := []fold.Value{fold.Unknown("")}
	if len(users.targets) > 0 {
		values = users.targets
	}
	c.settle(setting{
		kind: "grpc", what: "grpc." + name[strings.LastIndexByte(name, '.')+1:],
		values: c.fold.Reach(call.Block()).Of(values), at: call, pos: call.Common().Pos(), fixes: c.grpcFix(call),
	})
}

// users follows credentials forward to the clients that are made with them.
type users struct {
	c       *checker
	seen    map[ssa.Value]bool
	targets []fold.Value // of grpc.NewClient and the like; holes for a server
}

func (u *users) of(v ssa.Value) {
	if u.seen[v] || v.Referrers() == nil {
		return
	}
	u.seen[v] = true
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.MakeInterface:
			u.of(use)
		case *ssa.ChangeInterface:
			u.of(use)
		case *ssa.Phi:
			u.of(use)
		case *ssa.Slice:
			u.of(use)
		case *ssa.Extract:
			u.of(use)
		case *ssa.Store:
			if use.Val == v {
				u.stored(use.Addr)
			}
		case *ssa.Call:
			u.call(use, v)
		}
	}
}

// stored follows a value into an array of options or a variable.
func (u *users) stored(addr ssa.Value) {
	if element, ok := addr.(*ssa.IndexAddr); ok {
		u.of(element.X)
		return
	}
	if variable, ok := addr.(*ssa.Alloc); ok {
		for _, use := range *variable.Referrers() {
			if load, ok := use.(*ssa.UnOp); ok {
				u.of(load)
			}
		}
	}
}

// call follows a value through a call: an option made of it, a slice that it
// is appended to, or a client.
func (u *users) call(call *ssa.Call, v ssa.Value) {
	if b, ok := call.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
		u.of(call)
		return
	}
	fn := callee(call.Common())
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "google.golang.org/grpc" {
		return
	}
	switch fn.Name() {
	case "NewClient", "Dial":
		u.targets = append(u.targets, defaults(u.c.fold.Fold(call.Call.Args[0]))...)
	case "DialContext":
		u.targets = append(u.targets, defaults(u.c.fold.Fold(call.Call.Args[1]))...)
	case "NewServer":
		u.targets = append(u.targets, fold.Unknown(""))
	default:
		u.of(call)
	}
}
