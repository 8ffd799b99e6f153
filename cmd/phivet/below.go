package main

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// noModule says what to do where nothing was analysed because dir is in no module
// but modules lie below it; "" elsewhere.
func noModule(dir string) string {
	switch {
	case inModule(dir):
		return ""
	case inWorkspace(dir):
		return "phivet work names the packages of all modules in go.work"
	}
	below := modulesBelow(dir)
	if len(below) == 0 {
		return ""
	}
	list := strings.Join(below, ", ")
	if len(below) > maxNamed {
		list = strings.Join(below[:maxNamed], ", ") + ", ..."
	}
	return "this directory is in no module; there are modules in " + list + ": run phivet -C " + below[0] +
		", or make a workspace (go work init; go work use -r .) and run phivet work"
}

// maxNamed is how many modules a message names.
const maxNamed = 5

// inModule reports whether a go.mod file holds for dir.
func inModule(dir string) bool { return liesAbove(dir, "go.mod") }

// modulesBelow returns the directories below dir that hold a go.mod, relative
// to it, as far as go itself would look into them.
func modulesBelow(dir string) []string {
	var found []string
	filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir // what can't be read holds no module that could
		case d.IsDir() && name != dir && (strings.HasPrefix(d.Name(), ".") || slices.Contains([]string{"testdata", "vendor", "node_modules"}, d.Name())):
			return fs.SkipDir
		case d.Name() == "go.mod" && d.Type().IsRegular():
			rel, err := filepath.Rel(dir, filepath.Dir(name))
			if err == nil {
				found = append(found, filepath.ToSlash(rel))
			}
		}
		if len(found) > maxNamed {
			return fs.SkipAll
		}
		return nil
	})
	return found
}
