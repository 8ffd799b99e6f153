package fields

import "github.com/phivet/phivet/passes/category"

// The vocabulary has a package of its own because configuration and model
// tables, which this package builds on, need it as well.
type (
	// A Category is one of the contract's words for what a piece of PHI is.
	Category = category.Category
	// A Set is a set of categories, one bit each.
	Set = category.Set
)

// All is the set of every category.
const All = category.All

// Unspecified is PHI of no stated category, and what an unknown category counts as.
const Unspecified = category.Unspecified
