package config_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
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
