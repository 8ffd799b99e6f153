package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/phivet/phivet/passes/record"
)

// sample returns a result with one finding, whose way has a step in the module
// and one outside, and an accepted one. Line 3 of a.go is
// `	s := "ä😀"; xlog.Emit(s)` in the file "my dir/a.go" of a repository.
func sample(t *testing.T) *result {
	root := t.TempDir()
	dir := filepath.Join(root, "my dir")
	file := filepath.Join(dir, "a.go")
	for _, made := range []string{dir, filepath.Join(root, ".git")} {
		if err := os.MkdirAll(made, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(file, []byte("package a\nfunc A() {\n\ts := \"ä😀\"; xlog.Emit(s)\n}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	const pkg = "example.com/m"
	call := place{File: file, Line: 3, Col: 26, EndLine: 4, EndCol: 2} // of the parenthesis; ä is 2 bytes, 😀 4
	detail := &record.Finding{
		Analyzer: "phisample", Rule: "phisample/test", Pos: "a.go:3:26", Func: "A", Sink: "xlog.Emit",
		Flows: []record.Flow{{
			Source: "P.SSN", Symbol: "example.com/m.P.SSN", Category: "ssn", Pos: "a.go:2:6",
			Steps: []record.Step{{Text: "read", Pos: "a.go:3:8"}},
			Via:   []record.Step{{Text: "dep.Do", Pos: "example.org/dep/d.go:7"}},
		}},
	}
	res := &result{
		report: &report{
			listing: &listing{modules: map[string]string{pkg: dir}, module: map[string]string{pkg: pkg}},
			Findings: []finding{{
				Place: call, Analyzer: "phisample", Rule: "phisample/test", Package: pkg, Detail: detail,
				Message: "100% PHI,\nlogged: twice",
				Fixes:   []fix{{"mask it", []edit{{file, 47, 48, "mask(s)"}}}},
			}},
			Records: map[string]*record.Record{pkg: {
				Accepted: []record.Accepted{{
					Finding: record.Finding{Analyzer: "phisample", Rule: "phisample/other", Pos: "a.go:2:1", Message: "weak"},
					Reason:  "a test server",
				}},
				Off: []record.Off{{Analyzer: "phiaudit", Reason: "no audit function is declared"}},
			}},
		},
		opts: &options{context: -1},
		dir:  dir,
	}
	identify(res.Findings)
	return res
}

// printed returns what a format prints.
func printed(t *testing.T, name string, res *result) string {
	t.Helper()
	var out bytes.Buffer
	if err := formats[name](&out, io.Discard, res); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), res.Findings[0].Fingerprint, "FINGERPRINT")
}

func TestFormatText(t *testing.T) {
	res := sample(t)
	const want = "a.go:3:26: 100% PHI,\nlogged: twice [phisample/test]\n" +
		"\ta.go:2:6: P.SSN (ssn) is declared\n\ta.go:3:8: read\n\ta.go:3:26: passed on\n\texample.org/dep/d.go:7: dep.Do\n"
	if got := printed(t, "text", res); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFormatTextWithSource(t *testing.T) {
	res := sample(t)
	res.opts.context = 1
	const want = "2\tfunc A() {\n3\t\ts := \"ä😀\"; xlog.Emit(s)\n\t\t                    ^\n4\t}\n"
	if got := printed(t, "text", res); !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSummary(t *testing.T) {
	res := sample(t)
	const pkg = "example.com/m"
	res.Records[pkg].Over = []string{"a.Huge"}
	res.Records[pkg+"_test"] = &record.Record{Counts: record.Counts{Sinks: 2}, Off: []record.Off{{Analyzer: "phisuggest", Reason: configuredOff}}}
	const first = "1 finding in 1 package, 1 accepted in the code\n1 function analysed more coarsely, being over budget\n"
	const looked = "looked at 1 package: 0 PHI types, 0 PHI fields, 2 sinks; phiaudit was off in 1 package: no audit function is declared"
	if got, want := res.summary(), first+looked; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	silent := *res.report
	silent.Findings = nil
	const hint = "nothing is declared to be PHI here: phivet suggest proposes tags, phivet init a .phivet.yaml\n"
	if got := (&result{report: &silent, opts: res.opts}).summary(); !strings.HasSuffix(got, hint+looked) {
		t.Errorf("without findings:\n%s", got)
	}
	res.Records[pkg].Counts.Types = 1
	res.listing = &listing{requested: map[string]bool{pkg: true, pkg + "_test": true, pkg + "/cgo": true, pkg + "/cgo_test": true}}
	const skipped = "looked at 1 package: 1 PHI type, 0 PHI fields, 2 sinks; skipped 1 package (example.com/m/cgo); phiaudit was off in"
	if got := res.summary(); !strings.HasPrefix(got, first+skipped) {
		t.Errorf("got\n%s\nwant\n%s", got, first+skipped)
	}
	res.opts.verbose = true
	if got := res.summary(); !strings.Contains(got, "phisuggest was off in 1 package: off in the configuration (example.com/m_test)") ||
		!strings.Contains(got, "budget: a.Huge") {
		t.Errorf("with -v:\n%s", got)
	}
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	p := &progress{w: &out, seen: make(map[string]bool)}
	p.analysed("a")
	p.analysed("a")
	io.WriteString(p, "message\n")
	p.analysed("b")
	p.done()
	const want = "1 package analysed\r\x1b[K1 package analysed\r\x1b[Kmessage\n2 packages analysed\r\x1b[K"
	if out.String() != want {
		t.Errorf("got %q, want %q", &out, want)
	}
	if newProgress(&out, "x") != nil || bool(newPainter(&out)) {
		t.Error("a buffer is no terminal")
	}
}

func TestFormatGitHub(t *testing.T) {
	const want = "::warning file=my dir/a.go,line=3,endLine=3,col=26,endColumn=29,title=phisample/test::100%25 PHI,%0Alogged: twice\n"
	if got := printed(t, "github", sample(t)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestFormatGitLab(t *testing.T) {
	const want = `[
  {
    "description": "100% PHI,\nlogged: twice",
    "check_name": "phisample/test",
    "fingerprint": "FINGERPRINT",
    "severity": "major",
    "location": {
      "path": "my dir/a.go",
      "lines": {
        "begin": 3
      }
    }
  }
]
`
	if got := printed(t, "gitlab", sample(t)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestFormatRDJSON(t *testing.T) {
	const want = `{"source":{"name":"phivet","url":"https://github.com/phivet/phivet"},"diagnostics":[` +
		`{"message":"100% PHI,\nlogged: twice","location":{"path":"a.go","range":{"start":{"line":3,"column":26},"end":{"line":4,"column":2}}},` +
		`"severity":"WARNING","code":{"value":"phisample/test"},` +
		`"suggestions":[{"range":{"start":{"line":3,"column":27},"end":{"line":3,"column":28}},"text":"mask(s)"}]}]}`
	var got bytes.Buffer
	if err := json.Compact(&got, []byte(printed(t, "rdjson", sample(t)))); err != nil {
		t.Fatal(err)
	}
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &got, want)
	}
}

func TestFormatJSON(t *testing.T) {
	var got jsonOutput
	if err := json.Unmarshal([]byte(printed(t, "json", sample(t))), &got); err != nil {
		t.Fatal(err)
	}
	f := got.Findings[0]
	steps := f.Flows[0].Steps
	if f.File != "a.go" || f.Function != "A" || f.Severity != "medium" || f.Sink != "xlog.Emit" ||
		len(steps) != 4 || steps[1] != (jsonStep{"a.go", 3, 8, "read"}) || steps[3] != (jsonStep{"example.org/dep/d.go", 7, 0, "dep.Do"}) {
		t.Errorf("finding %+v", f)
	}
	if a := got.Accepted[0]; a.File != "a.go" || a.Line != 2 || a.Reason != "a test server" {
		t.Errorf("accepted %+v", a)
	}
	if got.Off[0].Analyzer != "phiaudit" || got.Summary.Packages != 1 {
		t.Errorf("got %+v", got)
	}
}

func TestFormatSARIF(t *testing.T) {
	res := sample(t)
	var log sarifLog
	if err := json.Unmarshal([]byte(printed(t, "sarif", res)), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	for _, r := range run.Results {
		if rule := run.Tool.Driver.Rules[r.RuleIndex]; rule.ID != r.RuleID || rule.Help.Text == "" || rule.Properties.SecuritySeverity == "" {
			t.Errorf("%s refers to rule %+v", r.RuleID, rule)
		}
	}
	found, accepted := run.Results[0], run.Results[1]
	// In UTF-16 ä is one unit and 😀 two: three less than in bytes. One line, to its end.
	physical := found.Locations[0].Physical
	if physical.Artifact.URI != "my%20dir/a.go" || physical.Region != (sarifRegion{3, 23, 3, 26}) {
		t.Errorf("location %+v", physical)
	}
	if found.PartialFingerprints["primaryLocationLineHash"] != "FINGERPRINT" || len(found.Suppressions) > 0 {
		t.Errorf("result %+v", found)
	}
	steps := found.CodeFlows[0].ThreadFlows[0].Locations
	if len(steps) != 4 || steps[1].Location.Message.Text != "read" || steps[1].Location.Physical.Region.StartColumn != 8 ||
		steps[3].Location.Message.Text != "dep.Do (example.org/dep/d.go:7)" {
		t.Errorf("steps %+v", steps)
	}
	if s := accepted.Suppressions; len(s) != 1 || s[0].Justification != "a test server" || accepted.Locations[0].Physical.Region.StartLine != 2 {
		t.Errorf("accepted %+v", accepted)
	}
	if len(accepted.PartialFingerprints["primaryLocationLineHash"]) != 32 {
		t.Errorf("an accepted finding without fingerprint: %+v", accepted)
	}
	if found.Suppressions == nil {
		t.Error("one result has suppressions, another does not say that it has none")
	}
	res.incomplete = true
	if got := printed(t, "sarif", res); !strings.Contains(got, `"executionSuccessful": false`) {
		t.Error("an incomplete run counts as successful")
	}
}

// Fingerprints depend on what a finding is about, not on where it stands.
func TestFingerprint(t *testing.T) {
	base := finding{Place: place{File: "a.go", Line: 1}, Rule: "phisample/x", Package: "p", Func: "F", Message: "logged (via f, repo.go:40)"}
	id := func(list ...finding) string {
		identify(list)
		return list[len(list)-1].Fingerprint
	}
	want := id(base)
	moved, other, rule := base, base, base
	moved.Place, moved.Message = place{File: "b.go", Line: 9}, "logged (via f, other.go:41)"
	other.Message = "logged (via g, repo.go:40)"
	rule.Rule = "phisample/y"
	if id(moved) != want {
		t.Error("a moved finding has another fingerprint")
	}
	if id(other) == want || id(rule) == want || id(base, moved) == want {
		t.Error("different findings share a fingerprint")
	}
}

func TestUTF16Column(t *testing.T) {
	for _, test := range []struct {
		line      string
		col, want int
	}{{"abc", 1, 1}, {"abc", 4, 4}, {"äbc", 3, 2}, {"😀b", 5, 3}, {"", 1, 1}, {"ab", 9, 3}, {"\xffb", 2, 2}} {
		if got := utf16Column(test.line, test.col); got != test.want {
			t.Errorf("utf16Column(%q, %d) = %d, want %d", test.line, test.col, got, test.want)
		}
	}
}

func TestSplitPosition(t *testing.T) {
	for _, test := range []struct {
		in        string
		file      string
		line, col int
	}{
		{"a/b.go:3:4", "a/b.go", 3, 4}, {"a.go:3", "a.go", 3, 0}, {"a.go", "a.go", 0, 0},
		{`C:\x\a.go:3:4`, `C:\x\a.go`, 3, 4}, {"", "", 0, 0}, {"-", "-", 0, 0}, {"a:b.go:1:2", "a:b.go", 1, 2},
	} {
		if file, line, col := splitPosition(test.in); file != test.file || line != test.line || col != test.col {
			t.Errorf("splitPosition(%q) = %q, %d, %d", test.in, file, line, col)
		}
	}
}
