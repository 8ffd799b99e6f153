// Package phimap is the map of PHI: what holds it, where it goes, how it is protected on
// the way, which exceptions were accepted, and what the map cannot see. It knows no
// analysis: package main fills a Map from the records of a run, and this package
// writes it as JSON, Mermaid and HTML, and compares two.
//
// A map holds names: of fields, functions, packages, hosts, files. It never holds
// the content of a constant.
package phimap

// Version is that of the JSON form. Keys are only ever added within a version.
const Version = 1

// A Map is the inventory of PHI in a program and of the ways that it takes.
type Map struct {
	Version      int           `json:"version"`
	Tool         string        `json:"tool"`               // "phivet v1.2.3"
	Title        string        `json:"title"`              // the module, or modules
	Date         string        `json:"date"`               // "2027-01-31"
	Revision     string        `json:"revision,omitempty"` // the commit, where the program is in git
	Packages     int           `json:"packages"`           // looked at
	Sinks        int           `json:"sinks"`              // calls that log, store, send or answer, PHI or not
	Sources      []Source      `json:"sources"`
	Destinations []Destination `json:"destinations"`
	Flows        []Flow        `json:"flows"`
	Access       []Access      `json:"access"`
	Exceptions   []Exception   `json:"exceptions"`
	Other        []Finding     `json:"otherFindings"` // findings that are no flow of PHI
	Unseen       []string      `json:"unseen"`        // what this run could not see, in sentences
}

// A Place is a line of a file, relative to the repository. The line is 0 and the file
// may be empty where it is not known.
type Place struct {
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
}

// A Source is a declaration of PHI: a field, a type, a parameter, a result, a host.
type Source struct {
	ID       string `json:"id"`   // unique: "example.com/model.Patient.SSN"
	Name     string `json:"name"` // "Patient.SSN"
	Category string `json:"category"`
	Package  string `json:"package,omitempty"` // that declares it
	Place
	Flows int `json:"flows"` // how many ways begin here
}

// The kinds of destinations.
const (
	Log          = "log"
	Store        = "store"
	Host         = "host"
	Model        = "model" // a host with a language model
	Response     = "response"
	Deidentifier = "deidentifier"
	Encryptor    = "encryptor"
)

// Kinds are the kinds of destinations, those where harm is done first.
var Kinds = []string{Log, Store, Host, Model, Response, Deidentifier, Encryptor}

// A Destination is where PHI ends: "log:log/slog", "host:api.example".
type Destination struct {
	ID         string `json:"id"`
	Kind       string `json:"kind"`
	Name       string `json:"name"`
	Protection string `json:"protection,omitempty"` // of a host: baa, inside, none, unknown; of a store: at-rest
	Reason     string `json:"reason,omitempty"`     // that the configuration gives
	Flows      int    `json:"flows"`
	Findings   int    `json:"findings"`
}

// The states of flows.
const (
	Reported = "finding"  // PHI is where it must not be, or not so
	Accepted = "accepted" // as much, and accepted with a reason
	Safe     = "safe"     // protected on the way, or by what it reaches
	Answered = "answered" // in a response: an access, see Access
)

// States are the states of flows, the worst first.
var States = []string{Reported, Accepted, Safe, Answered}

// A Flow is the way of one source to one destination at one call.
type Flow struct {
	Source      string   `json:"source"`      // the ID of a Source
	Destination string   `json:"destination"` // the ID of a Destination
	State       string   `json:"state"`
	Protection  string   `json:"protection,omitempty"` // of a safe one: deidentified, encrypted, at-rest, covered, tolerated; of an answer: audited, unaudited, not-judged
	Rule        string   `json:"rule,omitempty"`       // of a finding, accepted or not
	Fingerprint string   `json:"fingerprint,omitempty"`
	Reason      string   `json:"reason,omitempty"` // why it is accepted
	Package     string   `json:"package"`          // where it leaves
	Function    string   `json:"function,omitempty"`
	Sink        string   `json:"sink"`              // the function that is called: "log.Printf"
	Through     []string `json:"through,omitempty"` // the packages on the way, in order
	Place
	Way []Step `json:"way,omitempty"`
}

// A Step is one station of a way.
type Step struct {
	Text string `json:"text"`
	Place
}

// An Access is an access point: a handler, a consumer, a marked function.
type Access struct {
	Package string   `json:"package"`
	Name    string   `json:"name"`
	State   string   `json:"state"`          // audited, unaudited, no-access, not-judged
	What    []string `json:"what,omitempty"` // the accesses, as sentences
	Sources []string `json:"sources,omitempty"`
	Place
}

// The kinds of exceptions.
const (
	Ignore        = "ignore"        // a directive in the code
	Baseline      = "baseline"      // an entry of the baseline
	Configuration = "configuration" // an attestation in the configuration
)

// An Exception is an entry of the register: what somebody accepted, why, until when.
type Exception struct {
	Kind     string   `json:"kind"`
	Rules    []string `json:"rules,omitempty"`
	Subject  string   `json:"subject,omitempty"` // of the configuration: "store database/sql"
	Reason   string   `json:"reason,omitempty"`
	Until    string   `json:"until,omitempty"` // "2027-01-31"
	Expired  bool     `json:"expired,omitempty"`
	Findings int      `json:"findings"` // that it removed
	Package  string   `json:"package,omitempty"`
	Function string   `json:"function,omitempty"`
	Place
}

// A Finding is one that is no flow of PHI, such as weak transport security.
type Finding struct {
	Rule     string `json:"rule"`
	Title    string `json:"title"`
	Severity string `json:"severity"`
	Package  string `json:"package"`
	Function string `json:"function,omitempty"`
	Place
}
