package e2e

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// agree checks that go vet and phivet say the same of ./...: file, line,
// column, analyzer and message of every finding.
func agree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: agree")
	}
	tool := ts.Getenv("PHIVET")
	ts.Exec(tool, "-json", "./...") // findings are no error here
	ours := fromJSON(ts, ts.ReadFile("stdout"))
	ts.Exec("go", "vet", "-vettool="+tool, "./...")
	vets := fromText(ts, ts.ReadFile("stderr"))
	if !slices.Equal(ours, vets) {
		ts.Fatalf("phivet:\n%s\ngo vet:\n%s", strings.Join(ours, "\n"), strings.Join(vets, "\n"))
	}
	if len(ours) == 0 {
		ts.Fatalf("nothing found")
	}
}

// fromJSON reads the form of go vet -json.
func fromJSON(ts *testscript.TestScript, output string) []string {
	var tree map[string]map[string][]struct{ Posn, Message string }
	ts.Check(json.Unmarshal([]byte(output), &tree))
	var list []string
	for _, byAnalyzer := range tree {
		for analyzer, diagnostics := range byAnalyzer {
			for _, d := range diagnostics {
				list = append(list, fmt.Sprintf("%s: %s (%s)", d.Posn, d.Message, analyzer))
			}
		}
	}
	slices.Sort(list)
	return list
}

var textLine = regexp.MustCompile(`^(\S+\.go):(\d+:\d+: .*)$`)

// fromText reads what go vet prints. It may print a finding twice.
func fromText(ts *testscript.TestScript, output string) []string {
	var list []string
	for line := range strings.Lines(output) {
		if m := textLine.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			list = append(list, ts.MkAbs(m[1])+":"+m[2])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
