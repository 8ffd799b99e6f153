package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A goVet is a run of go vet with this binary as its tool.
type goVet struct {
	dir      string // "" for the working directory
	snapshot string // the configuration's file
	tags     string
	packages []string // patterns
	progress func(pkg string)
}

// run analyses the packages and returns the report on those that were asked
// for. Incomplete says that some are not in it, because they do not load or
// compile, or there are none; go has printed why on stderr.
func (v *goVet) run(ctx context.Context, stderr io.Writer) (rep *report, incomplete bool, err error) {
	listed := make(chan *listing, 1)
	go func() { listed <- v.list(ctx) }()
	rep, incomplete, err = v.analyse(ctx, v.packages, stderr)
	if err != nil {
		return nil, false, err
	}
	list := <-listed
	if incomplete && len(rep.Records) == 0 {
		// One package that does not load stops go vet; the others can be analysed.
		if others := v.loadable(ctx); len(others) > 0 && len(others) < len(list.requested) {
			if rep, _, err = v.analyse(ctx, others, stderr); err != nil {
				return nil, false, err
			}
		}
	}
	rep.keep(list.requested)
	rep.join()
	rep.listing = list
	return rep, incomplete || len(rep.Errors) > 0, nil
}

// analyse runs go vet once. Failed is its exit status: findings are none.
func (v *goVet) analyse(ctx context.Context, packages []string, stderr io.Writer) (rep *report, failed bool, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, false, err
	}
	// -trimpath, which GOFLAGS may hold, leaves the directory out of go vet's
	// cache key: a second checkout would show the first one's file names.
	cmd := v.goCommand(ctx, packages, "vet", "-vettool="+self, "-json", "-"+recordFlag, "-trimpath=false")
	cmd.Env = append(os.Environ(), snapshotEnv+"="+v.snapshot)
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
		io.Copy(io.Discard, out) // lets go vet end
	}
	exit := cmd.Wait()
	if ctx.Err() != nil {
		return nil, false, errors.New("interrupted")
	}
	if _, ok := errors.AsType[*exec.ExitError](exit); exit != nil && !ok {
		return nil, false, exit
	}
	return rep, exit != nil, err
}

// goCommand returns a go command over packages, with the build's flags.
func (v *goVet) goCommand(ctx context.Context, packages []string, args ...string) *exec.Cmd {
	if v.tags != "" {
		args = append(args, "-tags="+v.tags)
	}
	cmd := exec.CommandContext(ctx, "go", append(append(args, "--"), packages...)...)
	cmd.Dir = v.dir
	inGroup(cmd)
	cmd.Cancel = func() error { return interrupt(cmd) }
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// A listing is what go list knows of the patterns.
type listing struct {
	requested map[string]bool   // import paths, nil if go list failed
	modules   map[string]string // directory of each module, by its path
	module    map[string]string // path of the module of each package
}

// list asks go list which packages the patterns name; dependencies are not
// loaded. If it cannot tell, go vet says why.
func (v *goVet) list(ctx context.Context) *listing {
	const columns = `{{.ImportPath}}{{with .Module}}{{"\t"}}{{.Path}}{{"\t"}}{{.Dir}}{{end}}`
	list := &listing{modules: make(map[string]string), module: make(map[string]string)}
	out, err := v.goCommand(ctx, v.packages, "list", "-e", "-find", "-f", columns).Output()
	if err != nil {
		return list
	}
	list.requested = make(map[string]bool)
	for line := range strings.Lines(string(out)) {
		column := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		for _, path := range []string{column[0], column[0] + "_test"} { // and its external test package
			list.requested[path] = true
			if len(column) == 3 {
				list.module[path] = column[1]
				list.modules[column[1]] = column[2]
			}
		}
	}
	return list
}

// loadable returns those of the packages that load with all they import.
func (v *goVet) loadable(ctx context.Context) []string {
	const whole = `{{if not (or .Error .DepsErrors)}}{{.ImportPath}}{{end}}`
	out, err := v.goCommand(ctx, v.packages, "list", "-e", "-f", whole).Output()
	if err != nil {
		return nil
	}
	return strings.Fields(string(out))
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
