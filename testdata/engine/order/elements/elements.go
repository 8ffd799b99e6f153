// Package elements has cases of elements at an index that is not constant.
package elements

import (
	"fmt"
	"log"
	"strings"

	"example.test/engine/model"
)

func safeIndexed(ps []model.Person) {
	for i := range ps {
		ps[i].SSN = ""
		log.Print(ps[i].SSN)
	}
}

func safeIndexedWhole(ps []model.Person) {
	for i := range ps {
		ps[i].SSN = ""
		ps[i].Name = ""
		log.Print(ps[i])
	}
}

func safeKey(m map[string]string, p model.Person, k string) {
	m[k] = p.SSN
	m[k] = "x"
	log.Print(m[k])
}

func safePointers(ps []*model.Person) {
	for i := range ps {
		ps[i].SSN = ""
		log.Print(ps[i].SSN)
	}
}

func safeRangedPointers(ps []*model.Person) {
	for _, p := range ps {
		p.SSN = ""
		log.Print(p.SSN)
	}
}

func safeRangedCopies(ps []model.Person) {
	for _, p := range ps {
		p.SSN = ""
		log.Print(p.SSN)
	}
}

func bugOtherIndex(ps []model.Person, j int) {
	for i := range ps {
		ps[i].SSN = ""
		log.Print(ps[j].SSN) // want "SSN"
	}
}

func bugPrevious(ps []*model.Person) {
	var prev *model.Person
	for _, p := range ps {
		if prev != nil {
			log.Print(prev.SSN) // want "SSN"
		}
		prev = p
	}
}

func safePreviousScrubbed(ps []*model.Person) {
	var prev *model.Person
	for _, p := range ps {
		p.SSN = ""
		if prev != nil {
			log.Print(prev.SSN)
		}
		prev = p
	}
}

func safeCollected(ps []model.Person) []model.Person {
	out := make([]model.Person, 0, len(ps))
	for _, p := range ps {
		p.SSN = strings.Repeat("x", 3)
		p.Name = ""
		out = append(out, p)
	}
	log.Print(fmt.Sprint(out))
	return out
}

func safePointerToElement(ps []model.Person) {
	for i := 0; i < len(ps); i++ {
		q := &ps[i]
		q.SSN = ""
		q.Name = ""
		log.Printf("%+v", *q)
	}
}

func bugBeyond(ps []model.Person, n int) {
	for i := 0; i < n; i++ {
		ps[i].SSN = ""
	}
	log.Print(ps[n].SSN) // want "SSN"
}

type box struct{ items []model.Person }

func (b *box) safeElementOfField() {
	for i := range b.items {
		b.items[i].SSN = ""
		log.Print(b.items[i].SSN)
	}
}

func bugIndexChanged(ps []model.Person, i int) {
	p := &ps[i]
	p.SSN = ""
	i++
	log.Print(ps[i].SSN) // want "SSN"
}

func bugOtherField(ps []model.Person) {
	for i := range ps {
		ps[i].SSN = ""
	}
	for i := range ps {
		log.Print(ps[i].Name) // want "Name"
	}
}
