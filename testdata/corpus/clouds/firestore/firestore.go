// Package firestore keeps cases about cloud.google.com/go/firestore.
package firestore

import (
	"context"

	"cloud.google.com/go/firestore"

	"example.test/clouds/model"
)

func bugID(ctx context.Context, client *firestore.Client, p model.Patient) {
	client.Collection("patients").Doc(p.SSN).Set(ctx, map[string]any{"clinic": p.Clinic}) // want:phistore
}

func safeDocument(ctx context.Context, client *firestore.Client, p model.Patient) {
	client.Collection("patients").Doc(p.ID).Set(ctx, p)
}
