package phitag

import (
	"errors"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
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
