// Package app reads and writes state's variables.
package app

import (
	"fmt"
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/deidentified/redact"
	"example.test/engine/packages/globals/state"
)

func bugWrittenThere() {
	log.Println(state.Last) // want `Patient\.SSN \(ssn\)`
}

func safeWrittenThere() {
	log.Println(state.Place)
}

func writeText(p model.Patient) { state.Text = p.SSN }

func bugWrittenHereReadHere() {
	log.Println(state.Text) // want `Patient\.SSN \(ssn\)`
}

func bugWrittenHereReadThere() {
	log.Println(state.GetText()) // want `Patient\.SSN \(ssn\)`
}

func bugHidden(p model.Patient) {
	state.Hide(p.Name)
	log.Println(state.Reveal()) // want `Patient\.Name \(name\)`
}

func bugCurrent() {
	log.Println(state.Current.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeCurrent() {
	log.Println(state.Current.Clinic)
}

func bugTableKeys() {
	for k := range state.Table {
		log.Println(k) // want `Patient\.SSN \(ssn\)`
	}
}

func safeTableValues() {
	for _, v := range state.Table {
		log.Println(v, len(state.Table))
	}
}

func bugSingleton() {
	log.Println(state.Shared.Names()) // want `Patient\.Name \(name\)`
}

func safeSingleton() {
	log.Println(state.Shared.Size())
}

func setErr(p model.Patient) { state.Err = fmt.Errorf("bad ssn %s", p.SSN) }

func bugErr() {
	log.Println(state.Err) // want `Patient\.SSN \(ssn\)`
}

func bugDeclared() {
	log.Println(state.Chief) // want `\(name\)`
}

func safeDeclared() {
	log.Println(state.Title)
}

func bugShownThere(p model.Patient) {
	state.Shown = p.SSN // want `Patient\.SSN \(ssn\)`
}

func safeMasked() string { return redact.All(state.Shown) }
