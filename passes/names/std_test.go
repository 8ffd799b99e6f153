package names

import (
	"go/types"
	"testing"

	"golang.org/x/tools/go/packages"
)

// Nothing in the standard library is about a patient.
func TestStandardLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the standard library")
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes}, "std")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, pkg := range pkgs {
		for _, name := range pkg.Types.Scope().Names() {
			obj, ok := pkg.Types.Scope().Lookup(name).(*types.TypeName)
			if !ok || obj.IsAlias() {
				continue
			}
			n++
			for _, g := range Struct(obj) {
				t.Errorf("field %d of %s.%s is taken for %s by %s", g.Field, pkg.PkgPath, name, g.Category, g.Why)
			}
		}
	}
	if n < 500 {
		t.Errorf("only %d types were looked at", n)
	}
}
