package phitag

import (
	"testing"
	"time"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/passes/config"
)

func configure(t *testing.T, yaml string) {
	t.Helper()
	if err := config.Analyzer.Flags.Set("yaml", yaml); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { config.Analyzer.Flags.Set("yaml", "") })
}

func TestTags(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "tags")
}

func TestOtherTags(t *testing.T) {
	configure(t, "tags: [datapolicy]")
	analysistest.Run(t, analysistest.TestData(), Analyzer, "other")
}

func TestDirectives(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "dirs")
}

func TestIgnores(t *testing.T) {
	now = func() time.Time { return time.Date(2027, 1, 31, 12, 0, 0, 0, time.UTC) }
	t.Cleanup(func() { now = time.Now })
	analysistest.Run(t, analysistest.TestData(), Analyzer, "ignores")
}

func TestSymbols(t *testing.T) {
	configure(t, `
sources:
  - func: lib.Prase
  - type: lib.Patient
    fields: [SNN]
  - func: (*lib.Client).Lookup
    params: {mib: beneficiary}
  - type: lib.Patient
    fields: [SSN]
deidentifiers: [lib.Parse, nowhere.Mask]
`)
	analysistest.Run(t, analysistest.TestData(), Analyzer, "symbols")
}

func TestEffect(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "effect")
}

func TestLeaky(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "leaky")
}
