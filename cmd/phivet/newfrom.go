package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// A forkPoint is the commit at which HEAD left the revision of -new-from.
type forkPoint struct {
	repo   *repository
	commit string
}

// findForkPoint looks the commit up in the repository that dir lies in. It is
// nil where nothing is committed yet: everything is new.
func findForkPoint(dir, rev string) (*forkPoint, error) {
	repo, err := openRepository(dir)
	if err != nil || !repo.hasCommits() {
		return nil, err
	}
	commit, err := repo.mergeBase(rev)
	return &forkPoint{repo, commit}, err
}

// onlyNew drops the findings that a run on the fork point, in a work tree of
// its own, reports too. If that commit cannot be analysed as a whole, findings
// stay that have a step on a changed line.
func (fork *forkPoint) onlyNew(ctx context.Context, res *result, stderr io.Writer) error {
	if len(res.Findings) == 0 {
		return nil
	}
	var old *result
	err := fork.repo.withWorktree(fork.commit, func(dir string) error {
		var err error
		old, err = analyseBase(ctx, res, fork.repo, dir)
		return err
	})
	if err == nil && !old.incomplete {
		known := make(map[string]bool)
		for _, f := range old.Findings {
			known[f.Fingerprint] = true
		}
		res.Findings = slices.DeleteFunc(res.Findings, func(f finding) bool { return known[f.Fingerprint] })
		return nil
	}
	why := "some of its packages could not be analysed"
	if err != nil {
		why = err.Error()
	}
	fmt.Fprintf(stderr, "-new-from: no comparison with %.12s (%s); reporting what has a step on a changed line\n", fork.commit, why)
	changed, err := fork.repo.changedSince(fork.commit)
	if err != nil {
		return err
	}
	res.Findings = slices.DeleteFunc(res.Findings, func(f finding) bool { return !res.touches(f, changed) })
	return nil
}

// analyseBase runs the check of res in another checkout of its repository. What
// goes wrong there is the base's matter and not printed.
func analyseBase(ctx context.Context, res *result, repo *repository, checkout string) (*result, error) {
	move := func(path string) (string, bool) {
		rel, err := filepath.Rel(repo.root, path)
		if err != nil || !filepath.IsLocal(rel) {
			return path, false
		}
		return filepath.Join(checkout, rel), true
	}
	dir, err := filepath.EvalSymlinks(res.dir) // git's root has none
	if err != nil {
		return nil, err
	}
	dir, ok := move(dir)
	if !ok {
		return nil, fmt.Errorf("%s is not in %s", dir, repo.root)
	}
	opts := *res.opts
	if opts.config != "" {
		if opts.config, err = filepath.Abs(opts.config); err != nil {
			return nil, err
		}
		if moved, ok := move(opts.config); ok && isFile(moved) {
			opts.config = moved
		}
	}
	if _, err := os.Stat(dir); err != nil {
		return &result{report: new(report)}, nil // all of it is new
	}
	return analyse(ctx, &opts, dir, io.Discard)
}

// touches reports whether the finding or a step of its way is on a changed line.
func (res *result) touches(f finding, changed lineSet) bool {
	places := []place{f.Place}
	for _, r := range f.Related {
		places = append(places, r.Place)
	}
	if f.Detail != nil {
		for _, flow := range f.Detail.Flows {
			for _, s := range res.stations(f, flow) {
				places = append(places, s.place)
			}
		}
	}
	return slices.ContainsFunc(places, func(p place) bool {
		file, err := filepath.EvalSymlinks(p.File)
		return err == nil && changed.has(file, p.Line)
	})
}
