package config

import (
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// Analyzer gives the other analyzers their configuration: its result is a
// *Config, with Err set and every default if the text is wrong. Its flag yaml
// holds the configuration's content, not a file name, so that it works where
// files are out of reach and is part of every cache key.
var Analyzer = &analysis.Analyzer{
	Name:             "phiconfig",
	Doc:              "read the configuration (reports nothing by itself)",
	URL:              "https://pkg.go.dev/github.com/phivet/phivet/passes/config",
	Run:              run,
	RunDespiteErrors: true,
	ResultType:       reflect.TypeFor[*Config](),
}

// content is the flag's value.
var content string

func init() {
	Analyzer.Flags.StringVar(&content, "yaml", "", "the configuration itself, as in "+Name)
}

func run(*analysis.Pass) (any, error) { return parsed(content), nil }

// cache holds the result of each text: a run has one configuration and
// thousands of packages.
var cache sync.Map // string to *Config

func parsed(text string) *Config {
	if c, ok := cache.Load(text); ok {
		return c.(*Config)
	}
	c, err := Parse(Name, []byte(text))
	if err != nil {
		c, _ = Parse(Name, nil)
		c.Err = err
	}
	stored, _ := cache.LoadOrStore(text, c)
	return stored.(*Config)
}
