package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What does not load or compile is said, and the others are analysed.
func TestBrokenPackages(t *testing.T) {
	for _, test := range []struct{ what, files, message string }{
		{"type error", "-- e/e.go --\npackage e\n\nfunc E() int {}\n", "e/e.go:3:15: missing return"},
		{"syntax error", "-- e/e.go --\npackage e\n\nfunc E( {\n", "e/e.go:3:9: "},
		{"import of nothing", "-- e/e.go --\npackage e\n\nimport _ \"example.com/nothing\"\n", "example.com/nothing"},
		{"import of it", "-- e/e.go --\npackage e\n\nimport _ \"example.com/m/none\"\n-- e2/e.go --\npackage e2\n\nimport _ \"example.com/m/e\"\n", "example.com/m/none"},
		{"test", "-- e/e.go --\npackage e\n-- e/e_test.go --\npackage e\n\nimport _ \"example.com/nothing\"\n", "example.com/nothing"},
	} {
		w := newWorld(t, chain+test.files)
		w.phivet().want(t, test.what, 2, test.message, findingA, findingB, "2 findings in 2 packages; not every package")
		w.phivet("./e").want(t, test.what+" alone", 2, test.message, "nothing was analysed")
	}
}

func TestUsage(t *testing.T) {
	w := newWorld(t, chain)
	for _, test := range []struct {
		args    []string
		code    int
		message string
	}{
		{[]string{"-nothing"}, 2, "flag provided but not defined"},
		{[]string{"-format", "xml"}, 2, `unknown format "xml"; there are`},
		{[]string{"-only", "standin,philogg"}, 2, `no analyzer "philogg"`},
		{[]string{"-diff"}, 2, "-diff needs -fix"},
		{[]string{"./...", "-json"}, 2, "flags go first"},
		{[]string{"-C", "nowhere"}, 2, "nowhere"},
		{[]string{"./nowhere"}, 2, "nowhere"},
		{[]string{"-h"}, 0, "usage: phivet"},
		{[]string{"help"}, 0, "standin: find calls of sinks"},
		{[]string{"help", "standin"}, 0, "find calls of sinks"},
		{[]string{"explain", "nothing"}, 2, "declares nothing to be PHI"},
		{[]string{"version"}, 0, "phivet "},
		{[]string{"-only", "failing"}, 0, "no findings"},
		{[]string{"-only", "standin"}, 1, findingA},
	} {
		w.phivet(test.args...).want(t, "phivet "+strings.Join(test.args, " "), test.code, test.message)
	}
}

// Names in the configuration that do not exist stop the run; packages that are
// not in the build are worth a warning.
func TestSymbols(t *testing.T) {
	w := newWorld(t, chain)
	w.write(".phivet.yaml", "sinks:\n  log: [example.com/m/xlog.Emitt]\n")
	w.phivet().want(t, "unknown function", 2, ".phivet.yaml:2:", `Emit"?`, "!findings")
	w.write(".phivet.yaml", "sinks:\n  log: [example.com/m/xlog.Emit, example.com/other.Log, example.com/m/none.Log]\n")
	w.phivet().want(t, "unknown packages", 1, findingA,
		"warning: example.com/other.Log has no effect: package example.com/other is not in this build", "example.com/m/none")
}

// The lines of models are part of the configuration.
func TestModelsLines(t *testing.T) {
	w := newWorld(t, chain)
	w.write(".phivet.yaml", "models: |\n  package example.com/m/xlog\n  logs Emit(s\n")
	w.phivet().want(t, "syntax error", 2, ".phivet.yaml:3:")
	w.vet("./...").want(t, "go vet, syntax error", 1, ".phivet.yaml:3:")
	w.write(".phivet.yaml", "models: |\n  package example.com/m/xlog\n  logs Emits(s)\n  package example.com/other\n  logs X(s)\n")
	w.phivet().want(t, "unknown function", 2, ".phivet.yaml:3: ", "has no function Emits")
	w.phivet("models", "-check").want(t, "models -check", 2, "no function Emits", "example.com/other is not in this build", "2 names, 1 unknown, 1 not in this build")
	w.write(".phivet.yaml", "models: |\n  package example.com/m/xlog\n  logs Emit(s)\nsources:\n- {type: example.com/gen/..., fields: [SSN], phi: ssn}\n")
	w.phivet().want(t, "fine", 0, "!warning")
	w.phivet("models", "-check").want(t, "models -check", 1, "example.com/gen/... matches nothing")
}

