package e2e

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"
)

// published makes a directory a git repository that holds phivet as a commit
// with a tag, as its users fetch it: "published DIR TAG".
func published(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: published DIR TAG")
	}
	root, err := filepath.Abs(filepath.Join(startDir, "..", ".."))
	ts.Check(err)
	dir := ts.MkAbs(args[0])
	entries, err := os.ReadDir(root)
	ts.Check(err)
	for _, e := range entries {
		from, to := filepath.Join(root, e.Name()), filepath.Join(dir, e.Name())
		switch {
		case slices.Contains([]string{".git", "bin", "testdata"}, e.Name()):
		case e.IsDir():
			ts.Check(os.CopyFS(to, os.DirFS(from)))
		default:
			text, err := os.ReadFile(from)
			ts.Check(err)
			ts.Check(os.MkdirAll(dir, 0o777))
			ts.Check(os.WriteFile(to, text, 0o666))
		}
	}
	ts.Check(ts.Exec("git", "-C", dir, "init", "-q"))
	ts.Check(ts.Exec("git", "-C", dir, "add", "-A"))
	ts.Check(ts.Exec("git", "-C", dir, "commit", "-q", "-m", "release"))
	ts.Check(ts.Exec("git", "-C", dir, "tag", args[1]))
}

// startDir is the directory of the tests; scripts run elsewhere.
var startDir, _ = os.Getwd()
