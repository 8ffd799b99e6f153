package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/models"
)

// runModels is phivet models: it prints the library tables, of all packages or
// of those whose import paths begin with an argument; with -check it looks up
// what the configuration names.
func runModels(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("phivet models", flag.ContinueOnError)
	fs.SetOutput(stderr)
	check := fs.Bool("check", false, "look up what the configuration names, and list what matches nothing")
	file := fs.String("config", "", "the configuration `file`, instead of the nearest .phivet.yaml")
	tags := fs.String("tags", "", "build `tags`, as for go build")
	if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
		return exitClean
	} else if err != nil {
		return exitFailure
	}
	if *check {
		return checkModels(*file, *tags, stdout, stderr)
	}
	tables, err := models.Tables()
	if err != nil {
		return fail(stderr, err)
	}
	printed := false
	for _, table := range tables {
		text := selectPackages(table.String(), fs.Args())
		if text != "" {
			fmt.Fprintf(stdout, "# %s\n%s\n", table.File, text)
			printed = true
		}
	}
	if !printed {
		return fail(stderr, fmt.Errorf("there is no table of %s", strings.Join(fs.Args(), ", ")))
	}
	return exitClean
}

// selectPackages keeps the parts of a table that speak of packages whose
// import paths begin with one of the prefixes; all of it if there is none.
func selectPackages(table string, prefixes []string) string {
	if len(prefixes) == 0 {
		return table
	}
	var kept strings.Builder
	keep := false
	for line := range strings.Lines(table) {
		if path, ok := strings.CutPrefix(line, "package "); ok {
			path = strings.TrimSpace(path)
			keep = slices.ContainsFunc(prefixes, func(p string) bool {
				return path == p || strings.HasPrefix(path, strings.TrimSuffix(p, "/")+"/")
			})
		}
		if keep {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// checkModels is phivet models -check.
func checkModels(file, tags string, stdout, stderr io.Writer) int {
	dir, err := os.Getwd()
	if err != nil {
		return fail(stderr, err)
	}
	snap, err := takeSnapshot(file, dir, nil)
	if err != nil {
		return fail(stderr, err)
	}
	ctx := context.Background()
	list := snap.symbols()
	res, err := resolveSymbols(ctx, list, dir, tags)
	if err != nil {
		return fail(stderr, err)
	}
	for _, s := range list {
		if strings.Contains(s.pkg, "...") && !matchesPackages(ctx, s.pkg, dir, tags) {
			res.absent = append(res.absent, s)
		}
	}
	for _, err := range res.wrong {
		fmt.Fprintln(stdout, err)
	}
	for _, s := range res.absent {
		fmt.Fprintf(stdout, "%s: %s matches nothing: %s is not in this build\n", s.where, s.name, s.pkg)
	}
	fmt.Fprintf(stderr, "%s, %d unknown, %d not in this build\n", plural(len(list), "name"), len(res.wrong), len(res.absent))
	switch {
	case len(res.wrong) > 0:
		return exitFailure
	case len(res.absent) > 0:
		return exitFindings
	}
	return exitClean
}

// matchesPackages reports whether a pattern names any package of the build.
func matchesPackages(ctx context.Context, pattern, dir, tags string) bool {
	list := (&goVet{dir: dir, tags: tags, packages: []string{pattern}}).list(ctx)
	return len(list.requested) > 0
}
