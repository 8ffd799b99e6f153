// Package gcskeys keeps cases about store.customer-keys and Google's stores.
package gcskeys

import (
	"context"
	"encoding/json"

	"cloud.google.com/go/storage"

	"example.test/customerkeys/model"
)

func bugName(ctx context.Context, bucket *storage.BucketHandle, p model.Patient) error {
	w := bucket.Object(p.Name).NewWriter(ctx) // want:phistore
	w.KMSKeyName = "projects/p/locations/l/keyRings/r/cryptoKeys/k"
	return w.Close()
}

func safeKey(ctx context.Context, bucket *storage.BucketHandle, p model.Patient) error {
	w := bucket.Object(p.ID).NewWriter(ctx)
	w.KMSKeyName = "projects/p/locations/l/keyRings/r/cryptoKeys/k"
	if err := json.NewEncoder(w).Encode(p); err != nil {
		return err
	}
	return w.Close()
}
