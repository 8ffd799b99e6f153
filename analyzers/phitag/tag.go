package phitag

import (
	"fmt"
	"go/ast"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/fields"
)

// tags checks the values of phi tags, in every struct type that the package writes.
func (c *checker) tags() {
	if !slices.Contains(c.config.Tags, fields.Key) {
		return // Have: a configuration under which phi tags mean nothing.
	}
	for _, file := range c.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.StructType); ok {
				for _, field := range s.Fields.List {
					if field.Tag != nil {
						c.tag(field.Tag)
					}
				}
			}
			return true
		})
	}
}

func (c *checker) tag(literal *ast.BasicLit) {
	text, err := strconv.Unquote(literal.Value)
	if err != nil {
		return
	}
	value, found := reflect.StructTag(text).Lookup(fields.Key)
	if !found {
		return
	}
	tag := fields.ParseTag(value)
	if !tag.Known {
		message := "unknown PHI category " + strconv.Quote(tag.Word)
		if tag.Word == "" {
			message = "a phi tag needs a category"
		}
		c.report.Add(unknownCategory, c.inTag(literal, value, 0, len(tag.Word), message, category.Nearest(tag.Word)))
	}
	if len(tag.Word) < len(value) {
		d := c.inTag(literal, value, len(tag.Word), len(value), fmt.Sprintf("a phi tag takes one category and no options: remove %q", value[len(tag.Word):]), "")
		c.report.Add(tagOption, d)
	}
}

// inTag returns a finding on value[from:to] of the phi tag in literal. A fix is offered
// where the text can be found again: in a raw string.
func (c *checker) inTag(literal *ast.BasicLit, value string, from, to int, message, near string) analysis.Diagnostic {
	d := analysis.Diagnostic{Pos: literal.Pos(), End: literal.End(), Message: message}
	if near != "" {
		d.Message += "; did you mean " + near + "?"
	}
	at := valueAt(literal.Value, value)
	if at < 0 {
		if from > 0 {
			d.Pos++ // Have: perhaps a finding on the word, at the same literal.
		}
		return d
	}
	d.Pos, d.End = literal.Pos()+token.Pos(at+from), literal.Pos()+token.Pos(at+to)
	if near != "" || from > 0 {
		d.SuggestedFixes = replace(d.Pos, d.End, near)
	}
	return d
}

// valueAt returns where the value of the phi tag begins in a raw string literal, -1
// if the literal is of another form.
func valueAt(literal, value string) int {
	key := fields.Key + `:"`
	if !strings.HasPrefix(literal, "`") {
		return -1
	}
	for i := 1; ; i++ {
		next := strings.Index(literal[i:], key+value+`"`)
		if next < 0 {
			return -1
		}
		i += next
		if literal[i-1] == '`' || literal[i-1] == ' ' {
			return i + len(key)
		}
	}
}

// replace returns the fix that writes text from pos to end.
func replace(pos, end token.Pos, text string) []analysis.SuggestedFix {
	message := "Write " + text
	if text == "" {
		message = "Remove it"
	}
	return []analysis.SuggestedFix{{
		Message:   message,
		TextEdits: []analysis.TextEdit{{Pos: pos, End: end, NewText: []byte(text)}},
	}}
}
