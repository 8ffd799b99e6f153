// Package slogs holds cases of what log/slog shows.
package slogs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"

	"example.test/engine/model"
)

func bugValue(p model.Person) {
	slog.Info("seen", "ssn", p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeValue(p model.Person) {
	slog.Info("seen", "clinic", p.Clinic)
}

func bugMessage(p model.Person) {
	slog.Warn("seen " + p.Name) // want "Person.Name \\(name\\)"
}

func bugKey(p model.Person) {
	slog.Info("seen", p.Name, 1) // want "Person.Name \\(name\\)"
}

func bugAttribute(p model.Person) {
	slog.Info("seen", slog.String("ssn", p.SSN)) // want "Person.SSN \\(ssn\\)"
}

// A field constructor is a value, not a sink.
func safeAttributeAlone(p model.Person) {
	a := slog.String("ssn", p.SSN)
	_ = a
	slog.Info("seen", "key", a.Key)
}

func bugAttributeVariable(p model.Person) {
	a := slog.Any("person", p)
	slog.LogAttrs(context.Background(), slog.LevelInfo, "seen", slog.Int("n", 1), a) // want "Person.SSN \\(ssn\\)"
}

func bugGroup(p model.Person) {
	slog.Info("seen", slog.Group("person", "clinic", p.Clinic, "name", p.Name)) // want "Person.Name \\(name\\)"
}

func safeGroup(p model.Person) {
	slog.Info("seen", slog.Group("person", "clinic", p.Clinic))
}

// What a context carries is not printed.
func safeContext(p model.Person) {
	ctx := context.WithValue(context.Background(), key{}, p.SSN)
	slog.InfoContext(ctx, "seen", "clinic", p.Clinic)
}

type key struct{}

func bugContextLogger(ctx context.Context, p model.Person) {
	slog.ErrorContext(ctx, "seen", "name", p.Name) // want "Person.Name \\(name\\)"
}

// Attaching is logging: the finding is at With.
func bugWith(p model.Person) {
	l := slog.With("name", p.Name) // want "Person.Name \\(name\\)"
	l.Info("seen")
}

func safeWith(p model.Person) {
	l := slog.With("clinic", p.Clinic)
	l.Info("seen")
}

func bugLoggerWith(l *slog.Logger, p model.Person) {
	l = l.WithGroup("g").With(slog.Any("p", p)) // want "Person.SSN \\(ssn\\)"
	l.Debug("seen")
}

type valuer struct{ p model.Person }

func (v valuer) LogValue() slog.Value { return slog.StringValue("***") }

func safeLogValue(p model.Person) {
	slog.Info("seen", "p", valuer{p})
}

// LogValue covers slog only.
func bugLogValueElsewhere(p model.Person) {
	fmt.Println(valuer{p}) // want "Person.SSN \\(ssn\\)"
}

type leaky struct{ p model.Person }

func (v leaky) LogValue() slog.Value {
	return slog.GroupValue(slog.String("clinic", v.p.Clinic), slog.String("name", v.p.Name))
}

func bugLogValue(p model.Person) {
	slog.Info("seen", "p", leaky{p}) // want "Person.Name \\(name\\)"
}

// LogValue of a value inside a struct is not asked.
func bugLogValueNested(p model.Person) {
	slog.Info("seen", "v", struct{ V exportedValuer }{exportedValuer{p}}) // want "Person.SSN \\(ssn\\)"
}

type exportedValuer struct{ P model.Person }

func (v exportedValuer) LogValue() slog.Value { return slog.StringValue("***") }

func safeLogValueInAttribute(p model.Person) {
	slog.Info("seen", slog.Any("p", valuer{p}))
}

func safeLogValueInGroup(p model.Person) {
	slog.Info("seen", slog.Group("g", slog.Any("p", valuer{p})))
}

type chained struct{ p model.Person }

func (c chained) LogValue() slog.Value { return slog.AnyValue(leaky{c.p}) }

// A LogValue that returns a LogValuer is asked again.
func bugLogValueChained(p model.Person) {
	slog.Info("seen", "p", chained{p}) // want "Person.Name \\(name\\)"
}

type pointerValuer struct{ P model.Person }

func (v *pointerValuer) LogValue() slog.Value { return slog.StringValue("***") }

func safePointerLogValue(p model.Person) {
	slog.Info("seen", "p", &pointerValuer{p})
}

func bugPointerLogValueOnValue(p model.Person) {
	slog.Info("seen", "p", pointerValuer{p}) // want "Person.SSN \\(ssn\\)"
}

type dashed struct {
	SSN    string `phi:"ssn" json:"-"`
	Clinic string
}

// The handler is not known: what any standard handler would print.
func bugDashUnknownHandler(d dashed) {
	slog.Info("seen", "d", d) // want "dashed.SSN \\(ssn\\)"
}

func safeDashJSONHandler(d dashed) {
	l := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	l.Info("seen", "d", d)
}

func bugDashTextHandler(d dashed) {
	l := slog.New(slog.NewTextHandler(os.Stderr, nil))
	l.Info("seen", "d", d) // want "dashed.SSN \\(ssn\\)"
}

type holder struct{ P *model.Person }

// The text handler prints nested pointers as addresses, the JSON handler follows them.
func safePointerTextHandler(p *model.Person) {
	l := slog.New(slog.NewTextHandler(os.Stderr, nil))
	l.Info("seen", "h", holder{p})
}

func bugPointerJSONHandler(p *model.Person) {
	l := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	l.Info("seen", "h", holder{p}) // want "Person.SSN \\(ssn\\)"
}

func bugPointerUnknownHandler(p *model.Person) {
	slog.Info("seen", "h", holder{p}) // want "Person.SSN \\(ssn\\)"
}

func safeDiscard(p model.Person) {
	l := slog.New(slog.NewTextHandler(io.Discard, nil))
	l.Info("seen", "ssn", p.SSN)
}

func safeDiscardHandler(p model.Person) {
	slog.New(slog.DiscardHandler).Info("seen", "ssn", p.SSN)
}

func safeBufferHandler(p model.Person) {
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Info("seen", "ssn", p.SSN)
}

func bugBufferPrinted(p model.Person) {
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Info("seen", "ssn", p.SSN)
	fmt.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeDiscardWith(p model.Person) {
	l := slog.New(slog.DiscardHandler).With("ssn", p.SSN)
	l.Info("seen")
}

func bugError(p model.Person) {
	slog.Error("failed", "err", errors.New(p.Name)) // want "Person.Name \\(name\\)"
}

func safeError(p model.Person) {
	slog.Error("failed", "err", errors.New(p.Clinic))
}

func bugStringer(p model.Person) {
	l := slog.New(slog.NewTextHandler(os.Stderr, nil))
	l.Info("seen", "s", named{p}) // want "Person.Name \\(name\\)"
}

type named struct{ p model.Person }

func (n named) String() string { return n.p.Name }

func bugSpread(p model.Person) {
	args := []any{"clinic", p.Clinic, "ssn", p.SSN}
	slog.Info("seen", args...) // want "Person.SSN \\(ssn\\)"
}

func safeSpread(p model.Person) {
	args := []any{"clinic", p.Clinic}
	slog.Info("seen", args...)
}

func safeNumbers(p model.Person) {
	slog.Info("seen", slog.Int("digits", len(p.SSN)), slog.Bool("named", p.Name != ""))
}

func bugRecord(ctx context.Context, p model.Person, r slog.Record) {
	r.AddAttrs(slog.String("ssn", p.SSN))
	_ = slog.Default().Handler().Handle(ctx, r) // want "Person.SSN \\(ssn\\)"
}

func bugMultipleAttributes(p model.Person) {
	slog.Info("seen", "name", p.Name, "ssn", p.SSN) // want "Person.Name \\(name\\).*Person.SSN \\(ssn\\)|Person.SSN \\(ssn\\).*Person.Name \\(name\\)"
}

type texty struct{ P model.Person }

func (t texty) MarshalText() ([]byte, error) { return []byte("***"), nil }

// Both standard handlers ask MarshalText.
func safeMarshalText(p model.Person) {
	slog.Info("seen", "t", texty{p})
}

type jsonOnly struct{ P model.Person }

func (j jsonOnly) MarshalJSON() ([]byte, error) { return []byte("0"), nil }

func safeMarshalJSON(p model.Person) {
	slog.New(slog.NewJSONHandler(os.Stdout, nil)).Info("seen", "j", jsonOnly{p})
}

// The text handler does not ask MarshalJSON.
func bugMarshalJSONUnknownHandler(p model.Person) {
	slog.Info("seen", "j", jsonOnly{p}) // want "Person.SSN \\(ssn\\)"
}
