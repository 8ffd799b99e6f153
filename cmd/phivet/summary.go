package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/record"
)

// summary says in a few lines what was found and what was looked at, so that
// silence can be believed.
func (res *result) summary() string {
	if len(res.Records) == 0 {
		return "nothing was analysed"
	}
	lines := []string{res.found(), res.looked()}
	lines = append(lines, res.off()...)
	lines = append(lines, res.over()...)
	return strings.Join(lines, "\n")
}

// found counts the findings.
func (res *result) found() string {
	packages := make(map[string]bool)
	for _, f := range res.Findings {
		packages[strings.TrimSuffix(f.Package, "_test")] = true
	}
	line := "no findings"
	if len(res.Findings) > 0 {
		line = plural(len(res.Findings), "finding") + " in " + plural(len(packages), "package")
	}
	accepted := 0
	for _, rec := range res.Records {
		accepted += len(rec.Accepted)
	}
	if accepted > 0 {
		line += fmt.Sprintf(", %d accepted in the code", accepted)
	}
	if res.incomplete {
		line += "; not every package could be analysed"
	}
	return line
}

// looked counts what the analyzers had before them.
func (res *result) looked() string {
	var c record.Counts
	packages := make(map[string]bool)
	for pkg, rec := range res.Records {
		c = c.Add(rec.Counts)
		packages[strings.TrimSuffix(pkg, "_test")] = true
	}
	return fmt.Sprintf("looked at %s: %s, %s, %s", plural(len(packages), "package"),
		plural(c.Types, "PHI type"), plural(c.Fields, "PHI field"), plural(c.Sinks, "sink"))
}

// configuredOff is why an analyzer was off where the configuration, or its
// default, says so: nothing to tell unless asked.
const configuredOff = "off in the configuration"

// off says which analyzers did not judge some packages, and why.
func (res *result) off() []string {
	packages := make(map[record.Off][]string)
	for pkg, rec := range res.Records {
		for _, off := range rec.Off {
			if off.Reason != configuredOff || res.opts.verbose {
				packages[off] = append(packages[off], pkg)
			}
		}
	}
	var lines []string
	for off, pkgs := range packages {
		line := fmt.Sprintf("%s was off in %s: %s", off.Analyzer, plural(len(pkgs), "package"), off.Reason)
		if res.opts.verbose {
			line += " (" + strings.Join(slices.Sorted(slices.Values(pkgs)), ", ") + ")"
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// over says which functions were too big to be analysed in full.
func (res *result) over() []string {
	names := make(map[string]bool)
	for _, rec := range res.Records {
		for _, name := range rec.Over {
			names[name] = true
		}
	}
	if len(names) == 0 {
		return nil
	}
	line := plural(len(names), "function") + " analysed more coarsely, being over budget"
	if res.opts.verbose {
		line += ": " + strings.Join(slices.Sorted(maps.Keys(names)), ", ")
	}
	return []string{line}
}
