// Package models holds, as text, what functions that phivet cannot see into do with
// their operands: which argument flows to which result, which is logged, stored or
// sent, and how it is shown. The tables of the standard library and of well-known
// libraries are embedded (lib/*.txt); users write their own in the same notation.
//
// # Notation
//
// A function has as many lines as it needs; each says one thing.
//
//	line     = verb [ "[" category {"," category} "]" ] [ "(" [operands] Type ")" ] Name {"|" Name} "(" [operands] ")"
//	           [ "as" view ] [ "->" dest ] [ "to" host ]
//	operands = operand {"," operand}
//	operand  = "_" | name "..." | name {"." Field}
//	dest     = ("result" | "error" | name) {"." Field}
//	host     = a quoted host | "$" name {"." Field}
//	package  = "package" path {path}
//
// A package line says which packages the lines below it speak of. Comments begin with #
// or //. Operands stand in the order of the parameters, one for each: `_` for one that
// does not count, any name for one that does, "args..." for a variadic one. Neighbours of
// one name are fields of one parameter: PutObject(_, in.Key, in.Tagging, _) has three.
// Fields go through pointers, slices and map values, and may be unexported. A receiver
// with a name counts, or its named fields do. A method belongs to the type that declares
// it: (common) Log, not (T) Log, for testing. The name of a function type stands for a
// call of its values: Index(index, body, options...) of elasticsearch's esapi.
//
// # What a line says
//
//   - flows: the operands go to the destination. Without one all operands are `_`, and
//     the line says: known, nothing flows. A function with any line is known: what no
//     line mentions does not flow. A function without a line is not known.
//   - phi: the destination is PHI, whatever goes in: a source.
//   - logs, stores, sends: the operands get there. A destination is a writer or a
//     channel into it: what is later written to it gets there.
//   - responds: the same for the response to a request, which is an access, no finding.
//   - reads: the destination is filled from a store or by a client, which is an access if
//     its type is PHI. Nothing flows.
//   - wraps: the destination is a writer, handler, logger or connection over the operand.
//     What is written to it reaches the operand: a logger over a buffer is no log. Over a
//     string or URL, it is a connection to that address. Over no operand, it goes nowhere.
//   - encrypts: the destination is the ciphertext of the operands. If it is an io.Writer,
//     what is later written to it is encrypted on its way to the operand.
//   - deidentifies: the destination carries no PHI of the operands, or none of the given
//     categories, while the others flow. If it is an io.Writer (a keyed hash), it gives out
//     nothing of what is later written to it. Without operands, the receiver or parameter
//     that is the destination is empty afterwards: (b Buffer) Reset() -> b.
//   - audits: a call of it is an audit event.
//
// # Destinations
//
//   - result: every result but those of type error and bool. Lines of phi, reads, wraps,
//     encrypts and deidentifies that name no destination mean it.
//   - error: the results of type error, for errors that quote what they were given.
//   - a parameter or the receiver: what it points to. A flow into a writer is a write: into
//     an *os.File, a net.Conn or an http.ResponseWriter it is what the line of their Write
//     method says, into one that wraps another it goes on to that one.
//
// The destination is no operand, unless by some of its fields. If operand and destination
// have the same type, or one is an element of the other, fields stay apart. Everywhere
// else, and under any view, what the operand holds goes to the whole destination. A result
// that is a function or an iterator gives out, when it is called, what flowed to it; an
// operand that is a function counts by what it returns. Functions that are passed need no
// line: whatever the function is known for, they may be called, and their parameters then
// hold what the other operands and the receiver hold.
//
// # Hosts
//
// `to "api.partner.example"` is a constant, `to $addr` the operand that holds the host: a
// string, a URL, or a connection that wraps one. Without, it is not known until run time.
// A client made by a wraps line leads to the address among its operands, and without one
// to the line's own host: wraps New(token, options...) to "api.partner.example".
//
// # Views
//
// A view says how the operands are shown, so that what a sink or a destination gets is
// what it would really print or encode; without one they are taken whole. [Views] lists
// them. Some say more than how to print:
//
//   - sql, sqlquery, sqlnamed: the first operand is the statement (of a prepared one the
//     receiver, to which its text flowed), the others are its arguments. sql stores them all
//     unless the statement is known to begin with SELECT, WITH ... SELECT or DELETE. sqlquery
//     stores them only if it is known to write, since a query of unknown text is a read.
//     sqlnamed stores of a struct or map the fields (by db tag or name) and keys that a
//     constant statement names, and all of it if the statement is not constant.
//   - redis: the first operand, or the first element of a variadic one, is the command;
//     [RedisReads] tells which store nothing.
//   - cloud, customerkey: what a service encrypts at rest in any case stands under cloud,
//     what it does not (names, keys, metadata, tags) in a line without a view. A function's
//     customerkey line names the fields that hold a customer's key (SSEKMSKeyId, KMSKeyName):
//     if one of them is set, its cloud lines store nothing.
//   - put and get: the operands are a container (the receiver or first), a key, and for put
//     a value. Keys are told apart where they are constants or one package-level value.
//   - keys and values: that part of a map.
//   - key, broken, decrypted: what a cipher was made from decides what its encrypts lines
//     are worth.
//   - date: the year of a date is none.
//   - pipe: what is written to one result is read from the other.
package models
