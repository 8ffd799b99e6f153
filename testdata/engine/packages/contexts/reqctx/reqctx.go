// Package reqctx keeps values and loggers in contexts.
package reqctx

import (
	"context"
	"log"
	"log/slog"

	"example.test/engine/model"
)

type key int

const (
	userKey key = iota
	siteKey
	patientKey
	loggerKey
)

// WithUser keeps s.
func WithUser(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, userKey, s)
}

// User returns it.
func User(ctx context.Context) string { s, _ := ctx.Value(userKey).(string); return s }

// WithSite keeps s.
func WithSite(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, siteKey, s)
}

// Site returns it.
func Site(ctx context.Context) string { s, _ := ctx.Value(siteKey).(string); return s }

// WithPatient keeps p.
func WithPatient(ctx context.Context, p *model.Patient) context.Context {
	return context.WithValue(ctx, patientKey, p)
}

// Patient returns it.
func Patient(ctx context.Context) *model.Patient {
	p, _ := ctx.Value(patientKey).(*model.Patient)
	return p
}

// WithLogger keeps l.
func WithLogger(ctx context.Context, l *slog.Logger) context.Context {
	return context.WithValue(ctx, loggerKey, l)
}

// Logger returns it, or the default one.
func Logger(ctx context.Context) *slog.Logger {
	if l, ok := ctx.Value(loggerKey).(*slog.Logger); ok {
		return l
	}
	return slog.Default()
}

// LogUser logs the user of ctx.
func LogUser(ctx context.Context) { log.Println("user", User(ctx)) }

// LogSite logs the site of ctx.
func LogSite(ctx context.Context) { log.Println("site", Site(ctx)) }
