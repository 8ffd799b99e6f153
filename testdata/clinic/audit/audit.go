// Package audit records who did what to whose record.
package audit

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"
)

// A Trail is an append-only journal of events, one JSON object a line.
type Trail struct {
	mu sync.Mutex
	w  io.Writer
}

// NewTrail returns a Trail that writes to w.
func NewTrail(w io.Writer) *Trail { return &Trail{w: w} }

type event struct {
	At      time.Time `json:"at"`
	Actor   string    `json:"actor"`
	Action  string    `json:"action"`
	Subject string    `json:"subject"`
}

// Record writes one event: actor did action to the record with the id subject.
//
//phi:audits
func (t *Trail) Record(_ context.Context, actor, action, subject string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	e := event{time.Now().UTC(), actor, action, subject}
	if err := json.NewEncoder(t.w).Encode(e); err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	return nil
}
