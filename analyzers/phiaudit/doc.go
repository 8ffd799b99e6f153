// Package phiaudit reports accesses to PHI that leave no audit record.
//
// # Analyzer phiaudit
//
// phiaudit: report accesses to PHI with no audit call on some path
//
// 45 CFR 164.312(b) asks for a record of activity in systems that hold PHI.
// phiaudit looks at access points: HTTP handlers (net/http, gin, echo, fiber,
// chi, gorilla/mux, oapi-codegen), gRPC service methods, gqlgen resolvers, AWS Lambda
// handlers, consumers of messages, and functions marked //phi:access. In them, and
// in what they call, it finds the calls that read PHI from a store or a client,
// write it to a store, send it in the response or send it to a model, and asks
// whether every path through such a call passes an audit call.
//
// An audit call is one of a function marked //phi:audits, named in audit.functions or
// by a model, or with audit as a word in its name, its type's or its package's
// that is a statement, deferred, started by go or has only an error as result. A function
// that always makes one before it returns counts as well. For example:
//
//	func (s *Server) get(w http.ResponseWriter, r *http.Request) {
//		p, err := s.store.Patient(r.Context(), r.PathValue("id")) // PHI is accessed without an audit record: ... returns at line 9 when !may(r, p)
//		if err != nil {
//			http.Error(w, "not found", http.StatusNotFound)
//			return // the access itself failed: nothing to record
//		}
//		if !may(r, p) {
//			http.Error(w, "forbidden", http.StatusForbidden)
//			return // a refusal is to be recorded
//		}
//		s.audit.Record(r.Context(), "read", p.ID) // the error of an audit call is dropped
//		write(w, p)
//	}
//
// Write instead:
//
//	defer s.record(r, "read", r.PathValue("id"))
//
// A handler behind an auditing middleware is audited: one that is wrapped in it, or
// registered on a router, group or server that uses it. A middleware that always audits
// is recognised; one whose source does not show it is named in audit.middlewares.
// Handlers are judged in the package that registers them, first of all their own.
//
// Two more rules look at the audit calls themselves: an error that is dropped, and
// an empty value for one of the params that audit.functions names.
//
// Where the package and what it imports have exactly one declared or configured audit
// function, and its arguments are in scope (the context, who, whose, by type and name),
// the suggested fix inserts the call.
//
// The analyzer is off where nothing is declared: it needs an audit function in the
// configuration, audit.required, or a directive in the package or in one that it imports.
//
// Out of scope: what the record says, and who reads it.
//
// Since v0.1.0.
package phiaudit
