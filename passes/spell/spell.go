// Package spell finds the known word that a misspelt one was probably meant to
// be, for "did you mean" in findings and configuration errors.
package spell

import "strings"

// Nearest returns the one of words that is closest to word, ignoring case, or "" if
// none is close enough to be worth naming: more than one edit in three letters is
// too far, but one is always allowed.
// Of equally close words the first is returned.
func Nearest(word string, words []string) string {
	word = strings.ToLower(strings.TrimSpace(word))
	best, distance := "", max(1, len(word)/3)+1
	if len(word) < 2 {
		return ""
	}
	for _, w := range words {
		if d := edits(word, strings.ToLower(w)); d < distance {
			best, distance = w, d
		}
	}
	return best
}

// edits counts the insertions, deletions, substitutions and swaps of neighbours
// that turn a into b (optimal string alignment).
func edits(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost(a[i], b[j]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func cost(x, y byte) int {
	if x == y {
		return 0
	}
	return 1
}
