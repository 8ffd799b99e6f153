package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
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
	whole := v.wholeModule()
	listed := make(chan *listing, 1)
	if whole == nil {
		go func() { listed <- v.list(ctx) }()
	}
	rep, incomplete, err = v.analyse(ctx, v.packages, stderr)
	if err != nil {
		return nil, false, err
	}
	var list *listing
	switch {
	case whole == nil:
		list = <-listed
	case incomplete:
		list = v.list(ctx)
	default:
		list = whole.of(rep)
	}
	if incomplete && len(rep.Records) == 0 {
		// One package that does not load stops go vet; the others can be analysed.
		if others := v.loadable(ctx); len(others) > 0 && len(others) < list.packages {
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
