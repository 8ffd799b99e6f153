package config_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/phivet/phivet/passes/config"
)

func load(t *testing.T, file string) *config.Config {
	t.Helper()
	c, err := config.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestFull reads a file that has every key of the contract.
func TestFull(t *testing.T) {
	c := load(t, filepath.Join("testdata", "full.yaml"))
	checks := map[string]bool{
		"version":         c.Version == 1,
		"tags":            len(c.Tags) == 2 && c.Tags[1] == "datapolicy",
		"phiaudit off":    !c.Enabled("phiaudit"),
		"phisuggest on":   c.Enabled("phisuggest"),
		"philog on":       c.Enabled("philog"),
		"exclude":         c.Excluded("internal/legacy/a/b.go") && !c.Excluded("internal/new/a.go"),
		"source fields":   c.Sources[0].Fields[1] == "BirthDate" && c.Sources[0].PHI == "name",
		"source params":   c.Sources[3].Params["mbi"] == "beneficiary" && c.Sources[3].PHI == "",
		"source host":     c.Sources[4].Host == "fhir.epic.example",
		"deidentifiers":   c.Deidentifiers[1].String() == "(*example.com/redact.Masker).Do",
		"encryptors":      c.Encryptors[0].Package() == "example.com/vault",
		"egress":          c.Sinks.Egress[0].Host == "api.partner.example",
		"models":          strings.HasPrefix(c.Models, "package example.com/partner\nsends"),
		"log":             c.Log.Stdout == config.Report,
		"store":           c.Store.Encrypted[0].Store == "database/sql",
		"audit string":    c.Audit.Functions[0].Func.String() == "(*example.com/audit.Trail).Record",
		"audit params":    c.Audit.Functions[1].Params["actor"] == "who",
		"audit access":    c.Audit.Access[0].String() == "(*example.com/api.Server).*",
		"baa hosts":       c.BAA.Hosts.Match("a.b.clinic.example") && !c.BAA.Hosts.Match("clinic.example"),
		"baa inside":      c.BAA.Inside.Match("db.svc.cluster.local"),
		"tls":             c.TLS.Terminated == "",
		"models position": c.ModelsAt == config.Pos{Line: 26, Column: 9},
	}
	for name, ok := range checks {
		if !ok {
			t.Errorf("%s: not as written", name)
		}
	}
}

// TestFine lists what is unusual and allowed.
func TestFine(t *testing.T) {
	for _, src := range []string{
		"",
		"# nothing but a comment\n",
		"---\n",
		"---\nversion: 1\n...\n",
		"\ufeffversion: 1\r\ntests: true\r\n",
		"tags:\nsources: []\nanalyzers: {}\nlog: ~\n",
		"analyzers: {philog: on, phitls: off, phitag: true, phistore: false}\n",
		"deidentifiers: &d [a.b/c.D]\nencryptors: *d\n",
		"tls: {terminated: \"\"}\n",
		"baa: {hosts: [\"*.Clinic.Example.\", \"api.example:8443\", \"10.0.0.1\", \"::1\"]}\n",
		"sources: [{func: example.com/hl7.Parse}, {type: example.com/fhir.*}, {type: example.com/...}]\n",
		"sinks: {egress: [(*example.com/partner.Client).Send]}\n",
		"exclude: [./internal/gen, \"**/*_gen.go\", \"a/[bc]?/**/x\"]\n",
		"%YAML 1.2\n---\nversion: 1\n",
	} {
		if _, err := config.Parse("x", []byte(src)); err != nil {
			t.Errorf("%q:\n%v", src, err)
		}
	}
}

// TestErrors holds the text of every error, in testdata/errors.txt: "== input",
// the input, "== error", the error.
func TestErrors(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "errors.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for i, entry := range strings.Split(string(data), "== input\n")[1:] {
		input, want, _ := strings.Cut(entry, "== error\n")
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			got := "none"
			if _, err := config.Parse(config.Name, []byte(strings.TrimSuffix(input, "\n"))); err != nil {
				got = err.Error()
			}
			if want = strings.TrimRight(want, "\n"); got != want {
				t.Errorf("%sgot\n%s\nwant\n%s", input, got, want)
			}
		})
	}
}

