package main

import (
	"fmt"
	"go/format"
	"io"
	"os"
	"slices"
	"strings"
)

// applyFixes applies the first fix of each finding that has one, or prints the
// changes as a unified diff, and returns the findings that remain and how many files
// changed. A fix that overlaps an earlier one is left for the next run.
func applyFixes(res *result, diff bool, w io.Writer) (left []finding, n int, err error) {
	chosen := make(map[string][]edit) // by file
	for _, f := range res.Findings {
		if len(f.Fixes) == 0 || !addEdits(chosen, f.Fixes[0].Edits) {
			left = append(left, f)
		}
	}
	files := make([]string, 0, len(chosen))
	for file := range chosen {
		files = append(files, file)
	}
	slices.Sort(files)
	for _, file := range files {
		old, err := os.ReadFile(file)
		if err != nil {
			return nil, 0, err
		}
		edits := chosen[file]
		slices.SortFunc(edits, func(a, b edit) int { return a.Start - b.Start })
		if last := edits[len(edits)-1]; last.End > len(old) {
			return nil, 0, fmt.Errorf("%s changed while it was analysed; nothing was fixed in it", res.rel(file))
		}
		edits = formatted(string(old), edits)
		if diff {
			if _, err := io.WriteString(w, unifiedDiff(res.rel(file), string(old), edits)); err != nil {
				return nil, 0, err
			}
			continue
		}
		if err := rewrite(file, editText(string(old), edits)); err != nil {
			return nil, 0, err
		}
	}
	return left, len(files), nil
}

// addEdits adds the edits of one fix, all or none; equal edits, such as the
// same import added twice, count once.
func addEdits(chosen map[string][]edit, edits []edit) bool {
	for _, e := range edits {
		for _, other := range chosen[e.File] {
			if e != other && (e.Start < other.End && other.Start < e.End || e.Start == other.Start) {
				return false
			}
		}
	}
	for _, e := range edits {
		if !slices.Contains(chosen[e.File], e) {
			chosen[e.File] = append(chosen[e.File], e)
		}
	}
	return true
}

// formatted returns edits that leave a file formatted that was: a tag on one line moves the
// tags of its neighbours.
func formatted(old string, edits []edit) []edit {
	if was, err := format.Source([]byte(old)); err != nil || string(was) != old {
		return edits
	}
	text := editText(old, edits)
	clean, err := format.Source([]byte(text))
	if err != nil || string(clean) == text {
		return edits
	}
	before, after := strings.SplitAfter(old, "\n"), strings.SplitAfter(string(clean), "\n")
	if len(before) != len(after) {
		return []edit{{File: edits[0].File, Start: 0, End: len(old), New: string(clean)}}
	}
	edits = nil
	at := 0
	for i, line := range before {
		if line != after[i] {
			text := strings.TrimSuffix(line, "\n")
			edits = append(edits, edit{Start: at, End: at + len(text), New: strings.TrimSuffix(after[i], "\n")})
		}
		at += len(line)
	}
	return edits
}

// editText applies sorted edits that do not overlap.
func editText(old string, edits []edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(old[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(old[at:])
	return b.String()
}

// rewrite replaces the content of a file and keeps its mode.
func rewrite(file, content string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(content), info.Mode().Perm())
}
