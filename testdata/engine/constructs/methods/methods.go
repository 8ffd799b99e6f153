// Package methods holds cases of methods, method values and method expressions.
package methods

import (
	"log"

	"example.test/engine/model"
)

func bugMethodCall(p model.Person) {
	log.Print(p.Label()) // want "Person.Name \\(name\\)"
}

func safeMethodCall(p model.Person) {
	log.Print(p.Site())
}

func bugMethodValue(p model.Person) {
	f := p.Label
	log.Print(f()) // want "Person.Name \\(name\\)"
}

func safeMethodValue(p model.Person) {
	f := p.Site
	log.Print(f())
}

func bugMethodExpression(p model.Person) {
	f := model.Person.Label
	log.Print(f(p)) // want "Person.Name \\(name\\)"
}

func safeMethodExpression(p model.Person) {
	f := model.Person.Site
	log.Print(f(p))
}

func bugPointerMethodExpression(p model.Person) {
	q := &model.Person{}
	f := (*model.Person).SetSSN
	f(q, p.SSN)
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugPointerMethodValue(p model.Person) {
	q := &model.Person{}
	set := q.SetSSN
	set(p.SSN)
	log.Print(q.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePointerMethodValue(p model.Person) {
	q := &p
	set := q.SetSSN
	set("***")
	log.Print(p.SSN)
}

// A method value with a value receiver keeps a copy.
func bugMethodValueCopies(p model.Person) {
	f := p.Label
	p.Name = "nobody"
	log.Print(f()) // want "Person.Name \\(name\\)"
}

func safeMethodValueCopies(p model.Person) {
	p.Name = "nobody"
	f := p.Label
	log.Print(f())
}

type recorder struct{ last, site string }

func (r *recorder) Record(s string)         { r.last = s }
func (r *recorder) Last() string            { return r.last }
func (r *recorder) SetSite(s string)        { r.site = s }
func (r recorder) Site() string             { return r.site }
func (r *recorder) With(s string) *recorder { r.last = s; return r }

// A method value with a pointer receiver sees later stores.
func bugPointerMethodValueLate(p model.Person) {
	r := &recorder{}
	last := r.Last
	r.Record(p.SSN)
	log.Print(last()) // want "Person.SSN \\(ssn\\)"
}

func safePointerMethodValueLate(p model.Person) {
	r := &recorder{last: p.SSN}
	last := r.Last
	r.Record("x")
	log.Print(last())
}

func bugReceiverState(p model.Person) {
	var r recorder
	r.Record(p.SSN)
	log.Print(r.Last()) // want "Person.SSN \\(ssn\\)"
}

func safeReceiverOtherField(p model.Person) {
	var r recorder
	r.Record(p.SSN)
	r.SetSite(p.Clinic)
	log.Print(r.Site())
}

func safeReceiverOtherObject(p model.Person) {
	var a, b recorder
	a.Record(p.SSN)
	b.Record(p.Clinic)
	log.Print(b.Last())
}

func bugChained(p model.Person) {
	r := (&recorder{}).With(p.Clinic).With(p.SSN)
	log.Print(r.Last()) // want "Person.SSN \\(ssn\\)"
}

type ward struct {
	model.Person
	*recorder
	Number int
}

func bugPromotedMethod(w ward) {
	log.Print(w.Label()) // want "Person.Name \\(name\\)"
}

func safePromotedMethod(w ward) {
	log.Print(w.Person.Site(), w.Number)
}

func bugPromotedPointerMethod(p model.Person) {
	w := ward{recorder: &recorder{}}
	w.Record(p.SSN)
	log.Print(w.Last()) // want "Person.SSN \\(ssn\\)"
}

func bugPromotedMethodValue(w ward) {
	f := w.Label
	log.Print(f()) // want "Person.Name \\(name\\)"
}

func bugPromotedMethodExpression(w ward) {
	log.Print(ward.Label(w)) // want "Person.Name \\(name\\)"
}

func bugInterfaceMethodValue(p model.Person) {
	var l interface{ Label() string } = p
	f := l.Label
	log.Print(f()) // want "Person.Name \\(name\\)"
}

func bugInterfaceMethodExpression(p model.Person) {
	type labeller interface{ Label() string }
	f := labeller.Label
	log.Print(f(p)) // want "Person.Name \\(name\\)"
}

type code string

func (c code) Upper() string { return string(c) + "!" }

func bugMethodOfNamedString(p model.Person) {
	log.Print(code(p.SSN).Upper()) // want "Person.SSN \\(ssn\\)"
}

func safeMethodOfNamedString(p model.Person) {
	log.Print(code(p.Clinic).Upper())
}

type list []string

func (l *list) Add(s string) { *l = append(*l, s) }

func bugMethodOfSlice(p model.Person) {
	var l list
	l.Add(p.Name)
	log.Print(l) // want "Person.Name \\(name\\)"
}

func safeMethodOfSlice(p model.Person) {
	var l list
	l.Add(p.Clinic)
	log.Print(l)
}

type handler func(string) string

func (h handler) Do(s string) string { return h(s) }

func bugMethodOfFunc(p model.Person) {
	h := handler(func(s string) string { return "<" + s + ">" })
	log.Print(h.Do(p.SSN)) // want "Person.SSN \\(ssn\\)"
}

func safeMethodOfFunc(p model.Person) {
	h := handler(func(string) string { return "***" })
	log.Print(h.Do(p.SSN))
}

// A value receiver changes a copy only.
func (r recorder) Lose() { r.last = "" }

func bugValueReceiverScrubs(p model.Person) {
	r := recorder{last: p.SSN}
	r.Lose()
	log.Print(r.last) // want "Person.SSN \\(ssn\\)"
}

func (r *recorder) Clear() { *r = recorder{} }

func safePointerReceiverScrubs(p model.Person) {
	r := recorder{last: p.SSN}
	r.Clear()
	log.Print(r.last)
}
