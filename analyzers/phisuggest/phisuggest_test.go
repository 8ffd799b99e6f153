package phisuggest

import (
	"go/format"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
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

func TestSuggestions(t *testing.T) {
	configure(t, "analyzers: {phisuggest: on}")
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "care", "staff")
}

func TestOtherKey(t *testing.T) {
	configure(t, "{tags: [datapolicy], analyzers: {phisuggest: on}}")
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "keyed")
}

func TestOffUnlessAsked(t *testing.T) {
	for _, result := range analysistest.Run(nothing{t}, analysistest.TestData(), Analyzer, "keyed") {
		if len(result.Diagnostics) > 0 {
			t.Errorf("%d findings, though nobody asked", len(result.Diagnostics))
		}
	}
}

// nothing swallows the complaints about comments that want a finding.
type nothing struct{ *testing.T }

func (nothing) Errorf(string, ...any) {}

// The fixes leave a struct as gofmt would, without its help.
func TestFixesAreAligned(t *testing.T) {
	const source = `package p

import "time"

type Patient struct {
	SSN      string
	Born     time.Time
	Address1 []string ` + "`json:\"a\"`" + `
	Gender   string

	Email string

	Phone  string
	Active bool
	DOB    *time.Time
	MRN    string ` + "``" + `
}
`
	const want = `package p

import "time"

type Patient struct {
	SSN      string    ` + "`phi:\"ssn\"`" + `
	Born     time.Time ` + "`phi:\"date\"`" + `
	Address1 []string  ` + "`json:\"a\" phi:\"address\"`" + `
	Gender   string

	Email string ` + "`phi:\"email\"`" + `

	Phone  string ` + "`phi:\"phone\"`" + `
	Active bool
	DOB    *time.Time ` + "`phi:\"date\"`" + `
	MRN    string     ` + "`phi:\"mrn\"`" + `
}
`
	// The source's own blanks are what gofmt left: Address1 and MRN move only with it.
	got := strings.NewReplacer("[]string `json", "[]string  `json", "string `phi:\"mrn\"", "string     `phi:\"mrn\"").Replace(fix(t, source))
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if formatted, err := format.Source([]byte(got)); err != nil || string(formatted) != got {
		t.Errorf("gofmt makes of it (%v)\n%s", err, formatted)
	}
}

// fix applies all fixes to a package of one file.
func fix(t *testing.T, source string) string {
	t.Helper()
	configure(t, "analyzers: {phisuggest: on}")
	dir, cleanup, err := analysistest.WriteFiles(map[string]string{"p/p.go": source})
	if err != nil {
		t.Fatal(err)
	}
	defer cleanup()
	result := analysistest.Run(nothing{t}, dir, Analyzer, "p")[0]
	edits := []analysis.TextEdit{}
	for _, d := range result.Diagnostics {
		edits = append(edits, d.SuggestedFixes[0].TextEdits...)
	}
	slices.SortFunc(edits, func(a, b analysis.TextEdit) int { return int(b.Pos - a.Pos) })
	file := result.Pass.Fset.File(result.Pass.Files[0].FileStart)
	for _, e := range edits {
		source = source[:file.Offset(e.Pos)] + string(e.NewText) + source[file.Offset(e.End):]
	}
	return source
}
