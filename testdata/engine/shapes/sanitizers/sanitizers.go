// Package sanitizers holds methods that say how a value is shown, true and false
// ones, and functions that mask on some paths only (shapes 35, 36, 50, 54).
package sanitizers

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"strings"
)

// 35: it has a LogValue, and shows the street all the same.
type address struct {
	Street string `phi:"address"`
	State  string
}

func (a address) LogValue() slog.Value { return slog.GroupValue(slog.String("street", a.Street)) }

func bugFalseSanitizer(a address) {
	slog.Info("moved", "to", a) // want `address\.Street \(address\)`
}

type state struct {
	Street string `phi:"address"`
	State  string
}

func (s state) LogValue() slog.Value { return slog.GroupValue(slog.String("state", s.State)) }

func safeTrueSanitizer(s state) {
	slog.Info("moved", "to", s)
}

// 36: LogValue covers slog, and nothing else.
//
//phi:data ssn
type number string

func (number) LogValue() slog.Value { return slog.StringValue("***") }

func safeNumberLogged(n number) {
	slog.Info("seen", "ssn", n)
	slog.Info("seen", slog.Any("ssn", n))
}

func bugNumberPrinted(n number) {
	log.Printf("%s", n) // want `\(ssn\)`
}

func bugNumberAsJSON(n number) {
	b, _ := json.Marshal(n)
	log.Printf("%s", b) // want `\(ssn\)`
}

func bugNumberAsString(n number) {
	slog.Info("seen", "ssn", string(n)) // want `\(ssn\)`
}

// String and MarshalJSON, each for its own.
type person struct {
	Name string `phi:"name"`
	Ward string
}

func (p person) String() string               { return "somebody in " + p.Ward }
func (p person) MarshalJSON() ([]byte, error) { return json.Marshal(p.Name) }

func safePersonPrinted(p person) {
	log.Println(p)
}

func bugPersonAsJSON(p person) {
	b, _ := json.Marshal(p)
	log.Println(string(b)) // want `person\.Name \(name\)`
}

func bugPersonUnderSlog(p person) {
	slog.Info("seen", "who", p) // want `person\.Name \(name\)`
}

// 50: a sanitizer that lets PHI through where no key is configured is none.
type sealer struct{ key []byte }

func (s *sealer) seal(v string) string {
	if s.key == nil {
		return v
	}
	return strings.Repeat("x", len(v))
}

func bugSealedPerhaps(s *sealer, p person) {
	log.Println(s.seal(p.Name)) // want `person\.Name \(name\)`
}

func always(v string) string { return strings.Repeat("x", len(v)) }

func safeSealed(p person) {
	log.Println(always(p.Name))
}

// 54: a sanitizer that is declared for some categories.
type note struct {
	Who  string `phi:"name"`
	Born string `phi:"date"`
	Text string `phi:"diagnosis"`
}

//phi:deidentifies name,date
func maskHeader(s string) string { return strings.Map(func(r rune) rune { return '.' }, s) }

func safeMaskedHeader(n note) {
	log.Println(maskHeader(n.Who + n.Born))
}

func bugMaskedText(n note) {
	log.Println(maskHeader(fmt.Sprint(n.Who, n.Born, n.Text))) // want `note\.Text \(diagnosis\)`
}

// 37: what one encoder hides another one shows.
type token struct {
	Value string `phi:"id" json:"-"`
	Kind  string
}

func safeTokenAsJSON(t token) {
	b, _ := json.Marshal(t)
	slog.Info("token", "json", string(b))
}

func bugTokenUnderSlog(t token) {
	slog.Info("token", "token", t) // want `token\.Value \(id\)`
}
