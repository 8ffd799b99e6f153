package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// A result is what a format prints.
type result struct {
	*report
	opts       *options
	snap       *snapshot
	dir        string // working directory: file names are relative to it
	incomplete bool   // some packages could not be analysed; why has been printed
}

// runCheck is phivet without a subcommand: it analyses packages and prints what
// it finds.
func runCheck(args []string, stdout, stderr io.Writer) int {
	return runOnly("", args, stdout, stderr)
}

// runSuggest is phivet suggest: the check by phisuggest alone.
func runSuggest(args []string, stdout, stderr io.Writer) int {
	return runOnly("phisuggest", args, stdout, stderr)
}

// runOnly runs the check; only, if not empty, stands in for the flag -only.
func runOnly(only string, args []string, stdout, stderr io.Writer) int {
	opts, err := parseOptions(only, args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean
	}
	if err != nil {
		return exitFailure
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	res, err := check(ctx, opts, stderr)
	if err != nil {
		return fail(stderr, err)
	}
	if err := present(res, stdout, stderr); err != nil {
		return fail(stderr, err)
	}
	switch {
	case res.incomplete:
		return exitFailure
	case len(res.Findings) > 0:
		return exitFindings
	}
	return exitClean
}

// check analyses the packages and drops the findings that are not wanted.
func check(ctx context.Context, opts *options, stderr io.Writer) (*result, error) {
	if opts.dir != "" {
		if err := os.Chdir(opts.dir); err != nil {
			return nil, err
		}
	}
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	var fork *forkPoint
	if opts.newFrom != "" {
		if fork, err = findForkPoint(dir, opts.newFrom); err != nil {
			return nil, err
		}
	}
	res, err := analyse(ctx, opts, dir, stderr)
	if err != nil {
		return nil, err
	}
	if fork != nil {
		if err := fork.onlyNew(ctx, res, stderr); err != nil {
			return nil, err
		}
	}
	message, err := useBaseline(res)
	if message != "" {
		fmt.Fprintln(stderr, message)
	}
	return res, err
}

// analyse runs the suite over the packages as named in dir. Findings are
// sorted and identified.
func analyse(ctx context.Context, opts *options, dir string, stderr io.Writer) (*result, error) {
	snap, err := takeSnapshot(opts.config, dir, opts)
	if err != nil {
		return nil, err
	}
	vet := goVet{dir: dir, snapshot: snap.file, tags: opts.tags, packages: opts.packages}

	// A wrong name stops a run that takes long; a short one is asked what it saw.
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	names := resolveMeanwhile(ctx, cancel, snap.symbols(), dir, opts.tags)
	if bar := newProgress(stderr, "analysing packages and what they import; the first time takes minutes"); bar != nil {
		vet.progress, stderr = bar.analysed, bar
		defer bar.done()
	}
	rep, incomplete, err := vet.run(ctx, stderr)
	resolved, wrong := names.finish(ctx, rep)
	if wrong != nil {
		return nil, wrong
	}
	if err != nil {
		return nil, err
	}
	for _, msg := range append(resolved.warnings(), rep.Errors...) {
		fmt.Fprintln(stderr, msg)
	}
	rep.addExpired(time.Now().Format(time.DateOnly))
	rep.filter(opts.wants)
	identify(rep.Findings)
	return &result{report: rep, opts: opts, snap: snap, dir: dir, incomplete: incomplete}, nil
}

// present applies the fixes if asked to, and prints the findings that remain.
func present(res *result, stdout, stderr io.Writer) error {
	if res.opts.fix {
		left, files, err := applyFixes(res, res.opts.diff, stdout)
		if err != nil || res.opts.diff {
			return err
		}
		if files > 0 {
			fmt.Fprintf(stderr, "fixed %s in %s\n", plural(len(res.Findings)-len(left), "finding"), plural(files, "file"))
		}
		res.Findings = left
	}
	if res.opts.out == "" {
		return formats[res.opts.format](stdout, stderr, res)
	}
	f, err := os.Create(res.opts.out)
	if err != nil {
		return err
	}
	return errors.Join(formats[res.opts.format](f, stderr, res), f.Close())
}
