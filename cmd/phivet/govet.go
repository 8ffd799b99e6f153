package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// A goVet is one run of go vet with this binary as its tool.
type goVet struct {
	dir      string // "" for the working directory
	snapshot string // the configuration's file
	tags     string
	packages []string
	progress func(pkg string)
}

// run analyses the packages and returns the report on those that were asked
// for. Incomplete says that go printed, on stderr, why some are not in it:
// they do not compile, or there are none.
func (v *goVet) run(stderr io.Writer) (rep *report, incomplete bool, err error) {
	requested := make(chan map[string]bool, 1)
	go func() { requested <- v.list() }()

	cmd, err := v.command()
	if err != nil {
		return nil, false, err
	}
	cmd.Stderr = stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, false, err
	}
	if err := cmd.Start(); err != nil {
		return nil, false, err
	}
	rep, err = readReport(out, v.progress)
	if err != nil {
		io.Copy(io.Discard, out) // let go vet end
	}
	if exit := cmd.Wait(); exit != nil {
		if _, ok := errors.AsType[*exec.ExitError](exit); !ok {
			return nil, false, exit
		}
		incomplete = true
	}
	if err != nil {
		return nil, false, err
	}
	rep.keep(<-requested)
	rep.join()
	return rep, incomplete || len(rep.Errors) > 0, nil
}

// command returns go vet's command line.
//
// -trimpath, which GOFLAGS may hold, leaves the directory out of go vet's cache
// key: a second checkout would show the first one's file names.
func (v *goVet) command() (*exec.Cmd, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := []string{"vet", "-vettool=" + self, "-json", "-" + recordFlag, "-trimpath=false"}
	if v.tags != "" {
		args = append(args, "-tags="+v.tags)
	}
	cmd := exec.Command("go", append(append(args, "--"), v.packages...)...)
	cmd.Dir = v.dir
	cmd.Env = append(os.Environ(), snapshotEnv+"="+v.snapshot)
	return cmd, nil
}

// list returns the import paths that the patterns name, nil if go list cannot
// tell; go vet says why.
func (v *goVet) list() map[string]bool {
	args := []string{"list", "-e", "-f", "{{.ImportPath}}"}
	if v.tags != "" {
		args = append(args, "-tags="+v.tags)
	}
	cmd := exec.Command("go", append(append(args, "--"), v.packages...)...)
	cmd.Dir = v.dir
	out, err := cmd.Output()
	if err != nil {
		return nil
	}
	requested := make(map[string]bool)
	for line := range strings.Lines(string(out)) {
		path := strings.TrimSpace(line)
		requested[path] = true
		requested[path+"_test"] = true // its external test package
	}
	return requested
}

// keep drops what go vet says of packages that nobody asked for: the
// dependencies in the main module, see forceDiagnostics.
func (rep *report) keep(requested map[string]bool) {
	if requested == nil {
		return
	}
	kept := rep.Findings[:0]
	for _, f := range rep.Findings {
		if requested[f.Package] {
			kept = append(kept, f)
		}
	}
	rep.Findings = kept
	for pkg := range rep.Records {
		if !requested[pkg] {
			delete(rep.Records, pkg)
		}
	}
}

// goOutput runs the go command and returns what it printed.
func goOutput(dir string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && stderr.Len() > 0 {
		err = fmt.Errorf("go %s: %s", args[0], strings.TrimSpace(stderr.String()))
	}
	return string(out), err
}
