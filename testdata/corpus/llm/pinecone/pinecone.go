// Package pinecone keeps cases about github.com/pinecone-io/go-pinecone.
package pinecone

import (
	"context"

	"github.com/pinecone-io/go-pinecone/v4/pinecone"
	"google.golang.org/protobuf/types/known/structpb"

	"example.test/llm/model"
)

func bugUpsert(ctx context.Context, client *pinecone.Client, p model.Patient, values []float32) error {
	index, err := client.Index(pinecone.NewIndexConnParams{Host: "notes-abc.svc.us-east1-gcp.pinecone.io"})
	if err != nil {
		return err
	}
	meta, err := structpb.NewStruct(map[string]any{"note": p.Note})
	if err != nil {
		return err
	}
	_, err = index.UpsertVectors(ctx, []*pinecone.Vector{{Id: "1", Values: &values, Metadata: meta}}) // want:phiegress
	return err
}

func bugID(ctx context.Context, index *pinecone.IndexConnection, p model.Patient) {
	index.UpsertVectors(ctx, []*pinecone.Vector{{Id: p.SSN}}) // want:phiegress
}

func safeUpsert(ctx context.Context, index *pinecone.IndexConnection, p model.Patient) {
	index.UpsertVectors(ctx, []*pinecone.Vector{{Id: p.ID}})
}
