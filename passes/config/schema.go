package config

import (
	"encoding"
	"encoding/json"
	"reflect"
	"regexp"
	"strings"

	"github.com/phivet/phivet/passes/category"
)

// object is a JSON value of a schema.
type object = map[string]any

// Schema returns the JSON schema of .phivet.yaml, for editors: every key, and
// what it takes. Parse is stricter.
func Schema() []byte {
	root := schemaOf(reflect.TypeFor[Config](), "")
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = Name
	out, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // maps, slices, strings and booleans only
	}
	return append(out, '\n')
}

// schemaOf describes a type as the decoder reads it, at a path of keys.
func schemaOf(t reflect.Type, path string) object {
	switch t {
	case reflect.TypeFor[Policy]():
		return object{"enum": []any{Report, Ignore}}
	case reflect.TypeFor[Switch]():
		return object{"enum": []any{"on", "off", true, false}}
	case reflect.TypeFor[category.Category]():
		return object{"enum": category.Names()}
	case reflect.TypeFor[map[string]Switch]():
		return object{"type": "object", "propertyNames": object{"enum": AnalyzerNames()}, "additionalProperties": schemaOf(t.Elem(), path)}
	}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return object{"type": "string", "minLength": 1}
	}
	switch t.Kind() {
	case reflect.Struct:
		return schemaOfStruct(t, path)
	case reflect.Slice:
		return object{"type": []string{"array", "null"}, "items": schemaOf(t.Elem(), path)}
	case reflect.Map:
		return object{"type": []string{"object", "null"}, "additionalProperties": schemaOf(t.Elem(), path)}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int:
		return object{"const": 1} // version, the only number
	}
	return object{"type": "string"}
}

func schemaOfStruct(t reflect.Type, path string) object {
	fields, short := structFields(t)
	properties := object{}
	for key, i := range fields {
		inner := strings.TrimPrefix(path+"."+key, ".")
		property := schemaOf(t.Field(i).Type, inner)
		property["description"] = plain(keyOf(inner).Meaning)
		properties[key] = property
	}
	whole := object{"type": []string{"object", "null"}, "properties": properties, "additionalProperties": false}
	if short < 0 {
		return whole
	}
	return object{"oneOf": []any{schemaOf(t.Field(short).Type, path), whole}}
}

var link = regexp.MustCompile(`\[([^]]*)\]\([^)]*\)`)

// plain is a phrase of Markdown as an editor shows it.
func plain(markdown string) string {
	return strings.ReplaceAll(link.ReplaceAllString(markdown, "$1"), "`", "")
}
