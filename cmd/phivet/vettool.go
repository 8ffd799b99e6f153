package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// recordFlag, which only phivet's own go vet child passes, asks for one record
// diagnostic a package. A flag, unlike the environment, is part of go's cache key.
const recordFlag = "phivet.record"

// isVetTool reports whether go vet calls: it asks for the version, for the
// flags, or hands over one package.
func isVetTool(args []string) bool {
	return slices.ContainsFunc(args, func(arg string) bool {
		return arg == "-V=full" || arg == "-flags" || strings.HasSuffix(arg, ".cfg")
	})
}

// vetTool answers one call by go vet. It does not return.
func vetTool(args []string, suite []*analysis.Analyzer) {
	flag.Bool(recordFlag, false, "for phivet's own use")
	switch {
	case slices.Contains(args, "-V=full"):
		id, err := vetToolID()
		exitOn(err)
		fmt.Println(id)
		os.Exit(0)
	case slices.Contains(args, "-flags"):
		unitchecker.Main(suite...)
	default:
		snap, err := prepareUnit(args)
		exitOn(err)
		if snap.Suggest {
			suite = []*analysis.Analyzer{findAnalyzer("phisuggest")}
		}
		unitchecker.Main(unitSuite(suite, slices.Contains(args, "-"+recordFlag))...)
	}
}

// exitOn ends the process if err is not nil; go vet prints the message.
func exitOn(err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "phivet: %v\n", err)
		os.Exit(1)
	}
}

// prepareUnit sets up the analysis of the package that the last argument
// describes: its configuration, which it returns, and what go vet's cache needs.
func prepareUnit(args []string) (*snapshot, error) {
	snap, err := unitSnapshot()
	if err != nil {
		return nil, err
	}
	if err := setConfig(snap); err != nil {
		return nil, err
	}
	last := len(os.Args) - 1
	unit, err := forceDiagnostics(os.Args[last], writesFixes(args))
	if err != nil {
		return nil, err
	}
	os.Args[last] = unit
	return snap, nil
}

// writesFixes reports whether the analysis would write to source files.
func writesFixes(args []string) bool {
	return slices.Contains(args, "-fix") && !slices.Contains(args, "-diff")
}

// forceDiagnostics has the diagnostics of a package of the main module
// computed even where go vet wants its facts only, and returns the file that
// describes the package then.
//
// cmd/go 1.26 keeps facts and output of a package under one cache key, whether
// they were asked for or not: without this, `go vet ./b` stores an empty output
// for ./a, which b imports, and a later `go vet ./a` finds that and says nothing.
// With -fix nothing is printed, and go vet's key for fixes is apart; forced, a
// package that nobody named would be rewritten.
func forceDiagnostics(unit string, writesFixes bool) (string, error) {
	data, err := os.ReadFile(unit)
	if err != nil {
		return "", err
	}
	var cfg map[string]any // all keys, those of later Go versions too
	if err := json.Unmarshal(data, &cfg); err != nil {
		return "", fmt.Errorf("%s: %v", unit, err)
	}
	// Of the main module or workspace: a module path without a version.
	isMain := cfg["ModulePath"] != "" && cfg["ModuleVersion"] == ""
	if writesFixes || !isMain || cfg["VetxOnly"] != true {
		return unit, nil
	}
	cfg["VetxOnly"] = false
	if data, err = json.Marshal(cfg); err != nil {
		return "", err
	}
	forced := filepath.Join(filepath.Dir(unit), "phivet.cfg") // go's own, private work directory
	return forced, os.WriteFile(forced, data, 0o600)
}
