package phivet_test

import (
	"flag"
	"fmt"
	"go/doc/comment"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers"
	"github.com/phivet/phivet/passes/config"
)

var update = flag.Bool("update", false, "write the generated pages of docs")

// TestDocs checks that docs has each analyzer's page, as its Doc says it (the
// page that findings link to), the table of rules and that of the
// configuration's keys. With -update (make docs) it writes them.
func TestDocs(t *testing.T) {
	pages := map[string]string{"rules.md": rulesPage(), "configuration.md": configurationPage(t)}
	for _, a := range analyzers.All {
		pages[a.Name+".md"] = docPage(a)
	}
	for name, want := range pages {
		file := filepath.Join("docs", name)
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
		} else if string(got) != want {
			t.Errorf("%s is not what the analyzers say: make docs", file)
		}
	}
}

// configurationPage returns docs/configuration.md with the table of all keys between its marks.
func configurationPage(t *testing.T) string {
	const begin, end = "<!-- keys: make docs -->\n", "<!-- end -->"
	text, err := os.ReadFile("docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(text), begin)
	_, tail, found := strings.Cut(rest, end)
	if !ok || !found {
		t.Fatal("docs/configuration.md has lost the marks around its table of keys")
	}
	var table strings.Builder
	table.WriteString("| key | default | meaning |\n|---|---|---|\n")
	for _, k := range config.Keys {
		value := ""
		if k.Default != "" {
			value = "`" + k.Default + "`"
		}
		fmt.Fprintf(&table, "| `%s` | %s | %s |\n", k.Path, value, k.Meaning)
	}
	return head + begin + table.String() + end + tail
}

const rulesIntro = `# Rules

Every finding belongs to a rule. Its id does not change: it is the finding's
category in go vet's JSON and in SARIF, it can be named in ` + "`//phi:ignore`" + `, and it
stands in brackets at the end of a line that phivet prints. An analyzer's name stands
for all its rules.

High: PHI is where it must not be. Medium: a safeguard is missing or weak. Low: a
declaration wants mending.

| rule | severity | finding | 45 CFR |
|---|---|---|---|
`

// rulesPage returns the table of all rules in Markdown.
func rulesPage() string {
	var page strings.Builder
	page.WriteString(rulesIntro)
	for _, r := range analyzers.Rules {
		fmt.Fprintf(&page, "| [`%s`](%s.md) | %s | %s | %s |\n",
			r.ID, r.Analyzer(), r.Severity, r.Title, strings.Join(r.CFR, ", "))
	}
	return page.String()
}

// docPage returns an analyzer's page in Markdown.
func docPage(a *analysis.Analyzer) string {
	var parser comment.Parser
	title, text, _ := strings.Cut(strings.TrimPrefix(a.Doc, a.Name+": "), "\n")
	doc := parser.Parse(text)
	printer := comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	return fmt.Sprintf("# %s: %s\n\n%s", a.Name, title, printer.Markdown(doc))
}

var linkRE = regexp.MustCompile(`\]\(([^)#]+)(#[^)]*)?\)`)

// TestLinks checks that the written pages link to files that exist.
func TestLinks(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range append(pages, "README.md", "SECURITY.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range linkRE.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s links to %s, which does not exist", page, m[1])
			}
		}
	}
}
