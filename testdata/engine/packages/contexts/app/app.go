// Package app puts PHI into contexts and takes it out.
package app

import (
	"context"
	"io"
	"log"
	"log/slog"

	"example.test/engine/model"
	"example.test/engine/packages/contexts/reqctx"
)

func bugUser(ctx context.Context, p model.Patient) {
	ctx = reqctx.WithUser(ctx, p.Name)
	log.Println(reqctx.User(ctx)) // want `Patient\.Name \(name\)`
}

func safeOtherKey(ctx context.Context, p model.Patient) {
	ctx = reqctx.WithUser(ctx, p.Name)
	ctx = reqctx.WithSite(ctx, p.Clinic)
	log.Println(reqctx.Site(ctx))
}

func bugUnderOtherValue(ctx context.Context, p model.Patient) {
	ctx = reqctx.WithSite(reqctx.WithUser(ctx, p.Name), p.Clinic)
	log.Println(reqctx.User(ctx)) // want `Patient\.Name \(name\)`
}

func bugLogUser(ctx context.Context, p model.Patient) {
	reqctx.LogUser(reqctx.WithUser(ctx, p.Name)) // want `Patient\.Name \(name\)`
}

func safeLogSite(ctx context.Context, p model.Patient) {
	reqctx.LogSite(reqctx.WithUser(ctx, p.Name))
	reqctx.LogUser(reqctx.WithUser(ctx, p.Clinic))
}

func bugPatient(ctx context.Context) {
	log.Println(reqctx.Patient(ctx).SSN) // want `Patient\.SSN \(ssn\)`
}

func safePatient(ctx context.Context) {
	log.Println(reqctx.Patient(ctx).Clinic)
}

func bugLogger(ctx context.Context, p model.Patient) {
	reqctx.Logger(ctx).Info("seen", "ssn", p.SSN) // want `Patient\.SSN \(ssn\)`
}

func safeLogger(ctx context.Context, p model.Patient) {
	reqctx.Logger(ctx).Info("seen", "clinic", p.Clinic)
}

// To attach PHI to a logger is to log it; what logs with it later is not
// reported again.
func bugAttached(ctx context.Context, p model.Patient) {
	l := reqctx.Logger(ctx).With("name", p.Name) // want `Patient\.Name \(name\)`
	ctx = reqctx.WithLogger(ctx, l)
	reqctx.Logger(ctx).Info("seen")
}

func safeAttached(ctx context.Context, p model.Patient) {
	l := reqctx.Logger(ctx).With("clinic", p.Clinic)
	ctx = reqctx.WithLogger(ctx, l)
	reqctx.Logger(ctx).Info("seen")
}

// contract: what a context holds besides is not shown by a logger with an
// unknown handler.
func safeContextOfLogger(ctx context.Context, p model.Patient) {
	reqctx.Logger(ctx).InfoContext(reqctx.WithUser(ctx, p.Name), "seen")
}

func safeDiscarded(p model.Patient) {
	l := slog.New(slog.NewTextHandler(io.Discard, nil))
	l.Info("seen", "ssn", p.SSN)
}
