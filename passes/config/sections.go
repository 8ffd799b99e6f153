package config

import (
	"strings"

	"github.com/phivet/phivet/passes/category"
)

// A Source declares PHI in code that cannot be tagged. Exactly one of Type,
// Func and Host is set.
type Source struct {
	Type   Type                         `yaml:"type"`
	Fields []string                     `yaml:"fields"` // of Type; empty: every field, and the value itself
	Func   Func                         `yaml:"func"`
	Params map[string]category.Category `yaml:"params"` // of Func: parameter to category; its results then are not meant
	Host   HostPattern                  `yaml:"host"`   // what comes back from requests to it
	PHI    category.Category            `yaml:"phi"`    // category; phi if left out
}

// Param returns the category that the source gives Func's parameter, and
// whether it names it. Case is ignored if no key matches exactly, because
// golangci-lint lower-cases the keys of its settings.
func (s *Source) Param(name string) (c category.Category, ok bool) {
	if c, ok = s.Params[name]; ok {
		return c, true
	}
	for _, key := range sortedKeys(s.Params) {
		if strings.EqualFold(key, name) {
			return s.Params[key], true
		}
	}
	return "", false
}

func (s *Source) setDefaults() {
	if s.PHI == "" && len(s.Params) == 0 {
		s.PHI = category.Unspecified
	}
}

func (s *Source) check(report func(key, problem string)) {
	kinds := 0
	for _, set := range []bool{!s.Type.IsZero(), !s.Func.IsZero(), s.Host != ""} {
		if set {
			kinds++
		}
	}
	if kinds != 1 {
		report("", "a source names exactly one of type, func and host")
		return
	}
	if len(s.Fields) > 0 && s.Type.IsZero() {
		report("fields", "fields belong to a source with type")
	}
	if len(s.Params) > 0 && s.Func.IsZero() {
		report("params", "params belong to a source with func")
	}
	if len(s.Params) > 0 && s.PHI != "" {
		report("phi", "a source with params gives each its own category: leave phi out, or write a second source for the results")
	}
	for _, field := range s.Fields {
		if !identifier(field) {
			report("fields", quote(field)+" is not the name of a struct field")
		}
	}
	for _, param := range sortedKeys(s.Params) {
		checkParam(report, param)
		checkCategory(report, "params", s.Params[param])
	}
	if s.PHI != "" {
		checkCategory(report, "phi", s.PHI)
	}
}

func checkParam(report func(key, problem string), name string) {
	if !identifier(name) {
		report("params", quote(name)+" is not the name of a parameter")
	}
}

func checkCategory(report func(key, problem string), key string, c category.Category) {
	if _, known := category.Parse(string(c)); !known {
		report(key, "unknown category "+quote(string(c))+didYouMean(string(c), category.Names()))
	}
}

// Sinks are functions that log, store or send every argument but the receiver
// and a context.Context.
type Sinks struct {
	Log    []Func   `yaml:"log"`
	Store  []Func   `yaml:"store"`
	Egress []Egress `yaml:"egress"`
}

// An Egress is a function that sends its arguments to a host. A plain string
// is a Func without a host.
type Egress struct {
	Func Func        `yaml:"func,short"`
	Host HostPattern `yaml:"host"` // what baa.hosts is asked about; "" is not known
}

func (e *Egress) check(report func(key, problem string)) {
	if e.Func.IsZero() {
		report("", "an egress sink needs func")
	}
	if strings.HasPrefix(string(e.Host), "*.") {
		report("host", "an egress sink has one host, not a pattern")
	}
}

// Log says what counts as a log.
type Log struct {
	Stdout Policy `yaml:"stdout"` // fmt.Print and the like; report
}

// Store says which stores need no finding.
type Store struct {
	CustomerKeys bool             `yaml:"customer-keys"` // cloud stores must name a customer-managed key; false
	Encrypted    []EncryptedStore `yaml:"encrypted"`
}

// An EncryptedStore is a store that encrypts at rest, by import path.
type EncryptedStore struct {
	Store  string `yaml:"store"`
	Reason string `yaml:"reason"` // the evidence; required
}

func (e *EncryptedStore) check(report func(key, problem string)) {
	if err := checkPath(e.Store); err != nil {
		report("store", err.Error())
	}
	if strings.TrimSpace(e.Reason) == "" {
		report("reason", "an encrypted store needs a reason: say what encrypts it")
	}
}

// Audit says what records access to PHI, and where it must be recorded.
type Audit struct {
	Required    bool        `yaml:"required"` // report even where no audit function is declared; false
	Functions   []AuditFunc `yaml:"functions"`
	Middlewares []Func      `yaml:"middlewares"`
	Access      []Func      `yaml:"access"` // access points, as //phi:access marks them
}

// An AuditFunc is a function whose call is an audit event. A plain string is a
// Func without Params.
type AuditFunc struct {
	Func   Func              `yaml:"func,short"`
	Params map[string]string `yaml:"params"` // role (actor, subject, ...) to parameter, which must not be empty
}

func (a *AuditFunc) check(report func(key, problem string)) {
	if a.Func.IsZero() {
		report("", "an audit function needs func")
	}
	for _, role := range sortedKeys(a.Params) {
		checkParam(report, a.Params[role])
	}
}

// BAA says where PHI may be sent: 45 CFR 164.502(e), 164.308(b).
type BAA struct {
	Hosts   Hosts  `yaml:"hosts"`   // business associates
	Inside  Hosts  `yaml:"inside"`  // hosts of one's own
	Unknown Policy `yaml:"unknown"` // hosts not known until run time; report
}

// TLS says what stands in front of the program.
type TLS struct {
	Terminated string `yaml:"terminated"` // why clear-text listeners are safe; "" if they are not
}

func (t *TLS) check(report func(key, problem string)) {
	if t.Terminated != "" && strings.TrimSpace(t.Terminated) == "" {
		report("terminated", "terminated needs a reason, such as \"ingress\"")
	}
}
