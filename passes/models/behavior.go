package models

// A Verb says what a function does with its operands.
type Verb string

// The verbs of the notation (docs/models.md).
const (
	Phi          Verb = "phi"          // its results (or the destination) are PHI: a source
	Flows        Verb = "flows"        // the operands go to the destination; without one, nowhere
	Logs         Verb = "logs"         // the operands are logged
	Stores       Verb = "stores"       // the operands are persisted
	Sends        Verb = "sends"        // the operands leave for a host
	Wraps        Verb = "wraps"        // the destination is a writer (handler, logger) over the operand
	Audits       Verb = "audits"       // a call of it is an audit event
	Encrypts     Verb = "encrypts"     // the destination is the ciphertext of the operands
	Deidentifies Verb = "deidentifies" // the destination carries no PHI of the operands
)

// Positions of an operand or destination that are not a parameter's index.
const (
	Receiver = -1 // the method's receiver
	Result   = -2 // every result but errors and booleans
	Error    = -3 // the error result: reserved destination name "error", for errors that quote their input
	None     = -4 // no destination, no host operand
)

// An Operand is one named part of a call: a parameter, the receiver, or a
// field of either (the struct is often a pointer to a parameter struct).
type Operand struct {
	Name     string   // as the line names it
	Index    int      // parameter index from 0, or Receiver
	Fields   []string // "in.Key" is Fields{"Key"}
	Variadic bool     // "args...": this parameter is the variadic one
}

// A Behavior is one function's line of a model table.
type Behavior struct {
	Verb       Verb
	Categories []string  // of phi and deidentifies
	Package    string    // import path
	Type       string    // receiver's type name, "" of a function
	Func       string    // function's or method's name
	Operands   []Operand // those that count, in order; a named receiver first
	View       string    // how the operands are shown: "fmt", "json", ...; "" as they are
	Dest       int       // parameter index, Receiver, Result, Error or None
	Host       string    // constant host of a sends line
	HostFrom   *Operand  // operand that holds the host
	File       string    // the table
	Line       int       // its line
}
