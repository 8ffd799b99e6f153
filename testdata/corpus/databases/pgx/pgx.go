// Package pgx keeps cases about github.com/jackc/pgx/v5.
package pgx

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"example.test/databases/model"
)

func bugExec(ctx context.Context, pool *pgxpool.Pool, p model.Patient) {
	pool.Exec(ctx, "INSERT INTO patients (ssn) VALUES ($1)", p.SSN) // want:phistore
}

func bugReturning(ctx context.Context, tx pgx.Tx, p model.Patient) (id int, err error) {
	err = tx.QueryRow(ctx, "INSERT INTO patients (name) VALUES ($1) RETURNING id", p.Name).Scan(&id) // want:phistore
	return id, err
}

func bugNamedArgs(ctx context.Context, conn *pgx.Conn, p model.Patient) {
	conn.Exec(ctx, "INSERT INTO patients (name) VALUES (@name)", pgx.NamedArgs{"name": p.Name}) // want:phistore
}

func bugBatch(ctx context.Context, pool *pgxpool.Pool, all []model.Patient) {
	var batch pgx.Batch
	for _, p := range all {
		batch.Queue("UPDATE patients SET ssn = $1", p.SSN) // want:phistore
	}
	pool.SendBatch(ctx, &batch).Close()
}

func bugCopy(ctx context.Context, pool *pgxpool.Pool, p model.Patient) {
	rows := [][]any{{p.ID, p.SSN}}
	pool.CopyFrom(ctx, pgx.Identifier{"patients"}, []string{"id", "ssn"}, pgx.CopyFromRows(rows)) // want:phistore
}

func bugCopySlice(ctx context.Context, pool *pgxpool.Pool, all []model.Patient) {
	source := pgx.CopyFromSlice(len(all), func(i int) ([]any, error) { return []any{all[i].Name}, nil })
	pool.CopyFrom(ctx, pgx.Identifier{"patients"}, []string{"name"}, source) // want:phistore
}

func safeSelect(ctx context.Context, pool *pgxpool.Pool, p model.Patient) {
	pool.QueryRow(ctx, "SELECT id FROM patients WHERE ssn = $1", p.SSN)
	pool.Exec(ctx, "DELETE FROM patients WHERE ssn = $1", p.SSN)
}

func safeCopy(ctx context.Context, pool *pgxpool.Pool, p model.Patient) {
	pool.CopyFrom(ctx, pgx.Identifier{"visits"}, []string{"id"}, pgx.CopyFromRows([][]any{{p.ID, p.Clinic}}))
}
