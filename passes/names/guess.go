package names

import (
	"go/types"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/phivet/phivet/passes/category"
)

// A Guess is what a field probably holds.
type Guess struct {
	Field    int // index in the struct
	Category category.Category
	Why      string // "its name", "its tag bson:\"mrn\""
}

// Struct guesses which fields of the struct type that obj names hold PHI, in order.
// Embedded fields are left to their own types, as are fields of
// struct types of obj's own package tree.
func Struct(obj *types.TypeName) []Guess {
	s, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	found := candidates(obj, s)
	around := surroundings(obj, found)
	guesses := map[int]Guess{}
	for _, c := range found {
		if c.needs <= around || c.own {
			guesses[c.Field] = c.Guess
		}
	}
	ofRecord(obj, s, guesses)
	return slices.SortedFunc(maps.Values(guesses), func(a, b Guess) int { return a.Field - b.Field })
}

// ofRecord adds the guesses that only the kind of the type allows.
func ofRecord(obj *types.TypeName, s *types.Struct, guesses map[int]Guess) {
	r := recordOf(obj, s)
	if r == nil {
		return
	}
	for i := range s.NumFields() {
		v := s.Field(i)
		if _, ok := guesses[i]; ok || v.Embedded() || !holdsText(v.Type(), obj.Pkg()) {
			continue
		}
		if c := r.category(v.Name()); c != "" && suits(v.Type(), c) {
			guesses[i] = Guess{Field: i, Category: c, Why: "its name in a " + strings.Join(Words(obj.Name()), " ")}
		}
	}
}

// Param guesses what a parameter holds, by a name that speaks for itself; ok is false if it
// does not, if it may be the program's own key, or if the type is no text.
func Param(v *types.Var) (c category.Category, ok bool) {
	found, ok := phrase(Words(v.Name()))
	return found.Category, ok && !found.key && (found.needs == anywhere || found.own) && isText(v.Type())
}

// A candidate is a guess, and the company that it needs.
type candidate struct {
	Guess
	needs company
	own   bool // the field's own name speaks of a patient: PatientEmail
	key   bool // what is no text is the program's own key: PatientID uint
}

func candidates(obj *types.TypeName, s *types.Struct) []candidate {
	var list []candidate
	for i := range s.NumFields() {
		v := s.Field(i)
		if v.Embedded() || v.Name() == "_" || !holdsText(v.Type(), obj.Pkg()) {
			continue
		}
		if c, ok := candidateOf(v.Name(), s.Tag(i)); ok && suits(v.Type(), c.Category) && (!c.key || isText(v.Type())) {
			c.Field = i
			list = append(list, c)
		}
	}
	return list
}

// candidateOf looks at the field's name first, then at what its tags call it.
func candidateOf(name, tag string) (candidate, bool) {
	if c, ok := phrase(Words(name)); ok {
		c.Why = "its name"
		return c, true
	}
	for _, key := range tagKeys {
		value, ok := reflect.StructTag(tag).Lookup(key)
		if !ok {
			continue
		}
		c, ok := phrase(Words(column(key, value)))
		if key == "hl7" {
			c, ok = hl7(value)
		}
		if ok {
			c.Why = "its tag " + key + `:"` + value + `"`
			return c, true
		}
	}
	return candidate{}, false
}

// tagKeys are the struct tags that give a field a name elsewhere.
var tagKeys = []string{"hl7", "json", "bson", "db", "gorm", "xml", "yaml", "dynamodbav", "firestore", "csv", "avro", "protobuf", "form"}

// column returns the name in the value of a tag.
func column(key, value string) string {
	switch key {
	case "gorm":
		for part := range strings.SplitSeq(value, ";") {
			if name, ok := strings.CutPrefix(strings.TrimSpace(part), "column:"); ok {
				return name
			}
		}
		return ""
	case "protobuf":
		for part := range strings.SplitSeq(value, ",") {
			if name, ok := strings.CutPrefix(part, "name="); ok {
				return name
			}
		}
		return ""
	case "xml":
		value, _, _ = strings.Cut(value, ",")
		return value[strings.LastIndexAny(value, " >")+1:]
	}
	value, _, _ = strings.Cut(value, ",")
	return value
}

// hl7 knows the positions of HL7 version 2: "PID-7", "PID.7.1".
func hl7(value string) (candidate, bool) {
	parts := strings.FieldsFunc(value, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(parts) < 2 {
		return candidate{}, false
	}
	c, ok := HL7(strings.ToUpper(parts[0]), parts[1])
	return candidate{Guess: Guess{Category: c}}, ok
}

// HL7 returns the category of a field of an HL7 version 2 segment, such as PID and
// "7"; ok is false for fields that are not known to hold PHI.
func HL7(segment, field string) (c category.Category, ok bool) {
	c, ok = hl7Fields[segment+"-"+field]
	return c, ok
}

// phrase finds the first term that words consist of, but for what may go before it
// and behind it.
func phrase(words []string) (candidate, bool) {
	for _, t := range terms {
		want := strings.Fields(t.phrase)
		at := index(words, want)
		if at < 0 || !tail(words[at+len(want):]) {
			continue
		}
		before := words[:at]
		if anyOf(before, otherWords) || t.needs == ofPatient && len(before) > 0 && !anyOf(before, patientWords) {
			continue
		}
		return candidate{
			Guess: Guess{Category: t.category},
			needs: t.needs,
			own:   anyOf(before, patientWords),
			key:   keys[t.phrase],
		}, true
	}
	return candidate{}, false
}

func index(words, want []string) int {
	for i := 0; i+len(want) <= len(words); i++ {
		if slices.EqualFunc(words[i:i+len(want)], want, sameWord) {
			return i
		}
	}
	return -1
}

// sameWord reports whether word is want or its plural.
func sameWord(word, want string) bool {
	rest, ok := strings.CutPrefix(word, want)
	return ok && (rest == "" || rest == "s" || rest == "es")
}

// tail reports whether the words behind a phrase leave its meaning alone.
func tail(words []string) bool {
	for _, word := range words {
		if !tails[word] && !unicode.IsDigit(rune(word[0])) {
			return false
		}
	}
	return true
}
