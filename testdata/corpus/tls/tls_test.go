package tls_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCases runs phitls under go vet on the cases and compares what it says,
// line by line, with their want comments.
func TestCases(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "vettool")
	if out, err := exec.Command("go", "build", "-o", tool, "./vettool").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("go", "vet", "-vettool="+tool, "./cases").CombinedOutput()
	if err == nil {
		t.Error("go vet finds nothing")
	}
	wants := expected(t)
	for line := range strings.Lines(string(out)) {
		parts := strings.SplitN(strings.TrimSpace(line), ":", 4)
		if len(parts) < 4 {
			if !strings.HasPrefix(line, "#") {
				t.Error(line)
			}
			continue
		}
		place := filepath.Base(parts[0]) + ":" + parts[1]
		if want, ok := wants[place]; !ok || !strings.Contains(parts[3], want) {
			t.Errorf("unexpected: %s", line)
		}
		delete(wants, place)
	}
	for place, want := range wants {
		t.Errorf("%s: nothing says %q", place, want)
	}
}

// expected returns the want comments by file and line.
func expected(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("cases/*.go")
	if err != nil {
		t.Fatal(err)
	}
	wants := map[string]string{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			if _, want, ok := strings.Cut(lines.Text(), "// want "); ok {
				wants[fmt.Sprintf("%s:%d", filepath.Base(name), n)] = want
			}
		}
	}
	return wants
}
