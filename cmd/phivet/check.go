package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
)

// A result is what a format prints.
type result struct {
	*report
	opts *options
	dir  string // working directory: file names are relative to it
}

// runCheck is phivet without a subcommand: it analyses packages and prints what
// it finds.
func runCheck(args []string, stdout, stderr io.Writer) int {
	opts, err := parseOptions(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean
	}
	if err != nil {
		return exitFailure
	}
	if opts.dir != "" {
		if err := os.Chdir(opts.dir); err != nil {
			return fail(stderr, err)
		}
	}
	res, incomplete, err := analyse(opts, stderr)
	if err != nil {
		return fail(stderr, err)
	}
	if err := present(res, stdout, stderr); err != nil {
		return fail(stderr, err)
	}
	switch {
	case incomplete:
		return exitFailure
	case len(res.Findings) > 0:
		return exitFindings
	}
	return exitClean
}

// analyse runs the suite over the packages. Incomplete says that some could
// not be analysed; why has been printed.
func analyse(opts *options, stderr io.Writer) (res *result, incomplete bool, err error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, false, err
	}
	config := opts.config
	if config == "" {
		config = os.Getenv(configEnv)
	}
	snap, err := takeSnapshot(config, dir, opts.adjust())
	if err != nil {
		return nil, false, err
	}
	vet := goVet{snapshot: snap.path, tags: opts.tags, packages: opts.packages}
	rep, incomplete, err := vet.run(stderr)
	if err != nil {
		return nil, false, err
	}
	for _, msg := range rep.Errors {
		fmt.Fprintf(stderr, "phivet: %s\n", msg)
	}
	rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding) bool { return !opts.wants(f.Analyzer) })
	return &result{report: rep, opts: opts, dir: dir}, incomplete, nil
}

// adjust returns what the command line changes in the configuration.
func (o *options) adjust() func([]byte) []byte { return nil }

// present prints the findings, or applies their fixes.
func present(res *result, stdout, stderr io.Writer) error {
	if res.opts.out == "" {
		return formats[res.opts.format](stdout, stderr, res)
	}
	f, err := os.Create(res.opts.out)
	if err != nil {
		return err
	}
	return errors.Join(formats[res.opts.format](f, stderr, res), f.Close())
}
