// Package far does not import store: it hears of its types from mid alone.
package far

import (
	"example.test/engine/model"
	"example.test/engine/packages/hidden/mid"
)

func bugLoud(p model.Patient) {
	mid.Loud().Put("ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeMemory(p model.Patient) {
	mid.Memory().Put("ssn", p.SSN)
}

func bugSpoken(p model.Patient) {
	mid.Spoken().Put("ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeMute(p model.Patient) {
	mid.Mute().Put("ssn", p.SSN)
}
