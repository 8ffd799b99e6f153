// Package stream hands channels around.
package stream

import (
	"log"

	"example.test/engine/model"
)

// An Event is sent.
type Event struct {
	Kind string
	Text string
}

// Numbers sends the patients' numbers.
func Numbers(ps []model.Patient) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for _, p := range ps {
			out <- p.SSN
		}
	}()
	return out
}

// Places sends their clinics.
func Places(ps []model.Patient) <-chan string {
	out := make(chan string, len(ps))
	defer close(out)
	for _, p := range ps {
		out <- p.Clinic
	}
	return out
}

// Map maps a channel.
func Map[T, U any](in <-chan T, f func(T) U) <-chan U {
	out := make(chan U)
	go func() {
		defer close(out)
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}

// Merge merges channels.
func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	for _, in := range ins {
		go func() {
			for s := range in {
				out <- s
			}
		}()
	}
	return out
}

// Drain logs what comes.
func Drain(in <-chan string) {
	for s := range in {
		log.Println(s)
	}
}

// Count counts what comes.
func Count(in <-chan string) (n int) {
	for range in {
		n++
	}
	return n
}

// Send sends s.
func Send(out chan<- string, s string) { out <- s }

// A Bus publishes events to its subscribers.
type Bus struct{ subs []chan Event }

// Subscribe returns a channel of events.
func (b *Bus) Subscribe() <-chan Event {
	c := make(chan Event, 1)
	b.subs = append(b.subs, c)
	return c
}

// Publish sends e to all.
func (b *Bus) Publish(e Event) {
	for _, c := range b.subs {
		c <- e
	}
}
