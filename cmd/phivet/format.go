package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A formatter prints a result to w; what is for people beside it goes to stderr.
type formatter func(w, stderr io.Writer, res *result) error

// formats are the values of -format, each in a file of its own.
var formats = map[string]formatter{
	"text":    formatText,
	"json":    formatJSON,
	"vetjson": formatVetJSON, // -json
}

// formatNames lists what -format takes.
func formatNames() []string {
	names := slices.Sorted(maps.Keys(formats))
	return slices.DeleteFunc(names, func(name string) bool { return name == "vetjson" })
}

// rel returns the file's name relative to the working directory, with slashes.
func (res *result) rel(file string) string {
	if rel, err := filepath.Rel(res.dir, file); err == nil && !strings.HasPrefix(rel, filepath.Join("..", "..", "..")) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// at prints a place for people and for tools that parse go vet's.
func (res *result) at(p place) string {
	return fmt.Sprintf("%s:%d:%d", res.rel(p.File), p.Line, p.Col)
}

// plural returns "1 finding", "2 findings".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// packages lists the packages of the records in order.
func (res *result) packages() []string {
	return slices.Sorted(maps.Keys(res.Records))
}

// positionFile returns the file of a record's position.
func positionFile(pos string) string {
	file, _, _ := splitPosition(pos)
	return file
}

// locate turns a record's position, relative to the module at root, into one
// relative to the working directory; false if the file is not there, as that
// of a step in another module.
func (res *result) locate(root, pos string) (place, bool) {
	file, line, col := splitPosition(pos)
	if file == "" {
		return place{}, false
	}
	p := place{File: file, Line: line, Col: col}
	abs := filepath.Join(root, filepath.FromSlash(file))
	if _, err := os.Stat(abs); err != nil {
		return p, false
	}
	p.File = res.rel(abs)
	return p, true
}
