package audit

import "context"

type Trail struct{ events []string }

// Record is the audit function of these tests.
//
//phi:audits
func (t *Trail) Record(ctx context.Context, actor, action, subject string) error {
	t.events = append(t.events, actor+action+subject)
	return nil
}

// Note has no result.
func Note(action string) {}
