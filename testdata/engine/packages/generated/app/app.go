// Package app calls functions of a generated file.
package app

import (
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/generated/gen"
)

func bugDump(p *model.Patient) {
	gen.Dump(p) // want `Patient\.SSN \(ssn\)`
}

func bugDeep(p *model.Patient) {
	gen.Deep(p) // want `Patient\.SSN \(ssn\)`
}

func safePlace(p *model.Patient) {
	gen.Place(p)
	gen.Hand(p)
}

func bugGetter(r *gen.Row) {
	log.Println(r.GetMrn()) // want `Row\.Mrn \(mrn\)`
}

func safeGetter(r *gen.Row) {
	log.Println(r.GetWard())
}

func bugMethod(r *gen.Row) {
	r.Log() // want `Row\.Mrn \(mrn\)`
}
