package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/analyzers"
)

const usage = `Phivet traces protected health information (PHI) in Go programs.

usage: phivet [flags] [packages]      check packages, ./... if none are named
       phivet explain NAME            an analyzer's page
       phivet models                  what is known of libraries
       phivet version
       phivet help [NAME]

Exit status: 0 nothing found, 1 findings, 2 could not run.
With go vet: go vet -vettool=$(which phivet) ./...

flags:
`

// commands are the subcommands. A function: they call what lists them.
func commands() []command {
	return []command{
		{"help", "[NAME]", "this text, or a page on NAME", runHelp},
		{"explain", "NAME", "an analyzer's page", runExplain},
		{"version", "", "phivet's version", runVersion},
	}
}

// findAnalyzer returns the analyzer of that name, nil if there is none.
func findAnalyzer(name string) *analysis.Analyzer {
	for _, a := range analyzers.All {
		if a.Name == name {
			return a
		}
	}
	return nil
}

// runHelp prints the usage and the analyzers, or a page.
func runHelp(args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		return runExplain(args, stdout, stderr)
	}
	parseOptions([]string{"-h"}, stdout) // prints usage and flags
	fmt.Fprintln(stdout, "\nanalyzers:")
	for _, a := range analyzers.All {
		title, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(stdout, "  %-12s %s\n", a.Name, title)
	}
	return exitClean
}

// runExplain prints an analyzer's page.
func runExplain(args []string, stdout, stderr io.Writer) int {
	if len(args) != 1 {
		return fail(stderr, fmt.Errorf("usage: phivet explain NAME"))
	}
	a := findAnalyzer(args[0])
	if a == nil {
		return fail(stderr, fmt.Errorf("nothing is known of %q; phivet help lists the analyzers", args[0]))
	}
	fmt.Fprintf(stdout, "%s: %s\n", a.Name, strings.TrimSpace(a.Doc))
	if a.URL != "" {
		fmt.Fprintf(stdout, "\n%s\n", a.URL)
	}
	return exitClean
}

// runVersion prints the version of the module and of Go.
func runVersion(_ []string, stdout, _ io.Writer) int {
	fmt.Fprintf(stdout, "phivet %s %s\n", version(), runtime.Version())
	return exitClean
}

// version returns the module's version, also where phivet is a tool, and so a
// dependency, of another module.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range append(info.Deps, &info.Main) {
			if m.Path == modulePath && m.Version != "" {
				return m.Version
			}
		}
	}
	return "(devel)"
}