func TestModels(t *testing.T) {
	w := newWorld(t, chain)
	w.phivet("models").want(t, "models", 0, "package strings\n", "Builder) ")
	w.phivet("models", "strings").want(t, "models strings", 0, "package strings\n", "!package bytes")
	w.phivet("models", "nothing").want(t, "models nothing", 2, "there is no table of nothing")
}

func TestFix(t *testing.T) {
	w := newWorld(t, chain)
	const diff = `--- a/a/a.go
+++ b/a/a.go
@@ -2,6 +2,6 @@
 
 import "example.com/m/xlog"
 
-func A() { xlog.Emit("a") }
+func A() { xlog.Save("a") }
 
 func Keep() { xlog.Save("a") }
`
	w.phivet("-fix", "-diff", "./b").want(t, "-fix -diff ./b", 1, "!---")
	if out := w.phivet("-fix", "-diff"); out.stdout != diff || out.code != 1 {
		t.Errorf("-fix -diff: exit status %d, got\n%s%s\nwant\n%s", out.code, out.stdout, out.stderr, diff)
	}
	w.phivet("-fix", "./b").want(t, "-fix ./b", 1, findingB)
	w.phivet("-fix", "./a").want(t, "-fix ./a", 0, "no findings")
	w.phivet().want(t, "after -fix", 0, "no findings")
	w.vet("./...").want(t, "go vet after -fix", 0)
}

// Under go vet -fix a package that nobody named is left alone.
func TestVetFix(t *testing.T) {
	w := newWorld(t, chain)
	a := filepath.Join(w.dir, "a/a.go")
	before, _ := os.ReadFile(a)
	w.vet("-fix", "./b").want(t, "go vet -fix ./b", 0)
	if after, _ := os.ReadFile(a); string(after) != string(before) {
		t.Errorf("go vet -fix ./b rewrote ./a:\n%s", after)
	}
	w.vet("-fix", "./a").want(t, "go vet -fix ./a", 0)
	w.vet("./...").want(t, "go vet ./...", 0)
}

// Go vet and phivet say the same, cold and warm, on one core and on many.
func TestDriversAgree(t *testing.T) {
	w := newWorld(t, chain)
	cold := w.phivet()
	for _, procs := range []string{"1", "2", "8"} {
		warm := w.run(".", []string{"GOMAXPROCS=" + procs}, self(t))
		if warm != cold {
			t.Errorf("warm, GOMAXPROCS=%s: %+v, cold: %+v", procs, warm, cold)
		}
		other := newWorld(t, chain)
		if again := other.run(".", []string{"GOMAXPROCS=" + procs}, self(t)); again != cold {
			t.Errorf("cold, GOMAXPROCS=%s: %+v, first: %+v", procs, again, cold)
		}
	}
	vetted := w.vet("./...")
	for line := range strings.Lines(cold.stdout) {
		if line, ok := strings.CutSuffix(strings.TrimSuffix(line, "\n"), " [standin/log]"); ok {
			vetted.want(t, "go vet ./...", 1, line+" (standin)\n")
		}
	}
	if n := strings.Count(vetted.stderr, "(standin)\n"); n != 2 {
		t.Errorf("go vet prints %d findings, phivet 2:\n%s", n, vetted.stderr)
	}
}

// -json is go vet's, without the packages that nobody asked for and the record.
func TestVetJSON(t *testing.T) {
	w := newWorld(t, chain)
	out := w.phivet("-json", "./b")
	var tree map[string]map[string][]vetDiagnostic
	if err := json.Unmarshal([]byte(out.stdout), &tree); err != nil {
		t.Fatalf("%v in %s", err, out.stdout)
	}
	got := tree["example.com/m/b"]["standin"]
	if len(tree) != 1 || len(got) != 1 || got[0].Message != findingB[len("b/b.go:5:15: "):] ||
		got[0].Posn != filepath.Join(w.dir, "b/b.go")+":5:15" || got[0].Category != "standin/log" {
		t.Errorf("got %s", out.stdout)
	}
}

func TestOutputFile(t *testing.T) {
	w := newWorld(t, chain)
	w.phivet("-format", "json", "-o", "out.json", "./a").want(t, "-o", 1, "!{")
	data, err := os.ReadFile(filepath.Join(w.dir, "out.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got jsonOutput
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != 1 || got.Findings[0].File != "a/a.go" || got.Findings[0].Flows[0].Steps[0].File != "a/a.go" || got.Summary.Sinks != 1 {
		t.Errorf("got %s", data)
	}
}
