// Package newrelic keeps cases about github.com/newrelic/go-agent.
package newrelic

import (
	"fmt"

	"github.com/newrelic/go-agent/v3/newrelic"

	"example.test/telemetry/model"
)

func bugAttribute(txn *newrelic.Transaction, p model.Patient) {
	txn.AddAttribute("patient", p.Name)                   // want:philog
	txn.NoticeError(fmt.Errorf("no match for %s", p.SSN)) // want:philog
}

func bugEvent(app *newrelic.Application, p model.Patient) {
	app.RecordCustomEvent("Visit", map[string]any{"ssn": p.SSN}) // want:philog
}

func safeAttribute(app *newrelic.Application, txn *newrelic.Transaction, p model.Patient) {
	txn.AddAttribute("clinic", p.Clinic)
	app.RecordCustomMetric("Weight", p.Weight)
}
