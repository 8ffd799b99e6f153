// Package naming has audit calls that are known by name alone.
package naming

import (
	"context"

	"auditlog"
	"auditorium"
	"shared"
	t "tracking"
)

var (
	d     *shared.Deps
	trail *t.AuditTrail
	sink  *auditlog.Client
	tx    *t.Tx
)

func use(...any) {}

//phi:access
func function(ctx context.Context) {
	d.Repo.Get(ctx, "1")
	t.AuditLog("1")
}

//phi:access
func snake(ctx context.Context) {
	d.Repo.Get(ctx, "1")
	t.Log("1")
}

//phi:access
func typeName(ctx context.Context) error {
	d.Repo.Get(ctx, "1")
	return trail.Add("1")
}

//phi:access
func packageName(ctx context.Context) error {
	d.Repo.Get(ctx, "1")
	return sink.Write(ctx, nil)
}

//phi:access
func statement(ctx context.Context) {
	d.Repo.Get(ctx, "1")
	auditlog.Append("1")
}

//phi:access
func asValue(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	use(auditlog.Append("1"))
}

//phi:access
func getter(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	use(t.GetAudit("1"))
	t.GetAudit("1")
}

//phi:access
func with(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	t.WithAudit("1")
}

//phi:access
func constructor(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	if err := t.NewAudit("1"); err != nil {
		return
	}
	use(auditlog.New())
}

//phi:access
func closes(ctx context.Context) {
	defer sink.Close()
	d.Repo.Get(ctx, "1") // want `read by`
}

//phi:access
func otherWord(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	t.Auditor("1")
	t.Auditorium{}.Enter()
	auditorium.Seat("1")
}

//phi:access
func chain(ctx context.Context) {
	d.Repo.Get(ctx, "1")
	auditlog.Event(ctx).With("id", "1").Info("read")
}

//phi:access
func deferredChain(ctx context.Context) {
	defer func() { auditlog.Event(ctx).With("id", "1").Info("read") }()
	d.Repo.Get(ctx, "1")
}

//phi:access
func chainWithoutEnd(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	auditlog.Event(ctx).With("id", "1")
}

//phi:access
func sameTransaction(ctx context.Context) {
	d.Repo.Get(ctx, "1")
	tx.Create(&t.AuditEvent{Actor: "me"})
}

//phi:access
func lookedUp(ctx context.Context) {
	d.Repo.Get(ctx, "1") // want `read by`
	tx.Lookup(&t.AuditEvent{Actor: "me"})
}

//phi:access
func droppedByName(ctx context.Context) {
	d.Repo.Get(ctx, "1")
	trail.Add("1") // want `the error of the audit call \(\*tracking.AuditTrail\).Add is dropped`
}
