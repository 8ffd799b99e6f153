// Package amqp keeps cases about github.com/rabbitmq/amqp091-go.
package amqp

import (
	"context"
	"encoding/json"

	amqp "github.com/rabbitmq/amqp091-go"

	"example.test/messaging/model"
)

func bugBody(ctx context.Context, ch *amqp.Channel, p model.Patient) error {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return ch.PublishWithContext(ctx, "", "visits", false, false, amqp.Publishing{Body: body}) // want:phistore
}

func bugHeader(ctx context.Context, ch *amqp.Channel, p model.Patient) error {
	return ch.PublishWithContext(ctx, "", "visits", false, false, amqp.Publishing{Headers: amqp.Table{"name": p.Name}}) // want:phistore
}

func bugKey(ch *amqp.Channel, p model.Patient) error {
	return ch.Publish("", "visits."+p.SSN, false, false, amqp.Publishing{}) // want:phistore
}

func safeBody(ctx context.Context, ch *amqp.Channel, p model.Patient) error {
	return ch.PublishWithContext(ctx, "", "visits", false, false, amqp.Publishing{Body: []byte(p.Clinic), MessageId: p.ID})
}
