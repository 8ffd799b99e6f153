// Package returns holds PHI that comes back from calls.
package returns

import (
	"errors"
	"fmt"
	"log"
	"strings"

	"example.test/engine/model"
)

func ssnOf(p model.Patient) string         { return p.SSN }
func clinicOf(p model.Patient) string      { return p.Clinic }
func pointed(p *model.Patient) *string     { return &p.SSN }
func describe(p *model.Patient) string     { return fmt.Sprintf("%s (%s)", p.Name, clinicOf(*p)) }
func greeting(p *model.Patient) string     { return "Dear " + strings.TrimSpace(describe(p)) }
func initials(p *model.Patient) (s string) { s = p.Name[:1]; return }

func bugGetter(p model.Patient) {
	log.Println(ssnOf(p)) // want `Patient\.SSN \(ssn\)`
}

func safeGetter(p model.Patient) {
	log.Println(clinicOf(p))
}

func bugPointerResult(p model.Patient) {
	log.Println(*pointed(&p)) // want `Patient\.SSN \(ssn\)`
}

func bugThroughTwoHelpers(p model.Patient) {
	s := greeting(&p)
	log.Println(s) // want `Patient\.Name \(name\)`
}

func bugNamedResult(p model.Patient) {
	log.Println(initials(&p)) // want `Patient\.Name \(name\)`
}

// A scrubbed patient's name is what was stored there.
func safeScrubbedBefore(p model.Patient) {
	p.Name = "withheld"
	log.Println(greeting(&p))
}

func bugScrubbedTheOtherField(p model.Patient) {
	p.SSN = "withheld"
	log.Println(greeting(&p)) // want `Patient\.Name \(name\)`
}

func both(p model.Patient) (string, string) { return p.SSN, p.Clinic }

func bugFirstOfTwo(p model.Patient) {
	s, _ := both(p)
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeSecondOfTwo(p model.Patient) {
	_, c := both(p)
	log.Println(c)
}

type summary struct {
	who   string
	where string
}

func summarize(p model.Patient) summary    { return summary{p.Name, p.Clinic} }
func boxed(p model.Patient) *summary       { return &summary{who: p.Name, where: p.Clinic} }
func nested(p model.Patient) [2]summary    { return [2]summary{{where: p.Clinic}, summarize(p)} }
func keyed(p model.Patient) map[string]any { return map[string]any{"who": p.Name} }

func bugFieldOfResult(p model.Patient) {
	log.Println(summarize(p).who) // want `Patient\.Name \(name\)`
}

func safeFieldOfResult(p model.Patient) {
	log.Println(summarize(p).where)
}

func bugFieldOfPointedResult(p model.Patient) {
	s := boxed(p)
	log.Println(s.who) // want `Patient\.Name \(name\)`
}

func safeFieldOfPointedResult(p model.Patient) {
	s := boxed(p)
	log.Println(s.where)
}

func safeOverwrittenResult(p model.Patient) {
	s := boxed(p)
	s.who = "n.n."
	log.Println(*s)
}

func bugFieldOfElement(p model.Patient) {
	log.Println(nested(p)[1].who) // want `Patient\.Name \(name\)`
}

func safeFieldOfElement(p model.Patient) {
	log.Println(nested(p)[1].where)
}

func bugResultMap(p model.Patient) {
	log.Println(keyed(p)) // want `Patient\.Name \(name\)`
}

func safeResultMapLength(p model.Patient) {
	log.Println(len(keyed(p)))
}

func deferredResult(p model.Patient) (out string) {
	defer func() { out = "ssn " + p.SSN }()
	return "fine"
}

func bugDeferSetsResult(p model.Patient) {
	log.Println(deferredResult(p)) // want `Patient\.SSN \(ssn\)`
}

func deferredCleans(p model.Patient) (out string) {
	defer func() { out = "done" }()
	out = p.SSN
	return
}

func safeDeferClearsResult(p model.Patient) {
	log.Println(deferredCleans(p))
}

func invalid(p model.Patient) error {
	if p.SSN == "" {
		return errors.New("no ssn")
	}
	return fmt.Errorf("bad ssn %q", p.SSN)
}

func wrapped(p model.Patient) error {
	if err := invalid(p); err != nil {
		return fmt.Errorf("check: %w", err)
	}
	return nil
}

func bugErrorResult(p model.Patient) {
	if err := wrapped(p); err != nil {
		log.Print(err) // want `Patient\.SSN \(ssn\)`
	}
}

func empty(p model.Patient) error {
	if len(p.SSN) == 0 {
		return fmt.Errorf("clinic %s: no ssn", p.Clinic)
	}
	return nil
}

func safeErrorResult(p model.Patient) {
	if err := empty(p); err != nil {
		log.Print(err)
	}
}

func load(p model.Patient) (string, error) { return p.SSN, empty(p) }

// The value is PHI, the error beside it is not.
func safeErrorBesideValue(p model.Patient) {
	_, err := load(p)
	log.Print(err)
}

func bugValueBesideError(p model.Patient) {
	s, err := load(p)
	log.Print(s, err) // want `Patient\.SSN \(ssn\)`
}

func isAdult(p model.Patient) bool { return p.Name != "" && len(p.SSN) > 3 }

func safeBoolResult(p model.Patient) {
	log.Print(isAdult(p))
}
