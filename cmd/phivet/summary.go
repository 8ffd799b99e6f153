package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/record"
)

// summary says in a few lines what was found; the last is what was looked at, so that
// silence can be believed.
func (res *result) summary() string {
	if len(res.Records) == 0 {
		return strings.TrimSuffix("nothing was analysed; "+noModule(res.dir), "; ")
	}
	if res.snap != nil && res.snap.Suggest {
		return res.suggested()
	}
	lines := append([]string{res.found()}, res.over()...)
	if c := res.counts(); c.Types == 0 && c.Fields == 0 && res.sources() == 0 && len(res.Findings) == 0 {
		lines = append(lines, "nothing is declared to be PHI here: phivet suggest proposes tags, phivet init a "+config.Name)
	}
	return strings.Join(append(lines, res.looked()), "\n")
}

// suggested sums up phivet suggest.
func (res *result) suggested() string {
	if len(res.Findings) == 0 {
		return "no field of the module's own types looks like PHI and is untagged"
	}
	return res.found() + `; phivet suggest -fix writes the tags (-fix -diff shows them), phi:"-" says no for good`
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

// looked says in one line what the analyzers had before them, and what they had not.
func (res *result) looked() string {
	packages := make(map[string]bool)
	for pkg := range res.Records {
		packages[strings.TrimSuffix(pkg, "_test")] = true
	}
	c := res.counts()
	line := fmt.Sprintf("looked at %s: %s, %s, %s", plural(len(packages), "package"),
		plural(c.Types, "PHI type"), plural(c.Fields, "PHI field"), plural(c.Sinks, "sink"))
	if n := res.sources(); n > 0 {
		line += ", " + plural(n, "configured source")
	}
	if skipped := res.skipped(packages); len(skipped) > 0 {
		line += "; skipped " + plural(len(skipped), "package")
		if len(skipped) <= 3 || res.opts.verbose {
			line += " (" + strings.Join(skipped, ", ") + ")"
		}
	}
	return strings.Join(append([]string{line}, res.off()...), "; ")
}

// sources counts what the configuration declares to be PHI.
func (res *result) sources() int {
	if res.snap == nil || res.snap.config == nil {
		return 0
	}
	return len(res.snap.config.Sources)
}

// skipped lists the packages that were asked for and not analysed.
func (res *result) skipped(analysed map[string]bool) []string {
	if res.listing == nil {
		return nil
	}
	missing := make(map[string]bool)
	for pkg := range res.requested {
		if path := strings.TrimSuffix(pkg, "_test"); !analysed[path] {
			missing[path] = true
		}
	}
	return slices.Sorted(maps.Keys(missing))
}

// counts sums what the records count.
func (res *result) counts() record.Counts {
	var c record.Counts
	for _, rec := range res.Records {
		c = c.Add(rec.Counts)
	}
	return c
}

// configuredOff is why an analyzer was off where the configuration says so. It is also
// the default of phisuggest: nothing to tell of that unless asked.
const configuredOff = "off in the configuration"

// off says which analyzers did not judge some packages, and why.
func (res *result) off() []string {
	packages := make(map[record.Off][]string)
	for pkg, rec := range res.Records {
		for _, off := range rec.Off {
			if off.Reason != configuredOff || off.Analyzer != "phisuggest" || res.opts.verbose {
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
