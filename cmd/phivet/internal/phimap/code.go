package phimap

import (
	"go/scanner"
	"go/token"
	"strings"
)

// A Code gives the lines of source files without what constants hold: the text of
// strings, characters and numbers is replaced, comments are left out. Open
// returns a file's content by the name that places have, nil if it is not at hand.
type Code struct {
	Open  func(file string) []byte
	files map[string][]string
}

// hidden stands for a constant's content.
const hidden = "…"

// Line returns a line's code, "" if it is not at hand.
func (c *Code) Line(p Place) string {
	if c == nil || p.File == "" || p.Line < 1 {
		return ""
	}
	lines, ok := c.files[p.File]
	if !ok {
		if c.files == nil {
			c.files = map[string][]string{}
		}
		lines = strings.Split(withoutConstants(c.Open(p.File)), "\n")
		c.files[p.File] = lines
	}
	if p.Line > len(lines) {
		return ""
	}
	return strings.Join(strings.Fields(lines[p.Line-1]), " ")
}

// withoutConstants is Go source with its literals replaced and its comments left out,
// line for line.
func withoutConstants(src []byte) string {
	if src == nil {
		return ""
	}
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, func(token.Position, string) {}, scanner.ScanComments)
	var b strings.Builder
	done := 0
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		if !tok.IsLiteral() && tok != token.COMMENT || tok == token.IDENT {
			continue
		}
		at := file.Offset(pos)
		end := literalEnd(src, at, lit)
		b.Write(src[done:at])
		b.WriteString(replacement(tok, string(src[at:end])))
		done = end
	}
	b.Write(src[done:])
	return b.String()
}

// literalEnd is where a literal ends in the source: the scanner drops carriage
// returns from raw strings and comments.
func literalEnd(src []byte, at int, lit string) int {
	n := 0
	for i := at; i < len(src); i++ {
		if n == len(lit) {
			return i
		}
		if src[i] == lit[n] {
			n++
		}
	}
	return len(src)
}

// replacement keeps the form of a literal and its line breaks.
func replacement(tok token.Token, text string) string {
	breaks := strings.Repeat("\n", strings.Count(text, "\n"))
	switch tok {
	case token.COMMENT:
		return breaks
	case token.STRING, token.CHAR:
		return text[:1] + hidden + breaks + text[:1]
	}
	return hidden
}
