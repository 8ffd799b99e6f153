package models

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Parse reads a table in the line notation (see the package comment). The
// filename is for messages and for Behavior.File. An error joins one *SyntaxError for
// each line that could not be read; the table is nil then.
func Parse(filename, src string) (*Table, error) {
	return parse(filename, 1, nil, src)
}

// parse reads src, whose first line is line number first of filename. Lines
// before the first package line belong to packages.
func parse(filename string, first int, packages []string, src string) (*Table, error) {
	t := &Table{File: filename, index: map[key][]*Behavior{}}
	var errs []error
	number := first
	for text := range strings.Lines(src) {
		text = strings.TrimRight(text, "\r\n")
		p := &parser{text: text, file: filename, line: number}
		number++
		behaviors, named, err := p.parseLine(packages)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if named != nil {
			packages = named
		}
		for _, b := range behaviors {
			t.add(b)
		}
	}
	if errs != nil {
		return nil, errors.Join(errs...)
	}
	return t, nil
}

// A SyntaxError is a line that Parse could not read.
type SyntaxError struct {
	File      string
	Line, Col int    // from 1; columns count bytes
	Text      string // the line
	Message   string // what is wrong and what to do
}

// Error returns "file:line:col: message", then the line with a mark under the column.
func (e *SyntaxError) Error() string {
	indent := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, e.Text[:e.Col-1])
	return fmt.Sprintf("%s:%d:%d: %s\n\t%s\n\t%s^", e.File, e.Line, e.Col, e.Message, e.Text, indent)
}

// parseLine reads one line: a model (one behavior for each package and name), a
// package line (named is not nil), or nothing.
func (p *parser) parseLine(packages []string) (behaviors []*Behavior, named []string, err error) {
	// The parser stops at its first error by a panic that never leaves here.
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *SyntaxError:
			behaviors, named, err = nil, nil, e
		default:
			panic(e)
		}
	}()
	if p.atEnd() {
		return nil, nil, nil
	}
	word := p.name("a verb or `package`")
	if word == "package" {
		return nil, p.paths(), nil
	}
	verb := p.verb(word)
	if packages == nil {
		p.failAt(0, "no package yet: write a line `package import/path` above")
	}
	names, b := p.behavior(verb)
	for _, path := range packages {
		for _, name := range names {
			c := *b
			c.Package, c.Func = path, name
			behaviors = append(behaviors, &c)
		}
	}
	return behaviors, nil, nil
}

// verbs are those that a line may begin with.
var verbs = []string{
	string(Phi), string(Flows), string(Logs), string(Stores), string(Sends), string(Responds),
	string(Reads), string(Wraps), string(Audits), string(Encrypts), string(Deidentifies),
}

func (p *parser) verb(word string) Verb {
	if !slices.Contains(verbs, word) {
		p.failAt(p.start, "unknown verb %q: write one of %s", word, strings.Join(verbs, ", "))
	}
	return Verb(word)
}

// behavior reads what follows the verb; the names are the function's alternatives.
func (p *parser) behavior(verb Verb) (names []string, b *Behavior) {
	b = &Behavior{Verb: verb, Dest: defaultDest(verb), File: p.file, Line: p.line}
	if p.accept("[") {
		b.Categories = p.list("a category", ",")
		p.expect("]")
		if verb != Phi && verb != Deidentifies {
			p.failAt(p.start, "%s takes no categories: only phi and deidentifies do", verb)
		}
	}
	if p.accept("(") {
		p.receiver(b)
		p.expect(")")
	}
	names = p.list("a function name", "|")
	p.expect("(")
	p.operands(b)
	if p.accept("as") {
		b.View = p.view()
	}
	if p.accept("->") {
		p.dest(b)
	}
	if p.accept("to") {
		p.host(b)
	}
	if !p.atEnd() {
		p.fail("unexpected %q: after the operands come `as view`, `-> dest` and `to host`, in this order", p.rest())
	}
	p.check(b)
	return names, b
}

