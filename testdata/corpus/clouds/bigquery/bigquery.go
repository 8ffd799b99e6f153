// Package bigquery keeps cases about cloud.google.com/go/bigquery and spanner: rows are
// encrypted at rest, what is written beside them is not.
package bigquery

import (
	"context"
	"os"

	"cloud.google.com/go/bigquery"
	"cloud.google.com/go/spanner"

	"example.test/clouds/model"
)

func bugSpool(ctx context.Context, ins *bigquery.Inserter, p model.Patient) error {
	if err := ins.Put(ctx, &p); err != nil {
		return os.WriteFile("failed", []byte(p.SSN), 0o600) // want:phistore
	}
	return nil
}

func safeRow(ctx context.Context, ins *bigquery.Inserter, p model.Patient) error {
	return ins.Put(ctx, &p)
}

func safeMutation(ctx context.Context, client *spanner.Client, p model.Patient) error {
	m := spanner.Insert("Patients", []string{"Id", "Name"}, []any{p.ID, p.Name})
	_, err := client.Apply(ctx, []*spanner.Mutation{m})
	return err
}
