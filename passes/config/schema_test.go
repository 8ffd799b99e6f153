package config_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/phivet/phivet/passes/config"
)

var update = flag.Bool("update", false, "write the schema")

// TestSchema: the schema for editors says what the code reads.
func TestSchema(t *testing.T) {
	file := filepath.Join("..", "..", "docs", "phivet.schema.json")
	if *update {
		if err := os.WriteFile(file, config.Schema(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, config.Schema()) {
		t.Errorf("%s is stale: go test ./passes/config -update", file)
	}
}

// TestSchemaKeys: the schema has the keys of a file that uses each one.
func TestSchemaKeys(t *testing.T) {
	var schema struct {
		Properties map[string]struct {
			Properties map[string]any
		}
	}
	if err := json.Unmarshal(config.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	for key, inner := range map[string]string{"sinks": "egress", "store": "customer-keys", "audit": "middlewares", "baa": "inside", "tls": "terminated", "log": "stdout"} {
		if schema.Properties[key].Properties[inner] == nil {
			t.Errorf("the schema lacks %s.%s", key, inner)
		}
	}
	if len(schema.Properties) != 16 {
		t.Errorf("the schema has %d keys", len(schema.Properties))
	}
}

// TestKeys: each key of the schema is described, and no other.
func TestKeys(t *testing.T) {
	described := map[string]bool{}
	for _, k := range config.Keys {
		described[k.Path] = true
	}
	var schema map[string]any
	if err := json.Unmarshal(config.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	walkKeys(schema, "", found)
	for path := range found {
		if !described[path] {
			t.Errorf("Keys lacks %s", path)
		}
	}
	for path := range described {
		if !found[path] {
			t.Errorf("Keys has %s, which the file has not", path)
		}
	}
}

// walkKeys collects the paths of the properties of a schema.
func walkKeys(node any, path string, found map[string]bool) {
	switch n := node.(type) {
	case []any:
		for _, sub := range n {
			walkKeys(sub, path, found)
		}
	case map[string]any:
		for name, sub := range n {
			if name != "properties" {
				walkKeys(sub, path, found)
				continue
			}
			for key, property := range sub.(map[string]any) {
				inner := strings.TrimPrefix(path+"."+key, ".")
				found[inner] = true
				walkKeys(property, inner, found)
			}
		}
	}
}
