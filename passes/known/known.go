package known

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/category"
	"github.com/phivet/phivet/passes/names"
)

// A Source is what the tables know of one type and category.
type Source struct {
	Fields   []string // in the order of the type; nil for the value as a whole
	Category category.Category
	Why      string // "FHIR Patient"
}

// Covers reports whether the tables know types of the package. Those of its types of which
// they say nothing, such as HumanName, hold PHI only as a part of others.
func Covers(pkg *types.Package) bool {
	for _, name := range pkg.Scope().Names() {
		if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && len(Of(obj)) > 0 {
			return true
		}
	}
	return false
}

// Of returns what the tables know of the type that obj names, in table order.
func Of(obj *types.TypeName) []Source {
	if obj.Pkg() == nil {
		return nil
	}
	var list []Source
	for _, s := range standards() {
		if !s.covers(obj.Pkg().Path()) {
			continue
		}
		for i := range s.lines {
			if src, ok := s.lines[i].of(obj); ok {
				src.Why = strings.ToUpper(s.name) + " " + obj.Name()
				list = append(list, src)
			}
		}
		if s.name == "hl7" {
			list = append(list, segment(obj)...)
		}
	}
	return list
}

// of returns the fields of obj that the line means; of a type that is no struct, the whole.
func (l *line) of(obj *types.TypeName) (Source, bool) {
	if l.typ != strings.ReplaceAll(obj.Name(), "_", "") { // protoc-gen-go writes Patient_Contact
		return Source{}, false
	}
	s, ok := obj.Type().Underlying().(*types.Struct)
	if !ok || slices.Contains(l.elements, "-") {
		return Source{Category: l.category}, holdsValue(obj.Type())
	}
	src := Source{Category: l.category}
	for i := range s.NumFields() {
		if v := s.Field(i); v.Exported() && l.names(append(elements(s.Tag(i)), v.Name())) {
			src.Fields = append(src.Fields, v.Name())
		}
	}
	return src, len(src.Fields) > 0
}

// holdsValue reports whether values of t hold data: an interface or a func does not.
func holdsValue(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Interface, *types.Signature:
		return false
	}
	return true
}

// elements returns what the tags of a field call it, in camel case as FHIR does.
func elements(tag string) []string {
	var list []string
	if value, ok := reflect.StructTag(tag).Lookup("protobuf"); ok {
		for part := range strings.SplitSeq(value, ",") {
			if name, ok := strings.CutPrefix(part, "json="); ok {
				list = append(list, name)
			}
		}
	}
	if value, ok := reflect.StructTag(tag).Lookup("json"); ok {
		name, _, _ := strings.Cut(value, ",")
		list = append(list, name)
	}
	return list
}

// segment knows the types that are one segment of HL7 version 2 each, as kardianos/hl7 has
// them: the type's name is the segment's, and the tag hl7 begins with the field's number.
func segment(obj *types.TypeName) []Source {
	s, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var list []Source
	for i := range s.NumFields() {
		number, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("hl7"), ",")
		c, ok := names.HL7(obj.Name(), number)
		if !ok || !s.Field(i).Exported() {
			continue
		}
		at := slices.IndexFunc(list, func(src Source) bool { return src.Category == c })
		if at < 0 {
			list = append(list, Source{Category: c, Why: "HL7 " + obj.Name()})
			at = len(list) - 1
		}
		list[at].Fields = append(list[at].Fields, s.Field(i).Name())
	}
	return list
}
