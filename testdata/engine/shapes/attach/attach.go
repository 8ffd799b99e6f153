// Package attach holds what is attached to loggers and emitted now or later
// (shapes 01 to 04, 27 to 31).
package attach

import (
	"context"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"

	"example.test/engine/shapes/people"
)

// 01: a struct of pointers. fmt prints addresses, JSON prints values.
func bugWholeStruct(m people.Member) {
	slog.Debug("new member", "member", m) // want `Member\.Name \(name\)`
}

func safeWholeStructPrinted(m people.Member) {
	log.Printf("%+v", m)
}

func bugWholeStructJSONHandler(m *people.Member) {
	lg := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	lg.Info("new member", "member", m) // want `Member\.Email \(email\)`
}

func safeWholeStructTextHandler(m people.Member) {
	lg := slog.New(slog.NewTextHandler(os.Stderr, nil))
	lg.Info("new member", "member", m)
}

func safeWholeStructDiscarded(m *people.Member) {
	lg := slog.New(slog.NewJSONHandler(io.Discard, nil))
	lg.Info("new member", "member", m)
}

// 02: attached now, emitted later, if at all.
func bugAttached(base *slog.Logger, r people.Row, skip bool) {
	l := base.With("in", r) // want `Row\.Name \(name\)`
	if skip {
		return
	}
	l.Debug("saved")
}

func safeAttached(base *slog.Logger, r people.Row) {
	l := base.With("plan", r.Plan)
	l.Debug("saved", "plan", r.Plan)
}

func bugAttachedGroup(base *slog.Logger, r people.Row) {
	l := base.With(slog.Group("row", "plan", r.Plan, "name", r.Name)) // want `Row\.Name \(name\)`
	l.Debug("saved")
}

func safeAttrUnused(r people.Row) {
	a := slog.String("name", r.Name)
	_ = a
}

func bugAttrUsed(r people.Row) {
	a := slog.String("name", r.Name)
	slog.LogAttrs(context.Background(), slog.LevelInfo, "saved", a) // want `Row\.Name \(name\)`
}

// 03: a pointer is put into the fields and filled afterwards.
type entry struct{ fields map[string]any }

func (e *entry) with(k string, v any) *entry {
	n := &entry{map[string]any{k: v}}
	for k, v := range e.fields {
		n.fields[k] = v
	}
	return n
}

func (e *entry) info(msg string) { slog.Info(msg, "fields", e.fields) }

func bugFilledAfterwards(r people.Row) {
	m := &people.Row{Plan: "gold"}
	l := new(entry).with("m", m)
	m.Name = r.Name
	l.info("x") // want `Row\.Name \(name\)`
}

func safeFilledAfterwards(r people.Row) {
	m := &people.Row{Plan: "gold"}
	l := new(entry).with("m", m)
	m.Plan = r.Plan
	l.info("x")
}

func safeFilledAfterLogging(r people.Row) {
	m := &people.Row{Plan: "gold"}
	l := new(entry).with("m", m)
	l.info("x")
	m.Name = r.Name
}

// 04: a context carries what is to be logged.
type fieldsKey struct{}

func with(ctx context.Context, k string, v any) context.Context {
	old, _ := ctx.Value(fieldsKey{}).([]any)
	return context.WithValue(ctx, fieldsKey{}, append(old, k, v))
}

func info(ctx context.Context, msg string) {
	args, _ := ctx.Value(fieldsKey{}).([]any)
	slog.Info(msg, args...)
}

func step(ctx context.Context) { info(ctx, "start") }

func bugCarried(ctx context.Context, r people.Row) {
	ctx = with(ctx, "row", r)
	step(ctx) // want `Row\.MBI \(beneficiary\)`
}

func safeCarried(ctx context.Context, r people.Row) {
	ctx = with(ctx, "plan", r.Plan)
	step(ctx)
}

// 27: an event of a stream.
func bugEvent(ev people.Event) {
	slog.Info("change", "event", ev) // want `Event\.Payload \(phi\)`
}

func safeEvent(ev people.Event) {
	slog.Info("change", "kind", ev.Kind, "size", len(ev.Payload))
}

// 28: an untyped map.
func bugUntyped(r people.Row) {
	profile := map[string]any{"plan": r.Plan}
	profile["who"] = r.Name
	slog.Debug("apply", "profile", profile) // want `Row\.Name \(name\)`
}

func safeUntyped(r people.Row) {
	profile := map[string]any{"plan": r.Plan, "named": r.Name != ""}
	slog.Debug("apply", "profile", profile)
}

// 30: one field that is a pointer.
func bugPointerField(m people.Member) {
	slog.Info("mail changed", "email", m.Email) // want `Member\.Email \(email\)`
}

func safePointerPrinted(m people.Member) {
	log.Println(m.Email)
}

func bugPointerDereferenced(m people.Member) {
	log.Println(*m.Email) // want `Member\.Email \(email\)`
}

// 31: a wrapper with more fields.
type app struct{ lg *slog.Logger }

func (a *app) fail(code int, why string, extra ...any) {
	a.lg.With(extra...).Info(why, "code", code)
}

func bugExtra(a *app, r people.Row) {
	a.fail(404, "not found", "mbi", r.MBI) // want `Row\.MBI \(beneficiary\)`
}

func safeExtra(a *app, r people.Row) {
	a.fail(404, "not found", "plan", r.Plan)
}

func bugWhy(a *app, r people.Row) {
	a.fail(404, fmt.Sprintf("no member %s", r.ID)) // want `Row\.ID \(mrn\)`
}
