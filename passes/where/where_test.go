package where

import (
	"go/types"
	"testing"
)

func TestFile(t *testing.T) {
	for _, test := range []struct{ module, path, name, file, want string }{
		{"example.com/m", "example.com/m", "m", "/home/x/m/a.go", "a.go"},
		{"example.com/m", "example.com/m/model", "model", "/home/x/m/model/a.go", "model/a.go"},
		{"example.com/m", "example.com/m/model_test", "model_test", "/x/model/a_test.go", "model/a_test.go"},
		{"example.com/m", "example.com/m/model_test", "model", "/x/model_test/a.go", "model_test/a.go"},
		{"example.com/m", "example.com/mother", "mother", "/x/a.go", "example.com/mother/a.go"},
		{"example.com/m", "other.org/n/v2", "n", "/mod/n@v2.0.0/a.go", "other.org/n/v2/a.go"},
		{"", "a", "a", "a.go", "a/a.go"},
	} {
		if got := File(test.module, types.NewPackage(test.path, test.name), test.file); got != test.want {
			t.Errorf("File(%q, %q, %q) = %q, want %q", test.module, test.path, test.file, got, test.want)
		}
	}
}
