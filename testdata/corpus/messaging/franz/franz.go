// Package franz keeps cases about github.com/twmb/franz-go.
package franz

import (
	"context"

	"github.com/twmb/franz-go/pkg/kgo"

	"example.test/messaging/model"
)

func bugProduce(ctx context.Context, client *kgo.Client, p model.Patient) {
	client.Produce(ctx, &kgo.Record{Topic: "visits", Value: []byte(p.Name)}, nil) // want:phistore
	client.ProduceSync(ctx, kgo.KeyStringRecord(p.SSN, ""))                       // want:phistore
}

func safeProduce(ctx context.Context, client *kgo.Client, p model.Patient) {
	client.Produce(ctx, &kgo.Record{Topic: "visits", Key: []byte(p.ID), Value: []byte(p.Clinic)}, nil)
}
