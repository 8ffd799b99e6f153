// Package where writes positions as text that is the same in every driver and on
// every machine, never absolute: relative to the module, or by import path where
// a fact carries them, whose readers may be of any module.
package where

import (
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// File returns the path of a source file of pkg relative to the root of module. A
// file of another module gets its package's import path in front of it, since the
// place of that module on disk means nothing to a reader. Only pkg's path
// decides: directories differ between go vet, nogo and golangci-lint.
func File(module string, pkg *types.Package, filename string) string {
	dir := pkg.Path()
	if strings.HasSuffix(pkg.Name(), "_test") {
		dir = strings.TrimSuffix(dir, "_test") // an external test lies beside what it tests
	}
	if dir == module {
		dir = ""
	} else if module != "" {
		dir = strings.TrimPrefix(dir, module+"/")
	}
	return path.Join(dir, path.Base(filepath.ToSlash(filename)))
}

// Module returns the path of the module that pass analyses, "" if the driver
// does not know (nogo, GOPATH mode).
func Module(pass *analysis.Pass) string {
	if pass.Module == nil {
		return ""
	}
	return pass.Module.Path
}

// Pos returns pos, a position in the package of pass, as "dir/file.go:line:col".
func Pos(pass *analysis.Pass, pos token.Pos) string {
	p := pass.Fset.Position(pos)
	if !p.IsValid() {
		return ""
	}
	p.Filename = File(Module(pass), pass.Pkg, p.Filename)
	return p.String()
}

// ByPath returns pos, a position in the package of pass, as
// "import/path/file.go:line:col", which means the same to every module.
func ByPath(pass *analysis.Pass, pos token.Pos) string {
	p := pass.Fset.Position(pos)
	if !p.IsValid() {
		return ""
	}
	p.Filename = File("", pass.Pkg, p.Filename)
	return p.String()
}

// Object returns where obj is declared, by import path like ByPath, without the
// column if it is not of the package of pass, since export data drops it; "" if
// not known.
func Object(pass *analysis.Pass, obj types.Object) string {
	p := pass.Fset.Position(obj.Pos())
	if obj.Pkg() == nil || !p.IsValid() {
		return ""
	}
	if obj.Pkg() != pass.Pkg {
		p.Column = 0
	}
	p.Filename = File("", obj.Pkg(), p.Filename)
	return p.String()
}

// Foreign reports whether the package is another module's: nothing is reported in it.
func Foreign(pass *analysis.Pass) bool {
	if pass.Module != nil && pass.Module.Version != "" {
		return true
	}
	for _, f := range pass.Files[:min(1, len(pass.Files))] {
		name := pass.Fset.Position(f.Package).Filename
		if strings.Contains(name, "/pkg/mod/") || strings.Contains(name, "/vendor/") || strings.HasPrefix(name, "external/") { // of Bazel
			return true
		}
	}
	return false
}
