package tracking

type Auditorium struct{}

func (Auditorium) Enter() {}

type AuditTrail struct{}

func (*AuditTrail) Add(id string) error { return nil }

type AuditEvent struct{ Actor string }

type Tx struct{}

func (*Tx) Create(v any) *Tx { return nil }
func (*Tx) Lookup(v any) *Tx { return nil }

func AuditLog(id string)         {}
func log_audit_event(id string)  {}
func Log(id string)              { log_audit_event(id) }
func Auditor(id string)          {}
func WithAudit(id string) string { return "" }
func GetAudit(id string) string  { return "" }
func NewAudit(id string) error   { return nil }
