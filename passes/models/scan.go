package models

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A parser reads one line from left to right. It stops at the first error by a
// panic with a *SyntaxError, which parseLine turns into its result.
type parser struct {
	text  string
	file  string
	line  int
	pos   int // what comes next
	start int // where the last name began
}

func (p *parser) fail(format string, args ...any) {
	p.skip()
	p.failAt(p.pos, format, args...)
}

func (p *parser) failAt(pos int, format string, args ...any) {
	panic(&SyntaxError{p.file, p.line, pos + 1, p.text, fmt.Sprintf(format, args...)})
}

// skip moves over blanks and, at a comment, to the end of the line.
func (p *parser) skip() {
	rest := strings.TrimLeft(p.text[p.pos:], " \t")
	if strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, "//") {
		rest = ""
	}
	p.pos = len(p.text) - len(rest)
}

func (p *parser) rest() string {
	p.skip()
	return p.text[p.pos:]
}

func (p *parser) atEnd() bool { return p.rest() == "" }

func (p *parser) at(token string) bool { return strings.HasPrefix(p.rest(), token) }

// accept moves over the token if it comes next; one that is a word only as a whole.
func (p *parser) accept(token string) bool {
	if !p.at(token) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(p.text[p.pos+len(token):])
	if isNameRune(rune(token[0])) && isNameRune(after) {
		return false
	}
	p.pos += len(token)
	return true
}

func (p *parser) expect(token string) {
	if !p.accept(token) {
		p.fail("expected %q", token)
	}
}

// name reads a Go identifier.
func (p *parser) name(what string) string {
	rest := p.rest()
	p.start = p.pos
	end := strings.IndexFunc(rest, func(r rune) bool { return !isNameRune(r) })
	if end < 0 {
		end = len(rest)
	}
	if end == 0 || rest[0] >= '0' && rest[0] <= '9' {
		p.fail("expected %s", what)
	}
	p.pos += end
	return rest[:end]
}

func isNameRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// list reads names with a separator between them.
func (p *parser) list(what, separator string) []string {
	list := []string{p.name(what)}
	for p.accept(separator) {
		list = append(list, p.name(what))
	}
	return list
}

// paths reads the import paths of a package line.
func (p *parser) paths() []string {
	text, _, _ := strings.Cut(p.rest(), "#")
	text, _, _ = strings.Cut(text, "//")
	paths := strings.Fields(text)
	if len(paths) == 0 {
		p.fail("expected an import path: `package example.com/partner`")
	}
	for _, path := range paths {
		if strings.ContainsAny(path, "()\"'`*|,;") {
			p.fail("%q is no import path", path)
		}
	}
	return paths
}

// view reads the name of a view.
func (p *parser) view() string {
	view := p.name("a view")
	if !slices.ContainsFunc(Views, func(v View) bool { return v.Name == view }) {
		var known []string
		for _, v := range Views {
			known = append(known, v.Name)
		}
		p.failAt(p.start, "unknown view %q: write one of %s", view, strings.Join(known, ", "))
	}
	return view
}

// host reads a quoted host or $ and the operand that holds it.
func (p *parser) host(b *Behavior) {
	if p.accept("$") {
		name := p.name("the operand that holds the host")
		i := slices.IndexFunc(b.Operands, func(o Operand) bool { return o.Name == name })
		if i < 0 {
			p.failAt(p.start, "unknown operand %q: name it among the parameters or as the receiver", name)
		}
		o := b.Operands[i]
		o.Fields = p.fields()
		b.HostFrom = &o
		return
	}
	rest := p.rest()
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		p.fail("expected a host: \"api.partner.example\", or $name for the operand that holds it")
	}
	host, _ := strconv.Unquote(quoted) // QuotedPrefix has checked it
	if host == "" || strings.ContainsFunc(host, func(r rune) bool { return !isHostRune(r) }) {
		p.fail("%s is no host: write it without scheme, path or port", quoted)
	}
	b.Host = host
	p.pos += len(quoted)
}

func isHostRune(r rune) bool {
	return r == '.' || r == '-' || r == '_' || r == '*' || unicode.IsLetter(r) || unicode.IsDigit(r)
}
