package config

import "testing"

func TestExcludedFile(t *testing.T) {
	const text = `exclude: ["internal/legacy/**"]`
	conf, err := Parse(Name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		dir, name, inModule string
		want                bool
	}{
		{"", "/src/m/internal/legacy/a.go", "internal/legacy/a.go", true},
		{"", "/src/m/internal/new/a.go", "internal/new/a.go", false},
		{"/src/m", "/src/m/internal/legacy/a.go", "internal/legacy/a.go", true},
		{"/src", "/src/m/internal/legacy/a.go", "internal/legacy/a.go", false}, // the file is m/internal/... there
		{"/src/m/internal", "/src/m/internal/legacy/a.go", "internal/legacy/a.go", false},
		{"/src/m", "internal/legacy/a.go", "internal/legacy/a.go", true}, // a driver with relative names
	} {
		if got := conf.Within(test.dir).ExcludedFile(test.name, test.inModule); got != test.want {
			t.Errorf("in %q: ExcludedFile(%q, %q) = %v", test.dir, test.name, test.inModule, got)
		}
	}
}
