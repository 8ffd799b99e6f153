// Package gokit keeps cases about github.com/go-kit/log.
package gokit

import (
	"os"

	"github.com/go-kit/log"
	"github.com/go-kit/log/level"

	"example.test/loggers/model"
)

func bugLog(logger log.Logger, p model.Patient) {
	level.Info(logger).Log("msg", "admitted", "ssn", p.SSN) // want:philog
}

func bugWith(p model.Patient) {
	logger := log.NewJSONLogger(os.Stderr)
	logger = log.With(logger, "name", p.Name) // want:philog
	logger.Log("msg", "admitted")
}

func safeLog(logger log.Logger, p model.Patient) {
	log.With(logger, "clinic", p.Clinic).Log("msg", "admitted", "id", p.ID)
}

func safeNop(p model.Patient) {
	log.NewNopLogger().Log("name", p.Name)
}
