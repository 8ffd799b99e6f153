// Package returns holds cases of order at returns, panics and deferred calls.
package returns

import (
	"errors"
	"fmt"
	"log"

	"example.test/engine/model"
)

// The result is set before the deferred literal runs.
func bugResultChangedByDefer(p model.Person) {
	f := func() (s string) {
		defer func() { s += p.SSN }()
		return "a"
	}
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

// An unnamed result is copied before.
func safeResultNotNamed(p model.Person) {
	f := func() string {
		s := "a"
		defer func() { s = p.SSN }()
		return s
	}
	log.Print(f())
}

func safeNamedResultReplaced(p model.Person) {
	f := func() (s string) {
		s = p.SSN
		return "a"
	}
	log.Print(f())
}

func bugNakedReturn(p model.Person, ok bool) {
	f := func() (s string) {
		s = p.SSN
		if ok {
			return "a"
		}
		return
	}
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

func safeNakedReturnScrubbed(p model.Person) {
	f := func() (s string) {
		s = p.SSN
		defer func() { s = "" }()
		return
	}
	log.Print(f())
}

func bugDeferredScrubConditional(p model.Person, ok bool) {
	f := func() (s string) {
		if ok {
			defer func() { s = "" }()
		}
		return p.SSN
	}
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

// Scrubbed only where it panicked.
func bugScrubOnPanicOnly(p model.Person, work func()) {
	f := func() (s string) {
		defer func() {
			if recover() != nil {
				s = ""
			}
		}()
		work()
		return p.SSN
	}
	log.Print(f()) // want "Person.SSN \\(ssn\\)"
}

func bugErrorWrappedInDefer(p model.Person, work func() error) {
	f := func() (err error) {
		defer func() {
			if err != nil {
				err = fmt.Errorf("patient %s: %w", p.Name, err)
			}
		}()
		return work()
	}
	log.Print(f()) // want "Person.Name \\(name\\)"
}

func safeErrorReplacedInDefer(p model.Person) {
	f := func() (err error) {
		defer func() {
			if err != nil {
				err = errors.New("failed")
			}
		}()
		return fmt.Errorf("no %s", p.Name)
	}
	if err := f(); err != nil {
		log.Print("failed")
	}
}

// What the first deferred call stores the second one reads.
func bugDeferStack(p model.Person) {
	s := ""
	defer func() {
		log.Print(s) // want "Person.Name \\(name\\)"
	}()
	defer func() { s = p.Name }()
	s = "x"
}

func safeDeferStack(p model.Person) {
	s := p.Name
	defer func() { log.Print(s) }()
	defer func() { s = "" }()
}

// A panic on the way: the deferred literal sees what was not scrubbed yet.
func bugPanicBeforeScrub(p model.Person, work func()) {
	s := p.Name
	defer func() {
		log.Print(s) // want "Person.Name \\(name\\)"
	}()
	work()
	s = ""
}

func safeScrubBeforeWork(p model.Person, work func()) {
	s := p.Name
	s = ""
	defer func() { log.Print(s) }()
	work()
}

func bugEarlyReturnSkipsScrub(p *model.Person, ok bool) {
	scrub := func() {
		if !ok {
			return
		}
		p.SSN = ""
	}
	scrub()
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeEveryReturnScrubs(p *model.Person, ok bool) {
	scrub := func() {
		if !ok {
			p.SSN = "-"
			return
		}
		p.SSN = ""
	}
	scrub()
	log.Print(p.SSN)
}

func bugReturnsOneOfTwo(p model.Person, ok bool) {
	get := func() string {
		if ok {
			return "x"
		}
		return p.SSN
	}
	log.Print(get()) // want "Person.SSN \\(ssn\\)"
}

func safeReturnsConstants(p model.Person) {
	get := func() string {
		if p.SSN == "" {
			return "missing"
		}
		return "present"
	}
	log.Print(get())
}

func bugStoredBeforeReturn(p model.Person) {
	var kept string
	get := func() string {
		kept = p.SSN
		return p.Clinic
	}
	log.Print(get())
	log.Print(kept) // want "Person.SSN \\(ssn\\)"
}

func safeStoredAfterUse(p model.Person) {
	var kept string
	log.Print(kept)
	get := func() string {
		kept = p.SSN
		return p.Clinic
	}
	log.Print(get())
}
