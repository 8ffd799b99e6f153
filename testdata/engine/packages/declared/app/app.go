// Package app uses what hl7 declares.
package app

import (
	"log"

	"example.test/engine/packages/declared/hl7"
)

func bugParsed(raw []byte) {
	m, err := hl7.Parse(raw)
	if err == nil {
		log.Println(m.Segments) // want `Parse \(phi\)`
	}
}

func safeParseError(raw []byte) {
	if _, err := hl7.Parse(raw); err != nil {
		log.Println(err, hl7.Version())
	}
}

func bugNumber(n hl7.Number) {
	log.Println(n) // want `\(ssn\)`
}

func safeNumberLength(n hl7.Number) {
	log.Println(len(n), n == "")
}

func bugNumberOfForm(f hl7.Form) {
	log.Println(f.Number) // want `\(ssn\)`
}

func bugNumbersOfForm(f *hl7.Form) {
	for _, n := range f.Numbers {
		log.Println(string(n)) // want `\(ssn\)`
	}
}

func bugForm(f hl7.Form) {
	log.Printf("%v", f) // want `\(ssn\)`
}

func safeForm(f hl7.Form) {
	log.Println(f.Title)
}

func safeLookup(c *hl7.Client, mbi string) {
	c.Lookup(mbi)
}

func bugLast(c *hl7.Client) {
	log.Println(c.Last()) // want `\(mrn\)`
}

func bugNext(f hl7.Feed) {
	s, _ := f.Next()
	log.Println(s) // want `\(lab\)`
}

func safeNext(f hl7.Feed) {
	_, err := f.Next()
	log.Println(f.Name(), err)
}

// An implementation: what the interface declares holds for its callers there.
type feed struct{}

func (feed) Next() (string, error) { return "x", nil }
func (feed) Name() string          { return "feed" }

func bugNextOfConcrete() {
	var f hl7.Feed = feed{}
	s, _ := f.Next()
	log.Println(s) // want `\(lab\)`
}

func bugSample() {
	log.Println(hl7.Sample) // want `\(mrn\)`
}

func safeDefault() {
	log.Println(hl7.Default)
}
