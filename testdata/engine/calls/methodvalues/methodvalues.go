// Package methodvalues holds methods that are used as values and in expressions.
package methodvalues

import (
	"log"

	"example.test/engine/model"
)

type printer struct{ prefix string }

func (p printer) print(s string)      { log.Println(p.prefix, s) }
func (p *printer) drop(s string)      {}
func (p *printer) setPrefix(s string) { p.prefix = s }

func bugMethodValue(p model.Patient) {
	f := printer{}.print
	f(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeMethodValue(p model.Patient) {
	f := printer{}.print
	f(p.Clinic)
	g := new(printer).drop
	g(p.SSN)
}

func bugMethodExpression(p model.Patient) {
	printer.print(printer{}, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeMethodExpression(p model.Patient) {
	(*printer).drop(&printer{}, p.SSN)
}

func bugMethodExpressionValue(p model.Patient) {
	f := printer.print
	f(printer{}, p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugMethodExpressionReceiver(p model.Patient) {
	f := printer.print
	f(printer{prefix: p.SSN}, "x") // want `Patient\.SSN \(ssn\)`
}

// A method value of a value receiver copies it at once.
func safeReceiverCopied(p model.Patient) {
	r := printer{prefix: "clean"}
	f := r.print
	r.prefix = p.SSN
	f("x")
}

func bugReceiverShared(p model.Patient) {
	r := &keeper{}
	f := r.show
	r.text = p.SSN
	f() // want `Patient\.SSN \(ssn\)`
}

type keeper struct{ text string }

func (k *keeper) show()         { log.Println(k.text) }
func (k *keeper) keep(s string) { k.text = s }
func (k *keeper) get() string   { return k.text }

func bugSetterValue(p model.Patient) {
	k := &keeper{}
	set := k.keep
	set(p.SSN)
	k.show() // want `Patient\.SSN \(ssn\)`
}

func safeSetterValue(p model.Patient) {
	k, q := &keeper{}, &keeper{}
	set := k.keep
	set(p.SSN)
	q.show()
}

func apply(s string, f func(string)) { f(s) }
func get(f func() string) string     { return f() }

func bugPassed(p model.Patient) {
	apply(p.SSN, printer{}.print) // want `Patient\.SSN \(ssn\)`
}

func safePassed(p model.Patient) {
	apply(p.SSN, new(printer).drop)
}

func bugPassedGetter(p model.Patient) {
	k := &keeper{text: p.SSN}
	log.Println(get(k.get)) // want `Patient\.SSN \(ssn\)`
}

func bugPassedLabel(p model.Person) {
	log.Println(get(p.Label)) // want `Person\.Name \(name\)`
}

func safePassedSite(p model.Person) {
	log.Println(get(p.Site))
}

func safeScrubbedBeforeBinding(p model.Person) {
	p.Name = "***"
	f := p.Label
	log.Println(f())
}

func bugScrubbedAfterBinding(p model.Person) {
	f := p.Label
	p.Name = "***"
	log.Println(f()) // want `Person\.Name \(name\)`
}

func mapped[T, U any](xs []T, f func(T) U) (out []U) {
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func bugMethodExpressionMapped(ps []model.Person) {
	log.Println(mapped(ps, model.Person.Label)) // want `Person\.Name \(name\)`
}

func safeMethodExpressionMapped(ps []model.Person) {
	log.Println(mapped(ps, model.Person.Site))
}

// A method value of an interface.
type speaker interface{ speak(string) }
type loud struct{}

func (loud) speak(s string) { log.Println(s) }

func bugInterfaceMethodValue(p model.Patient) {
	var s speaker = loud{}
	f := s.speak
	f(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeInterfaceMethodValue(p model.Patient) {
	var s speaker = loud{}
	f := s.speak
	f(p.Clinic)
}

func bugInterfaceMethodExpression(p model.Patient) {
	var s speaker = loud{}
	speaker.speak(s, p.SSN) // want `Patient\.SSN \(ssn\)`
}

// Promoted through an embedded struct.
type outer struct{ *keeper }

func bugPromotedValue(p model.Patient) {
	o := outer{&keeper{}}
	f := o.keep
	f(p.SSN)
	o.show() // want `Patient\.SSN \(ssn\)`
}

func bugDeferredMethod(p model.Patient) {
	k := &keeper{}
	defer k.show() // want `Patient\.SSN \(ssn\)`
	k.keep(p.SSN)
}

func safeDeferredMethod(p model.Patient) {
	k := &keeper{text: p.SSN}
	defer k.show()
	k.keep("clean")
}

// The argument of a deferred call is evaluated at once.
func safeDeferredArgument(p model.Patient) {
	s := "clean"
	defer log.Println(s)
	s = p.SSN
	_ = s
}

func bugDeferredArgument(p model.Patient) {
	s := p.SSN
	defer log.Println(s) // want `Patient\.SSN \(ssn\)`
	s = "clean"
	_ = s
}

func bugSavedInMap(p model.Patient) {
	fs := map[string]func(string){"p": printer{}.print}
	fs["p"](p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugGenericMethodValue(p model.Patient) {
	var c cell[string]
	set := c.set
	set(p.SSN)
	log.Println(c.v) // want `Patient\.SSN \(ssn\)`
}

func safeGenericMethodValue(p model.Patient) {
	var c cell[string]
	set := c.set
	set(p.SSN)
	set("clean")
	log.Println(c.v)
}

type cell[T any] struct{ v T }

func (c *cell[T]) set(v T) { c.v = v }
