package philog_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/philog"
)

// engineDir is the module of the engine's cases.
var engineDir = filepath.Join("..", "..", "testdata", "engine")

// TestSuiteAnalysistest runs the cases in one process, where facts of all dependencies are seen.
func TestSuiteAnalysistest(t *testing.T) {
	dir := absolute(t, engineDir)
	var failures failureList
	results := analysistest.Run(&failures, dir, philog.Analyzer, "./...")
	if len(results) == 0 {
		t.Fatalf("nothing was analysed:\n%s", strings.Join(failures, "\n"))
	}
	found := make(map[finding]bool)
	for _, r := range results {
		if r.Err != nil {
			t.Errorf("%v: %v", r.Action, r.Err)
		}
		for _, d := range r.Diagnostics {
			p := r.Action.Package.Fset.Position(d.Pos)
			found[finding{"philog", relative(t, dir, p.Filename), p.Line, d.Message}] = true
		}
	}
	cases := slices.DeleteFunc(suite(t, dir), func(c *testCase) bool { return c.analyzer() != "philog" })
	judge(t, cases, found, gaps(t, dir, "analysistest"))
}

// TestSuiteGoVet runs them through the command under go vet, which hands on fewer facts.
func TestSuiteGoVet(t *testing.T) {
	dir := absolute(t, engineDir)
	tool := filepath.Join(t.TempDir(), "phivet")
	if out, err := exec.Command("go", "build", "-o", tool, "github.com/phivet/phivet/cmd/phivet").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	cmd := exec.Command("go", "vet", "-json", "-vettool="+tool, "./...")
	cmd.Dir = dir
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil { // the other packages' findings still count
		t.Errorf("%v: %v\n%.4000s", cmd, err, &stderr)
	}
	judge(t, suite(t, dir), fromVet(t, dir, &stdout), gaps(t, dir, "govet"))
}

// fromVet reads the findings from what go vet -json prints: an object a package.
func fromVet(t *testing.T, dir string, r io.Reader) map[finding]bool {
	t.Helper()
	found := make(map[finding]bool)
	for dec := json.NewDecoder(r); ; {
		var pkgs map[string]map[string]json.RawMessage
		if err := dec.Decode(&pkgs); errors.Is(err, io.EOF) {
			return found
		} else if err != nil {
			t.Fatalf("go vet -json: %v", err)
		}
		for pkg, byAnalyzer := range pkgs {
			for analyzer, raw := range byAnalyzer {
				var diagnostics []struct{ Posn, Message string }
				if err := json.Unmarshal(raw, &diagnostics); err != nil {
					t.Errorf("%s: %s: %s", pkg, analyzer, raw)
				}
				for _, d := range diagnostics {
					file, line := splitPosn(d.Posn)
					found[finding{analyzer, relative(t, dir, file), line, d.Message}] = true
				}
			}
		}
	}
}

// splitPosn takes the column off and the line out of "file:line:col".
func splitPosn(posn string) (file string, line int) {
	file, _, _ = cutLast(posn, ":")
	file, number, _ := cutLast(file, ":")
	line, _ = strconv.Atoi(number)
	return file, line
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// A score counts the cases of an area and how many were judged rightly.
type score struct{ bugs, found, safe, quiet int }

// gaps reads the cases that are known to be judged wrongly, each with the reason: in
// testdata/engine/gaps.txt, "driver file case reason", driver * for both. A gap
// that has closed fails the test until its line is gone.
func gaps(t *testing.T, dir, driver string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "gaps.txt"))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		word := strings.Fields(line)
		if len(word) == 0 || word[0] == "#" {
			continue
		}
		if len(word) < 4 {
			t.Fatalf("gaps.txt: a gap needs a driver, a file, a case and a reason: %s", line)
		}
		if word[0] == "*" || word[0] == driver {
			out[word[1]+" "+word[2]] = strings.Join(word[3:], " ")
		}
	}
	return out
}

// judge compares what was found with what the cases want, reports each wrong case that
// is no known gap by name and logs the counts per area.
func judge(t *testing.T, cases []*testCase, found map[finding]bool, known map[string]string) {
	t.Helper()
	scores := make(map[string]*score)
	stray := maps.Clone(found)
	for _, c := range cases {
		here := within(c, found)
		for _, f := range here {
			delete(stray, f)
		}
		s := scores[c.area()]
		if s == nil {
			s = new(score)
			scores[c.area()] = s
		}
		complaint := c.complaint(here)
		reason, gap := known[c.File+" "+c.Name]
		switch {
		case complaint != "" && gap:
			t.Logf("known gap: %s: %s: %s", c.File, c.Name, reason)
		case complaint != "":
			t.Errorf("%s:%d: %s: %s", c.File, c.From, c.Name, complaint)
		case gap:
			t.Errorf("%s:%d: %s is right now: take it out of gaps.txt", c.File, c.From, c.Name)
		}
		s.count(c, complaint == "")
	}
	for f := range stray {
		if f.Analyzer != "philog" {
			continue // the suite wants nothing of the others
		}
		t.Errorf("%s:%d: outside of every declaration: %s", f.File, f.Line, f.Message)
	}
	t.Log(table(scores))
}

func (s *score) count(c *testCase, right bool) {
	one := 0
	if right {
		one = 1
	}
	switch {
	case c.bug():
		s.bugs++
		s.found += one
	case c.safe():
		s.safe++
		s.quiet += one
	}
}

// within returns the findings among the case's lines, sorted.
func within(c *testCase, found map[finding]bool) []finding {
	var here []finding
	for f := range found {
		if f.Analyzer == c.analyzer() && c.holds(f) {
			here = append(here, f)
		}
	}
	slices.SortFunc(here, func(a, b finding) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return here
}

// complaint says what is wrong with the findings of a case, "" if nothing is.
func (c *testCase) complaint(here []finding) string {
	var wrong []string
	for _, w := range c.Wants {
		i := slices.IndexFunc(here, func(f finding) bool { return f.Line == w.Line && matches(w.Message, f.Message) })
		if i < 0 {
			wrong = append(wrong, fmt.Sprintf("line %d: nothing like %q", w.Line, w.Message))
			continue
		}
		here = slices.Delete(slices.Clone(here), i, i+1)
	}
	for _, f := range here {
		wrong = append(wrong, fmt.Sprintf("line %d: unwanted: %s", f.Line, f.Message))
	}
	return strings.Join(wrong, "; ")
}

func matches(pattern, s string) bool {
	ok, err := regexp.MatchString(pattern, s)
	return err == nil && ok
}

// table shows the scores, an area a line.
func table(scores map[string]*score) string {
	var b strings.Builder
	b.WriteString("area: bugs found, safe quiet\n")
	for _, area := range slices.Sorted(maps.Keys(scores)) {
		if s := scores[area]; s.bugs+s.safe > 0 {
			fmt.Fprintf(&b, "%-11s %4d/%d %4d/%d\n", area, s.found, s.bugs, s.quiet, s.safe)
		}
	}
	return b.String()
}

// A failureList keeps analysistest's complaints: judge words its own, case by case.
type failureList []string

func (l *failureList) Errorf(format string, args ...any) {
	*l = append(*l, fmt.Sprintf(format, args...))
}

func absolute(t *testing.T, dir string) string {
	t.Helper()
	abs, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(abs, "go.mod")); err != nil {
		t.Fatal(err)
	}
	return abs
}

func relative(t *testing.T, dir, file string) string {
	t.Helper()
	rel, err := filepath.Rel(dir, file)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}
