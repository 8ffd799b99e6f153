// Package models holds, as text, what functions that phivet cannot see into do with
// their operands: which argument flows to which result, which is logged, stored or
// sent, and how it is shown. The tables of the standard library and of well-known
// libraries are embedded (lib/*.txt); users write their own in the same notation.
//
// # Notation
//
// A table is lines; a function has as many as it needs, each says one thing.
//
//	line     = verb [ "[" category {"," category} "]" ] [ "(" [operands] Type ")" ] Name {"|" Name} "(" [operands] ")"
//	           [ "as" view ] [ "->" dest ] [ "to" host ]
//	operands = operand {"," operand}
//	operand  = "_" | name ["..."] | name {"." Field}
//	dest     = ("result" | "error" | name) {"." Field}
//	host     = a quoted host | "$" name {"." Field}
//	package  = "package" path {path}
//
// A package line says of which packages the lines below it speak. Comments begin with # or //.
// Operands stand in the order of the parameters, one for each: `_` for one that does
// not count, a name (any) for one that does, "args..." for a variadic one. Neighbours of
// one name are fields of one parameter: PutObject(_, in.Key, in.Tagging) has two parameters.
// Fields go through pointers, slices and map values. A receiver that has a name counts, or its named fields do.
// A method belongs to the type that declares it: (common) Log, not (T) Log, for testing. The name of a
// function type stands for a call of its values: Index(index, body, opts...) of elasticsearch's esapi.
//
// # What a line says
//
//   - flows: the operands go to the destination. Without a destination all operands are
//     `_` and the line says: known, nothing flows. A function with any line is known: what no line
//     mentions does not flow. A function without a line, in a table or not, is unknown.
//   - phi: the destination is PHI, whatever goes in: a source.
//   - logs, stores, sends: the operands get there. With a destination, that is a writer (or a channel)
//     into it: what is later written to it gets there.
//   - responds: the same for the response to a request, which is an access, no finding.
//   - reads: the destination is filled from a store or by a client; an access if its type is PHI.
//   - wraps: the destination is a writer, handler, logger, connection over the operand. What is written to
//     it reaches the operand; over a buffer a logger is no log; over a string, a connection to that address.
//   - encrypts: the destination is the ciphertext of the operands. A destination that is an
//     io.Writer encrypts what is later written to it, on its way to the operand.
//   - deidentifies: the destination carries no PHI of the operands, or none of the categories (the
//     others flow). A destination that is an io.Writer (a keyed hash) gives out nothing of what is later written to it.
//   - audits: a call of it is an audit event.
//
// # Destinations
//
//   - result: every result but errors and bools. It is where phi, reads, wraps, encrypts and
//     deidentifies lines point to that name none.
//   - error: the results of type error, for errors that quote what they were given.
//   - a parameter or the receiver: into what it points to. A flow into a writer is a write: into an *os.File, a
//     net.Conn or an http.ResponseWriter it is what the line of their Write method says, into a
//     writer that wraps another it goes on to that one, os.Stdout and os.Stderr are logs.
//
// The destination is no operand, unless by some of its fields. If operand and destination have the same type, or one is an element of the
// other, fields stay apart; everywhere else, and under any view, what the operand holds goes to
// the whole destination. A result that is a function or an iterator gives out, when it is called,
// what flowed to it.
// An operand that is a function counts by what it returns.
// Arguments that are functions need no line: whatever the function is known for, they may be
// called, their parameters then hold what the other operands and the receiver hold.
//
// # Hosts
//
// `to "api.partner.example"` is a constant, `to $addr` the operand that holds the host, as a string, a
// *url.URL or a connection that wraps one. Without a host it is not known until run time.
//
// # Views
//
// A view says how the operands are shown, so that what a sink or a destination gets is what
// it would really print or encode; without one they are taken as they are, whole. [Views] lists them with their
// meaning. Those that are more than a way to print:
//
//   - sql, sqlquery, sqlnamed: the first operand is the statement (for a prepared one, the receiver, to which the
//     statement flowed), the others its arguments. Under sql all are stored unless the statement's known beginning is
//     SELECT, WITH ... SELECT or DELETE; under sqlquery only if its known beginning writes, since a
//     query of unknown text is a read. Under sqlnamed an argument that is a struct or map counts by the fields (db tag
//     or name) and keys that a constant statement names, whole if it is not constant.
//   - cloud, customerkey: what a service encrypts at rest in any case stands under cloud, what it does not (names,
//     keys, metadata, tags) in a line without a view. The function's customerkey line names the fields that hold a
//     customer's key (SSEKMSKeyId, KMSKeyName): if any of them is set, contents are not stored in the sense of phistore.
//   - put and get: a container tells its keys apart where they are constants or the same package-level value.
//   - key, broken, decrypted: what a cipher is made from decides what its encrypts lines are worth.
package models
