package config

import (
	"reflect"

	"golang.org/x/tools/go/analysis"
)

// Analyzer gives the other analyzers their configuration: its result is a
// *Config. Its flag yaml holds the configuration's content, not a file name, so
// that it works where files are out of reach and is part of every cache key; a
// text that Parse refuses is no value for it. It reports nothing: it is a root
// only in drivers that set flags of roots alone (nogo).
var Analyzer = &analysis.Analyzer{
	Name:             "phiconfig",
	Doc:              "read the configuration (reports nothing by itself)",
	URL:              "https://pkg.go.dev/github.com/phivet/phivet/passes/config",
	Run:              run,
	RunDespiteErrors: true,
	ResultType:       reflect.TypeFor[*Config](),
}

// current is what the flags say: one configuration a run, which has thousands
// of packages.
var current, _ = Parse(Name, nil) // Have: an empty text is fine.

func init() {
	Analyzer.Flags.Func("yaml", "the configuration itself, as in "+Name, func(text string) error {
		c, err := Parse(Name, []byte(text))
		if err != nil {
			return err
		}
		current = c.Within(current.dir)
		return nil
	})
	Analyzer.Flags.Func("dir", "the directory that the patterns of exclude are relative to", func(dir string) error {
		current = current.Within(dir)
		return nil
	})
}

func run(*analysis.Pass) (any, error) { return current, nil }
