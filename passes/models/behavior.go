package models

import "strings"

// A Verb says what a function does with its operands.
type Verb string

// The verbs of the notation (docs/models.md).
const (
	Phi          Verb = "phi"          // its results (or the destination) are PHI: a source
	Flows        Verb = "flows"        // the operands go to the destination; without one, nowhere
	Logs         Verb = "logs"         // the operands are logged
	Stores       Verb = "stores"       // the operands are persisted
	Sends        Verb = "sends"        // the operands leave for a host
	Responds     Verb = "responds"     // the operands go into the response to a request: an access, never a finding
	Reads        Verb = "reads"        // the destination is filled from a store or by a client: an access, never a finding
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
	Fields   []string // "in.Key" is Fields{"Key"}; steps go through pointers, slices and map values
	Variadic bool     // "args...": this parameter is the variadic one
}

// String returns the operand as a line writes it: "args...", "in.Key".
func (o Operand) String() string {
	if o.Variadic {
		return o.Name + "..."
	}
	return strings.Join(append([]string{o.Name}, o.Fields...), ".")
}

// A Behavior is one function's line of a model table. A line with name
// alternatives (A|B) is one Behavior for each.
type Behavior struct {
	Verb       Verb
	Categories []string  // of phi and deidentifies
	Package    string    // import path
	Type       string    // receiver's type name, "" of a function
	Func       string    // function's or method's name
	Receiver   string    // receiver's name in the line, "" or "_" where it does not count
	Params     []string  // a name for each parameter the line lists, "_" for those that do not count
	Operands   []Operand // those that count, in order, a named receiver first; the destination does not
	View       string    // how the operands are shown: "fmt", "json", ...; "" as they are
	Dest       int       // parameter index, Receiver, Result, Error or None
	DestFields []string  // "-> result.Body" is DestFields{"Body"}
	Host       string    // constant host of a sends line
	HostFrom   *Operand  // operand that holds the host
	File       string    // the table
	Line       int       // its line
}

// String returns the behavior in the notation that Parse reads, without its
// package: "flows (b Builder) WriteString(s) -> b".
func (b *Behavior) String() string { return b.format(b.Func) }

// format writes the line with names in the place of the function's name.
func (b *Behavior) format(names string) string {
	var s strings.Builder
	s.WriteString(string(b.Verb))
	if len(b.Categories) > 0 {
		s.WriteString("[" + strings.Join(b.Categories, ", ") + "]")
	}
	s.WriteByte(' ')
	if b.Type != "" {
		receiver := strings.Join(b.partsOf(Receiver, b.Receiver), ", ")
		s.WriteString("(" + strings.TrimSpace(receiver+" "+b.Type) + ") ")
	}
	s.WriteString(names + "(" + strings.Join(b.operandList(), ", ") + ")")
	if b.View != "" {
		s.WriteString(" as " + b.View)
	}
	if b.Dest != None && (b.Dest != defaultDest(b.Verb) || b.DestFields != nil) {
		s.WriteString(" -> " + Operand{Name: b.destName(), Fields: b.DestFields}.String())
	}
	if b.Host != "" {
		s.WriteString(` to "` + b.Host + `"`)
	} else if b.HostFrom != nil {
		s.WriteString(" to $" + b.HostFrom.String())
	}
	return s.String()
}

// operandList returns what stands between the parentheses.
func (b *Behavior) operandList() []string {
	var list []string
	for i, name := range b.Params {
		list = append(list, b.partsOf(i, name)...)
	}
	return list
}

// partsOf returns how a line writes the parameter or receiver at an index: by
// each of its fields that count, or by its name.
func (b *Behavior) partsOf(index int, name string) []string {
	var list []string
	for _, o := range b.Operands {
		if o.Index == index {
			list = append(list, o.String())
		}
	}
	if list == nil {
		list = []string{name}
	}
	return list
}

// destName returns the destination as a line names it.
func (b *Behavior) destName() string {
	switch b.Dest {
	case Result:
		return "result"
	case Error:
		return "error"
	case Receiver:
		return b.Receiver
	}
	return strings.TrimSuffix(b.Params[b.Dest], "...")
}

// defaultDest is the destination of a line that names none. Sources, reads, wrappers
// and the two cleaning verbs speak of the result then.
func defaultDest(v Verb) int {
	switch v {
	case Phi, Reads, Wraps, Encrypts, Deidentifies:
		return Result
	}
	return None
}
