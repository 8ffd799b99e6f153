package phivet_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/types"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
)

// asNogo, in the environment, makes the test binary a tool of go vet that gives
// analyzers what Bazel's nogo gives them.
const asNogo = "PHIVET_TEST_NOGO"

func TestMain(m *testing.M) {
	if roots := nogoRoots(os.Getenv(asNogo)); roots != nil {
		poor(roots, make(map[*analysis.Analyzer]bool))
		unitchecker.Main(roots...)
	}
	os.Exit(m.Run())
}

// nogoRoots are what a nogo target may list in its deps: the analyzers with
// their configuration, or a variable made with a configuration in code, which
// comes as a flag here since go vet's cache knows those.
func nogoRoots(deps string) []*analysis.Analyzer {
	switch deps {
	case "variables":
		return append([]*analysis.Analyzer{config.Analyzer}, analyzers.All...)
	case "suite":
		flag.String("code", "", "the configuration in code")
		for _, arg := range os.Args {
			if yaml, ok := strings.CutPrefix(arg, "-code="); ok {
				return []*analysis.Analyzer{analyzers.MustSuite(yaml)}
			}
		}
		return []*analysis.Analyzer{analyzers.MustSuite("")}
	}
	return nil
}

// poor takes from passes what nogo does not give: the module, files beside the
// Go files, Go versions of files, and facts about the standard library, which
// rules_go does not analyse. Like go vet it hands on the facts of direct imports.
func poor(list []*analysis.Analyzer, seen map[*analysis.Analyzer]bool) {
	for _, a := range list {
		if seen[a] {
			continue
		}
		seen[a] = true
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			inner := *pass
			inner.Module, inner.ReadFile, inner.OtherFiles, inner.IgnoredFiles, inner.TypeErrors = nil, nil, nil, nil, nil
			info := *pass.TypesInfo
			info.FileVersions = nil
			inner.TypesInfo = &info
			if models.IsStd(pass.Pkg.Path()) {
				inner.ExportObjectFact = func(types.Object, analysis.Fact) {}
				inner.ExportPackageFact = func(analysis.Fact) {}
			}
			return run(&inner)
		}
		poor(a.Requires, seen)
	}
}

// TestNogo compares what the suite finds in the clinic with the little that
// nogo hands over, and with all that phivet has: listed analyzer by analyzer
// with the configuration in a flag, and as one with the configuration in code.
func TestNogo(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	dir, err := filepath.Abs(filepath.Join("testdata", "clinic"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, config.Name))
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ours, _ := run(t, dir, buildPhivet(t), "-json", "./...")
	want := messages(t, ours)

	t.Run("variables", func(t *testing.T) {
		t.Setenv(asNogo, "variables")
		stdout, stderr := run(t, dir, "go", "vet", "-vettool="+self, "-json", "-phiconfig.yaml="+string(text), "./...")
		same(t, messages(t, stdout), want, stderr)
	})
	t.Run("wrong configuration", func(t *testing.T) {
		t.Setenv(asNogo, "variables")
		_, stderr := run(t, dir, "go", "vet", "-vettool="+self, "-json", "-phiconfig.yaml=sinkz: []", "./...")
		if !strings.Contains(stderr, `unknown key "sinkz"`) {
			t.Errorf("stderr: %s", stderr)
		}
	})
	t.Run("suite", func(t *testing.T) {
		t.Setenv(asNogo, "suite")
		stdout, stderr := run(t, dir, "go", "vet", "-vettool="+self, "-json", "-code="+string(text), "./...")
		same(t, messages(t, stdout), want, stderr)
	})
}

// messages reads go vet's JSON, one object after the other, and returns its
// positions and messages, sorted.
func messages(t *testing.T, output string) []string {
	t.Helper()
	found := make(map[string]bool)
	for dec := json.NewDecoder(strings.NewReader(output)); ; {
		var tree map[string]map[string][]struct{ Posn, Message string }
		if err := dec.Decode(&tree); errors.Is(err, io.EOF) {
			return slices.Sorted(maps.Keys(found))
		} else if err != nil {
			t.Fatalf("%v\n%s", err, output)
		}
		for _, byAnalyzer := range tree {
			for _, list := range byAnalyzer {
				for _, d := range list {
					found[fmt.Sprintf("%s: %s", d.Posn, d.Message)] = true
				}
			}
		}
	}
}

// same compares findings, of which there are some.
func same(t *testing.T, got, want []string, stderr string) {
	t.Helper()
	if len(want) == 0 {
		t.Fatal("phivet finds nothing")
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("only here: %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("missing: %s", line)
		}
	}
	if t.Failed() {
		t.Log(stderr)
	}
}
