// Package flow follows PHI through the functions of one package and says which
// of it reaches which sink, and by which way. It reports nothing itself: the
// analyzers read its [Result].
//
// # The domain
//
// An origin (origin.go) says where something came from: a declaration
// (concrete: it is PHI), a path of the caller's (symbolic: it is what the caller
// has there), or unknown. It notes what was done on the way: which categories a
// de-identifier took out, whether it is ciphertext, whether it was computed or
// is a copy, and as which view it was shown (a format verb, JSON).
//
// A value (value.go) is a set of origins for the whole of it, and parts, by
// step, where they differ from the whole: fields, elements, keys, results. It
// also has the places it may point to, the concrete types it has inside an
// interface, and the constant texts it may be. A value that was never set is
// zero, which is clean; nil is the value of what no execution reaches.
//
// Memory (memory.go) maps objects to values: an allocation, what a caller's
// pointer leads to, a package variable, a function value with what it captured.
// A place is an object or a part of one. Objects allocated in a loop are two,
// the newest and all older ones (Balakrishnan and Reps, "Recency-Abstraction for
// Heap-Allocated Storage", 2006), so that a loop's own object can be overwritten.
// The element at an index in a register is told from the others while the
// register keeps its value (focus.go).
//
// A path of the caller's (node.go) is a parameter, a captured variable, a package
// variable or the result of a call that the caller decides, and the steps from
// there. A path that runs through a recursive type again folds onto itself.
//
// # Transfer
//
// Registers are single assignment and have one value for the function; memory
// has one for each block. Blocks are gone through in reverse postorder until
// nothing changes (function.go), with one case for each kind of instruction
// (transfer.go):
//
//   - copying, converting, boxing and selecting keep origins, field by field;
//   - arithmetic and concatenation join them and make them computed;
//   - comparisons, lengths and boolean results have none;
//   - a store to one known place replaces what was there, so that order counts;
//     a store to one of several places adds to each;
//   - where ways meet, values are joined: clean is what is clean on all of them.
//     A branch that a constant bars is not taken;
//   - a read of a declared field is PHI unless a value known to be clean was
//     stored there; an unknown value stored there becomes PHI;
//   - an unknown call's results hold what its arguments reach, errors and
//     booleans nothing.
//
// A library's function does what its line in the tables says (model.go, verbs.go);
// what one line cannot say is in special.go.
//
// # Summaries
//
// The summary of a function (summary.go) is what a call of it does, in terms of
// the caller's paths: results, what it leaves in memory, what reaches sinks,
// what it panics with, and the calls that only the caller can resolve, of
// function values and interface methods that came in (pend.go). At a call the
// caller's values take the place of the paths (subst.go). That is what makes the
// analysis context sensitive: an identity helper is what each caller gives it.
//
// Functions are analysed callees first (scc.go), or when they are asked for;
// those that call one another until the summaries that each was given stay the
// same (solve.go). Summaries cross packages as facts (encode.go, decode.go).
// Types that importers have no name for travel with their form and their
// methods' summaries (standin.go). Conversions to interfaces, assignments to
// function-typed fields and variables, and what functions store in package
// variables travel as facts of the package (binding.go, exchange.go).
//
// # Sinks
//
// A sink shows a view of its operands (view.go): what a format verb prints, what
// an encoder encodes; a type's own String, MarshalJSON or LogValue is followed
// (method.go). PHI that is known in the function is a leak here, and symbolic
// origins are left to the callers (sink.go). What was told once is not told
// again further up. A sink over a writer that the caller binds waits for it.
//
// # Limits
//
// Nothing is skipped: what is over a limit is analysed more coarsely, and
// Result.Over lists those functions.
//
//   - a package may take ownBudget steps, a dependency foreignBudget (solve.go);
//     from there on functions are unknown calls with the sinks found so far;
//   - a function may take a quarter of that, and maxSweeps rounds over its blocks
//     with full precision, then as many without overwriting;
//   - paths are cut at maxDepth steps, and a root has maxPaths of them (node.go);
//   - allocations are told apart maxInstances calls deep (subst.go);
//   - a value with more than maxSet origins has those of a root taken together
//     (widen.go);
//   - a function leaves at most maxPending calls to its callers (pend.go).
//
// Reflection, cgo and assembly are not followed beyond what the tables say.
package flow
