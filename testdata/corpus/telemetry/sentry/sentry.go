// Package sentry keeps cases about github.com/getsentry/sentry-go.
package sentry

import (
	"fmt"

	"github.com/getsentry/sentry-go"

	"example.test/telemetry/model"
)

func bugMessage(p model.Patient) {
	sentry.CaptureMessage("no match for " + p.SSN) // want:philog,phiegress
}

func bugException(p model.Patient) {
	sentry.CaptureException(fmt.Errorf("load %s: %w", p.Name, errNone)) // want:philog,phiegress
}

func bugScope(p model.Patient) {
	sentry.WithScope(func(scope *sentry.Scope) {
		scope.SetTag("patient", p.Name)       // want:philog,phiegress
		scope.SetUser(sentry.User{ID: p.SSN}) // want:philog,phiegress
		sentry.CaptureMessage("no match")
	})
}

func bugBreadcrumb(p model.Patient) {
	sentry.AddBreadcrumb(&sentry.Breadcrumb{Message: "looked for " + p.Name}) // want:philog,phiegress
}

var errNone = fmt.Errorf("no match")

func safeScope(p model.Patient) {
	sentry.ConfigureScope(func(scope *sentry.Scope) { scope.SetTag("clinic", p.Clinic) })
	sentry.CaptureException(errNone)
}
