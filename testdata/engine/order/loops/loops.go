// Package loops holds cases of order in loops.
package loops

import (
	"log"

	"example.test/engine/model"
)

func safeScrubbedInLoop(ps []model.Person) {
	for _, p := range ps {
		p.SSN = ""
		log.Print(p.SSN)
	}
}

func bugLoggedBeforeInLoop(ps []model.Person) {
	for _, p := range ps {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
		p.SSN = ""
	}
}

// A range variable is a copy: the elements are as they were.
func bugCopyScrubbed(ps []model.Person) {
	for _, p := range ps {
		p.SSN = ""
		_ = p
	}
	for _, p := range ps {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeElementScrubbedAndLogged(ps []model.Person) {
	for i := range ps {
		p := &ps[i]
		p.SSN = ""
		log.Print(p.SSN)
	}
}

func bugLoopMayNotRun(p model.Person, n int) {
	for range n {
		p.SSN = ""
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeScrubbedBeforeLoop(p model.Person, n int) {
	p.SSN = ""
	for range n {
		log.Print(p.SSN)
	}
	log.Print(p.SSN)
}

func bugScrubbedAfterUse(p model.Person, n int) {
	for range n {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
		p.SSN = "***"
	}
}

func bugFilledInPreviousIteration(p model.Person, n int) {
	s := ""
	for range n {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
		s = p.SSN
	}
}

func safeResetEachIteration(p model.Person, n int) {
	s := ""
	for range n {
		log.Print(s)
		s = p.SSN
		s = ""
	}
}

func safeResetAtTop(p model.Person, n int) {
	s := ""
	for range n {
		s = ""
		log.Print(s)
		s = p.SSN
	}
	_ = s
}

func bugContinueSkipsScrub(ps []model.Person) {
	s := ""
	for i, p := range ps {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
		s = p.SSN
		if i > 3 {
			continue
		}
		s = ""
	}
}

func bugBreakSkipsScrub(ps []model.Person) {
	s := ""
	for _, p := range ps {
		s = p.SSN
		if len(s) == 9 {
			break
		}
		s = ""
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeScrubbedBeforeBreak(ps []model.Person) {
	s := ""
	for _, p := range ps {
		s = p.SSN
		if len(s) == 9 {
			s = "nine"
			break
		}
		s = ""
	}
	log.Print(s)
}

func safeEndlessLoop(p model.Person, next func() bool) {
	for {
		p.SSN = ""
		if next() {
			break
		}
	}
	log.Print(p.SSN)
}

func safeAtLeastOnce(p model.Person, next func() bool) {
	for first := true; ; first = false {
		p.SSN = ""
		if !first && next() {
			log.Print(p.SSN)
			return
		}
	}
}

func bugInnerLoopRestores(ps []model.Person) {
	s := ""
	for _, p := range ps {
		s = ""
		for range p.Clinic {
			s = p.SSN
		}
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func safeInnerLoopOnly(ps []model.Person) {
	for _, p := range ps {
		n := 0
		for range p.SSN {
			n++
		}
		log.Print(n)
	}
}

func bugAccumulated(ps []model.Person) {
	all := ""
	for _, p := range ps {
		all += p.Name
	}
	log.Print(all) // want "Person.Name \\(name\\)"
}

func safeAccumulatedMasked(ps []model.Person) {
	all := ""
	for _, p := range ps {
		all += model.Mask(p.Name)
	}
	log.Print(all)
}

func safeCopiesScrubbed(ps []model.Person) {
	var out []model.Person
	for _, p := range ps {
		p.Name, p.SSN = "", ""
		out = append(out, p)
	}
	log.Print(out)
}

func bugCopiesHalfScrubbed(ps []model.Person) {
	var out []model.Person
	for _, p := range ps {
		p.Name = ""
		out = append(out, p)
	}
	log.Print(out) // want "Person.SSN \\(ssn\\)"
}

func bugSomeCopiesScrubbed(ps []model.Person) {
	var out []model.Person
	for i, p := range ps {
		if i > 0 {
			p.Name, p.SSN = "", ""
		}
		out = append(out, p)
	}
	log.Print(out) // want "Person.SSN \\(ssn\\)"
}

func safeProjection(ps []model.Person) {
	var out []string
	for _, p := range ps {
		out = append(out, p.Clinic)
	}
	log.Print(out)
}

func safeChosenNotShown(ps []model.Person) {
	best := ps[0]
	for _, p := range ps {
		if p.Name < best.Name {
			best = p
		}
	}
	log.Print(best.Clinic)
}

func bugChosenShown(ps []model.Person) {
	best := ps[0]
	for _, p := range ps {
		if p.Name < best.Name {
			best = p
		}
	}
	log.Print(best.Name) // want "Person.Name \\(name\\)"
}

func bugRotating(ps []model.Person) {
	a, b := "", ""
	for _, p := range ps {
		a, b = b, p.SSN
	}
	log.Print(a) // want "Person.SSN \\(ssn\\)"
	_ = b
}

func safeLabelledScrub(ps []model.Person) {
	s := ""
outer:
	for _, p := range ps {
		s = p.SSN
		for range 3 {
			s = ""
			continue outer
		}
		s = ""
	}
	log.Print(s)
}

func bugWhileLoop(p *model.Person, more func() bool) {
	for more() {
		p.SSN = ""
	}
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safePointerScrubbedEach(ps []*model.Person) {
	for _, p := range ps {
		p.SSN = "***"
		log.Print(p.SSN)
	}
}

func bugPointersLoggedLater(ps []*model.Person) {
	for _, p := range ps[1:] {
		p.SSN = "***"
	}
	log.Print(ps[0].SSN) // want "Person.SSN \\(ssn\\)"
}
