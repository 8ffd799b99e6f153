package config

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/phivet/phivet/passes/models"
)

// maxValues bounds how many values aliases may multiply a file to.
const maxValues = 20000

// A decoder fills a Config from a syntax tree, guided by the types: what no
// field asks for is an error, so nothing nests deeper than Config does. It
// notes every error and goes on.
type decoder struct {
	file    string
	lines   []string
	errs    Errors
	anchors map[string]ast.Node
	values  int
}

// A checker looks at its own decoded fields; report places a problem at the
// value of a key, or at the whole if the key is "" or absent.
type checker interface {
	check(report func(key, problem string))
}

func (d *decoder) document(body ast.Node, c *Config) {
	d.value(body, reflect.ValueOf(c).Elem(), "a configuration")
	if c.Version != 0 && c.Version != 1 {
		d.errorAt(d.keyPos(body, "version"), fmt.Sprintf("unknown version %d: this phivet reads version 1", c.Version))
	}
	if c.Models != "" {
		c.ModelsAt = d.keyPos(body, "models")
		d.models(c)
	}
}

// models notes what is wrong with the lines of models, each at its own place if
// they are a block, else where the text begins.
func (d *decoder) models(c *Config) {
	_, err := models.Parse(d.file, c.Models)
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return // Have: nothing is wrong, since Parse joins what is.
	}
	for _, err := range joined.Unwrap() {
		var syntax *models.SyntaxError
		if !errors.As(err, &syntax) {
			continue
		}
		at := c.ModelsAt
		if line := at.Line + syntax.Line; line <= len(d.lines) {
			if indent := strings.Index(d.lines[line-1], syntax.Text); indent >= 0 {
				at = Pos{line, indent + syntax.Col}
			}
		}
		d.errorAt(at, syntax.Message)
	}
}

// value decodes n into v. An absent value ("key:") leaves v alone.
func (d *decoder) value(n ast.Node, v reflect.Value, want string) {
	if d.values++; d.values > maxValues {
		if d.values == maxValues+1 {
			d.errorf(n, "this is more than %d values, aliases counted as often as they stand: write less", maxValues)
		}
		return
	}
	if n = d.resolve(n); n == nil || n.Type() == ast.NullType {
		return
	}
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		d.text(n, v, u, want)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.structure(n, v, want)
	case reflect.Map:
		d.mapping(n, v, want)
	case reflect.Slice:
		d.sequence(n, v, want)
	case reflect.String:
		if s, ok := d.scalar(n, want); ok {
			v.SetString(s)
		}
	case reflect.Bool:
		if b, ok := n.(*ast.BoolNode); ok {
			v.SetBool(b.Value)
		} else {
			d.errorf(n, "%s is true or false, not %s", want, describe(n))
		}
	case reflect.Int:
		if i, err := strconv.Atoi(n.GetToken().Value); err == nil && n.Type() == ast.IntegerType {
			v.SetInt(int64(i))
		} else {
			d.errorf(n, "%s is a number, not %s", want, describe(n))
		}
	}
}

// text decodes a value that parses itself.
func (d *decoder) text(n ast.Node, v reflect.Value, u encoding.TextUnmarshaler, want string) {
	s, ok := "", false
	if _, isBool := n.(*ast.BoolNode); isBool && v.Kind() == reflect.Bool {
		s, ok = n.GetToken().Value, true
	} else {
		s, ok = d.scalar(n, want)
	}
	if !ok {
		return
	}
	if err := u.UnmarshalText([]byte(s)); err != nil {
		d.errorf(n, "%s: %v", want, err)
		return
	}
	if v.Kind() == reflect.Struct {
		if at := v.FieldByName("At"); at.IsValid() {
			at.Set(reflect.ValueOf(position(n)))
		}
	}
}

// scalar returns the text of a string.
func (d *decoder) scalar(n ast.Node, want string) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.MappingNode, *ast.SequenceNode:
		d.errorf(n, "%s is text, not %s", want, describe(n))
	default:
		d.errorf(n, "%s is text, not %s: quote it if it is meant", want, describe(n))
	}
	return "", false
}

func (d *decoder) sequence(n ast.Node, v reflect.Value, want string) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		d.errorf(n, "%s is a list, not %s: write [a, b], or a line beginning with - for each", want, describe(n))
		return
	}
	if len(list.Values) == 0 {
		return // as if the key were absent
	}
	v.Set(reflect.MakeSlice(v.Type(), len(list.Values), len(list.Values)))
	for i, element := range list.Values {
		if element = d.resolve(element); element == nil {
			continue
		}
		if element.Type() == ast.NullType {
			d.errorf(element, "an entry of %s is empty", want)
			continue
		}
		d.value(element, v.Index(i), "an entry of "+want)
	}
}

func (d *decoder) mapping(n ast.Node, v reflect.Value, want string) {
	entries := d.entries(n, want)
	if len(entries) == 0 {
		return // as if the key were absent
	}
	v.Set(reflect.MakeMap(v.Type()))
	for _, e := range entries {
		if v.Type() == reflect.TypeFor[map[string]Switch]() && !slices.Contains(AnalyzerNames(), e.key) {
			d.errorf(e.node, "unknown analyzer %s%s", quote(e.key), didYouMean(e.key, AnalyzerNames()))
			continue
		}
		element := reflect.New(v.Type().Elem()).Elem()
		d.value(e.value, element, e.key)
		v.SetMapIndex(reflect.ValueOf(e.key), element)
	}
}

// structure decodes a mapping, or a scalar into the field marked "short".
func (d *decoder) structure(n ast.Node, v reflect.Value, want string) {
	fields, short := structFields(v.Type())
	if _, isMap := n.(*ast.MappingNode); !isMap && short >= 0 {
		d.value(n, v.Field(short), want)
		return
	}
	before := len(d.errs)
	places := map[string]ast.Node{"": n}
	for _, e := range d.entries(n, want) {
		index, known := fields[e.key]
		if !known {
			d.errorf(e.node, "unknown key %s%s", quote(e.key), didYouMean(e.key, sortedKeys(fields)))
			continue
		}
		places[e.key] = e.value
		d.value(e.value, v.Field(index), e.key)
	}
	c, ok := v.Addr().Interface().(checker)
	if !ok || len(d.errs) > before {
		return
	}
	c.check(func(key, problem string) {
		place := places[key]
		if place == nil {
			place = n
		}
		d.errorf(place, "%s", problem)
	})
}

// structFields returns the index of each key's field, and that of the field
// that a scalar stands for, -1 if there is none.
func structFields(t reflect.Type) (index map[string]int, short int) {
	index, short = map[string]int{}, -1
	for i := range t.NumField() {
		key, option, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if key == "" || key == "-" {
			continue
		}
		index[key] = i
		if option == "short" {
			short = i
		}
	}
	return index, short
}
