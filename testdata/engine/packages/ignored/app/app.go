// Package app calls functions whose findings are excused.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/ignored/lib"
)

func safeDebug(p model.Patient) {
	lib.Debug(p.SSN)
	lib.Above(p.SSN)
	lib.Own(p)
}

func bugBoth(p model.Patient) {
	lib.Both(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func bugOther(p model.Patient) {
	lib.Other(p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeHere(p model.Patient) {
	//phi:ignore philog it is a sample
	log.Println(lib.Title(p))
}

func bugNotHere(p model.Patient) {
	t := lib.Title(p)
	log.Println(t) // want `Patient\.Name \(name\)`
}
