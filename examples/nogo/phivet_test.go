package phivet

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/config"
)

// TestExample checks what nogo would: that the packages in deps hold what
// nogo.json configures, and that the flags take their values.
func TestExample(t *testing.T) {
	build, err := os.ReadFile("BUILD.bazel")
	if err != nil {
		t.Fatal(err)
	}
	roots := map[string]*analysis.Analyzer{config.Analyzer.Name: config.Analyzer}
	for _, a := range analyzers.All {
		roots[a.Name] = a
		if !strings.Contains(string(build), "//analyzers/"+a.Name+`",`) {
			t.Errorf("BUILD.bazel lacks %s", a.Name)
		}
	}
	text, err := os.ReadFile("nogo.json")
	if err != nil {
		t.Fatal(err)
	}
	var configs map[string]struct {
		Flags map[string]string `json:"analyzer_flags"`
	}
	if err := json.Unmarshal(text, &configs); err != nil {
		t.Fatal(err)
	}
	for name, c := range configs {
		if roots[name] == nil && name != "_base" {
			t.Errorf("nogo.json configures %s, which is no analyzer", name)
		}
		for key, value := range c.Flags {
			if err := roots[name].Flags.Set(key, value); err != nil {
				t.Errorf("%s of %s: %v", key, name, err)
			}
		}
	}
	if err := analysis.Validate([]*analysis.Analyzer{Analyzer}); err != nil {
		t.Error(err)
	}
}
