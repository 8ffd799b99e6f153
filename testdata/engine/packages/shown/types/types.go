// Package types has PHI types that say how they are shown.
package types

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

// A Masked shows nothing under fmt.
type Masked struct {
	Name string `phi:"name"`
	Ward string
}

func (m Masked) String() string { return "masked in " + m.Ward }

// An Open shows its name.
type Open struct {
	Name string `phi:"name"`
	Ward string
}

func (o Open) String() string { return o.Name }

// A Pointed has a String with a pointer receiver.
type Pointed struct {
	Name string `phi:"name"`
}

func (p *Pointed) String() string { return "pointed" }

// A Logged shows nothing under slog.
type Logged struct {
	Name string `phi:"name"`
	Ward string
}

// LogValue shows the ward.
func (l Logged) LogValue() slog.Value { return slog.StringValue(l.Ward) }

// A Leaky shows its name under slog.
type Leaky struct {
	Name string `phi:"name"`
}

// LogValue shows the name.
func (l Leaky) LogValue() slog.Value { return slog.GroupValue(slog.String("n", l.Name)) }

// A Document shows only its ward as JSON.
type Document struct {
	Name string `phi:"name"`
	Ward string
}

// MarshalJSON shows the ward.
func (d Document) MarshalJSON() ([]byte, error) { return json.Marshal(d.Ward) }

// A Format formats itself.
type Format struct {
	Name string `phi:"name"`
}

// Format shows no field, whatever the verb.
func (f Format) Format(s fmt.State, verb rune) { fmt.Fprint(s, "format") }

// A Secret is a PHI string that hides itself.
//
//phi:data ssn
type Secret string

func (Secret) String() string { return "***" }

// A hidden field.
type Private struct {
	name string `phi:"name"`
	Ward string
}

// Make makes one.
func Make(name string) Private { return Private{name: name} }
