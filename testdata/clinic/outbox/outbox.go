// Package outbox hands on what has happened to whoever wants to know.
package outbox

import (
	"context"
	"fmt"
	"sync/atomic"
)

// Console prints every event.
type Console struct{}

// Publish prints one event.
func (Console) Publish(_ context.Context, topic string, event any) error {
	_, err := fmt.Printf("%s: %+v\n", topic, event)
	return err
}

// Counter counts events and forgets them.
type Counter struct{ n atomic.Int64 }

// Publish counts one event.
func (c *Counter) Publish(_ context.Context, topic string, event any) error {
	if event != nil {
		fmt.Printf("%s: event %d\n", topic, c.n.Add(1))
	}
	return nil
}
