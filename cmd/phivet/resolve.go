package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/phivet/phivet/passes/config"
)

// resolveSymbols looks up the functions and types that the configuration names
// in the packages they belong to. The error lists those that are not there; for
// a package that the build does not know there are warnings.
func resolveSymbols(ctx context.Context, c *config.Config, dir, tags string) (warnings []string, err error) {
	byPackage := make(map[string][]config.Ref)
	var paths []string
	for _, ref := range c.Symbols() {
		if strings.Contains(ref.Package, "...") {
			continue
		}
		if byPackage[ref.Package] == nil {
			paths = append(paths, ref.Package)
		}
		byPackage[ref.Package] = append(byPackage[ref.Package], ref)
	}
	if len(paths) == 0 {
		return nil, nil
	}
	cfg := &packages.Config{Context: ctx, Dir: dir, Mode: packages.NeedName | packages.NeedTypes}
	if tags != "" {
		cfg.BuildFlags = []string{"-tags=" + tags}
	}
	pkgs, err := packages.Load(cfg, paths...)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(pkgs, func(a, b *packages.Package) int { return strings.Compare(a.PkgPath, b.PkgPath) })
	var wrong []error
	for _, pkg := range pkgs {
		refs := byPackage[pkg.PkgPath]
		if !inBuild(pkg) {
			for _, ref := range refs {
				warnings = append(warnings, fmt.Sprintf("%s: warning: %s has no effect: package %s is not in this build", ref.Where(), ref.Name, pkg.PkgPath))
			}
			continue
		}
		if pkg.Types == nil || pkg.IllTyped {
			continue // go vet says what does not compile
		}
		for _, ref := range refs {
			if err := ref.Resolve(pkg.Types); err != nil {
				wrong = append(wrong, err)
			}
		}
	}
	return warnings, errors.Join(wrong...)
}

// inBuild reports whether the go command found the package.
func inBuild(pkg *packages.Package) bool {
	return !slices.ContainsFunc(pkg.Errors, func(e packages.Error) bool { return e.Kind == packages.ListError }) || pkg.Name != ""
}
