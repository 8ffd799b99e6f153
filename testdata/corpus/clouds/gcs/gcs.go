// Package gcs keeps cases about cloud.google.com/go/storage.
package gcs

import (
	"context"
	"encoding/json"

	"cloud.google.com/go/storage"

	"example.test/clouds/model"
)

func bugName(ctx context.Context, client *storage.Client, p model.Patient) error {
	w := client.Bucket("records").Object("patients/" + p.Name).NewWriter(ctx) // want:phistore
	return w.Close()
}

func bugMetadata(ctx context.Context, bucket *storage.BucketHandle, p model.Patient) error {
	w := bucket.Object(p.ID).NewWriter(ctx)
	w.Metadata = map[string]string{"ssn": p.SSN}
	return w.Close() // want:phistore
}

func bugUpdate(ctx context.Context, bucket *storage.BucketHandle, p model.Patient) {
	bucket.Object("k").Update(ctx, storage.ObjectAttrsToUpdate{Metadata: map[string]string{"name": p.Name}}) // want:phistore
}

func safeContent(ctx context.Context, bucket *storage.BucketHandle, p model.Patient) error {
	w := bucket.Object(p.ID).NewWriter(ctx)
	if err := json.NewEncoder(w).Encode(p); err != nil {
		return err
	}
	return w.Close()
}