// receiver reads the receiver's name, if it has one, and its type. It is
// written as an operand is: by its name, or by the fields that count.
func (p *parser) receiver(b *Behavior) {
	p.accept("*")
	o := p.operand("the receiver's type")
	if p.at(")") && o.Fields == nil {
		b.Type = o.Name
		return
	}
	b.Receiver = o.Name
	for {
		o.Index = Receiver
		p.addOperand(b, o)
		if !p.accept(",") {
			break
		}
		if o = p.operand("a field of the receiver"); o.Name != b.Receiver {
			p.failAt(p.start, "one receiver only: write %s.Field", b.Receiver)
		}
	}
	p.accept("*")
	b.Type = p.name("the receiver's type")
}

// operands reads the parameters. Neighbours of one name are fields of one parameter.
func (p *parser) operands(b *Behavior) {
	if p.accept(")") {
		return
	}
	for {
		o := p.operand("a parameter, `_` where it does not count")
		o.Index = len(b.Params) - 1
		if o.Name == "_" || o.Fields == nil || o.Index < 0 || o.Name != b.Params[o.Index] {
			o.Index++
			b.Params = append(b.Params, o.Name)
		}
		if o.Variadic {
			b.Params[o.Index] += "..."
		}
		p.addOperand(b, o)
		if p.accept(")") {
			return
		}
		if o.Variadic {
			p.fail("nothing can follow the variadic %s: close the list with `)`", o)
		}
		p.expect(",")
	}
}

// operand reads a name, and its fields or the dots of a variadic one.
func (p *parser) operand(what string) Operand {
	o := Operand{Name: p.name(what)}
	start := p.start
	if o.Variadic = p.accept("..."); !o.Variadic {
		o.Fields = p.fields()
	}
	if o.Name == "_" && (o.Variadic || o.Fields != nil) {
		p.failAt(start, "`_` stands alone: it does not count")
	}
	p.start = start
	return o
}

// fields reads ".Field" as often as it comes.
func (p *parser) fields() []string {
	var fields []string
	for p.accept(".") {
		fields = append(fields, p.name("a field"))
	}
	return fields
}

// addOperand adds o unless it does not count. A name belongs to one position, which
// it gives as a whole or by fields.
func (p *parser) addOperand(b *Behavior, o Operand) {
	if o.Name == "_" {
		return
	}
	for _, before := range b.Operands {
		if before.Name == o.Name && (before.Index != o.Index || before.Fields == nil || o.Fields == nil || slices.Equal(before.Fields, o.Fields)) {
			p.failAt(p.start, "%q is named twice", o)
		}
	}
	b.Operands = append(b.Operands, o)
}

// dest reads the destination. A destination that is an operand is one no longer.
func (p *parser) dest(b *Behavior) {
	name := p.name("a destination")
	start := p.start
	b.DestFields = p.fields()
	switch name {
	case "result":
		b.Dest = Result
		return
	case "error":
		b.Dest = Error
		return
	}
	i := slices.IndexFunc(b.Operands, func(o Operand) bool { return o.Name == name })
	if i < 0 {
		p.failAt(start, "unknown destination %q: write result, error, or the name of a parameter or the receiver of this line", name)
	}
	b.Dest = b.Operands[i].Index
	if b.Operands[i].Fields == nil {
		b.Operands = slices.Delete(b.Operands, i, i+1)
	}
}

// check finds lines that are well formed but can't be meant.
func (p *parser) check(b *Behavior) {
	some := len(b.Operands) > 0
	switch b.Verb {
	case Flows:
		if some && b.Dest == None && b.View != "customerkey" {
			p.fail("no destination: write `-> result` or `-> name`, or `_` for every operand if nothing flows")
		}
		if !some && b.Dest != None {
			p.fail("nothing flows to the destination: name the parameters or the receiver that do")
		}
	case Logs, Stores, Sends, Responds:
		if !some && b.Dest == None {
			p.fail("%s needs an operand: name the parameters or the receiver that count", b.Verb)
		}
	case Audits:
		if b.Dest != None {
			p.fail("audits has no destination")
		}
	case Wraps, Encrypts, Deidentifies:
		if !some && (b.Verb == Encrypts || b.Verb == Deidentifies && b.Dest == Result || b.Verb == Wraps && b.Host == "" && (b.Dest != Result || len(b.Params) > 0)) {
			p.fail("%s needs an operand: name the parameters or the receiver that count", b.Verb)
		}
	}
	if (b.Host != "" || b.HostFrom != nil) && b.Verb != Sends && !(b.Verb == Wraps && b.Host != "") {
		p.fail("only sends has a host, and wraps a constant one")
	}
}
