package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts runs golangci-lint with the plugin beside phivet. The first build
// of golangci-lint takes minutes.
func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("builds golangci-lint")
	}
	bin := t.TempDir()
	build(t, ".", filepath.Join(bin, "golangci-lint"), ".")
	build(t, filepath.Join("..", ".."), filepath.Join(bin, "phivet"), "./cmd/phivet")
	clinic, err := filepath.Abs(filepath.Join("..", "clinic"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
			env.Setenv("GOLANGCI_LINT_CACHE", filepath.Join(env.WorkDir, ".cache"))
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".xdg"))
			env.Setenv("CLINIC", clinic)
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOTOOLCHAIN", "local")
			for _, name := range []string{"GOCACHE", "GOMODCACHE"} {
				out, err := exec.Command("go", "env", name).Output()
				if err != nil {
					return err
				}
				env.Setenv(name, strings.TrimSpace(string(out)))
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"same": same},
	})
}

// build builds a command of the module in dir.
func build(t *testing.T, dir, output, pkg string) {
	t.Helper()
	cmd := exec.Command("go", "build", "-o", output, pkg)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", pkg, err, out)
	}
}

// A finding is one of either tool.
type finding struct {
	File         string
	Line, Column int
	Message      string
}

func (f finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
}

// same checks that golangci-lint and phivet find the same, and something: "same".
func same(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: same")
	}
	texts := func(list []finding) []string {
		var out []string
		for _, f := range list {
			out = append(out, f.String())
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	theirs, ours := texts(golangciLint(ts)), texts(phivet(ts))
	if !slices.Equal(theirs, ours) {
		ts.Fatalf("golangci-lint:\n%s\nphivet:\n%s", strings.Join(theirs, "\n"), strings.Join(ours, "\n"))
	}
	if len(ours) == 0 {
		ts.Fatalf("nothing found")
	}
}

func golangciLint(ts *testscript.TestScript) []finding {
	ts.Check(ts.Exec("golangci-lint", "run", "--issues-exit-code=0", "--show-stats=false", "--output.json.path=stdout"))
	var out struct {
		Issues []struct {
			Text, FromLinter string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &out))
	var list []finding
	for _, i := range out.Issues {
		if i.FromLinter != "phivet" {
			ts.Fatalf("%s: %s", i.FromLinter, i.Text)
		}
		list = append(list, finding{i.Pos.Filename, i.Pos.Line, i.Pos.Column, i.Text})
	}
	return list
}

func phivet(ts *testscript.TestScript) []finding {
	ts.Exec("phivet", "-format=json") // findings are no error here
	var out struct{ Findings []finding }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &out))
	return out.Findings
}
