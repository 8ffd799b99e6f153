// Package xlog is how the clinic logs: an interface of its own, so that the
// library underneath can change.
package xlog

import (
	"context"
	"io"
	"log/slog"
)

// A Logger writes structured lines.
type Logger interface {
	Debug(msg string, args ...any)
	Info(msg string, args ...any)
	Warn(msg string, args ...any)
	Error(msg string, args ...any)
	With(args ...any) Logger
}

type logger struct{ out *slog.Logger }

// New returns a Logger that writes JSON lines to w.
func New(w io.Writer) Logger {
	return logger{slog.New(slog.NewJSONHandler(w, nil))}
}

func (l logger) Debug(msg string, args ...any) { l.out.Debug(msg, args...) }
func (l logger) Info(msg string, args ...any)  { l.out.Info(msg, args...) }
func (l logger) Warn(msg string, args ...any)  { l.out.Warn(msg, args...) }
func (l logger) Error(msg string, args ...any) { l.out.Error(msg, args...) }

// With returns a Logger that adds args to every line.
func (l logger) With(args ...any) Logger { return logger{l.out.With(args...)} }

type key struct{}

// Into returns a context that carries l.
func Into(ctx context.Context, l Logger) context.Context {
	return context.WithValue(ctx, key{}, l)
}

// From returns the Logger that ctx carries, the process's own if it carries none.
func From(ctx context.Context) Logger {
	if l, ok := ctx.Value(key{}).(Logger); ok {
		return l
	}
	return logger{slog.Default()}
}

// Dump writes v whole, for use while developing.
func Dump[T any](l Logger, what string, v T) {
	l.Debug("dump of "+what, "value", v)
}
