// Package access knows which functions access PHI and which of them leave an
// audit record, 45 CFR 164.312(b).
//
// An access is a call that reads PHI from a store or a client, writes it to a
// store, sends it in a response or sends it to a model. What is known of a
// function is a [Summary]: the accesses that it leaves without an audit call,
// and whether it always makes one. Summaries are facts, so that a handler's
// access is known however deep it lies.
//
// Whether a path passes an audit call is a question about every path of the
// control flow graph (see [Walk]), asked with what is known of nil on the way:
// a path on which the access itself failed needs no record.
package access
