// Package logr keeps cases about github.com/go-logr/logr.
package logr

import (
	"context"

	"github.com/go-logr/logr"

	"example.test/loggers/model"
)

func bugInfo(log logr.Logger, p model.Patient) {
	log.Info("admitted", "name", p.Name)    // want:philog
	log.V(1).Info("admitted", "patient", p) // want:philog
}

func bugValues(ctx context.Context, p model.Patient) {
	log := logr.FromContextOrDiscard(ctx).WithValues("ssn", p.SSN) // want:philog
	log.Info("admitted")
}

func bugError(log logr.Logger, err error, p model.Patient) {
	log.Error(err, "cannot admit "+p.Name) // want:philog
}

func safeInfo(log logr.Logger, p model.Patient) {
	log.Info("admitted", "id", p.ID, "clinic", p.Clinic)
}

func safeDiscard(p model.Patient) {
	logr.Discard().Info(p.Name)
}
