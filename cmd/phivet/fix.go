package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// applyFixes applies the first fix of each finding that has one, or prints the
// changes as a unified diff, and returns the findings that remain. A fix that
// overlaps an earlier one is left for the next run.
func applyFixes(res *result, diff bool, w io.Writer) (left []finding, err error) {
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
			return nil, err
		}
		edits := chosen[file]
		slices.SortFunc(edits, func(a, b edit) int { return a.Start - b.Start })
		if last := edits[len(edits)-1]; last.End > len(old) {
			return nil, fmt.Errorf("%s changed while it was analysed; nothing was fixed in it", res.rel(file))
		}
		if diff {
			if _, err := io.WriteString(w, unifiedDiff(res.rel(file), string(old), edits)); err != nil {
				return nil, err
			}
			continue
		}
		if err := rewrite(file, editText(string(old), edits)); err != nil {
			return nil, err
		}
	}
	return left, nil
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
