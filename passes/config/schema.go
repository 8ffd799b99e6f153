package config

import (
	"encoding"
	"encoding/json"
	"reflect"

	"github.com/phivet/phivet/passes/category"
)

// object is a JSON value of a schema.
type object = map[string]any

// Schema returns the JSON schema of .phivet.yaml, for editors: every key, and
// what it takes. Parse is stricter.
func Schema() []byte {
	root := schemaOf(reflect.TypeFor[Config]())
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = Name
	out, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // maps, slices, strings and booleans only
	}
	return append(out, '\n')
}

// schemaOf describes a type as the decoder reads it.
func schemaOf(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[Policy]():
		return object{"enum": []any{Report, Ignore}}
	case reflect.TypeFor[Switch]():
		return object{"enum": []any{"on", "off", true, false}}
	case reflect.TypeFor[category.Category]():
		return object{"enum": category.Names()}
	case reflect.TypeFor[map[string]Switch]():
		return object{"type": "object", "propertyNames": object{"enum": AnalyzerNames()}, "additionalProperties": schemaOf(t.Elem())}
	}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return object{"type": "string", "minLength": 1}
	}
	switch t.Kind() {
	case reflect.Struct:
		return schemaOfStruct(t)
	case reflect.Slice:
		return object{"type": []string{"array", "null"}, "items": schemaOf(t.Elem())}
	case reflect.Map:
		return object{"type": []string{"object", "null"}, "additionalProperties": schemaOf(t.Elem())}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int:
		return object{"const": 1} // version, the only number
	}
	return object{"type": "string"}
}

func schemaOfStruct(t reflect.Type) object {
	fields, short := structFields(t)
	properties := object{}
	for key, i := range fields {
		properties[key] = schemaOf(t.Field(i).Type)
	}
	whole := object{"type": []string{"object", "null"}, "properties": properties, "additionalProperties": false}
	if short < 0 {
		return whole
	}
	return object{"oneOf": []any{schemaOf(t.Field(short).Type), whole}}
}
