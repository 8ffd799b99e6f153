// Package app sets lib's hooks.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/hooks/lib"
)

func bugDefaultHook(p model.Patient) {
	lib.Warn("ssn %s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeDefaultHook(p model.Patient) {
	lib.Warn("clinic %s", p.Clinic)
}

func bugHookCalled(p model.Patient) {
	lib.Logf("ssn %s", p.SSN) // want `Patient\.SSN \(ssn\)`
}

// This package sets OnText and is the one that gives it PHI.
func init() {
	lib.OnText = func(s string) { log.Println("text", s) }
}

func bugOwnText(p model.Patient) {
	lib.Say(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeOwnText(p model.Patient) {
	lib.Say(p.Clinic)
}

func logName(name string) { log.Println("admitted", name) }

// lib knows the PHI: the assignment is the place.
func bugNamedHook() {
	lib.OnAdmit = logName // want `Patient\.Name \(name\)`
}

func bugLiteralHook() {
	lib.OnAdmit = func(name string) {
		log.Println("admitted", name) // want `Patient\.Name \(name\)`
	}
}

func safeHook() {
	lib.OnAdmit = func(name string) { log.Println("admitted", len(name)) }
	lib.OnCount = func(n int) { log.Println(n) }
}

func safeAdmit(p *model.Patient) {
	lib.Admit(p)
}

func bugErrorHook() {
	lib.OnError = func(err error) {
		log.Println(err) // want `Patient\.Name \(name\)`
	}
}

func safeErrorHook() {
	lib.OnError = func(err error) { log.Println(err != nil) }
}

func bugDescribe(p model.Patient) {
	log.Println(lib.Describe(p)) // want `Patient\.Name \(name\)`
}

func safeLocate(p model.Patient) {
	log.Println(lib.Locate(p))
}

func bugPrint(p model.Patient) {
	lib.Print(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safePrint(p model.Patient) {
	lib.Print(p.Clinic)
}

func bugWorkerField() *lib.Worker {
	return &lib.Worker{
		Before: func(id string) {
			log.Println(id) // want `Patient\.ID \(mrn\)`
		},
		After: func(ward string) { log.Println(ward) },
	}
}

func safeWorkerField() *lib.Worker {
	return &lib.Worker{
		Before: func(id string) { log.Println(len(id)) },
		After:  func(ward string) { log.Println(ward) },
	}
}

func logID(id string) { log.Println(id) }

func bugWorkerNamed(w *lib.Worker) {
	w.Before = logID // want `Patient\.ID \(mrn\)`
}

func safeWorkerNamed(w *lib.Worker) {
	w.After = logID
}

func bugWorkerGiven(p model.Patient) {
	w := lib.Worker{Before: func(string) {}, After: logWard}
	w.Pass(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func logWard(s string) { log.Println(s) }

func safeWorkerGiven(p model.Patient) {
	w := lib.Worker{Before: func(string) {}, After: func(string) {}}
	w.Pass(p.SSN)
}

func bugConfig(p model.Patient) {
	e := lib.Start(lib.Config{Name: "x", OnEvent: func(kind, text string) {
		log.Println(kind, text) // want `Patient\.SSN \(ssn\)`
	}})
	e.Feed(p)
}

func bugConfigFired(p model.Patient) {
	e := lib.Start(lib.Config{OnEvent: func(kind, text string) {
		log.Println(kind, text) // want `Patient\.(SSN|Name)`
	}})
	e.Fire(p.Name)
}

func safeConfig(p model.Patient) {
	e := lib.Start(lib.Config{Name: "x", OnEvent: func(kind, text string) {
		log.Println(kind)
	}})
	e.Feed(p)
	e.Fire(p.SSN)
}
