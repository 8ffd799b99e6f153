// Package otel keeps cases about go.opentelemetry.io/otel.
package otel

import (
	"context"
	"fmt"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/baggage"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/metric"
	"go.opentelemetry.io/otel/trace"

	"example.test/telemetry/model"
)

func bugAttributes(span trace.Span, p model.Patient) {
	span.SetAttributes(attribute.String("patient.name", p.Name))                 // want:philog
	span.AddEvent("found", trace.WithAttributes(attribute.String("ssn", p.SSN))) // want:philog
	span.SetName("visit of " + p.Name)                                           // want:philog
	span.SetStatus(codes.Error, "no match for "+p.SSN)                           // want:philog
	span.RecordError(fmt.Errorf("no match for %s", p.SSN))                       // want:philog
}

func bugStart(ctx context.Context, p model.Patient) {
	ctx, span := otel.Tracer("records").Start(ctx, "find", trace.WithAttributes(attribute.Stringer("who", p))) // want:philog
	defer span.End()
	_ = ctx
}

func bugStartName(ctx context.Context, tracer trace.Tracer, p model.Patient) {
	_, span := tracer.Start(ctx, "find "+p.Name) // want:philog
	span.End()
}

func bugMetric(ctx context.Context, visits metric.Int64Counter, p model.Patient) {
	visits.Add(ctx, 1, metric.WithAttributes(attribute.String("patient", p.SSN))) // want:philog
}

func bugBaggage(ctx context.Context, p model.Patient) (context.Context, error) {
	m, err := baggage.NewMember("patient", p.SSN)
	if err != nil {
		return ctx, err
	}
	b, err := baggage.New(m)
	if err != nil {
		return ctx, err
	}
	return baggage.ContextWithBaggage(ctx, b), nil // want:philog
}

func bugCurrent(ctx context.Context, p model.Patient) {
	kv := attribute.Key("patient").String(p.Name)
	trace.SpanFromContext(ctx).SetAttributes(kv) // want:philog
}

func safeAttributes(ctx context.Context, span trace.Span, p model.Patient) {
	span.SetAttributes(attribute.String("clinic", p.Clinic), attribute.Int("name.length", len(p.Name)))
	_, inner := otel.Tracer("records").Start(ctx, "find", trace.WithAttributes(attribute.Bool("known", p.SSN != "")))
	inner.End()
}

func safeValue(p model.Patient) attribute.KeyValue { return attribute.String("patient.name", p.Name) }

func safeNumber(ctx context.Context, weight metric.Float64Histogram, p model.Patient) {
	weight.Record(ctx, p.Weight, metric.WithAttributes(attribute.String("clinic", p.Clinic)))
}
