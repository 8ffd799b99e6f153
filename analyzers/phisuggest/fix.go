package phisuggest

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// fix writes the field's tag, if tags has one: behind the tags that it has already, or
// where gofmt aligns a new one once all of tags are written.
func (s *suggester) fix(list []*ast.Field, field *ast.Field, tags map[*ast.Field]string) []analysis.SuggestedFix {
	tag, ok := tags[field]
	if !ok {
		return nil
	}
	edit := analysis.TextEdit{Pos: field.Type.End(), End: field.Type.End()}
	switch {
	case field.Tag == nil:
		edit.NewText = []byte(s.padding(list, field, tags) + "`" + tag + "`")
	case strings.HasPrefix(field.Tag.Value, "`"):
		edit.Pos, edit.End = field.Tag.End()-1, field.Tag.End()-1
		edit.NewText = []byte(space(field.Tag.Value) + tag)
	default:
		quoted := strconv.Quote(tag)
		edit.Pos, edit.End = field.Tag.End()-1, field.Tag.End()-1
		edit.NewText = []byte(space(field.Tag.Value) + quoted[1:len(quoted)-1])
	}
	return []analysis.SuggestedFix{{Message: "Tag it " + tag, TextEdits: []analysis.TextEdit{edit}}}
}

// space returns what goes between the tags that a literal holds and one more.
func space(literal string) string {
	if inner := literal[1 : len(literal)-1]; inner == "" || strings.HasSuffix(inner, " ") {
		return ""
	}
	return " "
}

// padding returns the blanks between the field's type and its new tag: as many as align it
// with the tags, old and new, of the lines right above and below.
func (s *suggester) padding(list []*ast.Field, field *ast.Field, tags map[*ast.Field]string) string {
	column := func(pos token.Pos) int { return s.pass.Fset.Position(pos).Column }
	end := column(field.Type.End())
	blanks := 1
	for _, f := range s.block(list, field, tags) {
		if f.Tag != nil {
			blanks = max(blanks, column(f.Tag.Pos())-end)
		} else {
			blanks = max(blanks, column(f.Type.End())+1-end)
		}
	}
	return strings.Repeat(" ", blanks)
}

// block returns the fields around field, itself included, on lines without a gap
// that have a tag or get one: gofmt aligns these.
func (s *suggester) block(list []*ast.Field, field *ast.Field, tags map[*ast.Field]string) []*ast.Field {
	line := func(pos token.Pos) int { return s.pass.Fset.Position(pos).Line }
	var block []*ast.Field
	reached := false
	for _, f := range list {
		last := len(block) - 1
		tagged := f.Tag != nil || tags[f] != ""
		if !tagged || last >= 0 && line(f.Pos()) > line(block[last].End())+1 {
			if reached {
				break
			}
			block = nil
		}
		if tagged {
			block = append(block, f)
		}
		reached = reached || f == field
	}
	return block
}
