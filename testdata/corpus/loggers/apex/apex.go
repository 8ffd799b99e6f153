// Package apex keeps cases about github.com/apex/log.
package apex

import (
	"github.com/apex/log"

	"example.test/loggers/model"
)

func bugFields(p model.Patient) {
	log.WithFields(log.Fields{"ssn": p.SSN}).Info("admitted") // want:philog
	log.WithField("name", p.Name).Warnf("refused")            // want:philog
	log.Errorf("refused %s", p.Name)                          // want:philog
}

func safeFields(p model.Patient) {
	log.WithFields(log.Fields{"id": p.ID, "clinic": p.Clinic}).Info("admitted")
}
