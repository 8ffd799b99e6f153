package models

import (
	_ "embed" // std.txt
	"strings"
	"sync"
)

//go:generate sh -c "go list std > std.txt"
//go:embed std.txt
var stdList string

// stdPaths holds the import paths of std.txt, and with the value false the first
// elements of those that are no package themselves ("archive").
var stdPaths = sync.OnceValue(func() map[string]bool {
	paths := map[string]bool{"C": true}
	for path := range strings.FieldsSeq(stdList) {
		paths[path] = true
		root, _, _ := strings.Cut(path, "/")
		if !paths[root] {
			paths[root] = false
		}
	}
	return paths
})

// IsStd reports whether the import path is of the standard library, as of the
// Go release that std.txt was listed with (go generate). Its internal and vendored
// packages change with every release: any such path below a root of the library is one.
func IsStd(path string) bool {
	root, rest, below := strings.Cut(path, "/")
	isStd, isRoot := stdPaths()[path], false
	if _, isRoot = stdPaths()[root]; isStd || !isRoot || !below {
		return isStd
	}
	if root == "vendor" {
		return strings.HasPrefix(rest, "golang.org/x/")
	}
	return root == "internal" || strings.Contains("/"+rest+"/", "/internal/")
}

// Tabled reports whether a package is known by the library tables alone: it
// is the standard library's, or one that they speak of, or inside one. What no
// line says of such a package is not known.
func Tabled(path string) bool {
	if IsStd(path) {
		return true
	}
	for {
		if Known(path) {
			return true
		}
		i := strings.LastIndexByte(path, '/')
		if i < 0 || !strings.Contains(path[:i], "/") {
			return false
		}
		path = path[:i]
	}
}
