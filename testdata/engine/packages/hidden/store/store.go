// Package store returns unexported types as interfaces, and closures.
package store

import (
	"fmt"
	"log"
	"strings"

	"example.test/engine/model"
)

// A Store keeps texts.
type Store interface {
	Put(key, value string)
	Get(key string) string
	Close() error
}

type memory struct{ rows map[string]string }

func (m *memory) Put(key, value string) { m.rows[key] = value }
func (m *memory) Get(key string) string { return m.rows[key] }
func (m *memory) Close() error          { return nil }

// Memory returns a quiet one.
func Memory() Store { return &memory{map[string]string{}} }

type loud struct{ memory }

func (l *loud) Put(key, value string) {
	log.Println("put", key, value)
	l.memory.Put(key, value)
}

// Loud returns one that logs what is put.
func Loud() Store { return &loud{memory{map[string]string{}}} }

type label struct{ p model.Patient }

func (l label) String() string { return l.p.Name }

// Label hides a patient behind a Stringer.
func Label(p model.Patient) fmt.Stringer { return label{p} }

type place struct{ p model.Patient }

func (l place) String() string { return l.p.Clinic }

// Place shows the clinic of a patient.
func Place(p model.Patient) fmt.Stringer { return place{p} }

// Namer returns a closure over the name.
func Namer(p model.Patient) func() string {
	return func() string { return strings.ToUpper(p.Name) }
}

// Placer returns a closure over the clinic.
func Placer(p model.Patient) func() string { return func() string { return p.Clinic } }

// Printer returns a closure that logs.
func Printer(prefix string) func(string) {
	return func(s string) { log.Println(prefix, s) }
}

// Counter returns a closure that counts.
func Counter() func(string) int {
	n := 0
	return func(s string) int { n += len(s); return n }
}

// Memo returns a closure that remembers, and one that recalls.
func Memo() (remember func(string), recall func() string) {
	var last string
	return func(s string) { last = s }, func() string { return last }
}

// Chain composes.
func Chain(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

// A result whose type nobody can name.
type hidden struct {
	Name  string `phi:"name"`
	Place string
}

// Hidden returns it.
func Hidden(name, place string) *hidden { return &hidden{name, place} }

// A Builder is an interface that hands itself on.
type Builder interface {
	Say(string) Builder
	Done() string
}

type builder struct{ b strings.Builder }

func (b *builder) Say(s string) Builder { b.b.WriteString(s); return b }
func (b *builder) Done() string         { return b.b.String() }

// Build makes one.
func Build() Builder { return &builder{} }

// Spoken logs what is put.
type Spoken struct{}

// Put logs.
func (*Spoken) Put(key, value string) { log.Println(key, value) }

// Mute keeps nothing.
type Mute struct{}

// Put does nothing.
func (*Mute) Put(key, value string) {}
