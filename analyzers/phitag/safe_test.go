package phitag

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phistore"
	"github.com/phivet/phivet/passes/record"
)

// TestSafe compares what the records say of safe flows with the comments of the case.
func TestSafe(t *testing.T) {
	got := map[string][]string{} // by position's line
	for _, a := range []*analysis.Analyzer{Analyzer, phistore.Analyzer} {
		for _, r := range analysistest.Run(t, analysistest.TestData(), a, "safe") {
			for _, s := range r.Result.(*record.Record).Safe {
				var names []string
				for _, f := range s.Flows {
					names = append(names, f.Source)
				}
				line := strings.Split(s.Pos, ":")[1]
				text := strings.Join(strings.Fields(s.State+" "+s.Kind+" "+strings.Join(names, " ")), " ")
				if !slices.Contains(got[line], text) {
					got[line] = append(got[line], text)
				}
			}
		}
	}
	source, err := os.ReadFile(filepath.Join("testdata", "src", "safe", "safe.go"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for text := range strings.Lines(string(source)) {
		n++
		_, want, _ := strings.Cut(strings.TrimSpace(text), "// safe: ")
		list := got[fmt.Sprint(n)]
		slices.Sort(list)
		if have := strings.Join(list, "; "); have != want {
			t.Errorf("safe.go:%d: %q, want %q", n, have, want)
		}
	}
}
