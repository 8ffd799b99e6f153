// Package datadog keeps cases about datadog-go.
package datadog

import (
	"github.com/DataDog/datadog-go/v5/statsd"

	"example.test/telemetry/model"
)

func bugStatsd(client *statsd.Client, p model.Patient) {
	client.Incr("visits", []string{"patient:" + p.Name}, 1) // want:philog,phiegress
	client.SimpleEvent("Visit", "of "+p.SSN)                // want:philog,phiegress
}

func safeStatsd(client statsd.ClientInterface, p model.Patient) {
	client.Gauge("weight", p.Weight, []string{"clinic:" + p.Clinic}, 1)
}
