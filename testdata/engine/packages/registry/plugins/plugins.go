// Package plugins registers handlers with reg, which knows the PHI that it
// gives them.
package plugins

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/registry/reg"
)

func printNumber(number string) { log.Println("number", number) }
func countNumber(number string) { log.Println("number of", len(number)) }

func bugRegistered() {
	reg.Register("print", printNumber) // want `Patient\.SSN \(ssn\)`
}

func safeRegistered() {
	reg.Register("count", countNumber)
	reg.Register("literal", func(number string) { log.Println(number != "") })
}

func bugRegisteredLiteral() {
	reg.Register("literal", func(number string) {
		log.Println("literal", number) // want `Patient\.SSN \(ssn\)`
	})
}

func init() {
	reg.Register("init", func(number string) {
		log.Println("init", number) // want `Patient\.SSN \(ssn\)`
	})
}

// A visitor has a parameter of PHI type.
func bugVisitor(p *model.Patient) {
	log.Println(p.Name) // want `Patient\.Name \(name\)`
}

func safeVisitor(p *model.Patient) {
	log.Println(p.Clinic)
}

func safeVisitorsRegistered() {
	reg.Visit(bugVisitor)
	reg.Visit(safeVisitor)
}

type loudPlugin struct{}
type quietPlugin struct{ n int }

func (loudPlugin) Handle(text string)     { log.Println("handle", text) }
func (q *quietPlugin) Handle(text string) { q.n += len(text) }

func bugPlugin() {
	reg.Add(loudPlugin{}) // want `Patient\.Name \(name\)`
}

func safePlugin() {
	reg.Add(&quietPlugin{})
}
