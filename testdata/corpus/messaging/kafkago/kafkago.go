// Package kafkago keeps cases about github.com/segmentio/kafka-go.
package kafkago

import (
	"context"
	"encoding/json"

	"github.com/segmentio/kafka-go"

	"example.test/messaging/model"
)

func bugValue(ctx context.Context, w *kafka.Writer, p model.Patient) error {
	value, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return w.WriteMessages(ctx, kafka.Message{Key: []byte(p.ID), Value: value}) // want:phistore
}

func bugBatch(ctx context.Context, w *kafka.Writer, ps []model.Patient) error {
	var batch []kafka.Message
	for _, p := range ps {
		batch = append(batch, kafka.Message{Key: []byte(p.SSN)})
	}
	return w.WriteMessages(ctx, batch...) // want:phistore
}

func safeValue(ctx context.Context, w *kafka.Writer, p model.Patient) error {
	return w.WriteMessages(ctx, kafka.Message{Key: []byte(p.ID), Value: []byte(p.Clinic)})
}
