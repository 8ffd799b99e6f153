package phivet_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme runs phivet on the README's example and compares what it says
// with what the README says it does. With -update (make docs) it writes that.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile("(?s)```go\n(.*?)```.*?```\n(.*?)```").FindSubmatchIndex(text)
	if m == nil {
		t.Fatal("the README has no example followed by its output")
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module clinic.example/intake\n\ngo 1.26\n")
	write(t, filepath.Join(dir, "intake.go"), string(text[m[2]:m[3]]))
	got, stderr := run(t, dir, buildPhivet(t), "./...")
	got = strings.TrimRight(got, "\n") + "\n"
	if *update {
		write(t, "README.md", string(text[:m[4]])+got+string(text[m[5]:]))
	} else if want := string(text[m[4]:m[5]]); got != want {
		t.Errorf("phivet says\n%s\nthe README says\n%s\n%s", got, want, stderr)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
