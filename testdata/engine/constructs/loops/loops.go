// Package loops holds cases of for, range, labels and goto.
package loops

import (
	"log"

	"example.test/engine/model"
)

func bugRangeStructs(ps []model.Person) {
	for _, p := range ps {
		log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
	}
}

func safeRangeStructs(ps []model.Person) {
	for i, p := range ps {
		log.Print(i, p.Clinic)
	}
}

func bugRangeString(p model.Person) {
	for _, r := range p.SSN {
		log.Printf("%c", r) // want "Person.SSN \\(ssn\\)"
	}
}

// A position is no PHI.
func safeRangeStringIndex(p model.Person) {
	for i := range p.SSN {
		log.Print(i)
	}
}

func bugRangeMapKey(p model.Person) {
	m := map[string]int{p.Name: 1}
	for k := range m {
		log.Print(k) // want "Person.Name \\(name\\)"
	}
}

// Keys and values of a container are told apart.
func safeRangeMapValue(p model.Person) {
	m := map[string]int{p.Name: 1}
	for _, v := range m {
		log.Print(v)
	}
}

func bugRangeMapValue(p model.Person) {
	m := map[string]string{"a": p.Name}
	for k, v := range m {
		log.Print(k)
		log.Print(v) // want "Person.Name \\(name\\)"
	}
}

func safeRangeMapKey(p model.Person) {
	m := map[string]string{"a": p.Name}
	for k := range m {
		log.Print(k)
	}
}

func bugRangeInt(p model.Patient) {
	for i := range p.Pulse {
		log.Print(p.Clinic, i > 3)
	}
	for i := range 3 {
		log.Print(p.Pulse+i, p.Clinic) // want "Patient.Pulse \\(lab\\)"
	}
}

func bugRangeChannel(p model.Person) {
	ch := make(chan string, 1)
	ch <- p.SSN
	close(ch)
	for s := range ch {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func bugRangeArrayPointer(p model.Person) {
	a := &[2]string{p.Clinic, p.SSN}
	for _, s := range a {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

// range over an array value iterates over a copy.
func bugRangeArrayCopy(p model.Person) {
	a := [2]string{p.SSN, p.SSN}
	for i, s := range a {
		a[0], a[1] = "", ""
		log.Print(i, s) // want "Person.SSN \\(ssn\\)"
	}
}

func bugLoopVariableKept(ps []model.Person) {
	var last string
	for _, p := range ps {
		last = p.Name
	}
	log.Print(last) // want "Person.Name \\(name\\)"
}

func bugNextIteration(ps []model.Person) {
	prev := ""
	for _, p := range ps {
		log.Print(prev) // want "Person.Name \\(name\\)"
		prev = p.Name
	}
}

func bugTwoIterationsLater(ps []model.Person) {
	a, b, c := "", "", ""
	for _, p := range ps {
		log.Print(a) // want "Person.Name \\(name\\)"
		a, b, c = b, c, p.Name
	}
}

func safeFreshEachIteration(ps []model.Person) {
	for _, p := range ps {
		s := ""
		log.Print(s)
		s = p.Name
		_ = s
	}
}

func bugLabelledContinue(ps []model.Person) {
	s := ""
outer:
	for _, p := range ps {
		for i := range 3 {
			if i == 2 {
				s = p.SSN
				continue outer
			}
		}
	}
	log.Print(s) // want "Person.SSN \\(ssn\\)"
}

func safeLabelledBreak(ps []model.Person) {
	n := 0
outer:
	for _, p := range ps {
		for _, r := range p.SSN {
			if r == '-' {
				break outer
			}
			n++
		}
	}
	log.Print(n)
}

func bugGoto(p model.Person) {
	s := p.Clinic
	i := 0
again:
	if i == 1 {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
		return
	}
	s = p.SSN
	i++
	goto again
}

func safeGotoForward(p model.Person) {
	s := p.SSN
	if len(s) > 3 {
		goto clean
	}
	return
clean:
	s = "long"
	log.Print(s)
}

func bugForHeader(p model.Person) {
	for s := p.SSN; s != ""; s = s[1:] {
		log.Print(s) // want "Person.SSN \\(ssn\\)"
	}
}

func bugBytesOneByOne(p model.Person) {
	var out []byte
	for i := 0; i < len(p.SSN); i++ {
		out = append(out, p.SSN[len(p.SSN)-1-i])
	}
	log.Printf("%s", out) // want "Person.SSN \\(ssn\\)"
}

func bugLinkedList(ps []model.Person) {
	type node struct {
		value string
		next  *node
	}
	var head *node
	for _, p := range ps {
		head = &node{p.Name, head}
	}
	for n := head; n != nil; n = n.next {
		log.Print(n.value) // want "Person.Name \\(name\\)"
	}
}

func safeLinkedList(ps []model.Person) {
	type node struct {
		value, clinic string
		next          *node
	}
	var head *node
	for _, p := range ps {
		head = &node{p.Name, p.Clinic, head}
	}
	for n := head; n != nil; n = n.next {
		log.Print(n.clinic)
	}
}

func bugClosurePerIteration(ps []model.Person) {
	var fs []func()
	for _, p := range ps {
		fs = append(fs, func() { log.Print(p.Name) }) // want "Person.Name \\(name\\)"
	}
	for _, f := range fs {
		f()
	}
}

func safeClosurePerIteration(ps []model.Person) {
	var fs []func() string
	for _, p := range ps {
		fs = append(fs, func() string { return p.Clinic })
	}
	for _, f := range fs {
		log.Print(f())
	}
}

func safeRangePointers(ps []*model.Person) {
	for _, p := range ps {
		log.Print(p.Clinic)
	}
}

func bugRangePointers(ps []*model.Person) {
	for i := range ps {
		log.Print(ps[i].Name) // want "Person.Name \\(name\\)"
	}
}

func safeCount(ps []model.Person) {
	n := 0
	for _, p := range ps {
		if p.Name != "" {
			n++
		}
	}
	log.Print(n, len(ps))
}
