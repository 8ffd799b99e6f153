package phiaudit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phiaudit"
)

// TestFix: the audit call is written where its arguments are in scope.
func TestFix(t *testing.T) {
	analysistest.RunWithSuggestedFixes(findings{t}, analysistest.TestData(), phiaudit.Analyzer, "fixes")
}

// TestFixed: what the fix wrote compiles, and leaves only what has no fix.
func TestFixed(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(analysistest.TestData())); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "src", "fixes")
	if err := os.Rename(filepath.Join(folder, "fixes.go.golden"), filepath.Join(folder, "fixes.go")); err != nil {
		t.Fatal(err)
	}
	const unfixed = 4 // nobody, twoIDs, noTrail, noWay
	for _, result := range analysistest.Run(compiles{t}, dir, phiaudit.Analyzer, "fixes") {
		if result.Err != nil || result.Pass.Pkg.Path() != "fixes" {
			continue // a failure is told already
		}
		if len(result.Diagnostics) != unfixed {
			t.Errorf("%d findings are left, want %d", len(result.Diagnostics), unfixed)
		}
		for _, d := range result.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				t.Errorf("a finding that has a fix is left: %s", d.Message)
			}
		}
	}
}

// compiles passes on everything but that a finding is gone.
type compiles struct{ *testing.T }

func (c compiles) Errorf(format string, args ...any) {
	c.Helper()
	if text := fmt.Sprintf(format, args...); !strings.Contains(text, "no diagnostic was reported") {
		findings(c).Errorf("%s", text)
	}
}
