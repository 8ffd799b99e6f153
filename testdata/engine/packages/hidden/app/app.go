// Package app uses what store hides.
package app

import (
	"log"
	"strings"

	"example.test/engine/model"
	"example.test/engine/packages/hidden/store"
)

func bugLoud(p model.Patient) {
	store.Loud().Put("ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeMemory(p model.Patient) {
	store.Memory().Put("ssn", p.SSN)
}

func bugEither(p model.Patient, s store.Store) {
	s.Put("ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugGot(p model.Patient) {
	s := store.Memory()
	s.Put("ssn", p.SSN)
	log.Println(s.Get("ssn")) // want `Patient\.SSN \(ssn\)`
}

func safeGot(p model.Patient) {
	s, t := store.Memory(), store.Memory()
	s.Put("ssn", p.SSN)
	t.Put("clinic", p.Clinic)
	log.Println(t.Get("clinic"), s.Close())
}

func bugLabel(p model.Patient) {
	log.Println(store.Label(p)) // want `Patient\.Name \(name\)`
}

func bugLabelString(p model.Patient) {
	log.Println(store.Label(p).String()) // want `Patient\.Name \(name\)`
}

func safePlace(p model.Patient) {
	log.Println(store.Place(p))
	log.Println(store.Place(p).String())
}

func bugNamer(p model.Patient) {
	name := store.Namer(p)
	log.Println(name()) // want `Patient\.Name \(name\)`
}

func safePlacer(p model.Patient) {
	place := store.Placer(p)
	log.Println(place())
}

func bugPrinter(p model.Patient) {
	print := store.Printer("ssn")
	print(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safePrinter(p model.Patient) {
	store.Printer("clinic")(p.Clinic)
}

func bugPrinterPrefix(p model.Patient) {
	store.Printer(p.Name)("hello") // want `Patient\.Name \(name\)`
}

func safeCounter(p model.Patient) {
	count := store.Counter()
	log.Println(count(p.SSN))
}

func bugMemo(p model.Patient) {
	remember, recall := store.Memo()
	remember(p.SSN)
	log.Println(recall()) // want `Patient\.SSN \(ssn\)`
}

func safeMemo(p model.Patient) {
	remember, _ := store.Memo()
	_, recall := store.Memo()
	remember(p.SSN)
	log.Println(recall())
}

func bugChain(p model.Patient) {
	f := store.Chain(strings.TrimSpace, strings.ToLower)
	log.Println(f(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeChain(p model.Patient) {
	f := store.Chain(strings.TrimSpace, strings.ToLower)
	log.Println(f(p.Clinic))
}

func bugHidden(name string) {
	h := store.Hidden(name, "x")
	log.Println(h.Name) // want `hidden\.Name \(name\)`
}

func safeHidden(name string) {
	h := store.Hidden(name, "x")
	log.Println(h.Place)
}

func bugBuilt(p model.Patient) {
	log.Println(store.Build().Say("dear ").Say(p.Name).Done()) // want `Patient\.Name \(name\)`
}

func safeBuilt(p model.Patient) {
	log.Println(store.Build().Say("dear ").Say(p.Clinic).Done())
}
