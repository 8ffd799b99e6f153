package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// A listing is what go list knows of the patterns.
type listing struct {
	requested map[string]bool   // import paths, those of external tests among them; nil if go list failed
	packages  int               // how many go list named
	modules   map[string]string // directory of each module, by its path
	module    map[string]string // path of the module of each package
}

// list asks go list which packages the patterns name; dependencies are not
// loaded. If it cannot tell, go vet says why.
func (v *goVet) list(ctx context.Context) *listing {
	const columns = `{{.ImportPath}}{{with .Module}}{{"\t"}}{{.Path}}{{"\t"}}{{.Dir}}{{end}}`
	list := &listing{modules: make(map[string]string), module: make(map[string]string)}
	out, err := v.goCommand(ctx, v.packages, "list", "-e", "-find", "-f", columns).Output()
	if err != nil {
		return list
	}
	list.requested = make(map[string]bool)
	list.modules = v.workspace(ctx)
	for line := range strings.Lines(string(out)) {
		list.packages++
		column := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		for _, path := range []string{column[0], column[0] + "_test"} { // and its external test package
			list.requested[path] = true
			if len(column) == 3 {
				list.module[path] = column[1]
				list.modules[column[1]] = column[2]
			}
		}
	}
	return list
}

// workspace returns the directories of the modules of a workspace, by path: the
// way of a finding leads through them, whatever packages are asked for.
func (v *goVet) workspace(ctx context.Context) map[string]string {
	modules := make(map[string]string)
	if !inWorkspace(v.dir) {
		return modules
	}
	cmd := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Path}}\t{{.Dir}}")
	cmd.Dir = v.dir
	out, err := cmd.Output()
	if err != nil {
		return modules // go vet says why
	}
	for line := range strings.Lines(string(out)) {
		if path, dir, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			modules[path] = dir
		}
	}
	return modules
}

// loadable returns those of the packages that load with all they import.
func (v *goVet) loadable(ctx context.Context) []string {
	const whole = `{{if not (or .Error .DepsErrors)}}{{.ImportPath}}{{end}}`
	out, err := v.goCommand(ctx, v.packages, "list", "-e", "-f", whole).Output()
	if err != nil {
		return nil
	}
	return strings.Fields(string(out))
}

// keep drops what go vet says of packages that nobody asked for: the
// dependencies in the main module, see forceDiagnostics.
func (rep *report) keep(requested map[string]bool) {
	if requested == nil {
		return
	}
	kept := rep.Findings[:0]
	for _, f := range rep.Findings {
		if requested[f.Package] {
			kept = append(kept, f)
		}
	}
	rep.Findings = kept
	for pkg := range rep.Records {
		if !requested[pkg] {
			delete(rep.Records, pkg)
		}
	}
}

// A module is the main module, where its packages are all that is asked for.
type module struct{ path, dir string }

// wholeModule returns the module whose packages "./..." names, without asking
// the go command, which takes as long as go vet does from its cache. nil if
// other packages are asked for, or if it takes more than go.mod to tell.
func (v *goVet) wholeModule() *module {
	if !slices.Equal(v.packages, []string{"./..."}) || inWorkspace(v.dir) {
		return nil
	}
	text, err := os.ReadFile(filepath.Join(v.dir, "go.mod"))
	if err != nil {
		return nil
	}
	if path := modfile.ModulePath(text); path != "" {
		return &module{path, v.dir}
	}
	return nil
}

// inWorkspace reports whether a go.work file may hold for dir.
func inWorkspace(dir string) bool {
	if work := os.Getenv("GOWORK"); work != "" {
		return work != "off"
	}
	return liesAbove(dir, "go.work")
}

// of is the listing of the module's packages among those of a report.
func (m *module) of(rep *report) *listing {
	list := &listing{requested: make(map[string]bool), modules: map[string]string{m.path: m.dir}, module: make(map[string]string)}
	add := func(pkg string) {
		if m.matches(pkg) {
			list.requested[pkg] = true
			list.module[pkg] = m.path
		}
	}
	for pkg := range rep.Records {
		add(pkg)
	}
	for _, f := range rep.Findings {
		add(f.Package)
	}
	return list
}

// matches reports whether "./..." matches a package (go help packages).
func (m *module) matches(pkg string) bool {
	if pkg == m.path || pkg == m.path+"_test" {
		return true
	}
	rel, ok := strings.CutPrefix(pkg, m.path+"/")
	return ok && !slices.ContainsFunc(strings.Split(rel, "/"), func(elem string) bool {
		return elem == "testdata" || elem == "vendor" || elem[0] == '_' || elem[0] == '.'
	})
}
