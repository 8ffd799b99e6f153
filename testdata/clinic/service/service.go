// Package service holds what the clinic does with its records.
package service

import (
	"context"
	"crypto/rand"

	"clinic.example/clinic/ehr"
	"clinic.example/clinic/model"
	"clinic.example/clinic/repo"
	"clinic.example/clinic/xlog"
)

// A Publisher is told what has happened.
type Publisher interface {
	Publish(ctx context.Context, topic string, event any) error
}

// A Reminder reaches patients.
type Reminder interface {
	Remind(ctx context.Context, p *model.Patient, v *model.Visit) error
}

// A Service is the clinic's work on patients and visits.
type Service struct {
	store *repo.Store
	ehr   *ehr.Client
	pub   Publisher
	sms   Reminder
	log   xlog.Logger
	key   []byte // of pseudonyms
}

// New returns a Service on the given parts.
func New(store *repo.Store, client *ehr.Client, pub Publisher, sms Reminder, log xlog.Logger) *Service {
	key := make([]byte, 32)
	rand.Read(key)
	return &Service{store, client, pub, sms, log, key}
}

// retry calls op until it succeeds, n times at most, and notify after each failure.
func retry(n int, op func() error, notify func(attempt int, err error)) error {
	var err error
	for i := range n {
		if err = op(); err == nil {
			return nil
		}
		notify(i+1, err)
	}
	return err
}
