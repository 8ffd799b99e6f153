// Package reg keeps handlers that other packages register, mostly in init.
package reg

import (
	"sort"

	"example.test/engine/model"
)

// A Handler gets a patient's number.
type Handler func(number string)

var handlers = map[string]Handler{}

// Register registers h; Run calls it.
func Register(name string, h Handler) { handlers[name] = h }

// Run calls every handler with the number of p.
func Run(p *model.Patient) {
	var names []string
	for name := range handlers {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		handlers[name](p.SSN)
	}
}

// A Visitor gets the whole patient: it knows by itself.
type Visitor func(p *model.Patient)

var visitors []Visitor

// Visit registers v.
func Visit(v Visitor) { visitors = append(visitors, v) }

// Walk calls every visitor.
func Walk(p *model.Patient) {
	for _, v := range visitors {
		v(p)
	}
}

// A Plugin is registered as an interface.
type Plugin interface{ Handle(text string) }

// Plugins are what was registered.
var Plugins []Plugin

// Add registers p.
func Add(p Plugin) { Plugins = append(Plugins, p) }

// Each calls every plugin with the name of p.
func Each(p *model.Patient) {
	for _, g := range Plugins {
		g.Handle(p.Name)
	}
}
