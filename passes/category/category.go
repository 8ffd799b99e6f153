// Package category is the vocabulary of PHI: the eighteen identifiers of Safe Harbor,
// 45 CFR 164.514(b)(2)(i)(A)-(R), and the kinds of health information that they
// make somebody's. Tags, directives, configuration and model tables share it.
package category

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/spell"
)

// A Category is one of the contract's words for what a piece of PHI is.
type Category string

// Unspecified is PHI of no stated category, and what an unknown category counts as.
const Unspecified Category = "phi"

// vocabulary lists every category once; its order is that of the bits of a Set.
var vocabulary = []struct {
	name   Category
	letter byte // of 164.514(b)(2)(i), 0 for health information
	what   string
}{
	{"name", 'A', "names"},
	{"address", 'B', "geography below a state"},
	{"date", 'C', "dates, except the year"},
	{"phone", 'D', "telephone numbers"},
	{"fax", 'E', "fax numbers"},
	{"email", 'F', "email addresses"},
	{"ssn", 'G', "social security numbers"},
	{"mrn", 'H', "medical record numbers"},
	{"beneficiary", 'I', "health plan beneficiary numbers"},
	{"account", 'J', "account numbers"},
	{"license", 'K', "certificate and licence numbers"},
	{"vehicle", 'L', "vehicle ids and plates"},
	{"device", 'M', "device ids and serials"},
	{"url", 'N', "web addresses"},
	{"ip", 'O', "IP addresses"},
	{"biometric", 'P', "biometric ids"},
	{"photo", 'Q', "full-face photographs"},
	{"id", 'R', "any other unique id"},
	{"diagnosis", 0, "health information"},
	{"treatment", 0, "health information"},
	{"medication", 0, "health information"},
	{"lab", 0, "health information"},
	{"note", 0, "health information"},
	{"insurance", 0, "health information"},
	{"appointment", 0, "health information"},
	{Unspecified, 0, "unspecified"},
}

var names = func() []string {
	var list []string
	for _, v := range vocabulary {
		list = append(list, string(v.name))
	}
	return list
}()

// Parse returns the category that word names, and whether it is one. The
// vocabulary is exact: lower case, no blanks.
func Parse(word string) (Category, bool) {
	if slices.Contains(names, word) {
		return Category(word), true
	}
	return Unspecified, false
}

// Nearest returns the known category that word probably was meant to be, "" if none is near.
func Nearest(word string) string { return spell.Nearest(word, names) }

// Names returns every category, Safe Harbor's first, in their order there.
func Names() []string { return slices.Clone(names) }

// Letter returns the letter, "A" to "R", of the paragraph of 45 CFR 164.514(b)(2)(i)
// that lists c, "" for health information.
func (c Category) Letter() string {
	if i := c.index(); i >= 0 && vocabulary[i].letter != 0 {
		return string(vocabulary[i].letter)
	}
	return ""
}

// What says in a few words what c stands for, "" if c is not in the vocabulary.
func (c Category) What() string {
	if i := c.index(); i >= 0 {
		return vocabulary[i].what
	}
	return ""
}

func (c Category) index() int { return slices.Index(names, string(c)) }

// A Set is a set of categories, one bit each.
type Set uint64

// All is the set of every category.
const All = ^Set(0)

// Of returns the set of the given categories; words outside the vocabulary are left out.
func Of(list ...Category) Set {
	var s Set
	for _, c := range list {
		if i := c.index(); i >= 0 {
			s |= 1 << i
		}
	}
	return s
}

// Has reports whether c is in s. A category outside the vocabulary is in no set but All.
func (s Set) Has(c Category) bool {
	if i := c.index(); i >= 0 {
		return s&(1<<i) != 0
	}
	return s == All
}

// Len returns how many categories of the vocabulary are in s.
func (s Set) Len() int { return bits.OnesCount64(uint64(s & (1<<len(names) - 1))) }

// String lists s in the order of the vocabulary, separated by commas; All is "all".
func (s Set) String() string {
	if s == All {
		return "all"
	}
	var list []string
	for i, name := range names {
		if s&(1<<i) != 0 {
			list = append(list, name)
		}
	}
	return strings.Join(list, ",")
}
