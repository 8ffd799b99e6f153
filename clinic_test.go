package phivet_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/phivet/phivet/analyzers"
)

// A place is where a finding stands: what the marks in the clinic say and both
// drivers must answer.
type place struct {
	File     string // relative to the clinic
	Line     int
	Analyzer string
}

func (p place) String() string { return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Analyzer) }

// TestClinic runs phivet and go vet on the clinic and compares what they find,
// line by line, with the marks in its source.
func TestClinic(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	dir, err := filepath.Abs(filepath.Join("testdata", "clinic"))
	if err != nil {
		t.Fatal(err)
	}
	want := marks(t, dir)
	tool := buildPhivet(t)

	t.Run("phivet", func(t *testing.T) {
		stdout, stderr := run(t, dir, tool, "-json", "./...")
		compare(t, fromJSON(t, dir, stdout), want, stderr)
	})
	t.Run("go vet", func(t *testing.T) {
		_, stderr := run(t, dir, "go", "vet", "-vettool="+tool, "./...")
		compare(t, fromText(t, dir, stderr), want, stderr)
	})
}

// buildPhivet returns the path of a fresh binary.
func buildPhivet(t *testing.T) string {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "phivet")
	if out, err := exec.Command("go", "build", "-o", tool, "./cmd/phivet").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return tool
}

// run runs a command in dir. Findings are no error: the exit status is 1 then.
func run(t *testing.T, dir, name string, args ...string) (stdout, stderr string) {
	t.Helper()
	ctx := t.Context()
	if deadline, ok := t.Deadline(); ok { // what the command has started ends before the test does
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadline(ctx, deadline.Add(-10*time.Second))
		defer cancel()
	}
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.Dir = dir
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("%s: %v\n%s", strings.Join(cmd.Args, " "), err, &errs)
	}
	return out.String(), errs.String()
}

var markRE = regexp.MustCompile(`// want:([a-z,]+)`)

// marks returns the places that the source under dir marks for analyzers of the suite.
func marks(t *testing.T, dir string) map[place]bool {
	t.Helper()
	exists := make(map[string]bool)
	for _, a := range analyzers.All {
		exists[a.Name] = true
	}
	found := make(map[place]bool)
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		data, err := os.ReadFile(path)
		for i, line := range strings.Split(string(data), "\n") {
			for _, m := range markRE.FindAllStringSubmatch(line, -1) {
				for name := range strings.SplitSeq(m[1], ",") {
					if exists[name] {
						found[place{relative(t, dir, path), i + 1, name}] = true
					}
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// fromJSON reads findings in the form of go vet -json: package, analyzer, diagnostics.
func fromJSON(t *testing.T, dir, output string) map[place]bool {
	t.Helper()
	var tree map[string]map[string][]struct{ Posn string }
	if err := json.Unmarshal([]byte(output), &tree); err != nil {
		t.Fatalf("phivet -json: %v\n%s", err, output)
	}
	found := make(map[place]bool)
	for _, byAnalyzer := range tree {
		for name, diagnostics := range byAnalyzer {
			for _, d := range diagnostics {
				found[at(t, dir, d.Posn, name)] = true
			}
		}
	}
	return found
}

// findingRE is a line of go vet; lines of related information have a tab before their text.
var findingRE = regexp.MustCompile(`(?m)^(\S+\.go:\d+:\d+): [^\t\n].* \((\w+)\)$`)

// fromText reads findings as go vet prints them.
func fromText(t *testing.T, dir, output string) map[place]bool {
	t.Helper()
	found := make(map[place]bool)
	for _, m := range findingRE.FindAllStringSubmatch(output, -1) {
		found[at(t, dir, m[1], m[2])] = true
	}
	return found
}

// at returns the place of a finding at file:line:column.
func at(t *testing.T, dir, posn, analyzer string) place {
	t.Helper()
	parts := strings.Split(posn, ":")
	if len(parts) < 3 {
		t.Fatalf("position %q is not file:line:column", posn)
	}
	line, err := strconv.Atoi(parts[len(parts)-2])
	if err != nil {
		t.Fatalf("position %q: %v", posn, err)
	}
	return place{relative(t, dir, strings.Join(parts[:len(parts)-2], ":")), line, analyzer}
}

// relative returns path relative to dir.
func relative(t *testing.T, dir, path string) string {
	t.Helper()
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}

// compare reports what was missed and what was found too much.
func compare(t *testing.T, got, want map[place]bool, stderr string) {
	t.Helper()
	sorted := func(m map[place]bool) []place {
		return slices.SortedFunc(maps.Keys(m), func(a, b place) int { return strings.Compare(a.String(), b.String()) })
	}
	for _, p := range sorted(want) {
		if !got[p] {
			t.Errorf("missed: %v", p)
		}
	}
	for _, p := range sorted(got) {
		if !want[p] {
			t.Errorf("too much: %v", p)
		}
	}
	if t.Failed() {
		t.Logf("stderr:\n%s", stderr)
	}
}
