package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"github.com/phivet/phivet/passes/record"
)

// rel returns the file's name relative to the working directory, with slashes;
// what lies far from it keeps its absolute name.
func (res *result) rel(file string) string {
	return relativeTo(res.dir, file)
}

// inRepo returns the file's name relative to the repository's root, as code
// hosts want it.
func (res *result) inRepo(file string) string {
	return relativeTo(repoRoot(res.dir), file)
}

func relativeTo(dir, file string) string {
	far := filepath.Join("..", "..", "..")
	if rel, err := filepath.Rel(dir, file); err == nil && !strings.HasPrefix(rel, far) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// repoRoot returns the root of the repository that dir lies in, dir if in none.
func repoRoot(dir string) string {
	for up := dir; ; up = filepath.Dir(up) {
		if _, err := os.Stat(filepath.Join(up, ".git")); err == nil {
			return up
		}
		if up == filepath.Dir(up) {
			return dir
		}
	}
}

// locate finds the file of a record's position, which is relative to pkg's
// module, or begins with an import path. It reports false for files of modules
// that are not at hand.
func (rep *report) locate(pkg, pos string) (place, bool) {
	file, line, col := splitPosition(pos)
	p := place{File: file, Line: line, Col: col, EndLine: line, EndCol: col}
	if file == "" || line == 0 || rep.listing == nil {
		return p, false
	}
	own := rep.modules[rep.module[pkg]]
	candidates := []string{filepath.Join(own, filepath.FromSlash(file)), filepath.Join(own, "vendor", filepath.FromSlash(file))}
	for path, dir := range rep.modules {
		if rest, ok := strings.CutPrefix(file, path+"/"); ok {
			candidates = append(candidates, filepath.Join(dir, filepath.FromSlash(rest)))
		}
	}
	for _, name := range candidates {
		if isFile(name) {
			p.File = name
			return p, true
		}
	}
	return p, false
}

// A station is one place on the way from a declaration of PHI to a sink.
type station struct {
	place place
	found bool   // the place's file is at hand
	pos   string // as the record has it
	text  string
	via   bool // at the finding or behind it, the same for all its flows
}

// stations returns the way of one flow of a finding: where its source is
// declared, the steps, the finding's place if the sink is further down, the calls to
// it.
func (rep *report) stations(f finding, flow record.Flow) []station {
	var way []station
	via := false
	add := func(pos, text string) {
		if pos == "" {
			return
		}
		p, ok := rep.locate(f.Package, pos)
		way = append(way, station{p, ok, pos, text, via})
	}
	add(flow.Pos, fmt.Sprintf("%s (%s) is declared", flow.Source, flow.Category))
	for _, step := range flow.Steps {
		add(step.Pos, step.Text)
	}
	if via = true; len(flow.Via) > 0 {
		way = append(way, station{f.Place, true, "", "passed on", via})
	}
	for _, step := range flow.Via {
		add(step.Pos, step.Text)
	}
	return way
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular() && filepath.IsAbs(name)
}

// liesAbove reports whether a file of that name lies in dir or above it.
func liesAbove(dir, name string) bool {
	for {
		if isFile(filepath.Join(dir, name)) {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
}

// A texts caches the lines of source files.
type texts map[string][]string

// line returns line n of a file, counted from 1; "" if there is none.
func (t texts) line(file string, n int) string {
	line, _ := t.lookup(file, n)
	return line
}

// lookup is line, and reports whether there is one.
func (t texts) lookup(file string, n int) (line string, ok bool) {
	lines, ok := t[file]
	if !ok {
		if data, err := os.ReadFile(file); err == nil {
			lines = strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		}
		t[file] = lines
	}
	if n < 1 || n > len(lines) {
		return "", false
	}
	return strings.TrimSuffix(lines[n-1], "\r"), true
}

// utf16Column converts a column in bytes to one in UTF-16 code units.
func utf16Column(line string, col int) int {
	n := 1
	for i, r := range line {
		if i >= col-1 {
			break
		}
		n += utf16.RuneLen(r)
	}
	return n
}

// oneLine returns the place cut to its first line and never empty: where
// hosts show a finding only if all its lines are part of a change.
func (t texts) oneLine(p place) place {
	if p.EndLine > p.Line {
		p.EndLine, p.EndCol = p.Line, len(t.line(p.File, p.Line))+1
	}
	if p.EndCol <= p.Col {
		p.EndCol = p.Col + 1
	}
	return p
}
