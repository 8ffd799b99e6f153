package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/survey"
)

// InitOptions are what the command line of phivet init says.
type initOptions struct {
	dir, config, tags string
	merge             bool
	packages          []string
}

// runInit is phivet init: it looks over the packages and writes a first configuration, or
// adds what is new to the one that there is.
func runInit(args []string, stdout, stderr io.Writer) int {
	opts, err := parseInitOptions(args, stderr)
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
	target, err := findTarget(opts)
	if err != nil {
		return fail(stderr, err)
	}
	bar := newProgress(stderr, "loading packages")
	loaded, err := loadModule(context.Background(), opts)
	if bar != nil {
		bar.done()
	}
	if err != nil {
		return fail(stderr, err)
	}
	for _, problem := range loaded.problems {
		fmt.Fprintln(stderr, problem)
	}
	seen := survey.Take(loaded.packages, loaded.own, target.config.Tagged)
	p := propose(seen, target)
	if err := target.write(p); err != nil {
		return fail(stderr, err)
	}
	target.tell(stdout, p, seen)
	if len(loaded.problems) > 0 {
		fmt.Fprintln(stderr, "phivet: what does not load was not looked at: mend it and run phivet init -merge")
		return exitFailure
	}
	return exitClean
}

func parseInitOptions(args []string, stderr io.Writer) (*initOptions, error) {
	opts := new(initOptions)
	fs := newFlags("phivet init", "usage: phivet init [flags] [packages]\n\nLooks over packages, ./... if none are named, and writes a first "+config.Name+".\n\nflags:\n", stderr)
	fs.StringVar(&opts.dir, "C", "", "change to `dir` before anything else")
	fs.StringVar(&opts.config, "config", "", "the `file` to write, instead of "+config.Name)
	fs.StringVar(&opts.tags, "tags", "", "build `tags`, as for go build")
	fs.BoolVar(&opts.merge, "merge", false, "add what is new to the file that there is; its lines and comments stay")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if opts.packages = fs.Args(); len(opts.packages) == 0 {
		opts.packages = []string{"./..."}
	}
	if i := slices.IndexFunc(opts.packages, func(p string) bool { return strings.HasPrefix(p, "-") }); i >= 0 {
		err := fmt.Errorf("flag %s comes after the packages; flags go first", opts.packages[i])
		fmt.Fprintf(stderr, "phivet: %v\n", err)
		return nil, err
	}
	return opts, nil
}

// A target is the configuration file to write, and what it says already.
type target struct {
	file   string // absolute
	dir    string // working directory
	text   string // "" if there is no file yet
	config *config.Config
}

// findTarget returns the file to write. It is an error if there is one already, here or
// further up, unless it is to be merged with; and if that cannot be read.
func findTarget(opts *initOptions) (*target, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	file := opts.config
	if file == "" {
		if file, err = config.Find(dir); err != nil {
			return nil, err
		}
	}
	if file == "" { // Have: none yet. The module's root is where every run in it looks.
		root, err := buildRoot(dir)
		if err != nil {
			return nil, err
		}
		file = filepath.Join(root, config.Name)
	}
	if file, err = filepath.Abs(file); err != nil {
		return nil, err
	}
	t := &target{file: file, dir: dir}
	text, err := os.ReadFile(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return nil, err
	case !opts.merge:
		return nil, fmt.Errorf("%s exists and stays as it is: phivet init -merge adds what is new to it, -config FILE writes another", t.name())
	}
	t.text = string(text)
	t.config, err = config.Parse(t.name(), text)
	return t, err
}

// name returns the file's name as people read it.
func (t *target) name() string { return relativeTo(t.dir, t.file) }

// write makes the file, or adds to it.
func (t *target) write(p *proposal) error {
	text, err := p.render(), error(nil)
	if t.text != "" {
		if text, err = p.mergeInto(t.text); err != nil {
			return fmt.Errorf("%s: %v", t.name(), err)
		}
	}
	if text == t.text {
		return nil
	}
	if _, err := config.Parse(t.name(), []byte(text)); err != nil {
		return fmt.Errorf("what was to be written is no configuration, %s was left alone: %w", t.name(), err)
	}
	return os.WriteFile(t.file, []byte(text), 0o666)
}

// tell says what was written and what to do next.
func (t *target) tell(w io.Writer, p *proposal, seen *survey.Survey) {
	active, asked := p.count()
	did := "wrote"
	if t.text != "" {
		did = "added to"
	}
	if t.text != "" && active+asked == 0 {
		fmt.Fprintf(w, "%s has all that was seen\n", t.name())
	} else {
		fmt.Fprintf(w, "%s %s: %s, and %s left as comments for you to answer\n", did, t.name(), plural(active, "declaration"), plural(asked, "question"))
	}
	if seen.Untagged > 0 {
		fmt.Fprintf(w, "your own code: %s of %s may be PHI and untagged: phivet suggest lists them, phivet suggest -fix writes the tags\n",
			plural(seen.Untagged, "field"), plural(seen.Types, "type"))
	}
	fmt.Fprintf(w, "next: read %s, every line; then phivet ./...\n", t.name())
}
