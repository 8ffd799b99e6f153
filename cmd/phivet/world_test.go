package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// A world is a module, a cold build cache and a home of their own. Its
// packages import nothing of the standard library, which would be compiled.
type world struct {
	t   *testing.T
	dir string
	env []string
}

// newWorld lays out the files of a txtar archive.
func newWorld(t *testing.T, archive string) *world {
	t.Helper()
	if testing.Short() {
		t.Skip("runs go vet")
	}
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, dir: filepath.Join(root, "src"), env: append(os.Environ(),
		standinEnv+"=1",
		"GOCACHE="+filepath.Join(root, "cache"),
		"XDG_CACHE_HOME="+filepath.Join(root, "home"),
		"GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local",
		"PHIVET_CONFIG=", "PHIVET_SNAPSHOT=",
	)}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		w.write(f.Name, string(f.Data))
	}
	return w
}

func (w *world) write(name, content string) {
	w.t.Helper()
	file := filepath.Join(w.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
		w.t.Fatal(err)
	}
}

// An outcome is what a command printed and its exit status.
type outcome struct {
	stdout, stderr string
	code           int
}

// run runs a command in a directory of the world; env adds to its environment.
func (w *world) run(dir string, env []string, name string, args ...string) outcome {
	w.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = filepath.Join(w.dir, dir)
	cmd.Env = append(append([]string(nil), w.env...), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if _, ok := errors.AsType[*exec.ExitError](err); err != nil && !ok {
		w.t.Fatal(err)
	}
	return outcome{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// vet runs go vet with phivet as its tool.
func (w *world) vet(args ...string) outcome {
	w.t.Helper()
	return w.run(".", nil, "go", append([]string{"vet", "-vettool=" + self(w.t)}, args...)...)
}

// phivet runs the command.
func (w *world) phivet(args ...string) outcome {
	w.t.Helper()
	return w.run(".", nil, self(w.t), args...)
}

func self(t *testing.T) string {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return exe
}

// want fails the test unless the exit status is code and each text occurs in
// what was printed; a text that begins with "!" must not.
func (o outcome) want(t *testing.T, what string, code int, texts ...string) {
	t.Helper()
	all := o.stdout + o.stderr
	ok := o.code == code
	for _, text := range texts {
		absent, not := strings.CutPrefix(text, "!")
		ok = ok && strings.Contains(all, absent) != not
	}
	if !ok {
		t.Errorf("%s: exit status %d, want %d and %q; got\n%s", what, o.code, code, texts, all)
	}
}
