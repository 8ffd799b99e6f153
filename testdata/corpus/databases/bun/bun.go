// Package bun keeps cases about github.com/uptrace/bun.
package bun

import (
	"context"

	"github.com/uptrace/bun"

	"example.test/databases/model"
)

// A Visit holds PHI that is not stored.
type Visit struct {
	ID   int64
	Name string `phi:"name" bun:"-"`
}

func bugInsert(ctx context.Context, db *bun.DB, p *model.Patient) {
	db.NewInsert().Model(p).Exec(ctx) // want:phistore
}

func bugUpdate(ctx context.Context, db *bun.DB, p model.Patient) {
	db.NewUpdate().Table("patients").Set("ssn = ?", p.SSN).Where("id = ?", p.ID).Exec(ctx) // want:phistore
}

func safeInsert(ctx context.Context, db *bun.DB, v *Visit) {
	db.NewInsert().Model(v).Exec(ctx)
}

func safeSelect(ctx context.Context, db *bun.DB, p model.Patient) {
	db.NewSelect().Model((*model.Patient)(nil)).Where("ssn = ?", p.SSN).Scan(ctx)
}
