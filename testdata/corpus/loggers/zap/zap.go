// Package zap keeps cases about go.uber.org/zap.
package zap

import (
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"

	"example.test/loggers/model"
)

func bugField(log *zap.Logger, p model.Patient) {
	log.Info("admitted", zap.String("clinic", p.Clinic), zap.String("ssn", p.SSN)) // want:philog
}

func bugAny(log *zap.Logger, p *model.Patient) {
	log.Info("admitted", zap.Any("patient", p)) // want:philog
}

func bugWith(log *zap.Logger, p model.Patient) {
	log = log.With(zap.String("name", p.Name)) // want:philog
	log.Info("admitted")
}

func bugSugar(log *zap.Logger, p model.Patient) {
	sugar := log.Sugar()
	sugar.Infow("admitted", "name", p.Name) // want:philog
	sugar.Errorf("cannot admit %v", p)      // want:philog
	sugar.With("ssn", p.SSN).Info("later")  // want:philog
}

func bugCheck(log *zap.Logger, p model.Patient) {
	if ce := log.Check(zapcore.DebugLevel, "admitted"); ce != nil {
		ce.Write(zap.String("ssn", p.SSN)) // want:philog
	}
}

func bugGlobal(p model.Patient) {
	zap.L().Warn(p.Name)   // want:philog
	zap.S().Debugw(p.Name) // want:philog
}

// A visit shows the clinic alone.
type visit struct{ patient model.Patient }

// MarshalLogObject implements zapcore.ObjectMarshaler.
func (v visit) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("clinic", v.patient.Clinic)
	return nil
}

// A chart shows too much.
type chart struct{ patient model.Patient }

// MarshalLogObject implements zapcore.ObjectMarshaler.
func (c chart) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("ssn", c.patient.SSN)
	return nil
}

func bugObject(log *zap.Logger, p model.Patient) {
	log.Info("admitted", zap.Object("chart", chart{p})) // want:philog
}

func safeObject(log *zap.Logger, p model.Patient) {
	log.Info("admitted", zap.Object("visit", visit{p}))
}

func safeField(log *zap.Logger, p model.Patient) {
	ssn := zap.String("ssn", p.SSN)
	_ = ssn
	log.Info("admitted", zap.String("id", p.ID), zap.Int("length", len(p.Name)))
}

func safeNop(p model.Patient) {
	zap.NewNop().Info(p.Name)
}
