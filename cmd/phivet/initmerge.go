package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// mergeInto returns the text of a configuration with the proposal added: an entry goes to the
// end of its sequence, and no line of the text changes but those of sequences in brackets.
func (p *proposal) mergeInto(text string) (string, error) {
	crlf := strings.Contains(text, "\r\n")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	var asked []section
	for _, s := range p.sections {
		if s.ask {
			asked = append(asked, s)
			continue
		}
		var err error
		if text, err = s.insert(text); err != nil {
			return "", err
		}
	}
	text += renderSections(asked)
	if crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text, nil
}

// insert adds the entries of a section to a configuration.
func (s *section) insert(text string) (string, error) {
	file, err := parser.ParseBytes([]byte(text), 0)
	if err != nil {
		return "", err
	}
	var root ast.Node
	for _, doc := range file.Docs {
		if doc.Body != nil {
			root = doc.Body
		}
	}
	edit := editor{lines: strings.SplitAfter(text, "\n")}
	parent, child, nested := strings.Cut(s.key, ".")
	kv := find(root, parent)
	switch {
	case kv == nil:
		return text + renderSections([]section{*s}), flowRoot(root)
	case !nested:
		err = edit.sequence(kv, s)
	default:
		inner := find(kv.Value, child)
		switch m := kv.Value.(type) {
		case *ast.NullNode:
			edit.after(kv.Key.GetToken().Position.Line, column(kv)+2, child+":", indent(s.lines()))
		case *ast.MappingNode:
			if inner == nil && m.IsFlowStyle {
				edit.within(m.Start.Position.Line, m.Start.Position.Column, child+": ["+s.flow()+"]"+comma(len(m.Values)))
			} else if inner == nil {
				edit.after(kv.Key.GetToken().Position.Line, column(m.Values[0]), child+":", indent(s.lines()))
			}
		default:
			return "", fmt.Errorf("%s is no plain mapping: add to it by hand:\n%s", parent, renderSections([]section{*s}))
		}
		if inner != nil {
			err = edit.sequence(inner, s)
		}
	}
	return strings.Join(edit.lines, ""), err
}

// flowRoot is the error of a configuration in braces, to which no lines can be added.
func flowRoot(root ast.Node) error {
	if m, ok := root.(*ast.MappingNode); ok && m.IsFlowStyle {
		return errors.New("a configuration in braces cannot be added to: write each key on a line of its own, without braces")
	}
	return nil
}

// find returns the value of a key of a mapping, nil if it has none.
func find(n ast.Node, key string) *ast.MappingValueNode {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		return nil
	}
	for _, kv := range m.Values {
		if kv.Key.GetToken().Value == key {
			return kv
		}
	}
	return nil
}

func column(kv *ast.MappingValueNode) int { return kv.Key.GetToken().Position.Column }

func comma(n int) string {
	if n > 0 {
		return ", "
	}
	return ""
}

func indent(lines []string) []string {
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return lines
}

// flow returns the entries as the inside of a flow sequence.
func (s *section) flow() string {
	var items []string
	for _, e := range s.entries {
		items = append(items, e.flow())
	}
	return strings.Join(items, ", ")
}

// An editor changes a text by lines, which end in a newline each. Lines and columns
// count from 1, columns in characters.
type editor struct{ lines []string }

// sequence adds the entries of s to the sequence that is the value of a key.
func (e *editor) sequence(kv *ast.MappingValueNode, s *section) error {
	switch seq := kv.Value.(type) {
	case *ast.NullNode:
		e.after(kv.Key.GetToken().Position.Line, column(kv)+2, "", s.lines())
	case *ast.SequenceNode:
		if seq.IsFlowStyle {
			end := seq.End.Position
			e.within(end.Line, end.Column-1, comma(len(seq.Values))+s.flow())
			return nil
		}
		dash := seq.Start.Position
		e.after(e.end(dash.Line, dash.Column), dash.Column, "", s.lines())
	default:
		return fmt.Errorf("%s is no plain sequence: add to it by hand:\n%s", s.key, renderSections([]section{*s}))
	}
	return nil
}

// end returns the last line of the block sequence whose first dash stands at a place.
func (e *editor) end(line, dash int) int {
	last := line
	for n := line + 1; n <= len(e.lines); n++ {
		text := strings.TrimSpace(e.lines[n-1])
		at := len(e.lines[n-1]) - len(strings.TrimLeft(e.lines[n-1], " ")) + 1
		switch {
		case text == "":
			continue
		case at > dash, at == dash && strings.HasPrefix(text, "-"):
			last = n
		case strings.HasPrefix(text, "#"): // a comment belongs to what follows
		default:
			return last
		}
	}
	return last
}

// after inserts lines behind line n, the first at a column and the others, if there is a
// first, as they are indented from it.
func (e *editor) after(n, col int, first string, lines []string) {
	if first != "" {
		lines = append([]string{first}, lines...)
	}
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i] = strings.Repeat(" ", col-1) + lines[i] + "\n"
	}
	e.lines = slices.Insert(e.lines, n, lines...)
}

// within inserts text behind a column of a line.
func (e *editor) within(n, col int, text string) {
	runes := []rune(e.lines[n-1])
	e.lines[n-1] = string(runes[:col]) + text + string(runes[col:])
}
