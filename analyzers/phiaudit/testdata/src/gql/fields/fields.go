// Package fields audits every field.
package fields

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"

	"rpc/pb"
	"shared"
)

type resolver struct{ *shared.Deps }

func (r *resolver) Query() pb.QueryResolver { return &query{r} }

type query struct{ *resolver }

func (r *query) Patient(ctx context.Context, id string) (*pb.Patient, error) {
	p, err := r.Repo.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	return &pb.Patient{Name: p.Name}, nil
}

func serve(es graphql.ExecutableSchema, d *shared.Deps) *handler.Server {
	srv := handler.NewDefaultServer(es)
	srv.AroundFields(func(ctx context.Context, next graphql.Resolver) (any, error) {
		res, err := next(ctx)
		d.Record("field")
		return res, err
	})
	return srv
}
