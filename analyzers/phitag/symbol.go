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

// A named is something that the configuration names in a package.
type named struct {
	where   string // ".phivet.yaml:12:5"; "" for a line of models, which the command checks
	resolve func(*types.Package) error
}

// named lists what the configuration names, by package.
func (c *checker) named() map[string][]named {
	list := map[string][]named{}
	for _, ref := range c.config.Symbols() {
		list[ref.Package] = append(list[ref.Package], named{ref.Where(), ref.Resolve})
	}
	if c.config.Models == "" {
		return list
	}
	table, err := models.Parse(c.config.File(), c.config.Models)
	if err != nil {
		return list // said where the configuration is read
	}
	for _, b := range table.Behaviors {
		list[b.Package] = append(list[b.Package], named{"", func(pkg *types.Package) error {
			_, err := b.Resolve(pkg)
			return err
		}})
	}
	return list
}

// resolve looks up what the configuration names in this package and in those
// that it imports. The record notes those that have all of it: nobody needs to
// load them to find out. What the others lack is returned, as text.
func (c *checker) resolve() map[*types.Package][]string {
	list := c.named()
	if len(list) == 0 {
		return nil
	}
	wrong := map[*types.Package][]string{}
	for _, pkg := range append([]*types.Package{c.pass.Pkg}, c.pass.Pkg.Imports()...) {
		all := list[pkg.Path()]
		found := len(all) > 0
		for _, n := range all {
			err := n.resolve(pkg)
			if err != nil {
				found = false
			}
			if err != nil && n.where != "" {
				wrong[pkg] = append(wrong[pkg], n.where+": "+message(err))
			}
		}
		if found {
			c.report.Record().Resolved = append(c.report.Record().Resolved, pkg.Path())
		}
	}
	return wrong
}

// symbols reports, at the import of a package, what the configuration names in it
// and it does not have.
func (c *checker) symbols(wrong map[*types.Package][]string) {
	if len(wrong) == 0 {
		return
	}
	for _, spec := range c.firstImports() {
		if list := wrong[c.imported(spec)]; len(list) > 0 {
			c.report.Add(unknownSymbol, analysis.Diagnostic{
				Pos: spec.Pos(), End: spec.End(), Message: strings.Join(slices.Compact(list), "; "),
			})
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
