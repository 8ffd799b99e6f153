// Package nats keeps cases about github.com/nats-io/nats.go.
package nats

import (
	"context"
	"encoding/json"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"example.test/messaging/model"
)

func bugPublish(nc *nats.Conn, p model.Patient) error {
	data, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return nc.Publish("visits", data) // want:phistore
}

func bugSubject(nc *nats.Conn, p model.Patient) error {
	return nc.Publish("visits."+p.SSN, nil) // want:phistore
}

func bugStream(ctx context.Context, js jetstream.JetStream, p model.Patient) error {
	_, err := js.Publish(ctx, "visits", []byte(p.Name)) // want:phistore
	return err
}

func bugHeader(nc *nats.Conn, p model.Patient) error {
	m := nats.NewMsg("visits")
	m.Header.Set("Patient", p.Name)
	return nc.PublishMsg(m) // want:phistore
}

func bugKeyValue(ctx context.Context, kv jetstream.KeyValue, p model.Patient) error {
	_, err := kv.PutString(ctx, p.SSN, "seen") // want:phistore
	return err
}

func safePublish(nc *nats.Conn, p model.Patient) error {
	return nc.Publish("visits."+p.ID, []byte(p.Clinic))
}
