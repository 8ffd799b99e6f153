// Package inplace has de-identifiers that work through a pointer: what they
// forget is reported at their name.
package inplace

import "example.test/engine/model"

//phi:deidentifies
func safeBoth(p *model.Person) {
	p.Name = ""
	p.SSN = ""
}

//phi:deidentifies
func safeWhole(p *model.Person) {
	*p = model.Person{Clinic: p.Clinic}
}

//phi:deidentifies
func bugForgotten(p *model.Person) { // want `as it came`
	p.Name = ""
}

//phi:deidentifies
func bugOnOnePath(p *model.Person, strict bool) { // want `as it came`
	p.Name = ""
	if strict {
		p.SSN = ""
	}
}

//phi:deidentifies
func safeOnBothPaths(p *model.Person, strict bool) {
	p.Name = ""
	if strict {
		p.SSN = ""
	} else {
		p.SSN = "***"
	}
}

//phi:deidentifies
func bugCopyCleaned(p *model.Person) { // want `as it came`
	q := *p
	q.Name, q.SSN = "", ""
}

func clearName(p *model.Person) { p.Name = "" }
func clearSSN(p *model.Person)  { p.SSN = "" }

//phi:deidentifies
func safeThroughHelpers(p *model.Person) {
	clearName(p)
	clearSSN(p)
}

//phi:deidentifies
func bugThroughHelper(p *model.Person) { // want `as it came`
	clearName(p)
}

type card struct {
	Holder string `phi:"name"`
	Number string
}

// Untagged fields of a tagged type are known to be clean.
//
//phi:deidentifies
func safeUntaggedFieldKept(c *card) {
	c.Holder = ""
}

//phi:deidentifies
func (c *card) bugReceiver() { // want `as it came`
	c.Number = ""
}

//phi:deidentifies
func (c *card) safeReceiver() {
	c.Holder = "***"
}
