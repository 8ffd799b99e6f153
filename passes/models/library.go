package models

import (
	"embed"
	"errors"
	"go/types"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed lib/*.txt
var libraryFiles embed.FS

// A block is the part of a library file that follows one package line.
type block struct {
	file string
	line int // the number of its first line
	text string
}

// libraryBlocks finds the blocks of every package. It reads package lines only: go vet
// starts the tool once for each package, and most look at few tables.
var libraryBlocks = sync.OnceValue(func() map[string][]block {
	blocks := map[string][]block{}
	entries, _ := libraryFiles.ReadDir("lib") // embedded: it is there
	for _, e := range entries {
		src, _ := libraryFiles.ReadFile("lib/" + e.Name())
		splitBlocks(e.Name(), string(src), blocks)
	}
	return blocks
})

func splitBlocks(file, src string, blocks map[string][]block) {
	var paths []string
	start, line := 0, 1
	first := 1
	flush := func(end int) {
		for _, path := range paths {
			blocks[path] = append(blocks[path], block{file, first, src[start:end]})
		}
	}
	offset := 0
	for text := range strings.Lines(src) {
		offset += len(text)
		line++
		if rest, ok := strings.CutPrefix(text, "package "); ok {
			flush(offset - len(text))
			rest, _, _ = strings.Cut(rest, "#")
			paths, start, first = strings.Fields(rest), offset, line
		}
	}
	flush(len(src))
}

var (
	parsedMu sync.Mutex
	parsed   = map[string]*Table{}
)

// libraryTable returns the lines about one package; nil where there are none.
func libraryTable(path string) *Table {
	blocks := libraryBlocks()[path]
	if blocks == nil {
		return nil
	}
	parsedMu.Lock()
	defer parsedMu.Unlock()
	if t, ok := parsed[path]; ok {
		return t
	}
	t := &Table{File: blocks[0].file, index: map[key][]*Behavior{}}
	for _, b := range blocks {
		part, err := parse(b.file, b.line, []string{path}, b.text)
		if err != nil {
			continue // a test parses every file
		}
		for _, behavior := range part.Behaviors {
			t.add(behavior)
		}
	}
	parsed[path] = t
	return t
}

// Lookup returns what the library tables know of fn, in table order; nil where
// no line names it. Methods are found by the named type that declares them
// (pointer or not, interface or not), generic ones by their origin; a
// promoted method by the type that declares it, not by the one that embeds it.
func Lookup(fn *types.Func) []*Behavior {
	if fn.Pkg() == nil {
		return nil
	}
	return libraryTable(fn.Pkg().Path()).Lookup(fn)
}

// LookupType returns what the library tables know of calls of values of a named
// function type, such as elasticsearch's esapi.Index; nil where no line names it.
func LookupType(name *types.TypeName) []*Behavior {
	if name.Pkg() == nil {
		return nil
	}
	return libraryTable(name.Pkg().Path()).LookupType(name)
}

// Known reports whether the library tables speak of the package at all.
func Known(path string) bool { return libraryBlocks()[path] != nil }

// Packages returns the import paths that the library tables speak of, sorted.
func Packages() []string { return slices.Sorted(maps.Keys(libraryBlocks())) }

// Tables parses and returns the library tables, one a file, by file name. The
// error is of a table that does not parse, which a test rules out.
func Tables() ([]*Table, error) {
	entries, err := libraryFiles.ReadDir("lib")
	if err != nil {
		return nil, err
	}
	var tables []*Table
	var errs []error
	for _, e := range entries {
		src, err := libraryFiles.ReadFile("lib/" + e.Name())
		if err != nil {
			return nil, err
		}
		t, err := Parse(e.Name(), string(src))
		if err != nil {
			errs = append(errs, err)
			continue
		}
		tables = append(tables, t)
	}
	return tables, errors.Join(errs...)
}
