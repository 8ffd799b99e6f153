// Package datadog keeps cases about dd-trace-go and datadog-go.
package datadog

import (
	"context"

	"github.com/DataDog/datadog-go/v5/statsd"
	"github.com/DataDog/dd-trace-go/v2/ddtrace/tracer"

	"example.test/telemetry/model"
)

func bugTag(span *tracer.Span, p model.Patient) {
	span.SetTag("patient.name", p.Name) // want:philog,phiegress
}

func bugStart(ctx context.Context, p model.Patient) {
	span, _ := tracer.StartSpanFromContext(ctx, "find", tracer.Tag("ssn", p.SSN)) // want:philog,phiegress
	defer span.Finish()
}

func bugFinish(span *tracer.Span, err error, p model.Patient) {
	span.Finish(tracer.WithError(&noMatch{p})) // want:philog,phiegress
}

type noMatch struct{ p model.Patient }

func (e *noMatch) Error() string { return "no match for " + e.p.SSN }

func bugStatsd(client *statsd.Client, p model.Patient) {
	client.Incr("visits", []string{"patient:" + p.Name}, 1) // want:philog,phiegress
}

func safeTag(span *tracer.Span, client *statsd.Client, p model.Patient) {
	span.SetTag("clinic", p.Clinic)
	client.Gauge("weight", p.Weight, []string{"clinic:" + p.Clinic}, 1)
}
