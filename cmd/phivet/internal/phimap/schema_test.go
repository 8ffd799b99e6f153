package phimap

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// words are the values of keys that have few, by type and key.
var words = map[string][]string{
	"Destination.kind": Kinds,
	"Flow.state":       States,
	"Exception.kind":   {Ignore, Baseline, Configuration},
	"Access.state":     {"audited", "unaudited", "no-access", "not-judged"},
}

// TestSchema: docs/map.schema.json is the schema of the types.
func TestSchema(t *testing.T) {
	schema := object(reflect.TypeFor[Map]())
	schema["$schema"] = "http://json-schema.org/draft-07/schema#"
	schema["title"] = "phivet map -format json, version 1"
	schema["properties"].(map[string]any)["version"] = map[string]any{"const": Version}
	var want bytes.Buffer
	if err := writeIndented(&want, schema); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("..", "..", "..", "..", "docs", "map.schema.json")
	if *update {
		if err := os.WriteFile(file, want.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want.Bytes()) {
		t.Errorf("%s is stale: go test ./cmd/phivet/internal/phimap -update", file)
	}
	if !json.Valid(have) {
		t.Errorf("%s is no JSON", file)
	}
}

// object is the schema of a struct. Other keys may come later, in the same version.
func object(t reflect.Type) map[string]any {
	properties := map[string]any{}
	required := []string{}
	for _, f := range reflect.VisibleFields(t) {
		key, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || key == "" {
			continue
		}
		properties[key] = schemaOf(f.Type)
		if w := words[t.Name()+"."+key]; w != nil {
			properties[key] = map[string]any{"enum": w}
		}
		if rest != "omitempty" {
			required = append(required, key)
		}
	}
	return map[string]any{"type": "object", "properties": properties, "required": required}
}

func schemaOf(t reflect.Type) map[string]any {
	switch t.Kind() {
	case reflect.Slice:
		return map[string]any{"type": "array", "items": schemaOf(t.Elem())}
	case reflect.Struct:
		return object(t)
	case reflect.Int:
		return map[string]any{"type": "integer", "minimum": 0}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	}
	return map[string]any{"type": "string"}
}
