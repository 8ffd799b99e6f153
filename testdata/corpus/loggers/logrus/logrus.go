// Package logrus keeps cases about github.com/sirupsen/logrus.
package logrus

import (
	"context"
	"io"

	"github.com/sirupsen/logrus"

	"example.test/loggers/model"
)

func bugPackage(p model.Patient) {
	logrus.Infof("admitted %s", p.Name) // want:philog
}

func bugWhole(log *logrus.Logger, p *model.Patient) {
	log.Errorf("cannot admit %+v", p) // want:philog
}

func bugField(log *logrus.Entry, p model.Patient) {
	log = log.WithField("ssn", p.SSN) // want:philog
	log.Info("admitted")
}

func bugFields(log logrus.FieldLogger, p model.Patient) {
	log.WithFields(logrus.Fields{"patient": p, "clinic": p.Clinic}).Debug("admitted") // want:philog
}

func bugError(log logrus.FieldLogger, err error, p model.Patient) {
	log.WithError(&refused{p}).Warn("refused") // want:philog
}

type refused struct{ patient model.Patient }

func (r *refused) Error() string { return "refused " + r.patient.SSN }

type key struct{}

func with(ctx context.Context, log *logrus.Entry) context.Context {
	return context.WithValue(ctx, key{}, log)
}

func bugContext(ctx context.Context, p model.Patient) {
	ctx = with(ctx, logrus.WithField("name", p.Name)) // want:philog
	emit(ctx)
}

func emit(ctx context.Context) {
	if log, ok := ctx.Value(key{}).(*logrus.Entry); ok {
		log.Info("step")
	}
}

func safeFields(log *logrus.Logger, p model.Patient) {
	log.WithFields(logrus.Fields{"id": p.ID, "clinic": p.Clinic}).Infof("admitted %d", len(p.Name))
}

func safeDiscard(p model.Patient) {
	log := logrus.New()
	log.SetOutput(io.Discard)
	log.Info(p.Name)
}
