// Package directives reads the //phi: comments of a package: what they declare
// about its symbols, and the findings that they ignore.
//
// A directive speaks of the declaration that it documents, or on whose line it
// stands. What is declared travels to importing packages as a fact on the
// object, so that `//phi:deidentifies` on a library's function holds for all its
// callers. Under go vet a fact on a package-level function, variable or constant
// reaches direct importers only, which is all that a call or a read needs;
// facts on types, methods and fields go further.
//
// Reports nothing: analyzers/phitag turns an Index's problems into findings.
package directives
