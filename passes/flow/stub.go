package flow

import (
	"go/types"

	"github.com/phivet/phivet/passes/models"
)

// Stubs that protoc generates for gRPC: what they do is known by their form, since
// the types behind their interfaces have no name outside their package.

const grpcPath = "google.golang.org/grpc"

// stubLines are the lines of a stub's method or constructor; nil if fn is neither.
//
//	wraps NewRecordsClient(cc) -> result
//	sends (c RecordsClient) Put(_, in, _) as proto to $c
//	wraps (c RecordsClient) Follow(_, _) -> result
//	sends (x Records_FollowClient) Send(m) as proto to $x
func stubLines(fn *types.Func) []*models.Behavior {
	sig := fn.Signature()
	if sig.Recv() == nil {
		if makesStub(sig) {
			return []*models.Behavior{stubLine(fn, models.Wraps, models.Result, models.Operand{Name: "cc", Index: 0})}
		}
		return nil
	}
	if !types.IsInterface(sig.Recv().Type()) {
		return nil
	}
	self := models.Operand{Name: "c", Index: models.Receiver}
	var lines []*models.Behavior
	add := func(message models.Operand) {
		b := stubLine(fn, models.Sends, models.None, message)
		b.View, b.HostFrom = "proto", &self
		lines = append(lines, b)
	}
	switch {
	case isStubMethod(sig):
		for i := 1; i < sig.Params().Len()-1; i++ {
			add(models.Operand{Name: "in", Index: i})
		}
		lines = append(lines, stubLine(fn, models.Wraps, models.Result, self), stubLine(fn, models.Reads, models.Result))
	case fn.Name() == "Send" && sig.Params().Len() == 1 && isStream(sig.Recv().Type()):
		add(models.Operand{Name: "m", Index: 0})
	}
	return lines
}

func stubLine(fn *types.Func, verb models.Verb, dest int, operands ...models.Operand) *models.Behavior {
	return &models.Behavior{Verb: verb, Package: pkgPath(fn), Func: fn.Name(), Operands: operands, Dest: dest, File: "gRPC"}
}

// makesStub: NewRecordsClient(cc grpc.ClientConnInterface) RecordsClient.
func makesStub(sig *types.Signature) bool {
	if sig.Params().Len() != 1 || sig.Results().Len() != 1 || !isGRPC(sig.Params().At(0).Type(), "ClientConnInterface") {
		return false
	}
	made, ok := sig.Results().At(0).Type().Underlying().(*types.Interface)
	if !ok || made.NumMethods() == 0 {
		return false
	}
	for i := range made.NumMethods() {
		if !isStubMethod(made.Method(i).Signature()) {
			return false
		}
	}
	return true
}

// isStubMethod: it takes a context and, in the end, call options.
func isStubMethod(sig *types.Signature) bool {
	n := sig.Params().Len()
	if !sig.Variadic() || n < 2 || !isContext(sig.Params().At(0).Type()) {
		return false
	}
	return isGRPC(sig.Params().At(n-1).Type().(*types.Slice).Elem(), "CallOption")
}

// isStream reports whether an interface is a client's stream of messages.
func isStream(t types.Type) bool {
	m, _, _ := types.LookupFieldOrMethod(t, false, nil, "CloseSend")
	fn, ok := m.(*types.Func)
	return ok && fn.Pkg() != nil && fn.Pkg().Path() == grpcPath
}

func isGRPC(t types.Type, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == grpcPath
}
