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

// usage returns what phivet is called with, up to the flags.
func usage() string {
	var b strings.Builder
	b.WriteString("Phivet traces protected health information (PHI) in Go programs.\n\n")
	fmt.Fprintf(&b, "usage: %-34s %s\n", "phivet [flags] [packages]", "check packages, ./... if none are named")
	for _, cmd := range commands() {
		fmt.Fprintf(&b, "       %-34s %s\n", strings.TrimSpace("phivet "+cmd.name+" "+cmd.args), cmd.short)
	}
	b.WriteString(`
With go vet: go vet -vettool=$(which phivet) ./...
Exit status: 0 nothing found, 1 findings, 2 could not run.

flags:
`)
	return b.String()
}

// commands are the subcommands. A function: they call what lists them.
func commands() []command {
	return []command{
		{"help", "[NAME]", "this text, or a page on NAME", runHelp},
		{"init", "[-merge] [packages]", "write a first .phivet.yaml from what the code shows", runInit},
		{"explain", "NAME", "an analyzer's page, a symbol, a position file.go:42", runExplain},
		{"suggest", "[flags] [packages]", "propose tags for fields that look like PHI", runSuggest},
		{"map", "[flags] [packages]", "where PHI goes, as JSON, a page or a picture; what is new in that", runMap},
		{"models", "[-check] [PREFIX...]", "the library tables; look up the configuration's names", runModels},
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
	parseOptions("", []string{"-h"}, stdout) // prints usage and flags
	fmt.Fprintln(stdout, "\nanalyzers:")
	for _, a := range analyzers.All {
		title, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(stdout, "  %-12s %s\n", a.Name, title)
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
