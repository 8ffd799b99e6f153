package main

import (
	"context"
	"errors"
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
)

// A symbol is a function or type that the configuration names.
type symbol struct {
	name    string // as written
	pkg     string // import path, or a pattern with "..."
	where   string // ".phivet.yaml:12:5"
	resolve func(*types.Package) error
}

// symbols lists what the configuration names, the lines of models included.
func (s *snapshot) symbols() []symbol {
	var list []symbol
	for _, ref := range s.config.Symbols() {
		list = append(list, symbol{ref.Name, ref.Package, ref.Where(), ref.Resolve})
	}
	for _, b := range s.models.Behaviors {
		list = append(list, symbol{b.String(), b.Package, fmt.Sprintf("%s:%d", b.File, b.Line), func(pkg *types.Package) error {
			_, err := b.Resolve(pkg)
			return err
		}})
	}
	return list
}

// parseModels reads the lines of models, which Parse takes as text. Their
// numbers are those of the file.
func parseModels(c *config.Config, file string) (*models.Table, error) {
	return models.Parse(file, strings.Repeat("\n", c.ModelsAt.Line)+c.Models)
}

// A resolution tells what became of the configuration's symbols.
type resolution struct {
	wrong  []error  // their package does not have them
	absent []symbol // their package is not in the build
}

// warnings says what has no effect.
func (r *resolution) warnings() []string {
	var list []string
	for _, s := range r.absent {
		list = append(list, fmt.Sprintf("%s: warning: %s has no effect: package %s is not in this build", s.where, s.name, s.pkg))
	}
	return list
}

// A meanwhile resolves symbols while go vet runs, if that takes a while. A run
// from the cache is over sooner than the packages could be loaded, and its
// records tell which symbols are there.
type meanwhile struct {
	list   []symbol
	dir    string
	tags   string
	start  *time.Timer
	result chan resolved
}

type resolved struct {
	*resolution
	err error
}

// patience is how long go vet may take before the symbols are resolved beside it.
const patience = time.Second

// resolveMeanwhile begins, and calls stop if a symbol is wrong.
func resolveMeanwhile(ctx context.Context, stop func(), list []symbol, dir, tags string) *meanwhile {
	m := &meanwhile{list: list, dir: dir, tags: tags, result: make(chan resolved, 1)}
	m.start = time.AfterFunc(patience, func() {
		r := m.resolve(ctx, list)
		if r.err != nil {
			stop()
		}
		m.result <- r
	})
	return m
}

// finish returns what became of the symbols, and an error if one is wrong.
func (m *meanwhile) finish(ctx context.Context, rep *report) (*resolution, error) {
	if !m.start.Stop() {
		r := <-m.result
		return r.resolution, r.err
	}
	seen := make(map[string]bool)
	if rep != nil {
		for _, rec := range rep.Records {
			for _, pkg := range rec.Resolved {
				seen[pkg] = true
			}
		}
	}
	r := m.resolve(ctx, slices.DeleteFunc(slices.Clone(m.list), func(s symbol) bool { return seen[s.pkg] }))
	return r.resolution, r.err
}

func (m *meanwhile) resolve(ctx context.Context, list []symbol) resolved {
	res, err := resolveSymbols(ctx, list, m.dir, m.tags)
	if err == nil {
		err = res.err()
	}
	return resolved{res, err}
}

// resolveSymbols looks the symbols up in the packages that they belong to, as
// seen from dir. Patterns of packages are left out.
func resolveSymbols(ctx context.Context, list []symbol, dir, tags string) (*resolution, error) {
	byPackage := make(map[string][]symbol)
	for _, s := range list {
		if !strings.Contains(s.pkg, "...") {
			byPackage[s.pkg] = append(byPackage[s.pkg], s)
		}
	}
	res := new(resolution)
	if len(byPackage) == 0 {
		return res, nil
	}
	cfg := &packages.Config{Context: ctx, Dir: dir, Mode: packages.NeedName | packages.NeedTypes}
	if tags != "" {
		cfg.BuildFlags = []string{"-tags=" + tags}
	}
	pkgs, err := packages.Load(cfg, slices.Sorted(maps.Keys(byPackage))...)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(pkgs, func(a, b *packages.Package) int { return strings.Compare(a.PkgPath, b.PkgPath) })
	for _, pkg := range pkgs {
		symbols := byPackage[pkg.PkgPath]
		switch {
		case !inBuild(pkg):
			res.absent = append(res.absent, symbols...)
		case pkg.Types == nil || pkg.IllTyped: // go vet says what does not compile
		default:
			for _, s := range symbols {
				if err := s.resolve(pkg.Types); err != nil {
					res.wrong = append(res.wrong, err)
				}
			}
		}
	}
	return res, nil
}

// err joins what is wrong, nil if nothing is.
func (r *resolution) err() error { return errors.Join(r.wrong...) }

// inBuild reports whether the go command found the package.
func inBuild(pkg *packages.Package) bool {
	return pkg.Name != "" || !slices.ContainsFunc(pkg.Errors, func(e packages.Error) bool { return e.Kind == packages.ListError })
}
