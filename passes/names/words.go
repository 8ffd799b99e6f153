package names

import (
	"strings"
	"unicode"
)

// Words splits a name in camel, snake or kebab case into lower-case words:
// "PatientSSN2" is patient, ssn, 2; "IPAddress" is ip, address.
func Words(name string) []string {
	var words []string
	runes := []rune(name)
	start := 0
	cut := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(string(runes[start:end])))
		}
		start = end
	}
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			cut(i)
			start = i + 1
		case i > start && unicode.IsDigit(r) != unicode.IsDigit(runes[i-1]):
			cut(i)
		case i > start && unicode.IsUpper(r) && unicode.IsLower(runes[i-1]):
			cut(i)
		case i > start && unicode.IsLower(r) && unicode.IsUpper(runes[i-1]) && i-1 > start && !plural(runes, i):
			cut(i - 1)
		}
	}
	cut(len(runes))
	return words
}

// plural reports whether the lower-case s at i ends an acronym: "SSNs".
func plural(runes []rune, i int) bool {
	return runes[i] == 's' && (i+1 == len(runes) || !unicode.IsLower(runes[i+1]))
}

// set makes a set of the words in text.
func set(text string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		m[word] = true
	}
	return m
}

// anyOf reports whether one of words is in m.
func anyOf(words []string, m map[string]bool) bool {
	for _, word := range words {
		if m[word] {
			return true
		}
	}
	return false
}

// phrases makes a set of phrases.
func phrases(list ...string) map[string]bool {
	m := map[string]bool{}
	for _, p := range list {
		m[p] = true
	}
	return m
}
