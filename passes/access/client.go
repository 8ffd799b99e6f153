package access

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// decodes reports whether a call decodes what came back from an HTTP request:
// with that, and not when the request was sent, it is known to be PHI. What
// came with a request to this program is no access.
func (x *Index) decodes(c *ssa.CallCommon, fn *types.Func) bool {
	if !strings.HasPrefix(fn.Name(), "Decode") && !strings.HasPrefix(fn.Name(), "Unmarshal") {
		return false
	}
	for _, arg := range c.Args {
		if answer(arg, 0) {
			return true
		}
	}
	return c.IsInvoke() && answer(c.Value, 0)
}

// answer reports whether v was made from the body of an *http.Response.
func answer(v ssa.Value, depth int) bool {
	const deep = 12
	if depth > deep {
		return false
	}
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return isNamed(v.X.Type(), "net/http", "Response") && fieldName(v) == "Body" || answer(v.X, depth+1)
	case *ssa.UnOp:
		return answer(v.X, depth+1)
	case *ssa.Extract:
		return answer(v.Tuple, depth+1)
	case *ssa.MakeInterface:
		return answer(v.X, depth+1)
	case *ssa.ChangeInterface:
		return answer(v.X, depth+1)
	case *ssa.Slice:
		return answer(v.X, depth+1)
	case *ssa.Call:
		for _, arg := range v.Call.Args {
			if answer(arg, depth+1) {
				return true
			}
		}
	}
	return false
}

// scans reports whether a call is one of an interface that stands for the rows of
// any database: Scan(dest ...any) error.
func scans(c *ssa.CallCommon, fn *types.Func) bool {
	if !c.IsInvoke() || fn.Name() != "Scan" || !fn.Signature().Variadic() || fn.Signature().Params().Len() != 1 {
		return false
	}
	s, ok := fn.Signature().Params().At(0).Type().(*types.Slice)
	return ok && types.IsInterface(s.Elem())
}

// streams reports whether a call is of a method of a gRPC server stream, such as
// Send, whose message is the response, or Recv, which gives the request.
func streams(c *ssa.CallCommon, method string) bool {
	if !strings.HasPrefix(c.Method.Name(), method) {
		return false
	}
	return ServerStream(c.Value.Type())
}

// ServerStream reports whether t is the server's side of a gRPC stream.
func ServerStream(t types.Type) bool {
	for _, name := range []string{"SetTrailer", "SendHeader"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name); obj == nil {
			return false
		}
	}
	return true
}
