package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/phivet/phivet/passes/survey"
)

// A loadedModule is what phivet init looks over.
type loadedModule struct {
	packages []*survey.Package
	problems []string // of packages that do not load
	modules  []string // paths of the modules of the packages
}

// own reports whether an import path belongs to the modules that are looked over.
func (m *loadedModule) own(path string) bool {
	return slices.ContainsFunc(m.modules, func(module string) bool {
		return path == module || strings.HasPrefix(path, module+"/")
	})
}

// loadModule type-checks the packages from source, what they import from export data.
// It is an error if none loads.
func loadModule(ctx context.Context, opts *initOptions) (*loadedModule, error) {
	cfg := &packages.Config{Context: ctx, Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles |
		packages.NeedImports | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedModule}
	if opts.tags != "" {
		cfg.BuildFlags = []string{"-tags=" + opts.tags}
	}
	pkgs, err := packages.Load(cfg, opts.packages...)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(pkgs, func(a, b *packages.Package) int { return strings.Compare(a.PkgPath, b.PkgPath) })
	m := new(loadedModule)
	for _, pkg := range pkgs {
		if pkg.Module != nil && !slices.Contains(m.modules, pkg.Module.Path) {
			m.modules = append(m.modules, pkg.Module.Path)
		}
		m.problems = append(m.problems, problemsOf(pkg)...)
		if len(pkg.Errors) == 0 && len(pkg.Syntax) > 0 {
			m.packages = append(m.packages, &survey.Package{Fset: pkg.Fset, Files: pkg.Syntax, Types: pkg.Types, Info: pkg.TypesInfo})
		}
	}
	if len(m.packages) == 0 {
		if len(m.problems) == 0 {
			m.problems = []string{"no Go packages match " + strings.Join(opts.packages, " ")}
		}
		return nil, errors.New(strings.Join(m.problems, "\n"))
	}
	return m, nil
}

// problemsOf says why a package does not load; what the go command says of it only where it
// is all that is known.
func problemsOf(pkg *packages.Package) []string {
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	var listed, found []string
	for _, e := range pkg.Errors {
		switch {
		case e.Kind == packages.ListError:
			listed = append(listed, pkg.PkgPath+": "+e.Msg)
		case e.Pos == "" || e.Pos == "-":
			found = append(found, pkg.PkgPath+": "+e.Msg)
		default:
			found = append(found, relativeTo(dir, e.Pos)+": "+e.Msg)
		}
	}
	if len(found) > 0 {
		return found
	}
	return listed
}
