// Package check runs phivet over the module of a family of libraries, once, under go
// vet, and compares the lines that it reports with those that the cases mark:
//
//	log.Info(p.SSN) // want:philog
//
// Functions named bug... hold marks, those named safe... none: they are near-misses.
package check

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A finding is an analyzer's at a line of a file, "dir/file.go:12 philog".
type finding string

// Family builds phivet from the repository around the working directory and judges
// the module in it. A file phivet.yaml there is the configuration.
func Family(t *testing.T) {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "phivet")
	build := exec.Command("go", "build", "-o", tool, "./cmd/phivet")
	build.Dir = filepath.Join("..", "..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	found := vet(t, tool)
	cases := marks(t)
	for f, message := range found {
		if !slices.Contains(cases.wants, f) {
			t.Errorf("unwanted: %s: %s", f, message)
		}
	}
	for _, w := range cases.wants {
		if _, ok := found[w]; !ok {
			t.Errorf("missing: %s", w)
		}
	}
	for _, lib := range slices.Sorted(slices.Values(cases.libraries)) {
		t.Logf("%-24s %2d bug, %2d safe cases", lib, cases.bugs[lib], cases.safe[lib])
		if cases.bugs[lib] == 0 || cases.safe[lib] == 0 {
			t.Errorf("%s: a library needs a bug and a near-miss", lib)
		}
	}
}

// vet runs go vet -json and returns the messages by finding.
func vet(t *testing.T, tool string) map[finding]string {
	t.Helper()
	cmd := exec.Command("go", "vet", "-json", "-vettool="+tool, "./...")
	if conf, err := filepath.Abs("phivet.yaml"); err == nil {
		if _, err := os.Stat(conf); err == nil {
			cmd.Env = append(os.Environ(), "PHIVET_CONFIG="+conf)
		}
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Errorf("%v: %v\n%.4000s", cmd, err, &stderr)
	}
	found := map[finding]string{}
	for dec := json.NewDecoder(&stdout); ; {
		var pkgs map[string]map[string]json.RawMessage
		if err := dec.Decode(&pkgs); errors.Is(err, io.EOF) {
			return found
		} else if err != nil {
			t.Fatalf("go vet -json: %v", err)
		}
		for _, byAnalyzer := range pkgs {
			for name, raw := range byAnalyzer {
				var diagnostics []struct{ Posn, Message string }
				if err := json.Unmarshal(raw, &diagnostics); err != nil {
					t.Errorf("%s: %s", name, raw)
				}
				for _, d := range diagnostics {
					found[place(d.Posn, name)] = d.Message
				}
			}
		}
	}
}

// place is the finding of an analyzer at "/path/dir/file.go:line:column".
func place(posn, analyzer string) finding {
	parts := strings.Split(posn, ":")
	dir, file := filepath.Split(parts[0])
	return finding(filepath.Base(dir) + "/" + file + ":" + parts[1] + " " + analyzer)
}

// A marked module is what its cases want, and how many there are a library.
type marked struct {
	wants      []finding
	libraries  []string
	bugs, safe map[string]int
}

// marks reads the cases of the module in the working directory: a folder a library.
func marks(t *testing.T) marked {
	t.Helper()
	m := marked{bugs: map[string]int{}, safe: map[string]int{}}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		lib := filepath.Base(filepath.Dir(path))
		if lib == "model" {
			return nil
		}
		if !slices.Contains(m.libraries, lib) {
			m.libraries = append(m.libraries, lib)
		}
		return m.read(t, path, lib)
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// read notes the marks of a file and counts its functions.
func (m *marked) read(t *testing.T, path, lib string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	marked := map[int]bool{}
	for n := 1; lines.Scan(); n++ {
		_, names, ok := strings.Cut(lines.Text(), "// want:")
		if !ok {
			continue
		}
		marked[n] = true
		for name := range strings.SplitSeq(names, ",") {
			m.wants = append(m.wants, finding(lib+"/"+filepath.Base(path)+":"+strconv.Itoa(n)+" "+strings.TrimSpace(name)))
		}
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, data, 0)
	if err != nil {
		return err
	}
	for _, d := range file.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		from, to := fset.Position(fn.Pos()).Line, fset.Position(fn.End()).Line
		count := 0
		for n := range marked {
			if from <= n && n <= to {
				count++
			}
		}
		m.count(t, fmt.Sprintf("%s:%d: %s", path, from, fn.Name.Name), lib, strings.ToLower(fn.Name.Name), count)
	}
	return nil
}

func (m *marked) count(t *testing.T, at, lib, name string, marks int) {
	switch {
	case strings.HasPrefix(name, "bug"):
		m.bugs[lib]++
		if marks == 0 {
			t.Errorf("%s wants nothing", at)
		}
	case strings.HasPrefix(name, "safe"):
		m.safe[lib]++
		if marks > 0 {
			t.Errorf("%s wants findings", at)
		}
	}
}
