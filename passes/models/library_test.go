package models

import (
	"go/build"
	"go/importer"
	"go/token"
	"go/types"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestStd resolves every line about the standard library against its source.
// The other libraries are resolved in testdata/corpus/models, a module of its own.
func TestStd(t *testing.T) {
	imp := stdImporter()
	for _, path := range Packages() {
		if !IsStd(path) {
			continue
		}
		pkg, err := imp.Import(path)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		for _, b := range libraryTable(path).Behaviors {
			if _, err := b.Resolve(pkg); err != nil {
				t.Error(err)
			}
		}
	}
}

// stdImporter reads the standard library's source, declarations only, without cgo.
func stdImporter() types.Importer {
	build.Default.CgoEnabled = false
	return importer.ForCompiler(token.NewFileSet(), "source", nil)
}

func TestLibraryParses(t *testing.T) {
	tables, err := Tables()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, table := range tables {
		for _, path := range table.Packages() {
			if file, ok := seen[path]; ok {
				t.Errorf("%s: package %s is in %s too: one file a package", table.File, path, file)
			}
			seen[path] = table.File
			if got, want := len(libraryTable(path).Behaviors), count(table, path); got != want {
				t.Errorf("%s: %d lines about %s by block, %d in the file", table.File, got, path, want)
			}
		}
	}
	for _, path := range Packages() {
		if seen[path] == "" {
			t.Errorf("package %s has no line", path)
		}
	}
}

func count(t *Table, path string) int {
	n := 0
	for _, b := range t.Behaviors {
		if b.Package == path {
			n++
		}
	}
	return n
}

// TestNoDoubles finds functions that two lines say the same of.
func TestNoDoubles(t *testing.T) {
	tables, err := Tables()
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		seen := map[string]bool{}
		for _, b := range table.Behaviors {
			s := b.Package + " " + b.String()
			if seen[s] {
				t.Errorf("%s:%d: twice: %s", b.File, b.Line, b)
			}
			seen[s] = true
		}
	}
}

func TestLookup(t *testing.T) {
	imp := stdImporter()
	for _, test := range []struct{ path, typ, fn, want string }{
		{"fmt", "", "Sprintf", "flows Sprintf(format, args...) as printf -> result"},
		{"strings", "", "Index", "flows Index(_, _)"},
		{"strings", "Builder", "WriteString", "flows (b Builder) WriteString(s) -> b"},
		{"sync/atomic", "Pointer", "Load", "flows (x Pointer) Load() -> result"},       // generic
		{"net/http", "ResponseWriter", "Write", "responds (ResponseWriter) Write(p)"},  // an interface
		{"bufio", "ReadWriter", "WriteString", "flows (b Writer) WriteString(s) -> b"}, // promoted
		{"go/ast", "", "Print", ""},
	} {
		pkg, err := imp.Import(test.path)
		if err != nil {
			t.Fatal(err)
		}
		obj := pkg.Scope().Lookup(test.fn)
		if test.typ != "" {
			obj, _, _ = types.LookupFieldOrMethod(pkg.Scope().Lookup(test.typ).Type(), true, pkg, test.fn)
		}
		var got []string
		for _, b := range Lookup(obj.(*types.Func)) {
			got = append(got, b.String())
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s %s.%s: got %q, want %q", test.path, test.typ, test.fn, got, test.want)
		}
	}
	if got := Lookup(types.Universe.Lookup("error").Type().Underlying().(*types.Interface).Method(0)); got != nil {
		t.Errorf("error.Error: got %v, want nothing", got)
	}
}

func TestIsStd(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	paths := append(strings.Fields(string(out)), "unsafe", "C", "internal/new", "crypto/internal/new", "vendor/golang.org/x/new")
	for _, path := range paths {
		if !IsStd(path) {
			t.Errorf("%s is of the standard library", path)
		}
	}
	for _, path := range []string{"", "archive", "vendor", "example.com/fmt", "fmt/x", "github.com/a/internal", "clinic", "clinic/internal/log"} {
		if IsStd(path) {
			t.Errorf("%q is not of the standard library", path)
		}
	}
}

func TestKnown(t *testing.T) {
	if !Known("fmt") || Known("example.com/fmt") {
		t.Error("Known: fmt is, example.com/fmt is not")
	}
	if !slices.IsSorted(Packages()) {
		t.Error("Packages is not sorted")
	}
}
