// Package record is what a run over one package tells beside its diagnostics.
//
// go vet carries position, message, category, related positions and fixes; the
// steps of a flow in other packages, accepted findings, analyzers that stayed
// off and counts do not fit. Every analyzer of the suite returns a *Record as
// its result; under phivet's hidden flag the command merges them and hands them
// through go vet as the message of one diagnostic a package, in JSON.
//
// Positions are text, "dir/file.go:line:column" relative to the module: what is
// cached for one checkout must mean the same when it is replayed.
package record

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// A Record is what one or all analyzers have to tell about one package. The
// zero Record says nothing.
type Record struct {
	Findings []Finding  `json:"findings,omitempty"` // one for each diagnostic that has more to tell
	Accepted []Accepted `json:"accepted,omitempty"` // findings that an ignore removed
	Ignores  []Ignore   `json:"ignores,omitempty"`  // every ignore directive of the package
	Off      []Off      `json:"off,omitempty"`      // analyzers that did not run here
	Over     []string   `json:"over,omitempty"`     // functions analysed coarsely: over budget
	Declared []Source   `json:"declared,omitempty"` // what the package declares to be PHI
	Safe     []Safe     `json:"safe,omitempty"`     // flows that end well: de-identified, encrypted, covered
	Access   []Access   `json:"access,omitempty"`   // access points that the package decides on
	Resolved []string   `json:"resolved,omitempty"` // packages seen here that have all that the configuration names in them
	Counts   Counts     `json:"counts,omitzero"`
}

// A Finding belongs to the diagnostic of the same analyzer, rule and position.
type Finding struct {
	Analyzer string `json:"analyzer"`
	Rule     string `json:"rule"`
	Pos      string `json:"pos"`
	Message  string `json:"message,omitempty"` // of an accepted finding, which has no diagnostic
	URL      string `json:"url,omitempty"`
	Func     string `json:"func,omitempty"`    // the enclosing function: "(*Server).Show"
	Sink     string `json:"sink,omitempty"`    // symbol of what is reached: "log.Printf"
	Library  string `json:"library,omitempty"` // import path of the sink's library
	Hosts    []Host `json:"hosts,omitempty"`   // of what is sent
	Flows    []Flow `json:"flows,omitempty"`
}

// A Host is where PHI is sent to.
type Host struct {
	Name  string `json:"name,omitempty"` // "" if it is not known until run time
	What  string `json:"what,omitempty"` // what holds the name then: "Client.baseURL"
	State string `json:"state"`
}

// States of hosts.
const (
	Agreement   = "baa"     // with a business associate agreement
	Inside      = "inside"  // of one's own
	NoAgreement = "none"    // a stranger
	UnknownHost = "unknown" // not known until run time
)

// Safe is a call by which PHI reaches what may have it. State says why it may:
// the states are constants of this package.
type Safe struct {
	State   string `json:"state"`
	Kind    string `json:"kind"` // log, store, send, response; "" of a safeguard
	Pos     string `json:"pos"`
	Func    string `json:"func,omitempty"`
	Sink    string `json:"sink"`
	Library string `json:"library,omitempty"`
	Hosts   []Host `json:"hosts,omitempty"`
	Reason  string `json:"reason,omitempty"` // the configuration's
	Flows   []Flow `json:"flows"`
}

// States of safe flows.
const (
	Deidentified = "deidentified" // goes into a de-identifier, or arrives without its category
	Encrypted    = "encrypted"    // goes into an encryptor, or arrives as ciphertext
	AtRest       = "at-rest"      // the store encrypts at rest
	Covered      = "covered"      // to hosts with an agreement, or of one's own
	Tolerated    = "tolerated"    // to a host not known until run time, which the configuration lets pass
	Responded    = "response"     // an access, which phiaudit judges
)

// An Access is an access point: a handler, a consumer or a function marked as one.
type Access struct {
	Pos   string   `json:"pos"`
	Name  string   `json:"name"`
	Func  string   `json:"func,omitempty"` // the declared function around it, if it lies in this package
	State string   `json:"state"`
	What  []string `json:"what,omitempty"` // "Patient.SSN (ssn) is read by (*sql.Row).Scan"
	PHI   []string `json:"phi,omitempty"`  // symbols of the sources
}

// States of access points.
const (
	Audited   = "audited"
	Unaudited = "unaudited"
	NoAccess  = "no-access"  // nothing that an audit call would have to accompany
	NotJudged = "not-judged" // nothing says that the program has audit records
)

// A Flow is one source's way to a sink.
type Flow struct {
	Source   string `json:"source"`           // as messages show it: "Patient.SSN"
	Symbol   string `json:"symbol,omitempty"` // unique: "example.com/model.Patient.SSN"
	Category string `json:"category,omitempty"`
	Pos      string `json:"pos,omitempty"` // of its declaration
	Sink     string `json:"sink,omitempty"`
	Kind     string `json:"kind,omitempty"`  // log, store, send, response, access
	Steps    []Step `json:"steps,omitempty"` // from the source to the finding's place
	Via      []Step `json:"via,omitempty"`   // from there to the sink, through calls
}

