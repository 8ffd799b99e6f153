// Package app instantiates coll's types and functions.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/generics/coll"
)

func bugStack(p model.Patient) {
	var s coll.Stack[string]
	s.Push(p.SSN)
	log.Println(s.Pop()) // want `Patient\.SSN \(ssn\)`
}

func safeStack(p model.Patient) {
	var s, q coll.Stack[string]
	s.Push(p.SSN)
	q.Push(p.Clinic)
	log.Println(s.Len(), q.Pop())
}

func bugStackOfPatients(p model.Patient) {
	var s coll.Stack[model.Patient]
	s.Push(p)
	log.Println(s.Pop().SSN) // want `Patient\.SSN \(ssn\)`
}

func safeStackOfPatients(p model.Patient) {
	var s coll.Stack[model.Patient]
	s.Push(p)
	log.Println(s.Pop().Clinic)
}

func bugDump(p model.Patient) {
	var s coll.Stack[string]
	s.Push(p.SSN)
	s.Dump() // want `Patient\.SSN \(ssn\)`
}

func safeDump(p model.Patient) {
	var s coll.Stack[int]
	s.Push(len(p.SSN))
	s.Dump()
}

func bugDumpPatients(s *coll.Stack[model.Person]) {
	s.Dump() // want `Person\.SSN \(ssn\)`
}

func bugPair(p model.Patient) {
	log.Println(coll.MakePair(p.Clinic, p.SSN).Second) // want `Patient\.SSN \(ssn\)`
}

func safePair(p model.Patient) {
	log.Println(coll.MakePair(p.Clinic, p.SSN).First)
}

func bugPairSwapped(p model.Patient) {
	log.Println(coll.MakePair(p.Clinic, p.SSN).Swap().First) // want `Patient\.SSN \(ssn\)`
}

func safePairSwapped(p model.Patient) {
	log.Println(coll.MakePair(p.Clinic, p.SSN).Swap().Second)
}

func bugTagged(t coll.Tagged[float64]) {
	log.Println(t.Value) // want `Tagged\.Value \(lab\)`
}

func safeTagged(t coll.Tagged[float64]) {
	log.Println(t.Unit)
}

func bugTaggedInstances(ts map[string]*coll.Tagged[string]) {
	for _, t := range ts {
		log.Println(t.Value) // want `Tagged\.Value \(lab\)`
	}
}

func name(p model.Patient) string   { return p.Name }
func clinic(p model.Patient) string { return p.Clinic }

func bugMap(ps []model.Patient) {
	log.Println(coll.Map(ps, name)) // want `Patient\.Name \(name\)`
}

func safeMap(ps []model.Patient) {
	log.Println(coll.Map(ps, clinic))
}

func bugMapLiteral(ps []model.Patient) {
	log.Println(coll.Map(ps, func(p model.Patient) string { return p.SSN })) // want `Patient\.SSN \(ssn\)`
}

func bugFilter(ps []model.Patient) {
	some := coll.Filter(ps, func(p model.Patient) bool { return p.SSN != "" })
	log.Println(some[0].SSN) // want `Patient\.SSN \(ssn\)`
}

func safeFilter(ps []model.Patient) {
	some := coll.Filter(ps, func(p model.Patient) bool { return p.SSN != "" })
	log.Println(len(some), some[0].Clinic)
}

func bugSave(p model.Patient) {
	coll.Save(p) // want `Patient\.Name \(name\)`
}

func safeSave(p model.Patient) {
	coll.Save(p.Clinic)
	coll.Save[int](len(p.SSN))
}

func bugSaveValue(p model.Patient) {
	save := coll.Save[string]
	save(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugShow(p model.Patient) {
	log.Println(coll.Show(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeShow(p model.Patient) {
	log.Println(coll.Show(p.Clinic))
}

type masked struct{ p model.Patient }

func (masked) String() string { return "***" }

type open struct{ p model.Patient }

func (o open) String() string { return o.p.Name }

func bugDescribe(p model.Patient) {
	log.Println(coll.Describe(open{p})) // want `Patient\.Name \(name\)`
}

func safeDescribe(p model.Patient) {
	log.Println(coll.Describe(masked{p}))
}

func bugRepoKeys(p model.Patient) {
	r := coll.NewRepo[string, int]()
	r.Put(p.SSN, 1)
	log.Println(r.Keys()) // want `Patient\.SSN \(ssn\)`
}

func safeRepoValues(p model.Patient) {
	r := coll.NewRepo[string, int]()
	r.Put(p.SSN, 1)
	n, _ := r.Get("x")
	log.Println(n)
}

func bugRepoError(p model.Patient) {
	r := coll.NewRepo[string, int]()
	_, err := r.Get(p.SSN)
	log.Println(err) // want `Patient\.SSN \(ssn\)`
}

func safeRepoError(p model.Patient) {
	r := coll.NewRepo[int, string]()
	r.Put(1, p.SSN)
	_, err := r.Get(1)
	log.Println(err)
}

func bugRepoValue(p model.Patient) {
	r := coll.NewRepo[int, model.Patient]()
	r.Put(1, p)
	q, err := r.Get(1)
	if err == nil {
		log.Println(q.Name) // want `Patient\.Name \(name\)`
	}
}

// An instance that a type of this package embeds.
type patients struct{ coll.Stack[model.Patient] }

func (ps *patients) bugEmbedded() {
	log.Println(ps.Pop().Name) // want `Patient\.Name \(name\)`
}

func (ps *patients) safeEmbedded() {
	log.Println(ps.Pop().Clinic, ps.Len())
}
