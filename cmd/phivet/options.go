package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Options are what the command line says.
type options struct {
	dir       string   // -C
	config    string   // -config
	format    string   // -format
	out       string   // -o
	context   int      // -c: lines around a finding, -1 for none
	verbose   bool     // -v
	only      []string // -only: analyzers
	tests     bool     // -tests
	tags      string   // -tags
	fix, diff bool

	baseline      string // -baseline
	writeBaseline bool   // -write-baseline
	newFrom       string // -new-from: a revision
	packages      []string
}

// newFlags returns the flags of a command, whose errors and whose usage, followed
// by the flags, go to stderr.
func newFlags(command, usage string, stderr io.Writer) *flag.FlagSet {
	fs := flag.NewFlagSet(command, flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprint(stderr, usage)
		fs.PrintDefaults()
	}
	return fs
}

// parseOptions reads the command line of the check; only is the default of the
// flag -only. The error of a wrong command line has been printed with the usage;
// flag.ErrHelp asks for help.
func parseOptions(only string, args []string, stderr io.Writer) (*options, error) {
	opts := new(options)
	fs := newFlags("phivet", usage(), stderr)
	var vetJSON bool
	fs.StringVar(&opts.dir, "C", "", "change to `dir` before anything else")
	fs.StringVar(&opts.config, "config", "", "the configuration `file`, instead of the nearest .phivet.yaml")
	fs.StringVar(&opts.format, "format", "text", "how findings are printed: "+strings.Join(formatNames(), ", "))
	fs.BoolVar(&vetJSON, "json", false, "print findings as go vet -json does")
	fs.StringVar(&opts.out, "o", "", "write findings to `file` instead of standard output")
	fs.IntVar(&opts.context, "c", -1, "show the line of a finding and `n` lines around it")
	fs.BoolVar(&opts.verbose, "v", false, "say more about what was done")
	fs.StringVar(&only, "only", only, "report only what these `analyzers` find (a,b); they are on then")
	fs.BoolVar(&opts.tests, "tests", false, "report findings in test files")
	fs.StringVar(&opts.tags, "tags", "", "build `tags`, as for go build")
	fs.BoolVar(&opts.fix, "fix", false, "apply the first suggested fix of each finding")
	fs.BoolVar(&opts.diff, "diff", false, "with -fix, print the changes instead of making them")
	fs.StringVar(&opts.baseline, "baseline", "", "do not report the findings listed in `file`")
	fs.BoolVar(&opts.writeBaseline, "write-baseline", false, "list the findings in the file of -baseline instead of reporting them")
	fs.StringVar(&opts.newFrom, "new-from", "", "report only what is new since HEAD left the git `revision`")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if vetJSON {
		opts.format = "vetjson"
	}
	if only != "" {
		opts.only = strings.Split(only, ",")
	}
	opts.packages = fs.Args()
	if len(opts.packages) == 0 {
		opts.packages = []string{"./..."}
	}
	err := opts.check()
	if err != nil {
		fmt.Fprintf(stderr, "phivet: %v\n", err)
	}
	return opts, err
}

// check reports flags that do not go together or name what does not exist.
func (o *options) check() error {
	if formats[o.format] == nil {
		return fmt.Errorf("unknown format %q; there are %s", o.format, strings.Join(formatNames(), ", "))
	}
	for _, name := range o.only {
		if findAnalyzer(name) == nil {
			return fmt.Errorf("-only: there is no analyzer %q; phivet help lists them", name)
		}
	}
	if o.diff && !o.fix {
		return fmt.Errorf("-diff needs -fix")
	}
	if o.writeBaseline && o.newFrom != "" {
		return fmt.Errorf("-write-baseline and -new-from do not go together: the baseline would miss what is old")
	}
	if o.writeBaseline && o.baseline == "" {
		return fmt.Errorf("-write-baseline needs -baseline FILE")
	}
	// A flag behind the packages would be taken for a package.
	if i := slices.IndexFunc(o.packages, func(p string) bool { return strings.HasPrefix(p, "-") }); i >= 0 {
		return fmt.Errorf("flag %s comes after the packages; flags go first", o.packages[i])
	}
	return nil
}

// wants reports whether findings of the analyzer are asked for.
func (o *options) wants(analyzer string) bool {
	return len(o.only) == 0 || slices.Contains(o.only, analyzer)
}
