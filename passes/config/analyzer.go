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

// The flags' values.
var content, directory string

func init() {
	Analyzer.Flags.StringVar(&content, "yaml", "", "the configuration itself, as in "+Name)
	Analyzer.Flags.StringVar(&directory, "dir", "", "the directory that the patterns of exclude are relative to")
}

func run(*analysis.Pass) (any, error) { return parsed(content, directory), nil }

// cache holds the result of each text and directory: a run has one
// configuration and thousands of packages.
var cache sync.Map // [2]string to *Config

func parsed(text, dir string) *Config {
	key := [2]string{text, dir}
	if c, ok := cache.Load(key); ok {
		return c.(*Config)
	}
	c, err := Parse(Name, []byte(text))
	if err != nil {
		c, _ = Parse(Name, nil)
		c.Err = err
	}
	c.dir = dir
	stored, _ := cache.LoadOrStore(key, c)
	return stored.(*Config)
}
