// Package slog keeps cases about log/slog as services use it.
package slog

import (
	"context"
	"log/slog"

	"example.test/loggers/model"
)

func bugAttr(ctx context.Context, p model.Patient) {
	slog.InfoContext(ctx, "admitted", slog.String("ssn", p.SSN)) // want:philog
}

func bugWith(l *slog.Logger, p model.Patient) {
	l = l.With("name", p.Name) // want:philog
	l.Info("admitted")
}

// An identifier hides itself from slog.
type identifier string

// LogValue implements slog.LogValuer.
func (identifier) LogValue() slog.Value { return slog.StringValue("***") }

func safeValuer(l *slog.Logger, p model.Patient) {
	l.Info("admitted", "ssn", identifier(p.SSN))
}

func safeDiscard(p model.Patient) {
	slog.New(slog.DiscardHandler).Info(p.Name)
}
