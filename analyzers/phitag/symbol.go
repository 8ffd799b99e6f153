package phitag

import (
	"errors"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
)

// symbols reports, at the import of a package, what the configuration names in it
// and it does not have.
func (c *checker) symbols() {
	refs := c.config.Symbols()
	if len(refs) == 0 {
		return
	}
	for _, spec := range c.firstImports() {
		pkg := c.imported(spec)
		var wrong []string
		for _, ref := range refs {
			if ref.Package != pkg.Path() {
				continue
			}
			if err := ref.Resolve(pkg); err != nil {
				wrong = append(wrong, ref.Where()+": "+message(err))
			}
		}
		if len(wrong) > 0 {
			c.report.Add(unknownSymbol, analysis.Diagnostic{
				Pos: spec.Pos(), End: spec.End(), Message: strings.Join(slices.Compact(wrong), "; "),
			})
		}
	}
}

// recordResolved notes the packages, this one and those that it imports, in
// which everything is that the configuration names: nobody needs to load them
// to find out.
func (c *checker) recordResolved() {
	named := map[string][]func(*types.Package) error{}
	for _, ref := range c.config.Symbols() {
		named[ref.Package] = append(named[ref.Package], ref.Resolve)
	}
	if c.config.Models != "" {
		table, err := models.Parse(c.config.File(), c.config.Models)
		if err != nil {
			return // said where the configuration is read
		}
		for _, b := range table.Behaviors {
			named[b.Package] = append(named[b.Package], func(pkg *types.Package) error {
				_, err := b.Resolve(pkg)
				return err
			})
		}
	}
	for _, pkg := range append([]*types.Package{c.pass.Pkg}, c.pass.Pkg.Imports()...) {
		checks := named[pkg.Path()]
		if len(checks) > 0 && !slices.ContainsFunc(checks, func(resolve func(*types.Package) error) bool { return resolve(pkg) != nil }) {
			c.report.Record().Resolved = append(c.report.Record().Resolved, pkg.Path())
		}
	}
}

// message returns what is wrong, without the place and the source line, which
// make more than one line.
func message(err error) string {
	if e := (*config.Error)(nil); errors.As(err, &e) {
		return e.Msg
	}
	return err.Error()
}

// firstImports returns the first import of each package, in the order of the source,
// in a file in which findings may stand.
func (c *checker) firstImports() []*ast.ImportSpec {
	var list []*ast.ImportSpec
	seen := map[*types.Package]bool{}
	for _, file := range c.pass.Files {
		for _, spec := range file.Imports {
			pkg := c.imported(spec)
			if pkg != nil && !seen[pkg] && c.report.Shows(spec.Pos()) {
				seen[pkg] = true
				list = append(list, spec)
			}
		}
	}
	return list
}

// imported returns the package that spec imports, nil if the types do not tell.
func (c *checker) imported(spec *ast.ImportSpec) *types.Package {
	obj := c.pass.TypesInfo.Implicits[spec]
	if spec.Name != nil {
		obj = c.pass.TypesInfo.Defs[spec.Name]
	}
	if name, ok := obj.(*types.PkgName); ok {
		return name.Imported()
	}
	return nil
}
