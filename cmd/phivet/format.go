package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
)

// A formatter prints a result to w; what is for people beside it goes to stderr.
type formatter func(w, stderr io.Writer, res *result) error

// formats are the values of -format, each in a file of its own.
var formats = map[string]formatter{
	"github":  formatGitHub,
	"gitlab":  formatGitLab,
	"json":    formatJSON,
	"rdjson":  formatRDJSON,
	"sarif":   formatSARIF,
	"text":    formatText,
	"vetjson": formatVetJSON, // -json
}

// formatNames lists what -format takes.
func formatNames() []string {
	names := slices.Sorted(maps.Keys(formats))
	return slices.DeleteFunc(names, func(name string) bool { return name == "vetjson" })
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
