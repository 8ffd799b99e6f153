// Package consumers has functions that a queue or Lambda calls.
package consumers

import (
	"context"

	"github.com/IBM/sarama"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/nats-io/nats.go"

	"shared"
)

var deps *shared.Deps

type event struct{ ID string }

func lambdaBug(ctx context.Context, e event) error {
	_, err := deps.Repo.Get(ctx, e.ID) // want `read by`
	return err
}

func lambdaSafe(ctx context.Context, e event) error {
	defer deps.Record("read")
	_, err := deps.Repo.Get(ctx, e.ID)
	return err
}

func start(b bool) {
	if b {
		lambda.Start(lambdaBug)
	}
	lambda.Start(lambdaSafe)
}

func messageBug(m *nats.Msg) {
	deps.Repo.Get(context.Background(), string(m.Data)) // want `read by`
}

func messageSafe(m *nats.Msg) {
	deps.Record("message")
	deps.Repo.Get(context.Background(), string(m.Data))
}

func subscribe(c *nats.Conn) {
	c.Subscribe("bug", messageBug)
	c.Subscribe("safe", messageSafe)
	c.Subscribe("literal", func(m *nats.Msg) {
		deps.Repo.Get(context.Background(), string(m.Data)) // want `read by`
	})
}

type claims struct{}

func (claims) Setup(sarama.ConsumerGroupSession) error { return nil }

func (claims) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		deps.Repo.Get(context.Background(), string(m.Value)) // want `read by`
	}
	return nil
}

type claimsSafe struct{}

func (claimsSafe) Setup(sarama.ConsumerGroupSession) error { return nil }

func (claimsSafe) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		deps.Repo.Get(context.Background(), string(m.Value))
		deps.Record("message")
	}
	return nil
}

func consume(g sarama.ConsumerGroup) {
	g.Consume(context.Background(), []string{"a"}, claims{})
	g.Consume(context.Background(), []string{"b"}, claimsSafe{})
}
