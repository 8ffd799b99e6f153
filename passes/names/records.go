package names

import (
	"go/types"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/category"
)

// A record is a kind of type whose fields have short names that mean little elsewhere: the
// value of an observation, the code of a condition. Most kinds are catalogues as often as
// somebody's records, and count only with a link to a person.
type record struct {
	heads    map[string]bool // the last word of the type
	personal bool            // never a catalogue
	fields   map[category.Category]map[string]bool
}

// records is what they hold, each field by its whole name.
var records = []record{
	{set("condition conditions diagnosis problem comorbidity allergy intolerance symptom"), false, fieldsOf(
		"diagnosis", "code, name, description, display, text, title, condition, reaction, substance, allergen",
		"date", "date, date time, onset, onset date, onset date time, recorded date, diagnosed at, identification date time",
		"note", "comment, comments")},
	{set("observation vital vitals sign measurement reading"), true, fieldsOf(
		"lab", "value, value string, result, interpretation, reading, measurement",
		"date", "date, time, date time, time recorded, recorded at, measured at, taken at, observed at, effective date, issued")},
	{set("result results report"), false, fieldsOf(
		"lab", "value, result, interpretation, conclusion, findings, impression",
		"date", "date, date time, observation date time, issued, collected at, reported at")},
	{set("medication drug"), false, fieldsOf(
		"medication", "name, code, drug, medicine, dose, dosage, instructions, description, frequency",
		"date", "date, date time, start date, end date")},
	{set("prescription"), true, fieldsOf(
		"medication", "name, code, drug, medicine, dose, dosage, instructions, description, frequency",
		"date", "date, date time, start date, end date, prescribed at, issued at")},
	{set("immunization immunisation vaccination"), true, fieldsOf(
		"treatment", "name, code, vaccine, vaccine code, vaccine name",
		"date", "date, date time, occurrence, administered at")},
	{set("procedure surgery operation therapy"), false, fieldsOf(
		"treatment", "name, code, description, display, text",
		"date", "date, date time, performed at, performed date")},
	{set("encounter consultation admission discharge referral"), true, fieldsOf(
		"date", "date, time, date time, start, end, start date, end date, start time, end time, admit date, admit date time, discharge date time, admission date time, admitted, discharged",
		"note", "reason, description, instructions, assessment, findings, plan, admit reason, comment, comments")},
	{set("visit"), false, fieldsOf(
		"date", "date, time, date time, start, end, start date, end date, start time, end time",
		"note", "reason, description, instructions, assessment, findings, plan, comment, comments")},
	{set("appointment"), true, fieldsOf(
		"appointment", "date, time, date time, start, end, start date, end date, start time, end time, scheduled at, scheduled for",
		"note", "reason, description, instructions, comment, comments")},
	{set("note notes document composition letter"), false, fieldsOf(
		"note", "text, content, contents, body, document content, description",
		"date", "date, date time")},
	{set("assessment screening"), false, fieldsOf(
		"lab", "score, result, answer, response",
		"date", "date, date time, taken at")},
	{set("patient inpatient outpatient"), true, fieldsOf("note", "description, history, details, remarks, remark, comment, comments, complaint")},
	{set("name"), false, fieldsOf("name", "full, text, first, middle, last, family, given, preferred")},
	{set("address"), false, fieldsOf("address", "line, lines, first line, second line, third line, extra, district, village")},
	{set("identifier"), false, fieldsOf("id", "value, number")},
	{set("contact telecom"), false, fieldsOf("phone", "value, contact value, number")},
}

// fieldsOf makes a table of categories, each followed by the names of fields.
func fieldsOf(pairs ...string) map[category.Category]map[string]bool {
	table := map[category.Category]map[string]bool{}
	for pair := range slices.Chunk(pairs, 2) {
		names := map[string]bool{}
		for name := range strings.SplitSeq(pair[1], ",") {
			names[strings.TrimSpace(name)] = true
		}
		table[category.Category(pair[0])] = names
	}
	return table
}

// recordOf returns the kind of record that a type is, nil if none: by its name, and, for what
// may be a catalogue, by a link to a person in itself or in a type that it is a part of.
func recordOf(obj *types.TypeName, s *types.Struct) *record {
	words := Words(obj.Name())
	end := head(words)
	for i := range records {
		r := &records[i]
		if !r.heads[end] || anyOf(words, catalogueWords) {
			continue
		}
		if r.personal || anyOf(words, clinicalWords) || linked(s) || !catalogue(s) && partOfPerson(obj) {
			return r
		}
		return nil
	}
	return nil
}

// category returns what a field of that name holds in the record, "" if nothing is known.
func (r *record) category(name string) category.Category {
	words := Words(name)
	for len(words) > 1 && tail(words[len(words)-1:]) {
		words = words[:len(words)-1] // Line1
	}
	whole := strings.Join(words, " ")
	for c, fields := range r.fields {
		if fields[whole] {
			return c
		}
	}
	return ""
}

// clinicalWords in a type's name make its record somebody's.
var clinicalWords = set("patient clinical nursing")

// catalogueWords in a type's name say that it lists what there is, not what somebody has.
var catalogueWords = set("catalog catalogue master lookup option list template definition")

// catalogue reports whether a struct has only what an entry of a catalogue has.
func catalogue(s *types.Struct) bool {
	for v := range s.Fields() {
		if !v.Embedded() && !catalogueFields[strings.Join(Words(v.Name()), " ")] {
			return false
		}
	}
	return true
}

var catalogueFields = phrases("id", "code", "name", "description", "display", "system", "code system", "category", "type", "created at", "updated at", "deleted at")

// linked reports whether a struct has a field that ties it to a person or a stay, or a date that
// only a person's record has.
func linked(s *types.Struct) bool {
	for v := range s.Fields() {
		words := Words(v.Name())
		last := len(words) - 1
		switch {
		case last < 0:
		case linkWords[words[0]] && (last == 0 || words[last] == "id" || words[last] == "ref" || words[last] == "reference"):
			return true
		case anyOf(words, personalDates):
			return true
		}
	}
	return false
}

var linkWords = set("patient patients member beneficiary subject encounter visit episode mrn")

var personalDates = set("onset diagnosed abatement")

// partOfPerson reports whether a person's type of the same package, or a record of a person, has
// a field of the type, be it as a part of another part.
func partOfPerson(obj *types.TypeName) bool { return partOf(obj, 3) }

// partOf is partOfPerson over so many types at most.
func partOf(obj *types.TypeName, depth int) bool {
	return depth > 0 && wholes(obj, func(whole *types.TypeName, s *types.Struct) bool {
		c, _ := byName(whole)
		return c == ofPatient || linked(s) || ofPerson(whole) || partOf(whole, depth-1)
	})
}

// ofPerson reports whether the type's name is that of a record that is always a person's.
func ofPerson(obj *types.TypeName) bool {
	words := Words(obj.Name())
	return slices.ContainsFunc(records, func(r record) bool { return r.personal && r.heads[head(words)] })
}
