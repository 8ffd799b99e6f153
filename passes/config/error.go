package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// An Error is one thing wrong with a configuration file.
type Error struct {
	File   string
	Pos    Pos
	Msg    string // what is wrong, and what to do
	Source string // the line, without its newline
}

// Error returns "file:line:column: message", the line, and a caret below the
// column. Tabs before the caret are kept, so that it stands right in a terminal.
func (e *Error) Error() string {
	head := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Pos.Line, e.Pos.Column, e.Msg)
	if strings.TrimSpace(e.Source) == "" {
		return head
	}
	indent := []rune(e.Source)
	indent = indent[:min(len(indent), e.Pos.Column-1)]
	for i, r := range indent {
		if r != '\t' {
			indent[i] = ' '
		}
	}
	return head + "\n\t" + e.Source + "\n\t" + string(indent) + "^"
}

// Errors are all that is wrong with a file, in its order; never empty.
type Errors []*Error

// Error returns the errors one below the other.
func (es Errors) Error() string {
	texts := make([]string, len(es))
	for i, e := range es {
		texts[i] = e.Error()
	}
	return strings.Join(texts, "\n")
}

// Unwrap returns each error, for errors.As.
func (es Errors) Unwrap() []error {
	out := make([]error, len(es))
	for i, e := range es {
		out[i] = e
	}
	return out
}

func (es Errors) sort() {
	slices.SortStableFunc(es, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column), cmp.Compare(a.Msg, b.Msg))
	})
}
