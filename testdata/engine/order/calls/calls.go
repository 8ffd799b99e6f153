// Package calls holds cases of order when helpers read, fill and scrub.
package calls

import (
	"log"
	"strings"

	"example.test/engine/model"
)

func nameOf(p model.Person) string { return p.Name }

func nameOfPointer(p *model.Person) string { return p.Name }

func describe(p model.Person) string { return p.Name + " at " + p.Clinic }

// A helper's reads of its parameter's fields are its caller's.
func safeHelperReadsScrubbed(p model.Person) {
	p.Name = model.Mask(p.Name)
	log.Print(nameOf(p))
}

func bugHelperReads(p model.Person) {
	log.Print(nameOf(p)) // want "Person.Name \\(name\\)"
}

func bugHelperReadsOtherScrubbed(p model.Person) {
	p.SSN = ""
	log.Print(nameOf(p)) // want "Person.Name \\(name\\)"
}

func safeHelperReadsPointer(p *model.Person) {
	p.Name = ""
	log.Print(nameOfPointer(p))
}

func safeHelperReadsConstant() {
	log.Print(describe(model.Person{Name: "nobody", Clinic: "north"}))
}

func bugHelperReadsUnknown(s string) {
	log.Print(describe(model.Person{Name: s})) // want "Person.Name \\(name\\)"
}

func blank(p *model.Person) {
	p.Name = ""
	p.SSN = ""
}

func blankName(p *model.Person) { p.Name = "" }

func blankMaybe(p *model.Person, ok bool) {
	if ok {
		p.Name, p.SSN = "", ""
	}
}

func blankCopy(p model.Person) { p.Name, p.SSN = "", "" }

func blanked(p model.Person) model.Person {
	p.Name, p.SSN = "", ""
	return p
}

func safeHelperScrubs(p model.Person) {
	blank(&p)
	log.Print(p)
}

func bugHelperScrubsOne(p model.Person) {
	blankName(&p)
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func bugHelperScrubsMaybe(p model.Person, ok bool) {
	blankMaybe(&p, ok)
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func bugHelperScrubsCopy(p model.Person) {
	blankCopy(p)
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func safeHelperReturnsScrubbed(p model.Person) {
	log.Print(blanked(p))
}

func bugHelperReturnsScrubbedOther(p model.Person) {
	_ = blanked(p)
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func bugHelperScrubsAfter(p model.Person) {
	log.Print(p) // want "Person.SSN \\(ssn\\)"
	blank(&p)
}

func safeTwoHelpers(p model.Person) {
	blankName(&p)
	p.SSN = ""
	log.Print(p)
}

func blankDeep(p *model.Person) { blankDeeper(p) }

func blankDeeper(p *model.Person) { blank(p) }

func safeHelperScrubsDeep(p model.Person) {
	blankDeep(&p)
	log.Print(p)
}

// A de-identifier that works in place cleans what it points to.
func safeScrubInPlace(p model.Person) {
	model.Scrub(&p)
	log.Print(p)
}

func bugScrubInPlaceOther(p, q model.Person) {
	model.Scrub(&q)
	log.Print(p) // want "Person.SSN \\(ssn\\)"
}

func bugScrubInPlaceOneBranch(p *model.Person, ok bool) {
	if ok {
		model.Scrub(p)
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugScrubInPlaceLater(p *model.Person) {
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	model.Scrub(p)
}

func bugScrubInPlaceThenFilled(p *model.Person, s string) {
	model.Scrub(p)
	p.SSN = s
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeScrubInPlaceAlias(p *model.Person) {
	q := p
	model.Scrub(q)
	log.Print(p.SSN)
}

func bugScrubInPlaceCopied(p model.Person) {
	q := p
	model.Scrub(&p)
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeScrubEach(ps []*model.Person) {
	for _, p := range ps {
		model.Scrub(p)
		log.Print(p.SSN)
	}
}

func bugScrubDeferred(p *model.Person) {
	defer model.Scrub(p)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeScrubInLiteral(p *model.Person) {
	func() { model.Scrub(p) }()
	log.Print(p.SSN)
}

func safeSetter(p model.Person) {
	p.SetSSN("***")
	log.Print(p.SSN)
}

func bugSetterUnknown(p model.Person, s string) {
	p.SetSSN(s)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugSetterOnOther(p, q model.Person) {
	q.SetSSN("***")
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func fill(dst *model.Person, src model.Person) { *dst = src }

func bugFilledByHelper(p model.Person) {
	q := model.Person{}
	fill(&q, p)
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeFilledByHelperClean(p model.Person) {
	q := p
	fill(&q, model.Person{Name: "nobody"})
	log.Print(q.SSN, q.Name)
}

func safeBuilderReset(p model.Person) {
	var b strings.Builder
	b.WriteString(p.SSN)
	b.Reset()
	b.WriteString(p.Clinic)
	log.Print(b.String())
}

func bugBuilderResetBefore(p model.Person) {
	var b strings.Builder
	b.Reset()
	b.WriteString(p.SSN)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func bugBuilderReadBefore(p model.Person) {
	var b strings.Builder
	b.WriteString(p.SSN)
	s := b.String()
	b.Reset()
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeBuilderLoggedFirst(p model.Person) {
	var b strings.Builder
	b.WriteString(p.Clinic)
	log.Print(b.String())
	b.WriteString(p.SSN)
}

func newPerson(name string) *model.Person { return &model.Person{Name: name} }

func safeConstructedConstant() {
	log.Print(newPerson("nobody").Name)
}

func bugConstructedUnknown(s string) {
	log.Print(newPerson(s).Name) // want "Person.Name \\(name\\)"
}

// A callee with the PHI type as its parameter knows the value: the finding is there.
func bugInCallee(p model.Person) {
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeCallerOfIt(p model.Person) {
	bugInCallee(p)
}
