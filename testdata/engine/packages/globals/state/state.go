// Package state holds variables that other packages read and write.
package state

import (
	"log"
	"sync"

	"example.test/engine/model"
)

// Last is written here with PHI.
var Last string

// Place is written here without.
var Place string

// Remember writes both.
func Remember(p *model.Patient) { Last, Place = p.SSN, p.Clinic }

// Text is written by others.
var Text string

// GetText returns it.
func GetText() string { return Text }

var hidden string

// Hide keeps s.
func Hide(s string) { hidden = s }

// Reveal returns what was kept.
func Reveal() string { return hidden }

// Current has a PHI type.
var Current model.Patient

// Table is filled by Enter.
var Table = map[string]string{}

// Enter keeps the clinic under the number.
func Enter(p model.Patient) { Table[p.SSN] = p.Clinic }

// A Registry is a singleton.
type Registry struct {
	mu    sync.Mutex
	names []string
}

// Shared is the one.
var Shared = &Registry{}

// Add keeps a name.
func (r *Registry) Add(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names = append(r.names, name)
}

// Names lists them.
func (r *Registry) Names() []string { return r.names }

// Size counts them.
func (r *Registry) Size() int { return len(r.names) }

// Admit adds a patient's name.
func Admit(p model.Patient) { Shared.Add(p.Name) }

// Err is the last error.
var Err error

//phi:data name
var Chief = "A. Smith"

// Title is not PHI.
var Title = "chief"

// Shown is written by others, and logged here.
var Shown string

// Show logs it.
func Show() { log.Println(Shown) }
