// Package partial has de-identifiers that vouch for some categories only.
package partial

import "example.test/engine/model"

//phi:deidentifies name
func safeNameOnly(p model.Person) model.Person {
	p.Name = "***"
	return p
}

//phi:deidentifies name
func bugNameForgotten(p model.Person) model.Person {
	p.SSN = "***"
	return p // want `as it came`
}

//phi:deidentifies name,ssn
func bugOneOfTwo(p model.Person) model.Person {
	p.Name = "***"
	return p // want `as it came`
}

//phi:deidentifies name,ssn
func safeBoth(p model.Person) model.Person {
	p.Name, p.SSN = "***", "***"
	return p
}

// A bare text may hold what it vouches for.
//
//phi:deidentifies name,date
func bugText(s string, deep bool) string {
	if !deep {
		return s // want `as it came`
	}
	return "***"
}

//phi:deidentifies ssn
func bugInPlace(p *model.Person) { // want `as it came`
	p.Name = ""
}

//phi:deidentifies ssn
func safeInPlace(p *model.Person) {
	p.SSN = ""
}
