// Package own keeps cases about a project's own logger over a library.
package own

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/sirupsen/logrus"
	"go.uber.org/zap"

	"example.test/loggers/model"
)

// Logger is what the project calls.
type Logger interface {
	Note(ctx context.Context, text string, fields ...any)
}

type zapLogger struct{ s *zap.SugaredLogger }

func (z zapLogger) Note(_ context.Context, text string, fields ...any) { z.s.Infow(text, fields...) }

type service struct{ log Logger }

func newService(z *zap.Logger) *service { return &service{log: zapLogger{z.Sugar()}} }

func (s *service) bugField(ctx context.Context, p model.Patient) {
	s.log.Note(ctx, "admitted", "name", p.Name) // want:philog
}

func (s *service) safeField(ctx context.Context, p model.Patient) {
	s.log.Note(ctx, "admitted", "id", p.ID)
}

// Levelled looks like a logger: nobody here implements it.
type Levelled interface {
	Debugf(format string, args ...any)
	Infof(format string, args ...any)
	Errorf(format string, args ...any)
}

func bugLevelled(l Levelled, p model.Patient) {
	l.Infof("admitted %s", p.Name) // want:philog
}

func safeLevelled(l Levelled, p model.Patient) {
	l.Infof("admitted %T", p)
}

// note is a helper with the library beneath.
func note(l *logrus.Entry, extra ...any) { l.Info(extra...) }

func bugHelper(l *logrus.Entry, p model.Patient) {
	note(l, "admitted", p.SSN) // want:philog
}

func safeHelper(l *logrus.Entry, p model.Patient) {
	note(l, "admitted", p.ID)
}

// The body of an upstream's answer, wrapped twice, logged in a callback.
func fetch(url string) error {
	res, err := http.Get(url)
	if err != nil {
		return errors.New("no answer")
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return errors.New("no body")
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("upstream %d: %s", res.StatusCode, body)
	}
	return nil
}

func retry(op func() error, notify func(error)) {
	for range 3 {
		if err := op(); err != nil {
			notify(fmt.Errorf("again: %w", err))
		}
	}
}

func bugUpstream(l *logrus.Logger) {
	retry(func() error { return fetch("https://fhir.upstream.example/Patient") }, func(err error) {
		l.Warnf("retry: %v", err) // want:philog
	})
}
