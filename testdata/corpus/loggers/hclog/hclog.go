// Package hclog keeps cases about github.com/hashicorp/go-hclog.
package hclog

import (
	"github.com/hashicorp/go-hclog"

	"example.test/loggers/model"
)

func bugInfo(log hclog.Logger, p model.Patient) {
	log.Info("admitted", "ssn", p.SSN) // want:philog
}

func bugWith(p model.Patient) {
	log := hclog.Default().With("name", p.Name) // want:philog
	log.Info("admitted")
}

func safeInfo(log hclog.Logger, p model.Patient) {
	log.With("clinic", p.Clinic).Error("refused", "id", p.ID)
}
