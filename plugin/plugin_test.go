package plugin

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

func TestRegistered(t *testing.T) {
	if _, err := register.GetPlugin("phivet"); err != nil {
		t.Error(err)
	}
}

func TestSettings(t *testing.T) {
	t.Chdir(repository(t, map[string]string{"phi.yaml": "tests: true", "wrong.yaml": "sinkz: 1"}))
	type m = map[string]any
	for _, test := range []struct {
		settings any
		want     string // of the error
	}{
		{nil, ""},
		{m{}, ""},
		{m{"tests": true}, ""},
		{m{"config": "phi.yaml"}, ""},
		{m{"config": "../phi.yaml"}, "there is no file ../phi.yaml"},
		{m{"config": "none.yaml"}, "there is no file none.yaml"},
		{m{"config": "wrong.yaml"}, `wrong.yaml:1:1: unknown key "sinkz"`},
		{m{"config": ""}, "config is the name of a file"},
		{m{"config": 1}, "config is the name of a file, not 1"},
		{m{"config": "phi.yaml", "tests": true}, "config names a file that holds all settings"},
		{m{"sinkz": m{}}, `settings of phivet: unknown key "sinkz"`},
		{m{"tests": "maybe"}, "tests is true or false"},
		{[]any{"tests"}, "a configuration is a mapping"},
	} {
		_, err := New(test.settings)
		if got := message(err); test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("New(%v): error %q, want %q", test.settings, got, test.want)
		}
	}
}

// TestNames checks what golangci-lint's cache goes by: another configuration has
// other names of analyzers and of passes with facts; the same one has the same.
func TestNames(t *testing.T) {
	dir := repository(t, map[string]string{".phivet.yaml": "tests: true"})
	t.Chdir(dir)
	names := func(settings any) string {
		p, err := New(settings)
		if err != nil {
			t.Fatal(err)
		}
		list, err := p.BuildAnalyzers()
		if err != nil {
			t.Fatal(err)
		}
		if err := analysis.Validate(list); err != nil {
			t.Fatal(err)
		}
		if list[0].Name != "phivet" {
			t.Errorf("the first analyzer is %s: golangci-lint would show its name", list[0].Name)
		}
		return strings.Join(append(withFacts(list[0], nil), list[1].Name), " ")
	}
	first := names(nil)
	if again := names(nil); again != first {
		t.Errorf("names %s, then %s", first, again)
	}
	for name := range strings.FieldsSeq(first) {
		if strings.HasPrefix(name, "phi") && !strings.Contains(name, "_") {
			t.Errorf("the name %s says nothing of the configuration", name)
		}
	}
	if inline := names(map[string]any{"tests": true}); inline != first {
		t.Errorf("the same configuration as settings has names %s, not %s", inline, first)
	}
	if err := os.WriteFile(".phivet.yaml", []byte("generated: true"), 0o666); err != nil {
		t.Fatal(err)
	}
	if changed := names(nil); changed == first {
		t.Errorf("a changed file keeps the names %s", first)
	}
}

// withFacts lists the analyzers behind a that have facts.
func withFacts(a *analysis.Analyzer, names []string) []string {
	if len(a.FactTypes) > 0 {
		names = append(names, a.Name)
	}
	for _, req := range a.Requires {
		names = withFacts(req, names)
	}
	return names
}

// repository returns a directory, the root of a repository, with files.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
