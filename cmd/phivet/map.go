package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/phivet/phivet/cmd/phivet/internal/phimap"
)

// The forms of a map, and of the difference of two.
var (
	mapFormats  = []string{"json", "html", "mermaid"}
	diffFormats = []string{"text", "json"}
)

// mapOptions are what the command line of phivet map says.
type mapOptions struct {
	options
	old  string // -diff
	from string // -from
	link string // -link
}

// runMap is phivet map: it writes where PHI goes, or what is new in that.
func runMap(args []string, stdout, stderr io.Writer) int {
	opts, err := parseMapOptions(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean
	}
	if err != nil {
		return exitFailure
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	status, err := drawMap(ctx, opts, stdout, stderr)
	if err != nil {
		return fail(stderr, err)
	}
	return status
}

// parseMapOptions reads the command line. The error of a wrong one has been printed.
func parseMapOptions(args []string, stderr io.Writer) (*mapOptions, error) {
	opts := new(mapOptions)
	fs := newFlags("phivet map", "usage: phivet map [flags] [packages]\n\nwrites where PHI goes, ./... if no packages are named\n\nflags:\n", stderr)
	fs.StringVar(&opts.format, "format", "", "json (the default), html or mermaid; with -diff text (the default) or json")
	fs.StringVar(&opts.out, "o", "", "write the map to `file` instead of standard output; its name may give the format: .html, .json, .mmd")
	fs.StringVar(&opts.old, "diff", "", "say what is new since the map in `OLD.json`; exit status 1 if anything is")
	fs.StringVar(&opts.from, "from", "", "draw, or compare, the map in `MAP.json` instead of analysing packages")
	fs.StringVar(&opts.link, "link", "", "the `template` of links to the repository, such as https://github.com/org/repo/blob/{rev}/{file}#L{line}")
	fs.StringVar(&opts.dir, "C", "", "change to `dir` before anything else")
	fs.StringVar(&opts.config, "config", "", "the configuration `file`, instead of the nearest .phivet.yaml")
	fs.StringVar(&opts.baseline, "baseline", "", "the findings listed in `file` are accepted exceptions")
	fs.BoolVar(&opts.tests, "tests", false, "include test files")
	fs.StringVar(&opts.tags, "tags", "", "build `tags`, as for go build")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	opts.packages = fs.Args()
	err := opts.check()
	if len(opts.packages) == 0 {
		opts.packages = []string{"./..."}
	}
	if err != nil {
		fmt.Fprintf(stderr, "phivet: %v\n", err)
	}
	return opts, err
}

// check fills in the format and reports flags that are wrong.
func (o *mapOptions) check() error {
	known := mapFormats
	if o.old != "" {
		known = diffFormats
	}
	if o.format == "" {
		o.format = known[0]
		byName := map[string]string{".html": "html", ".htm": "html", ".json": "json", ".mmd": "mermaid", ".mermaid": "mermaid"}
		if f := byName[filepath.Ext(o.out)]; slices.Contains(known, f) {
			o.format = f
		}
	}
	if !slices.Contains(known, o.format) {
		what := "of a map"
		if o.old != "" {
			what = "with -diff"
		}
		return fmt.Errorf("unknown format %q %s; there are %s", o.format, what, strings.Join(known, ", "))
	}
	if err := phimap.CheckLink(o.link); err != nil {
		return fmt.Errorf("-link: %v", err)
	}
	if o.from != "" && (len(o.packages) > 0 || o.baseline != "" || o.config != "") {
		return errors.New("-from takes a map that is drawn already: no packages, -baseline or -config with it")
	}
	if i := slices.IndexFunc(o.packages, func(p string) bool { return strings.HasPrefix(p, "-") }); i >= 0 {
		return fmt.Errorf("flag %s comes after the packages; flags go first", o.packages[i])
	}
	return nil
}

// drawMap analyses and writes, and returns the exit status.
func drawMap(ctx context.Context, opts *mapOptions, stdout, stderr io.Writer) (int, error) {
	if opts.dir != "" {
		if err := os.Chdir(opts.dir); err != nil {
			return 0, err
		}
	}
	var old *phimap.Map
	if opts.old != "" { // before the analysis, which takes its time
		var err error
		if old, err = readMap(opts.old); err != nil {
			return 0, err
		}
	}
	m, incomplete, err := opts.theMap(ctx, stderr)
	if err != nil {
		return 0, err
	}
	if strings.Contains(opts.link, "{rev}") && m.Revision == "" {
		return 0, errors.New("-link: {rev} needs a commit: this is no git repository, or an empty one")
	}
	status := exitClean
	write := func(w io.Writer) error { return opts.write(w, m) }
	if old != nil {
		d := m.Compare(old)
		if !d.Empty() {
			status = exitFindings
		}
		write = d.WriteText
		if opts.format == "json" {
			write = d.WriteJSON
		}
	}
	if incomplete {
		status = exitFailure
	}
	return status, toFile(opts.out, stdout, write)
}

// theMap is the map of the packages, or the one of -from. Incomplete says that some
// packages are not on it; why has been printed.
func (o *mapOptions) theMap(ctx context.Context, stderr io.Writer) (m *phimap.Map, incomplete bool, err error) {
	if o.from != "" {
		m, err = readMap(o.from)
		return m, false, err
	}
	dir, err := os.Getwd()
	if err != nil {
		return nil, false, err
	}
	res, err := analyse(ctx, &o.options, dir, stderr)
	if err != nil {
		return nil, false, err
	}
	return res.phiMap()
}

// write writes the map in the form that was asked for.
func (o *mapOptions) write(w io.Writer, m *phimap.Map) error {
	switch o.format {
	case "html":
		dir, err := os.Getwd()
		if err != nil {
			return err
		}
		root := repoRoot(dir)
		return m.WriteHTML(w, phimap.Page{Link: o.link, Code: &phimap.Code{Open: func(file string) []byte {
			data, _ := os.ReadFile(filepath.Join(root, filepath.FromSlash(file))) // shown where at hand
			return data
		}}})
	case "mermaid":
		return m.WriteMermaid(w)
	}
	return m.WriteJSON(w)
}

// readMap reads the older map of -diff.
func readMap(file string) (*phimap.Map, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := phimap.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %v; phivet map -format json writes one", file, err)
	}
	return m, nil
}

// toFile has write write to the file, to stdout if it has no name.
func toFile(name string, stdout io.Writer, write func(io.Writer) error) error {
	if name == "" {
		return write(stdout)
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
