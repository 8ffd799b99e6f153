package flow_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/ssabuild"
)

// TestStandardLibrary runs the engine over code of many authors and styles, with
// every field called Name declared PHI: no panic, no end without a result.
func TestStandardLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("it loads a good part of the standard library")
	}
	set(t, ssabuild.Analyzer, "std", "true", "false")
	set(t, config.Analyzer, "yaml", names("archive/...", "encoding/...", "flag/...", "mime/...", "testing/..."), "")
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax},
		"archive/...", "encoding/...", "flag", "mime/...", "testing")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{flow.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	leaks := 0
	for _, root := range graph.Roots {
		if root.Err != nil {
			t.Errorf("%s: %v", root.Package.PkgPath, root.Err)
			continue
		}
		result := root.Result.(*flow.Result)
		if result.Err != nil {
			t.Errorf("%s: %v", root.Package.PkgPath, result.Err)
		}
		leaks += len(result.Leaks)
		for _, l := range result.Leaks {
			t.Logf("%s: %s", root.Package.Fset.Position(l.Pos), l.Sink)
		}
	}
	if leaks == 0 {
		t.Error("nothing was found: flag prints names")
	}
}

// names is a configuration by which fields called Name are PHI in some packages.
func names(patterns ...string) string {
	var b strings.Builder
	b.WriteString("sources:\n")
	for _, p := range patterns {
		b.WriteString("  - {type: " + p + ", fields: [Name], phi: name}\n")
	}
	return b.String()
}

func set(t *testing.T, a *analysis.Analyzer, flag, value, after string) {
	t.Helper()
	if err := a.Flags.Set(flag, value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Flags.Set(flag, after) })
}
