// Package precision holds the shapes that must stay silent, each beside the one
// that must not (shapes 20, 25, 29, 38, 49, 57, 63, 64).
package precision

import (
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"os"
	"sync"

	"example.test/engine/shapes/people"
)

// 20: constants and counts.
func safeCounts(r people.Row, rows []people.Row) {
	slog.Info("list", "id", "****", "n", len(rows), "known", r.ID != "")
}

// 25: a panic value that is recovered and logged.
func bugPanics(r people.Row) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("panic", "v", fmt.Sprintf("%v", p)) // want `Row\.MBI \(beneficiary\)`
		}
	}()
	panic(fmt.Sprintf("no coverage of %s", r.MBI)) // want `Row\.MBI \(beneficiary\)`
}

func safePanics(r people.Row) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("panic", "v", fmt.Sprintf("%v", p))
		}
	}()
	panic(fmt.Sprintf("no coverage in %s", r.Plan))
}

// 29: only the envelope.
func safeEnvelope(o people.Order) {
	slog.Info("order", "meta", o.Meta, "n", len(o.Items))
}

func bugItems(o people.Order) {
	slog.Info("order", "meta", o.Meta, "items", o.Items) // want `Item\.Code \(lab\)`
}

func safeUnits(o people.Order) {
	for _, i := range o.Items {
		slog.Info("item", "unit", i.Unit)
	}
}

// 38: the sink is behind an interface.
type publisher interface {
	publish(topic string, b []byte) error
}

type stdout struct{}

func (stdout) publish(topic string, b []byte) error {
	_, err := fmt.Fprintf(os.Stdout, "%s %s\n", topic, b)
	return err
}

func newPublisher() publisher { return stdout{} }

func bugPublished(p publisher, e people.Event) {
	_ = p.publish("adt", e.Payload) // want `Event\.Payload \(phi\)`
}

func safePublished(p publisher, e people.Event) {
	_ = p.publish("adt", []byte(e.Kind))
}

// 49: sealed in place, in part, and opened again.
//
//phi:encrypts
func seal(s string) string { return fmt.Sprintf("%x", len(s)) }

func safeSealedField(r people.Row) {
	r.MBI = seal(r.MBI)
	log.Println(r.MBI)
}

func bugSealedInPart(r people.Row) {
	r.MBI = seal(r.MBI)
	log.Println(r.MBI, r.Name) // want `Row\.Name \(name\)`
}

func bugOpenedAgain(r people.Row) {
	plain := r.MBI
	r.MBI = seal(r.MBI)
	defer func() {
		r.MBI = plain
		log.Println(r.MBI) // want `Row\.MBI \(beneficiary\)`
	}()
	log.Println(r.MBI)
}

// 57: tuples and closures.
func look(r people.Row) error {
	if r.Plan == "" {
		return errors.New("no plan")
	}
	return nil
}

func safeTuple(r people.Row) {
	msg, err := func() (string, error) { return "MBI " + r.MBI, look(r) }()
	log.Println(err, len(msg))
}

func bugTuple(r people.Row) {
	msg, err := func() (string, error) { return "MBI " + r.MBI, look(r) }()
	log.Println(msg, err) // want `Row\.MBI \(beneficiary\)`
}

// 63: generics, contexts and pooled structs.
type repo[T any] interface {
	put(context.Context, T) error
}

func save[T any](ctx context.Context, r repo[T], v T) error {
	slog.InfoContext(ctx, "save", "v", v)
	return r.put(ctx, v)
}

type rows struct{}

func (rows) put(context.Context, people.Row) error { return nil }

type metas struct{}

func (metas) put(context.Context, people.Meta) error { return nil }

func bugSaved(ctx context.Context, r people.Row) {
	_ = save(ctx, rows{}, r) // want `Row\.Name \(name\)`
}

func safeSaved(ctx context.Context, m people.Meta) {
	_ = save(ctx, metas{}, m)
}

var pool = sync.Pool{New: func() any { return new(scratch) }}

type scratch struct {
	who  string
	plan string
}

func bugPooled(r people.Row) {
	s := pool.Get().(*scratch)
	defer pool.Put(s)
	s.who, s.plan = r.Name, r.Plan
	log.Println(s.who) // want `Row\.Name \(name\)`
}

func safePooled(r people.Row) {
	s := pool.Get().(*scratch)
	defer pool.Put(s)
	s.plan = r.Plan
	log.Println(s.plan)
}

// 64: words are not what they name.
func safeWording(r people.Row) error {
	log.Println("ssn is missing")
	return errors.New("mbi of row is missing")
}
