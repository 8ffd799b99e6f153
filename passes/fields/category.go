package fields

// A Category is one of the contract's words for what a piece of PHI is.
type Category string

// A Set is a set of categories, one bit each.
type Set uint64

// All is the set of every category.
const All = ^Set(0)
