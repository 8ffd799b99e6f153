package access

import (
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/names"
)

// Named reports whether audit is a word of the function's name, its type's or
// its package's.
func Named(fn *types.Func) bool {
	if hasWord(fn.Name()) {
		return true
	}
	if t := owner(fn); t != nil && hasWord(t.Name()) {
		return true
	}
	return fn.Pkg() != nil && (hasWord(fn.Pkg().Name()) || auditPackage(fn.Pkg().Name()))
}

func hasWord(name string) bool { return slices.Contains(names.Words(name), "audit") }

// auditPackage reports whether an all-lower-case name begins with the word.
func auditPackage(name string) bool {
	rest, ok := strings.CutPrefix(name, "audit")
	if !ok || strings.ToLower(name) != name {
		return false
	}
	for _, other := range []string{"ion", "orium", "oria", "ory", "ive"} { // audition, auditorium, auditory, auditive
		if strings.HasPrefix(rest, other) {
			return false
		}
	}
	return true
}

// preparing reports whether a function by its name makes or sets up something
// rather than recording an event.
func preparing(name string) bool {
	words := names.Words(name)
	if len(words) == 0 {
		return true
	}
	switch words[0] {
	case "new", "make", "open", "close", "flush", "sync", "init", "with", "get", "set", "start", "stop",
		"shutdown", "setup", "configure", "register", "default", "enable", "disable", "is", "has", "must",
		"lock", "unlock", "string", "error":
		return true
	}
	return false
}

// Event reports whether fn, by its name and its results, records an audit event: audit is
// a word of its name, it prepares nothing, and returns nothing or only an error.
func Event(fn *types.Func) bool {
	results := fn.Signature().Results()
	return Named(fn) && !preparing(fn.Name()) &&
		(results.Len() == 0 || results.Len() == 1 && isError(results.At(0).Type()))
}