// A Source is a declaration of PHI.
type Source struct {
	Name     string `json:"name"`   // as messages show it: "Patient.SSN"
	Symbol   string `json:"symbol"` // unique: "example.com/model.Patient.SSN"
	Category string `json:"category"`
	Pos      string `json:"pos,omitempty"`
}

// A Step is one station of a flow.
type Step struct {
	Text string `json:"text"`
	Pos  string `json:"pos,omitempty"` // "" if not known
}

// Accepted is a finding that an ignore directive removed.
type Accepted struct {
	Finding
	Reason string `json:"reason"`
	At     string `json:"at,omitempty"` // position of the directive
}

// An Ignore is one directive; phivet compares Until with today.
type Ignore struct {
	Pos    string   `json:"pos"`
	Rules  []string `json:"rules"`
	Until  string   `json:"until,omitempty"` // "2027-01-31"
	Reason string   `json:"reason"`
}

// Expiry returns what is said of the ignore from the day on (in the form of
// Until) on which it does not hold any more; "" before.
func (i Ignore) Expiry(today string) string {
	if i.Until == "" || today <= i.Until {
		return ""
	}
	return "this ignore was good until " + i.Until + ": mend the finding, or decide anew (" + i.Reason + ")"
}

// Off says that an analyzer did not judge the package, and why.
type Off struct {
	Analyzer string `json:"analyzer"`
	Reason   string `json:"reason"`
}

// Counts say what was looked at, so that silence can be believed.
type Counts struct {
	Types     int `json:"types,omitempty"`     // declared here, that hold PHI
	Fields    int `json:"fields,omitempty"`    // declared here, that are PHI
	Functions int `json:"functions,omitempty"` // summarised
	Sinks     int `json:"sinks,omitempty"`     // calls of a known sink
	Access    int `json:"access,omitempty"`    // access points
}

// Merge adds what other says to r, in order. Counts take the larger number: two
// analyzers that look at the same thing count it once.
func (r *Record) Merge(other *Record) {
	if other == nil {
		return
	}
	r.Findings = append(r.Findings, other.Findings...)
	r.Accepted = append(r.Accepted, other.Accepted...)
	r.Ignores = append(r.Ignores, other.Ignores...)
	r.Off = append(r.Off, other.Off...)
	r.Over = append(r.Over, other.Over...)
	r.Declared = append(r.Declared, other.Declared...)
	r.Safe = append(r.Safe, other.Safe...)
	r.Access = append(r.Access, other.Access...)
	r.Resolved = append(r.Resolved, other.Resolved...)
	r.Counts = r.Counts.max(other.Counts)
}

func (c Counts) max(d Counts) Counts {
	return Counts{
		Types:     max(c.Types, d.Types),
		Fields:    max(c.Fields, d.Fields),
		Functions: max(c.Functions, d.Functions),
		Sinks:     max(c.Sinks, d.Sinks),
		Access:    max(c.Access, d.Access),
	}
}

// Add sums the counts of two packages.
func (c Counts) Add(d Counts) Counts {
	return Counts{
		Types:     c.Types + d.Types,
		Fields:    c.Fields + d.Fields,
		Functions: c.Functions + d.Functions,
		Sinks:     c.Sinks + d.Sinks,
		Access:    c.Access + d.Access,
	}
}

// Encode returns the record as one line of JSON, in an order that does not
// depend on which analyzer finished first.
func (r *Record) Encode() string {
	sorted := *r
	sorted.Findings = sortedBy(r.Findings, func(f Finding) string { return f.Analyzer + "\x00" + f.Pos + "\x00" + f.Rule })
	sorted.Accepted = sortedBy(r.Accepted, func(a Accepted) string { return a.Analyzer + "\x00" + a.Pos + "\x00" + a.Rule })
	sorted.Ignores = sortedBy(r.Ignores, func(i Ignore) string { return i.Pos })
	sorted.Off = sortedBy(r.Off, func(o Off) string { return o.Analyzer })
	sorted.Safe = sortedBy(r.Safe, func(s Safe) string { return s.Pos + "\x00" + s.Kind + "\x00" + s.State })
	sorted.Access = sortedBy(r.Access, func(a Access) string { return a.Pos + "\x00" + a.Name })
	sorted.Over = slices.Compact(sortedBy(r.Over, func(s string) string { return s }))
	data, err := json.Marshal(sorted)
	if err != nil { // strings and ints only
		return "{}"
	}
	return string(data)
}

func sortedBy[E any](list []E, key func(E) string) []E {
	return slices.SortedStableFunc(slices.Values(list), func(a, b E) int {
		return strings.Compare(key(a), key(b))
	})
}

// Decode is the inverse of Encode. It fails on text that is no record.
func Decode(text string) (*Record, error) {
	r := new(Record)
	if err := json.Unmarshal([]byte(text), r); err != nil {
		return nil, fmt.Errorf("not a record: %v", err)
	}
	return r, nil
}
