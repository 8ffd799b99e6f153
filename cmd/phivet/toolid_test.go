package main

import (
	"runtime/debug"
	"testing"
)

func TestReleaseID(t *testing.T) {
	release := debug.Module{Path: modulePath, Version: "v1.2.0", Sum: "h1:x"}
	checkout := debug.Module{Path: modulePath, Version: "v1.2.1-0.20260101000000-abcdefabcdef+dirty"}
	for _, test := range []struct {
		what string
		info debug.BuildInfo
		want string
	}{
		{"go install ...@v1.2.0", debug.BuildInfo{GoVersion: "go1.26.8", Main: release}, "v1.2.0 h1:x go1.26.8"},
		{"go build in a checkout", debug.BuildInfo{GoVersion: "go1.26.8", Main: checkout}, ""},
		// A dependency's versions are those of the module that has it as a tool.
		{"go tool phivet", debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Path: "example.com/m", Sum: "h1:y"}, Deps: []*debug.Module{&release}}, ""},
	} {
		if got := releaseID(&test.info); got != test.want {
			t.Errorf("%s: %q, want %q", test.what, got, test.want)
		}
	}
}
