// Package ehr has types with methods that others take as values, embed and
// promote.
package ehr

import (
	"fmt"
	"log"

	"example.test/engine/model"
)

// A Base keeps a text and logs.
type Base struct{ text string }

// Keep keeps s.
func (b *Base) Keep(s string) { b.text = s }

// Text returns it.
func (b *Base) Text() string { return b.text }

// Log logs s.
func (b *Base) Log(s string) { log.Println(s) }

// Show logs what was kept.
func (b *Base) Show() { log.Println(b.text) }

// Count counts.
func (b *Base) Count(s string) int { return len(s) }

// A Chart belongs to a patient.
type Chart struct {
	Owner model.Person
	Ward  string
}

// Title shows the owner's name.
func (c Chart) Title() string { return fmt.Sprintf("chart of %s", c.Owner.Name) }

// Place shows the ward.
func (c Chart) Place() string { return "ward " + c.Ward }

// Visit calls f with the name.
func (c *Chart) Visit(f func(string)) { f(c.Owner.Name) }

// A Client finds charts.
type Client interface {
	// Find finds a chart.
	Find(id int) (*Chart, error)
	// Ping does not.
	Ping() string
}

// An ID is PHI.
//
//phi:data mrn
type ID string

// Short returns the end of it.
func (i ID) Short() string { return string(i[len(i)-4:]) }

// Valid tells whether it is one.
func (i ID) Valid() bool { return len(i) == 9 }

// Length counts.
func (i ID) Length() int { return len(i) }
