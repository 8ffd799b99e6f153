// Package app uses methods of another package's types: as values, as
// expressions, promoted from embedded fields.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/methods/ehr"
)

func bugMethodValue(p model.Patient) {
	var b ehr.Base
	f := b.Log
	f(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeMethodValue(p model.Patient) {
	var b ehr.Base
	f := b.Count
	log.Println(f(p.SSN))
}

func bugMethodExpression(p model.Patient) {
	(*ehr.Base).Log(new(ehr.Base), p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugMethodExpressionValue(p model.Patient) {
	keep, show := (*ehr.Base).Keep, (*ehr.Base).Show
	b := &ehr.Base{}
	keep(b, p.SSN)
	show(b) // want `Patient\.SSN \(ssn\)`
}

func safeMethodExpressionValue(p model.Patient) {
	keep, show := (*ehr.Base).Keep, (*ehr.Base).Show
	a, b := &ehr.Base{}, &ehr.Base{}
	keep(a, p.SSN)
	show(b)
}

func bugReceiverValue(c ehr.Chart) {
	f := c.Title
	log.Println(f()) // want `Person\.Name \(name\)`
}

func safeReceiverValue(c ehr.Chart) {
	f := c.Place
	log.Println(f())
}

func mapped[T any](xs []T, f func(T) string) (out []string) {
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func bugExpressionMapped(cs []ehr.Chart) {
	log.Println(mapped(cs, ehr.Chart.Title)) // want `Person\.Name \(name\)`
}

func safeExpressionMapped(cs []ehr.Chart) {
	log.Println(mapped(cs, ehr.Chart.Place))
}

// Embedded by value and by pointer.
type clinic struct {
	ehr.Base
	name string
}

type ward struct {
	*ehr.Base
	beds int
}

func bugPromoted(p model.Patient) {
	var c clinic
	c.Log(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugPromotedState(p model.Patient) {
	var c clinic
	c.Keep(p.SSN)
	c.Show() // want `Patient\.SSN \(ssn\)`
}

func safePromotedState(p model.Patient) {
	c := clinic{name: "main"}
	c.Keep(p.SSN)
	log.Println(c.name, c.Count(p.SSN))
}

func bugPromotedPointer(p model.Patient) {
	w := ward{&ehr.Base{}, 1}
	w.Keep(p.SSN)
	log.Println(w.Base.Text()) // want `Patient\.SSN \(ssn\)`
}

func bugPromotedValue(p model.Patient) {
	w := ward{&ehr.Base{}, 1}
	keep := w.Keep
	keep(p.SSN)
	w.Show() // want `Patient\.SSN \(ssn\)`
}

// Overridden: the embedded type's Log is not called.
type silent struct{ ehr.Base }

func (s *silent) Log(string) {}

func safeOverridden(p model.Patient) {
	var s silent
	s.Log(p.SSN)
}

func bugOverriddenCalledDirectly(p model.Patient) {
	var s silent
	s.Base.Log(p.SSN) // want `Patient\.SSN \(ssn\)`
}

// An interface of the other package that is satisfied by a promoted method.
type logger interface{ Log(string) }

func bugPromotedThroughInterface(p model.Patient) {
	var l logger = &clinic{}
	l.Log(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safePromotedThroughInterface(p model.Patient) {
	var l logger = &silent{}
	l.Log(p.SSN)
}

// A chart with an embedded chart.
type record struct {
	ehr.Chart
	Shelf string
}

func bugPromotedField(r *record) {
	log.Println(r.Owner.Name) // want `Person\.Name \(name\)`
}

func safePromotedField(r *record) {
	log.Println(r.Ward, r.Shelf, r.Owner.Clinic)
}

func bugPromotedGetter(r record) {
	log.Println(r.Title()) // want `Person\.Name \(name\)`
}

func safePromotedGetter(r record) {
	log.Println(r.Place())
}

func bugWhole(r record) {
	log.Printf("%v", r) // want `Person\.Name \(name\)`
}

func bugVisited(c *ehr.Chart) {
	c.Visit(func(s string) {
		log.Println(s) // want `Person\.Name \(name\)`
	})
}

// What an interface method returns has a PHI type.
func bugFound(c ehr.Client) {
	chart, err := c.Find(1)
	if err == nil {
		log.Println(chart.Owner.SSN) // want `Person\.SSN \(ssn\)`
	}
}

func safeFound(c ehr.Client) {
	chart, err := c.Find(1)
	log.Println(chart.Ward, err, c.Ping())
}

type client struct{ ehr.Client }

func bugFoundByEmbedded(c client) {
	chart, _ := c.Find(1)
	log.Println(chart.Title()) // want `Person\.Name \(name\)`
}

func bugShort(i ehr.ID) {
	log.Println(i.Short()) // want `\(mrn\)`
}

func safeShort(i ehr.ID) {
	log.Println(i.Length(), i.Valid())
}
