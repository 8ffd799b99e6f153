package main

import (
	"runtime/debug"
	"testing"
)

func TestReleaseID(t *testing.T) {
	release := debug.Module{Path: modulePath, Version: "v1.2.0", Sum: "h1:x"}
	checkout := debug.Module{Path: modulePath, Version: "v1.2.1-0.20260101000000-abcdefabcdef+dirty"}
	later := debug.Module{Path: "golang.org/x/tools", Version: "v0.99.0"}
	replaced := debug.Module{Path: "golang.org/x/tools", Version: "v0.99.0", Replace: &debug.Module{Path: "../tools"}}
	for _, test := range []struct {
		what string
		info debug.BuildInfo
		want string
	}{
		{"go install ...@v1.2.0", debug.BuildInfo{GoVersion: "go1.26.8", Main: release}, "v1.2.0 h1:x go1.26.8"},
		{"go build in a checkout", debug.BuildInfo{GoVersion: "go1.26.8", Main: checkout}, ""},
		// As a tool of a module, which decides on the versions of dependencies.
		{"go tool phivet", debug.BuildInfo{GoVersion: "go1.26.8", Main: release, Deps: []*debug.Module{&later}}, "v1.2.0 h1:x go1.26.8 golang.org/x/tools@v0.99.0"},
		{"a replaced dependency", debug.BuildInfo{GoVersion: "go1.26.8", Main: release, Deps: []*debug.Module{&replaced}}, ""},
		{"another program", debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Path: "example.com/m", Sum: "h1:y"}, Deps: []*debug.Module{&release}}, ""},
	} {
		if got := releaseID(&test.info); got != test.want {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
}
