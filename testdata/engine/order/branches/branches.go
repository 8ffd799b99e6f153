// Package branches holds cases of fields overwritten on one path or on all.
package branches

import (
	"errors"
	"log"
	"os"

	"example.test/engine/model"
)

func safeOverwritten(p model.Person) {
	p.SSN = model.Mask(p.SSN)
	log.Print(p.SSN)
}

func bugLoggedBefore(p model.Person) {
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	p.SSN = model.Mask(p.SSN)
}

func bugOverwrittenOtherField(p model.Person) {
	p.SSN = ""
	log.Print(p.Name) // want "Person.Name \\(name\\)"
}

func bugOneBranch(p model.Person, ok bool) {
	if ok {
		p.SSN = ""
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeBothBranches(p model.Person, ok bool) {
	if ok {
		p.SSN = ""
	} else {
		p.SSN = "***"
	}
	log.Print(p.SSN)
}

func safeInsideBranch(p model.Person, ok bool) {
	if ok {
		p.SSN = ""
		log.Print(p.SSN)
	}
}

func bugAfterBranch(p model.Person, ok bool) {
	if ok {
		p.SSN = ""
		log.Print(p.SSN)
		return
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeOtherBranchReturns(p model.Person, ok bool) {
	if !ok {
		return
	}
	p.SSN = ""
	log.Print(p.SSN)
}

func safeOtherBranchPanics(p model.Person, ok bool) {
	if ok {
		p.SSN = ""
	} else {
		panic("no")
	}
	log.Print(p.SSN)
}

func safeOtherBranchExits(p model.Person, ok bool) {
	if ok {
		p.SSN = ""
	} else {
		os.Exit(1)
	}
	log.Print(p.SSN)
}

func safeOtherBranchFatal(p model.Person, err error) {
	if err != nil {
		log.Fatal("no")
	} else {
		p.SSN = ""
	}
	log.Print(p.SSN)
}

func bugSwitchMissesDefault(p model.Person, n int) {
	switch n {
	case 1:
		p.SSN = ""
	case 2:
		p.SSN = "***"
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeSwitchAllCases(p model.Person, n int) {
	switch n {
	case 1:
		p.SSN = ""
	case 2:
		p.SSN = "***"
	default:
		p.SSN = "?"
	}
	log.Print(p.SSN)
}

func safeFallthroughToScrub(p model.Person, n int) {
	switch {
	case n > 2:
		fallthrough
	case n > 1:
		p.SSN = ""
	default:
		p.SSN = ""
	}
	log.Print(p.SSN)
}

func safeSelectAllCases(p model.Person, a, b chan int) {
	select {
	case <-a:
		p.SSN = ""
	case <-b:
		p.SSN = "*"
	}
	log.Print(p.SSN)
}

func bugSelectOneCase(p model.Person, a, b chan int) {
	select {
	case <-a:
		p.SSN = ""
	case <-b:
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeTypeSwitchAllCases(p model.Person, v any) {
	switch v.(type) {
	case int:
		p.SSN = ""
	default:
		p.SSN = "*"
	}
	log.Print(p.SSN)
}

// PHI again: the last store counts.
func bugRestored(p model.Person) {
	s := p.SSN
	p.SSN = ""
	p.SSN = s
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugSavedBefore(p model.Person) {
	s := p.SSN
	p.SSN = ""
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeLocalOverwritten(p model.Person) {
	s := p.SSN
	s = "x"
	log.Print(s)
}

func bugLocalOverwrittenOneBranch(p model.Person, ok bool) {
	s := p.SSN
	if ok {
		s = "x"
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeLocalOverwrittenAllBranches(p model.Person, n int) {
	s := p.SSN
	if n > 2 {
		s = "a"
	} else if n > 1 {
		s = "b"
	} else {
		s = p.Clinic
	}
	log.Print(s)
}

func bugElseIfMissing(p model.Person, n int) {
	s := p.SSN
	if n > 2 {
		s = "a"
	} else if n > 1 {
		s = "b"
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeGotoScrubs(p model.Person, n int) {
	if n > 1 {
		goto scrub
	}
	log.Print(p.Clinic)
scrub:
	p.SSN = ""
	log.Print(p.SSN)
}

func bugGotoSkipsScrub(p model.Person, n int) {
	if n > 1 {
		goto done
	}
	p.SSN = ""
done:
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func bugErrorPath(p model.Person, f func() error) {
	if err := f(); err != nil {
		log.Print(p.Name) // want "Person.Name \\(name\\)"
		return
	}
	p.Name = ""
	log.Print(p.Name)
}

func bugMaskFails(p model.Person, mask func(string) (string, error)) {
	if s, err := mask("x"); err == nil && s != "" {
		p.SSN = "***"
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeScrubThenBranch(p model.Person, ok bool) {
	p.SSN, p.Name = "", ""
	if ok {
		log.Print(p.SSN)
		return
	}
	log.Print(p)
}

func bugNestedBranches(p model.Person, a, b bool) {
	if a {
		if b {
			p.SSN = ""
		}
	} else {
		p.SSN = ""
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeNestedBranches(p model.Person, a, b bool) {
	if a {
		if b {
			p.SSN = ""
		} else {
			p.SSN = "b"
		}
	} else {
		p.SSN = ""
	}
	log.Print(p.SSN)
}

// A clean field that PHI is stored in is PHI.
func bugCleanFieldFilled(p model.Person) {
	p.Clinic = p.Name
	log.Print(p.Clinic) // want "Person.Name \\(name\\)"
}

func safeCleanFieldFilledAfter(p model.Person) {
	log.Print(p.Clinic)
	p.Clinic = p.Name
}

func bugCleanFieldOneBranch(p model.Person, ok bool) {
	if ok {
		p.Clinic = p.Name
	}
	log.Print(p.Clinic) // want "Person.Name \\(name\\)"
}

func safeCleanFieldRestored(p model.Person) {
	site := p.Clinic
	p.Clinic = p.Name
	p.Clinic = site
	log.Print(p.Clinic)
}

func bugJoinedErrors(p model.Person, ok bool) {
	err := errors.New("failed")
	if ok {
		err = errors.Join(err, errors.New(p.Name))
	}
	log.Print(err) // want "Person.Name \\(name\\)"
}
