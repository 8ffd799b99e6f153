// Package xlog wraps the standard loggers, as most programs do.
package xlog

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"
)

// Printf forwards its format.
func Printf(format string, args ...any) { log.Printf("[x] "+format, args...) }

// Infof formats first and logs afterwards.
func Infof(format string, args ...any) { write("info", fmt.Sprintf(format, args...)) }

// Println forwards its operands.
func Println(args ...any) { log.Println(args...) }

// Kind logs only the type of v.
func Kind(v any) { log.Printf("%T", v) }

// Count logs only how many operands there are.
func Count(args ...any) { log.Println(len(args)) }

// Drop logs nothing.
func Drop(format string, args ...any) {}

func write(level, text string) { fmt.Fprintln(os.Stderr, level, text) }

// A Logger keeps fields until it logs.
type Logger struct {
	fields []any
	name   string
}

// New returns a named logger.
func New(name string) *Logger { return &Logger{name: name} }

// Keep keeps a field.
func (l *Logger) Keep(key string, value any) *Logger {
	return &Logger{append(l.fields, key, value), l.name}
}

// Flush logs the fields.
func (l *Logger) Flush(message string) { slog.Info(message, l.fields...) }

// Hello logs the name alone.
func (l *Logger) Hello() { slog.Info(l.name) }

// Event hands everything to slog.
func Event(ctx context.Context, message string, args ...any) {
	slog.Default().InfoContext(ctx, message, args...)
}

// Check logs what is not nil and hands it on.
func Check(err error) error {
	if err != nil {
		log.Print(err)
	}
	return err
}

// Enabled tells whether anything would be logged.
var Enabled = func() bool { return os.Getenv("DEBUG") != "" }

// Debugf logs only if Enabled says so.
func Debugf(format string, args ...any) {
	if Enabled() {
		Printf(format, args...)
	}
}
