package config

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Name is what the configuration file is called.
const Name = ".phivet.yaml"

// maxSize bounds what is read; a longer file is no configuration.
const maxSize = 1 << 20

// Parse reads a configuration. Its name is for messages only. If anything is
// wrong with it the error is an Errors, and the Config nil.
func Parse(name string, data []byte) (*Config, error) {
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	d := &decoder{file: name, lines: strings.Split(text, "\n"), anchors: map[string]ast.Node{}}
	c := &Config{file: name, lines: d.lines}
	if body := d.parse(text); body != nil {
		d.document(body, c)
	}
	if len(d.errs) > 0 {
		d.errs.sort()
		return nil, d.errs
	}
	c.setDefaults()
	return c, nil
}

// parse returns the one document of the text; nil if it is empty or malformed.
func (d *decoder) parse(text string) (body ast.Node) {
	defer func() {
		if recover() != nil { // the parser is not ours, and the text anybody's
			body = nil
			d.errorAt(Pos{1, 1}, "this is not YAML")
		}
	}()
	if len(text) > maxSize {
		d.errorAt(Pos{1, 1}, "a configuration is at most 1 MiB long")
		return nil
	}
	file, err := parser.ParseBytes([]byte(text), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		d.syntax(err)
		return nil
	}
	for _, doc := range file.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.DirectiveType {
			continue
		}
		if body != nil {
			d.errorf(doc.Body, "a configuration is one document: remove this one")
			return nil
		}
		body = doc.Body
	}
	return body
}

func (d *decoder) syntax(err error) {
	pos, msg := Pos{1, 1}, err.Error()
	var located yaml.Error
	if errors.As(err, &located) {
		msg = located.GetMessage()
		if t := located.GetToken(); t != nil && t.Position != nil {
			pos = Pos{t.Position.Line, t.Position.Column}
		}
	}
	msg, _, _ = strings.Cut(msg, "\n")
	d.errorAt(pos, "this is not YAML: "+msg)
}

// Load reads the named file. The error is that of reading it, or an Errors.
func Load(file string) (*Config, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return Parse(file, data)
}

// Decode reads settings that something else has parsed, such as golangci-lint's.
// The error is an Errors whose positions are those of the settings as YAML.
func Decode(name string, settings any) (*Config, error) {
	data, err := Encode(settings)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return Parse(name, data)
}

// Encode returns settings that something else has parsed as YAML: what
// Analyzer's flag takes.
func Encode(settings any) ([]byte, error) {
	if settings == nil {
		return nil, nil
	}
	var out bytes.Buffer
	err := yaml.NewEncoder(&out, yaml.UseLiteralStyleIfMultiline(true)).Encode(settings)
	return out.Bytes(), err
}

// Find returns the nearest configuration file in dir or above it, up to the
// root of the repository (where .git is) or of the file system; "" if there is
// none. The error is that of looking.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		file := filepath.Join(dir, Name)
		info, err := os.Stat(file)
		switch {
		case err == nil && !info.IsDir():
			return file, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
		_, err = os.Lstat(filepath.Join(dir, ".git"))
		if parent := filepath.Dir(dir); err == nil || parent == dir {
			return "", nil
		}
		dir = filepath.Dir(dir)
	}
}

// errorAt notes an error at a place, which is moved into the text if the
// parser puts it outside.
func (d *decoder) errorAt(pos Pos, msg string) {
	pos.Line = min(cmp.Or(max(pos.Line, 0), 1), len(d.lines))
	pos.Column = cmp.Or(max(pos.Column, 0), 1)
	d.errs = append(d.errs, &Error{File: d.file, Pos: pos, Msg: msg, Source: d.lines[pos.Line-1]})
}

func (d *decoder) errorf(n ast.Node, format string, args ...any) {
	d.errorAt(position(n), fmt.Sprintf(format, args...))
}
