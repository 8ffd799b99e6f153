package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// git runs git in the world, with a history that does not depend on its user.
func (w *world) git(args ...string) outcome {
	w.t.Helper()
	out := w.run(".", []string{
		"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com",
	}, "git", args...)
	if out.code != 0 {
		w.t.Fatalf("git %s: %s", strings.Join(args, " "), out.stderr)
	}
	return out
}

// newRepository returns a world under git: main has chain, a branch is checked
// out, and main has gone on since.
func newRepository(t *testing.T) *world {
	w := newWorld(t, chain)
	w.git("init", "-q", "-b", "main")
	w.git("add", ".")
	w.git("commit", "-q", "-m", "chain")
	w.git("checkout", "-q", "-b", "branch")
	w.git("checkout", "-q", "main")
	w.write("c/c.go", "package c\n\nimport \"example.com/m/xlog\"\n\nfunc C() { xlog.Emit(\"on main\") }\n")
	w.git("add", ".")
	w.git("commit", "-q", "-m", "main goes on")
	w.git("checkout", "-q", "branch")
	return w
}

func TestNewFrom(t *testing.T) {
	w := newRepository(t)
	w.phivet("-new-from", "main").want(t, "nothing changed", 0, "no findings")

	// Renamed, moved down, reindented: not new.
	w.git("mv", "a/a.go", "a/other.go")
	w.write("a/other.go", "package a\n\nimport \"example.com/m/xlog\"\n\n// A is lower now.\n\nfunc A() {\n\t\txlog.Emit(\"a\")\n}\n\nfunc Keep() { xlog.Save(\"a\") }\n")
	w.phivet("-new-from", "main").want(t, "renamed and moved", 0, "no findings")

	// A second call in the same function, a new function in an untracked file.
	w.write("b/new.go", "package b\n\nimport \"example.com/m/xlog\"\n\nfunc New() { xlog.Emit(\"b\") }\n")
	w.write("b/b.go", "package b\n\nimport \"example.com/m/a\"\n\nfunc B() { a.A(); a.A() }\n\nfunc Keep() { a.Keep() }\n")
	w.phivet("-new-from", "main").want(t, "two more", 1, "b/new.go:5:23", "b/b.go:5:22", "!b/b.go:5:15", "2 findings")

	// The configuration is a change like another.
	w.write(".phivet.yaml", "sinks: {log: [example.com/m/xlog.Emit, example.com/m/xlog.Save]}\n")
	w.phivet("-new-from", "main").want(t, "a new sink", 1, "a/other.go:11:", "b/b.go:7:", "4 findings")

	// The work tree is gone.
	if out := w.git("worktree", "list"); strings.Count(out.stdout, "\n") != 1 {
		t.Errorf("work trees left:\n%s", out.stdout)
	}
	w.phivet("-new-from", "nowhere").want(t, "no such revision", 2, "git fetch origin nowhere")
}

// A base that does not compile: what touches a changed line is new.
func TestNewFromBrokenBase(t *testing.T) {
	w := newWorld(t, chain+"-- c/c.go --\npackage c\n\nfunc C() int {}\n")
	w.git("init", "-q", "-b", "main")
	w.git("add", ".")
	w.git("commit", "-q", "-m", "broken")
	w.git("rm", "-q", "-r", "c")
	w.write("b/b.go", "package b\n\nimport \"example.com/m/a\"\n\nfunc B() { a.A() }\n\nfunc Keep() { a.A() }\n")
	w.write("b/ü new.go", "package b\n\nimport \"example.com/m/xlog\"\n\nfunc New() { xlog.Emit(\"b\") }\n")
	w.phivet("-new-from", "HEAD").want(t, "-new-from", 1, "reporting what has a step on a changed line",
		"b/b.go:7:", "b/ü new.go:5:", "!b/b.go:5:", "!\na/a.go:5:")
}

func TestNewFromShallow(t *testing.T) {
	w := newRepository(t)
	w.write("a/a.go", "package a\n\nfunc A() {}\n\nfunc Keep() {}\n")
	w.git("commit", "-q", "-a", "-m", "more")
	w.git("clone", "-q", "--depth=1", "--no-single-branch", "file://"+filepath.ToSlash(w.dir), "../shallow")
	w.run("../shallow", nil, self(t), "-new-from", "origin/main").want(t, "shallow clone", 2, "git fetch --unshallow")
}

func TestNewFromSubdirectory(t *testing.T) {
	w := newRepository(t)
	w.run("b", nil, self(t), "-new-from", "main").want(t, "subdirectory", 0, "no findings")
	w.write("b/b.go", "package b\n\nimport \"example.com/m/a\"\n\nfunc Other() { a.A() }\n\nfunc Keep() { a.Keep() }\n")
	w.run("b", nil, self(t), "-new-from", "main").want(t, "subdirectory", 1, "b.go:5:19", "1 finding in")
	w.run(".", nil, self(t), "-config", ".phivet.yaml", "-new-from", "main").want(t, "-config", 1, "b/b.go:5:19", "1 finding in")
}

func TestBaseline(t *testing.T) {
	w := newWorld(t, chain)
	w.phivet("-write-baseline").want(t, "no file", 2, "-write-baseline needs -baseline")
	w.phivet("-baseline", "known.json").want(t, "absent", 2, "known.json")
	w.phivet("-baseline", "known.json", "-write-baseline").want(t, "write", 0, "2 known findings")
	first, err := os.ReadFile(filepath.Join(w.dir, "known.json"))
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(string(first), "\n"); lines != 4 {
		t.Errorf("want one entry a line, got\n%s", first)
	}
	w.phivet("-baseline", "known.json").want(t, "all known", 0, "no findings")

	// The file has another name, the finding another line; one more is new.
	w.run("a", nil, "mv", "a.go", "z.go")
	w.write("a/z.go", "package a\n\nimport \"example.com/m/xlog\"\n\n\n\nfunc A() { xlog.Emit(\"z\") }\n\nfunc Keep() { xlog.Emit(\"a\") }\n")
	w.phivet("-baseline", "known.json", "./a").want(t, "moved", 1, "a/z.go:9:", "!a/z.go:7:", "1 finding in")

	// What is mended is told, but of analysed packages only.
	w.write("b/b.go", "package b\n")
	w.phivet("-baseline", "known.json", "./a").want(t, "b was not analysed", 1, "!is no finding any more")
	w.phivet("-baseline", "known.json").want(t, "stale entry", 1, "1 entry is no finding any more")
	w.phivet("-baseline", "known.json", "-write-baseline", "./a").want(t, "update of a", 0, "3 known findings")
	w.phivet("-baseline", "known.json", "-write-baseline").want(t, "update", 0, "2 known findings")
	w.phivet("-baseline", "known.json").want(t, "after the update", 0, "no findings", "!any more")

	w.write("known.json", `{"version": 2}`)
	w.phivet("-baseline", "known.json").want(t, "other version", 2, "unknown version 2")
}
