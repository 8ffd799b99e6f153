// Package qdrant keeps cases about github.com/qdrant/go-client.
package qdrant

import (
	"context"

	"github.com/qdrant/go-client/qdrant"

	"example.test/llm/model"
)

func points(text string) *qdrant.UpsertPoints {
	return &qdrant.UpsertPoints{
		CollectionName: "notes",
		Points:         []*qdrant.PointStruct{{Payload: qdrant.NewValueMap(map[string]any{"text": text})}},
	}
}

func bugCloud(ctx context.Context, p model.Patient) error {
	client, err := qdrant.NewClient(&qdrant.Config{Host: "xyz.eu-central.aws.cloud.qdrant.io", UseTLS: true})
	if err != nil {
		return err
	}
	_, err = client.Upsert(ctx, points(p.Note)) // want:phiegress
	return err
}

func safeLocal(ctx context.Context, p model.Patient) error {
	client, err := qdrant.NewClient(&qdrant.Config{Host: "localhost", Port: 6334})
	if err != nil {
		return err
	}
	_, err = client.Upsert(ctx, points(p.Note))
	return err
}

func safeDefault(ctx context.Context, p model.Patient) error {
	client, err := qdrant.NewClient(&qdrant.Config{Port: 6334})
	if err != nil {
		return err
	}
	_, err = client.Upsert(ctx, points(p.Note))
	return err
}
