// Package fold says what an expression may be at run time: which texts, numbers
// and truth values, under which conditions. phitls asks it about settings, data
// source names and addresses.
//
// A [Value] is constant text with holes where something is not known, or is a
// parameter and so known to callers alone. Numbers and truth values are texts
// too: "771", "true". An expression has several Values where control flow,
// several assignments or a default meet; each says under which conditions it
// is the one: "when CHECK_CERT=false".
//
// Folding goes through concatenation, fmt.Sprintf, strings.Join and the like,
// local variables, struct fields set in literals and later, package variables,
// defaults of flags, of environment variables (cmp.Or, if x == "") and of struct
// tags (default:"...", envDefault:"..."), and through functions: those of the
// package by their bodies, those of other packages by facts.
//
// It is not a proof. Memory reached through a pointer that others hold is taken
// as it was last written here; a variable whose address a call gets may be what
// it was, or unknown. Loops are cut, sets are bounded: what does not fit is a
// hole, never a wrong constant.
package fold
