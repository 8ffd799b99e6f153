package gen

import "example.test/engine/model"

func bugCallsGenerated(p *model.Patient) {
	Dump(p) // want `Patient\.SSN \(ssn\)`
}

// Hand is reported here, not at its callers.
func Hand(p *model.Patient) { bugCallsGenerated(p) }
