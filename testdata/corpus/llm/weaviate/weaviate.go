// Package weaviate keeps cases about github.com/weaviate/weaviate-go-client.
package weaviate

import (
	"context"

	"github.com/weaviate/weaviate-go-client/v5/weaviate"

	"example.test/llm/model"
)

func bugCreate(ctx context.Context, p model.Patient) error {
	client, err := weaviate.NewClient(weaviate.Config{Host: "abc.weaviate.network", Scheme: "https"})
	if err != nil {
		return err
	}
	_, err = client.Data().Creator().WithClassName("Note").WithProperties(map[string]any{"text": p.Note}).Do(ctx) // want:phiegress
	return err
}

func safeCluster(ctx context.Context, p model.Patient) error {
	client, err := weaviate.NewClient(weaviate.Config{Host: "weaviate:8080", Scheme: "http"})
	if err != nil {
		return err
	}
	_, err = client.Data().Creator().WithClassName("Note").WithProperties(map[string]any{"text": p.Note}).Do(ctx)
	return err
}
