// Package sqlbuilder keeps cases about github.com/huandu/go-sqlbuilder.
package sqlbuilder

import (
	"context"
	"database/sql"

	"github.com/huandu/go-sqlbuilder"

	"example.test/databases/model"
)

func bugInsert(ctx context.Context, db *sql.DB, p model.Patient) {
	ib := sqlbuilder.NewInsertBuilder()
	ib.InsertInto("patients").Cols("ssn").Values(p.SSN)
	query, args := ib.Build()
	db.ExecContext(ctx, query, args...) // want:phistore
}

func safeSelect(ctx context.Context, db *sql.DB, p model.Patient) {
	sb := sqlbuilder.NewSelectBuilder()
	sb.Select("id").From("patients").Where(sb.Equal("ssn", p.SSN))
	query, args := sb.Build()
	db.QueryContext(ctx, query, args...)
}
