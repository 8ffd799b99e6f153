// Package sinks implements pipe's interfaces; what it does not convert itself
// is bound by others.
package sinks

import (
	"log"

	"example.test/engine/packages/iface/pipe"
)

// Stderr logs.
type Stderr struct{}

// Put logs s.
func (Stderr) Put(s string) { log.Println(s) }

// Null does nothing.
type Null struct{}

// Put drops s.
func (Null) Put(string) {}

// Speaker logs.
type Speaker struct{ Prefix string }

// Say logs s.
func (s *Speaker) Say(text string) { log.Println(s.Prefix, text) }

// Mute says nothing.
type Mute struct{ Count int }

// Say counts.
func (m *Mute) Say(text string) { m.Count += len(text) }

type file struct{}

func (file) Put(s string) { log.Println("file", s) }

// bugConvertedHere binds a logging sink to an interface that pipe fills with PHI.
func bugConvertedHere() pipe.Sink {
	return file{} // want `Patient\.SSN \(ssn\)`
}

// File hides the type; its conversion is reported here.
func File() pipe.Sink { return bugConvertedHere() }
