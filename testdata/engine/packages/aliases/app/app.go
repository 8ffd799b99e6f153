// Package app uses types by their other names.
package app

import (
	"log"

	"example.test/engine/packages/aliases/names"
)

func bugAlias(p names.Person) {
	log.Println(p.SSN) // want `Person\.SSN \(ssn\)`
}

func safeAlias(p names.Person) {
	log.Println(p.Clinic, p.Site())
}

func bugGenericAlias(ps names.List[names.Person]) {
	log.Println(ps[0].Name) // want `Person\.Name \(name\)`
}

func safeGenericAlias(ps names.List[names.Person]) {
	log.Println(ps[0].Clinic, len(ps))
}

// The tags belong to the struct type, whatever it is called.
func bugCopy(c names.Copy) {
	log.Println(c.SSN) // want `\.SSN \(ssn\)`
}

func safeCopy(c names.Copy) {
	log.Println(c.Clinic)
}

func bugConverted(p names.Person) {
	log.Println(names.Copy(p).Name) // want `\.Name \(name\)`
}

func safeConvertedClean(p names.Person) {
	p.Name = "***"
	log.Println(names.Copy(p).Name)
}

func bugPrint(p names.Person) {
	names.Print(p.SSN) // want `Person\.SSN \(ssn\)`
}

func safePrint(p names.Person) {
	names.Print(p.Clinic)
}

func bugVisitor(ps names.List[names.Person]) {
	names.Visit(ps, func(p *names.Person) {
		log.Println(p.Name) // want `Person\.Name \(name\)`
	})
}
