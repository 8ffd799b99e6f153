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
)

var update = flag.Bool("update", false, "write the generated pages of docs")

// TestDocs checks that docs has each analyzer's page, as its Doc says it: the
// page that findings link to. With -update (make docs) it writes them.
func TestDocs(t *testing.T) {
	for _, a := range analyzers.All {
		file := filepath.Join("docs", a.Name+".md")
		want := docPage(a)
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
			t.Errorf("%s is not what the analyzer says: make docs", file)
		}
	}
}

// docPage returns an analyzer's page in Markdown.
func docPage(a *analysis.Analyzer) string {
	var parser comment.Parser
	doc := parser.Parse(strings.TrimPrefix(a.Doc, a.Name+": "))
	printer := comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	return fmt.Sprintf("# %s\n\n%s", a.Name, printer.Markdown(doc))
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