// TestAliasBomb: files of a few lines that aliases would multiply to millions.
func TestAliasBomb(t *testing.T) {
	laughs := "tags: &a [x, x, x, x, x, x, x, x, x]\n"
	for i, key := range []string{"exclude", "deidentifiers", "encryptors", "models"} {
		laughs += fmt.Sprintf("%s: &%c [%s]\n", key, 'b'+i, strings.Repeat(fmt.Sprintf("*%c, ", 'a'+i), 9))
	}
	names := "exclude: &a [" + strings.Repeat("x, ", 1000) + "x]\n"
	wide := names + "sources:\n" + strings.Repeat("- {type: a.b/c.D, fields: *a}\n", 1000)
	for name, src := range map[string]string{"deep": laughs, "wide": wide, "itself": "tags: &a *a\n", "inside itself": "tags: &a [*a]\n"} {
		if _, err := config.Parse("x", []byte(src)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := config.Parse("x", []byte(wide)); !strings.Contains(fmt.Sprint(err), "more than 20000 values") {
		t.Errorf("wide: %.300v", err)
	}
}

func TestTooLong(t *testing.T) {
	if _, err := config.Parse("x", []byte(strings.Repeat("#\n", 1<<20))); err == nil {
		t.Error("2 MiB: no error")
	}
}

func TestErrorsAs(t *testing.T) {
	_, err := config.Parse("f.yaml", []byte("\ntest: true\ntags: 1\n"))
	var first *config.Error
	if !errors.As(err, &first) || first.Pos != (config.Pos{Line: 2, Column: 1}) || first.File != "f.yaml" {
		t.Errorf("errors.As finds %+v in %v", first, err)
	}
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	write := func(name string) {
		t.Helper()
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777), os.WriteFile(file, nil, 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	write(".phivet.yaml")
	write("repo/.git/HEAD")
	write("repo/a/b/x.go")
	write("repo/a/.phivet.yaml/not-a-file")
	write("worktree/.git") // a file, as in git worktrees and submodules
	write("worktree/.phivet.yaml")
	write("worktree/a/x.go")
	write("plain/a/x.go")
	for dir, want := range map[string]string{
		"repo/a/b":   "", // the file above the repository is not its own
		"worktree/a": "worktree/.phivet.yaml",
		"worktree":   "worktree/.phivet.yaml",
		"plain/a":    ".phivet.yaml",
	} {
		if want != "" {
			want = filepath.Join(root, filepath.FromSlash(want))
		}
		if got, err := config.Find(filepath.Join(root, filepath.FromSlash(dir))); err != nil || got != want {
			t.Errorf("Find(%s) = %q, %v; want %q", dir, got, err, want)
		}
	}
}

func TestLoadMissing(t *testing.T) {
	if _, err := config.Load(filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Load: %v", err)
	}
}

// TestDecode reads settings as golangci-lint hands them over.
func TestDecode(t *testing.T) {
	settings := map[string]any{
		"version":   1,
		"tests":     true,
		"analyzers": map[string]any{"phiaudit": "off", "phitag": false},
		"sources":   []any{map[string]any{"func": "(*example.com/ehr.Client).Lookup", "params": map[string]any{"patientid": "mrn"}}},
		"models":    "package a\nlogs F(x)\n",
		"baa":       map[string]any{"hosts": []string{"*.clinic.example"}},
	}
	c, err := config.Decode("settings", settings)
	if err != nil {
		t.Fatal(err)
	}
	if category, ok := c.Sources[0].Param("patientID"); !c.Tests || c.Enabled("phiaudit") || c.Enabled("phitag") || !ok || category != "mrn" ||
		c.Models != "package a\nlogs F(x)\n" || !c.BAA.Hosts.Match("x.clinic.example") {
		t.Errorf("decoded %+v", c)
	}
	if _, err := config.Decode("settings", map[string]any{"test": true}); !strings.Contains(fmt.Sprint(err), `settings:1:1: unknown key "test" (did you mean "tests"?)`) {
		t.Errorf("unknown key: %v", err)
	}
	if c, err := config.Decode("settings", nil); err != nil || c.Version != 1 {
		t.Errorf("no settings: %v", err)
	}
}

func TestDigest(t *testing.T) {
	digest := func(src string) string {
		t.Helper()
		c, err := config.Parse("x", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		return c.Digest()
	}
	same := []string{
		"tests: true\nstore: {customer-keys: true}\n",
		"# comment\n\nstore:\n  customer-keys: true\ntests: true\n",
		"version: 1\ntags: [phi]\ntests: &t true\nlog: {stdout: report}\nstore: {customer-keys: *t}\nexclude: []\n",
	}
	for _, src := range same[1:] {
		if digest(src) != digest(same[0]) {
			t.Errorf("%q has another digest than %q", src, same[0])
		}
	}
	for _, src := range []string{"", "tests: true\n", same[0] + "deidentifiers: [a.b/c.D]\n", same[0] + "baa: {hosts: [a.example]}\n"} {
		if digest(src) == digest(same[0]) {
			t.Errorf("%q has the same digest as %q", src, same[0])
		}
	}
}

func FuzzParse(f *testing.F) {
	full, err := os.ReadFile(filepath.Join("testdata", "full.yaml"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(full)
	for _, seed := range []string{"", "a: [", "tags: &a *a", "? a\n: b", "<<: {}", "a: !!str 1", "- 1", "tls: |\n x", "\t", "a: 1\na: 2", "---\n---\n", "models: >-\n  a\n", "%YAML"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := config.Parse("f", data)
		if err == nil {
			c.Symbols()
			if c.Digest() == "" {
				t.Error("no digest")
			}
			return
		}
		var all config.Errors
		if !errors.As(err, &all) || len(all) == 0 || c != nil {
			t.Fatalf("%T %v", err, err)
		}
		for _, e := range all {
			if e.Pos.Line < 1 || e.Pos.Column < 1 || e.Pos.Line > 1+strings.Count(string(data), "\n") || e.Msg == "" {
				t.Errorf("%+v", e)
			}
		}
	})
}
