package sarama

import "context"

type ConsumerMessage struct{ Value []byte }
type ConsumerGroupSession interface{ Commit() }
type ConsumerGroupClaim interface {
	Messages() <-chan *ConsumerMessage
}
type ConsumerGroupHandler interface {
	Setup(ConsumerGroupSession) error
	ConsumeClaim(ConsumerGroupSession, ConsumerGroupClaim) error
}
type ConsumerGroup interface {
	Consume(ctx context.Context, topics []string, h ConsumerGroupHandler) error
}
