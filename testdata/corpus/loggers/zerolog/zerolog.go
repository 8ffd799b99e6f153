// Package zerolog keeps cases about github.com/rs/zerolog.
package zerolog

import (
	"context"

	"github.com/rs/zerolog"
	"github.com/rs/zerolog/log"

	"example.test/loggers/model"
)

func bugEvent(l zerolog.Logger, p model.Patient) {
	l.Info().Str("clinic", p.Clinic).Str("ssn", p.SSN).Msg("admitted") // want:philog
}

func bugMsgf(p model.Patient) {
	log.Warn().Msgf("cannot admit %s", p.Name) // want:philog
}

func bugInterface(l *zerolog.Logger, p model.Patient) {
	l.Debug().Interface("patient", p).Send() // want:philog
}

func bugWith(l zerolog.Logger, p model.Patient) {
	l = l.With().Str("name", p.Name).Logger() // want:philog
	l.Info().Msg("admitted")
}

func bugContext(ctx context.Context, p model.Patient) {
	zerolog.Ctx(ctx).UpdateContext(func(c zerolog.Context) zerolog.Context {
		return c.Str("ssn", p.SSN) // want:philog
	})
}

type visit struct{ patient model.Patient }

// MarshalZerologObject implements zerolog.LogObjectMarshaler.
func (v visit) MarshalZerologObject(e *zerolog.Event) { e.Str("clinic", v.patient.Clinic) }

type chart struct{ patient model.Patient }

// MarshalZerologObject implements zerolog.LogObjectMarshaler.
func (c chart) MarshalZerologObject(e *zerolog.Event) { e.Str("ssn", c.patient.SSN) }

func bugObject(l zerolog.Logger, p model.Patient) {
	l.Info().Object("chart", chart{p}).Send() // want:philog
}

func safeObject(l zerolog.Logger, p model.Patient) {
	l.Info().Object("visit", visit{p}).Send()
}

func safeEvent(l zerolog.Logger, p model.Patient) {
	l.Info().Str("id", p.ID).Int("length", len(p.Name)).Msg("admitted")
}

func safeNop(p model.Patient) {
	l := zerolog.Nop()
	l.Info().Str("ssn", p.SSN).Send()
}
