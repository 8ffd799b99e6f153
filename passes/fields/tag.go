package fields

import (
	"reflect"
	"strings"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/config"
)

// Key is the struct tag key of phivet's own, whose values are checked.
const Key = "phi"

// A Tag is what the value of a struct tag says.
type Tag struct {
	Word     string   // before the first comma
	Options  string   // after it; no options exist
	Category Category // Unspecified if Word is not in the vocabulary
	Clean    bool     // "-": not PHI
	Known    bool     // Word is in the vocabulary, or "-"
}

// ParseTag reads the value of a tag: one category, or "-". Anything else
// counts as PHI all the same.
func ParseTag(value string) Tag {
	word, options, _ := strings.Cut(value, ",")
	t := Tag{Word: word, Options: options}
	if word == "-" {
		t.Clean, t.Known = true, true
		return t
	}
	t.Category, t.Known = category.Parse(word)
	return t
}

// tagOf reads the first of the keys that a struct tag has.
func tagOf(tag string, keys []config.Tag) (Tag, bool) {
	if tag == "" {
		return Tag{}, false
	}
	for _, key := range keys {
		if value, ok := reflect.StructTag(tag).Lookup(string(key)); ok {
			return ParseTag(value), true
		}
	}
	return Tag{}, false
}
