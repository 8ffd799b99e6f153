package main

import (
	"fmt"
	"strings"
)

// diffContext is how many unchanged lines surround a change.
const diffContext = 3

// A hunk replaces whole lines of a file: old[from:to] by new.
type hunk struct {
	from, to int
	new      []string
}

// unifiedDiff returns what sorted edits that do not overlap change in a file,
// as diff -u prints it. The edits are known, so nothing needs comparing.
func unifiedDiff(name, old string, edits []edit) string {
	lines := splitLines(old)
	var b strings.Builder
	fmt.Fprintf(&b, "--- a/%s\n+++ b/%s\n", name, name)
	shift := 0
	hunks := lineHunks(old, lines, edits)
	for len(hunks) > 0 {
		n := 1 // hunks whose context touches are printed as one
		for n < len(hunks) && hunks[n].from-hunks[n-1].to <= 2*diffContext {
			n++
		}
		shift += writeHunk(&b, lines, hunks[:n], shift)
		hunks = hunks[n:]
	}
	return b.String()
}

// lineHunks widens the edits to whole lines and joins those that share one.
func lineHunks(old string, lines []string, edits []edit) []hunk {
	var hunks []hunk
	for i := 0; i < len(edits); {
		from, start := lineAt(lines, edits[i].Start)
		to, end := lineEnd(lines, edits[i].End)
		j := i + 1
		for j < len(edits) && edits[j].Start < end {
			to, end = lineEnd(lines, edits[j].End)
			j++
		}
		shifted := make([]edit, 0, j-i)
		for _, e := range edits[i:j] {
			shifted = append(shifted, edit{e.File, e.Start - start, e.End - start, e.New})
		}
		hunks = append(hunks, hunk{from, to, splitLines(editText(old[start:end], shifted))})
		i = j
	}
	return hunks
}

// writeHunk prints adjacent hunks with context and returns by how many lines
// the file grows.
func writeHunk(b *strings.Builder, lines []string, hunks []hunk, shift int) int {
	from := max(0, hunks[0].from-diffContext)
	to := min(len(lines), hunks[len(hunks)-1].to+diffContext)
	grow := 0
	for _, h := range hunks {
		grow += len(h.new) - (h.to - h.from)
	}
	fmt.Fprintf(b, "@@ -%d,%d +%d,%d @@\n", from+1, to-from, from+1+shift, to-from+grow)
	at := from
	for _, h := range hunks {
		writeLines(b, " ", lines[at:h.from])
		writeLines(b, "-", lines[h.from:h.to])
		writeLines(b, "+", h.new)
		at = h.to
	}
	writeLines(b, " ", lines[at:to])
	return grow
}

func writeLines(b *strings.Builder, sign string, lines []string) {
	for _, line := range lines {
		b.WriteString(sign + line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// lineAt returns the line that holds a byte offset, and its own offset.
func lineAt(lines []string, offset int) (line, start int) {
	for line < len(lines) && start+len(lines[line]) <= offset {
		start += len(lines[line])
		line++
	}
	return line, start
}

// lineEnd returns the line, and its offset, behind the one in which text that
// ends at offset does.
func lineEnd(lines []string, offset int) (line, end int) {
	line, start := lineAt(lines, offset)
	if line == len(lines) {
		return line, start
	}
	return line + 1, start + len(lines[line])
}

// splitLines returns the lines of s, each with its newline.
func splitLines(s string) []string {
	lines := strings.SplitAfter(s, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
