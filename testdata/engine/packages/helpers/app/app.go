// Package app uses another package's helpers with PHI and without.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/helpers/text"
)

func bugSame(p model.Patient) {
	log.Println(text.Same(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeSame(p model.Patient) {
	_ = text.Same(p.SSN)
	log.Println(text.Same(p.Clinic))
}

func bugQuote(p model.Patient) {
	log.Println(text.Quote(text.Same(p.SSN))) // want `Patient\.SSN \(ssn\)`
}

func bugSwapped(p model.Patient) {
	a, _ := text.Swap("x", p.SSN)
	log.Println(a) // want `Patient\.SSN \(ssn\)`
}

func safeSwapped(p model.Patient) {
	_, b := text.Swap("x", p.SSN)
	log.Println(b)
}

func safeSize(p model.Patient) {
	log.Println(text.Size(p.SSN))
}

func bugFirst(p model.Patient) {
	log.Println(text.First(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func bugFilled(p model.Patient) {
	var s string
	text.Fill(&s, p.SSN)
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func safeRefilled(p model.Patient) {
	s := p.SSN
	text.Fill(&s, "none")
	log.Println(s)
}

func bugFieldFilled(p model.Patient) {
	var q text.Pair
	text.Fill(&q.Right, p.SSN)
	log.Println(q) // want `Patient\.SSN \(ssn\)`
}

func safeFieldFilled(p model.Patient) {
	var q text.Pair
	text.Fill(&q.Right, p.SSN)
	log.Println(q.Left)
}

func bugPair(p model.Patient) {
	log.Println(text.MakePair(p.Clinic, p.SSN).Right) // want `Patient\.SSN \(ssn\)`
}

func safePair(p model.Patient) {
	log.Println(text.MakePair(p.Clinic, p.SSN).Left)
}

func bugFlipped(p model.Patient) {
	log.Println(text.MakePair(p.Clinic, p.SSN).Flip().Left) // want `Patient\.SSN \(ssn\)`
}

func safeFlipped(p model.Patient) {
	log.Println(text.MakePair(p.Clinic, p.SSN).Flip().Right)
}

func bugSet(p model.Patient) {
	q := text.MakePair("a", "b")
	q.Set(p.Name)
	log.Println(q.Get()) // want `Patient\.Name \(name\)`
}

func safeSet(p model.Patient) {
	q := text.MakePair(p.Name, "b")
	q.Set("n.n.")
	log.Println(q.Get(), q)
}

func bugSplit(p model.Patient) {
	_, after, _ := text.Split("ssn:" + p.SSN)
	log.Println(after) // want `Patient\.SSN \(ssn\)`
}

func safeSplit(p model.Patient) {
	_, _, found := text.Split("ssn:" + p.SSN)
	log.Println(found)
}

func bugApplied(p model.Patient) {
	log.Println(text.Apply(p.SSN, text.Quote)) // want `Patient\.SSN \(ssn\)`
}

func safeApplied(p model.Patient) {
	log.Println(text.Apply(p.SSN, text.Constant))
}

func bugAppliedLiteral(p model.Patient) {
	s := text.Apply("x", func(s string) string { return s + p.SSN })
	log.Println(s) // want `Patient\.SSN \(ssn\)`
}

func bugVisited(p model.Patient) {
	text.Words(p.Name, func(w string) {
		log.Println(w) // want `Patient\.Name \(name\)`
	})
}

func safeVisited(p model.Patient) {
	n := 0
	text.Words(p.Name, func(string) { n++ })
	log.Println(n)
}

func logWord(w string) { log.Println(w) }

func bugVisitedByName(p model.Patient) {
	text.Words(p.Name, logWord) // want `Patient\.Name \(name\)`
}

func bugPut(p model.Patient) {
	m := map[string]string{}
	text.Put(m, "ssn", p.SSN)
	log.Println(m["ssn"]) // want `Patient\.SSN \(ssn\)`
}

func safePut(p model.Patient) {
	m := map[string]string{}
	text.Put(m, p.SSN, "seen")
	for _, v := range m {
		log.Println(v)
	}
}

func bugBuffered(p model.Patient) {
	var b text.Buffer
	b.Add("ssn").Add(p.SSN)
	log.Println(b.String()) // want `Patient\.SSN \(ssn\)`
}

func bugBufferShown(p model.Patient) {
	b := new(text.Buffer).Add(p.SSN)
	log.Println(b) // want `Patient\.SSN \(ssn\)`
}

func safeBuffered(p model.Patient) {
	var b text.Buffer
	b.Add(p.SSN)
	log.Println(b.Marks())
	b.Reset()
	log.Println(b.String())
}
