package main

import (
	"testing"
)

// chain: b calls a, a calls the sink in xlog.
const chain = `
-- go.mod --
module example.com/m
go 1.26
-- .phivet.yaml --
sinks: {log: [example.com/m/xlog.Emit]}
-- xlog/xlog.go --
package xlog

func Emit(string) {}
func Save(string) {}
-- a/a.go --
package a

import "example.com/m/xlog"

func A() { xlog.Emit("a") }

func Keep() { xlog.Save("a") }
-- b/b.go --
package b

import "example.com/m/a"

func B() { a.A() }

func Keep() { a.Keep() }
`

const (
	findingA = "a/a.go:5:21: call of example.com/m/xlog.Emit"
	findingB = "b/b.go:5:15: call of example.com/m/xlog.Emit (at a/a.go:5:21)"
	keptA    = "a/a.go:7:24: call of example.com/m/xlog.Save"
	keptB    = "b/b.go:7:21: call of example.com/m/xlog.Save (at a/a.go:7:24)"
)

// The findings of a package that was first seen as a dependency are not lost,
// and those of a dependency are not phivet's answer about its importer.
func TestFindingsOfDependencies(t *testing.T) {
	w := newWorld(t, chain)
	w.vet("./b").want(t, "go vet ./b", 1, findingB)
	w.vet("./a").want(t, "go vet ./a", 1, findingA, "!"+findingB)
	w.vet("./...").want(t, "go vet ./...", 1, findingA, findingB)

	w = newWorld(t, chain)
	w.vet("./a").want(t, "go vet ./a", 1, findingA)
	w.vet("./b").want(t, "go vet ./b", 1, findingB)

	w = newWorld(t, chain)
	w.phivet("./b").want(t, "phivet ./b", 1, findingB, "!"+findingA, "1 finding in 1 package")
	w.phivet("./a").want(t, "phivet ./a", 1, findingA, "!"+findingB)
	w.phivet("./xlog").want(t, "phivet ./xlog", 0, "no findings")
	w.phivet("./...").want(t, "phivet ./...", 1, findingA, findingB, "2 findings in 2 packages")
}

// A package with in-package tests is two actions of go vet with one name.
func TestFindingsOfTestedDependencies(t *testing.T) {
	w := newWorld(t, chain+"-- a/a_test.go --\npackage a\n\nfunc helper() { A() }\n")
	w.vet("./b").want(t, "go vet ./b", 1, findingB)
	w.vet("./a").want(t, "go vet ./a", 1, findingA)
	w.phivet("./...").want(t, "phivet ./...", 1, findingA, findingB, "2 findings")
	w.run("a", nil, "rm", "a_test.go")
	w.vet("./a").want(t, "go vet ./a, without test", 1, findingA)
}

// An analyzer's error is seen in every run, and in a dependency too.
func TestErrorsDoNotVanish(t *testing.T) {
	const archive = `
-- go.mod --
module example.com/m
go 1.26
-- f/f.go --
package fails

func F() {}
-- g/g.go --
package g

import fails "example.com/m/f"

func G() { fails.F() }
-- b/b.go --
package breaks
`
	const message = "failing could not analyse example.com/m/f: out of ideas"
	w := newWorld(t, archive)
	for range 2 {
		w.vet("./f").want(t, "go vet ./f", 1, "f/f.go:1:1: "+message)
		w.phivet("./f").want(t, "phivet ./f", 1, "f/f.go:1:1: "+message)
		w.vet("./g").want(t, "go vet ./g", 1, message)
		w.vet("./b").want(t, "go vet ./b", 1, "required could not analyse example.com/m/b: out of order")
		w.phivet("./b", "./f").want(t, "phivet ./b ./f", 2, "required could not analyse example.com/m/b: out of order", message)
	}
}

// Facts and types of a dependency outside the main module arrive, and nothing
// is reported there.
func TestDependencyModule(t *testing.T) {
	w := newWorld(t, `
-- go.mod --
module example.com/m
go 1.26
require example.com/dep v1.0.0
replace example.com/dep => ../dep
-- .phivet.yaml --
sinks: {log: [example.com/dep/xlog.Emit]}
-- b/b.go --
package b

import "example.com/dep/a"

func B() a.T { return a.A() }
-- ../dep/go.mod --
module example.com/dep
go 1.26
-- ../dep/xlog/xlog.go --
package xlog

func Emit(string) {}
-- ../dep/a/a.go --
package a

import "example.com/dep/xlog"

type T struct{ X int }

func A() T { xlog.Emit(""); return T{} }
`)
	const found = "b/b.go:5:26: call of example.com/dep/xlog.Emit (at a/a.go:7:23)"
	w.vet("./...").want(t, "go vet", 1, found, "!a.go:7:23: call")
	w.phivet().want(t, "phivet", 1, found, "1 finding in")

	// The dependency's facts were computed under the old configuration.
	w.write(".phivet.yaml", "sinks: {log: []}\n")
	w.vet("./...").want(t, "go vet, other configuration", 0)
	w.phivet().want(t, "phivet, other configuration", 0)
	w.write(".phivet.yaml", "sinks: {log: [example.com/dep/xlog.Emit]} # as before\n")
	w.vet("./...").want(t, "go vet, first configuration again", 1, found)
}

// Go vet prints no analyzer's name, so the message ends in it; phivet's do not.
func TestAnalyzerNameInMessage(t *testing.T) {
	w := newWorld(t, chain)
	w.vet("./a").want(t, "go vet", 1, findingA+" (standin)\n")
	w.phivet("./a").want(t, "phivet", 1, findingA+" [standin/log]\n", "!(standin)")
}

// A tool below another program than go cannot know the configuration.
func TestToolexec(t *testing.T) {
	w := newWorld(t, chain)
	w.write("exec.sh", "#!/bin/sh\n\"$@\"\nexit $?\n")
	w.run(".", nil, "chmod", "+x", "exec.sh").want(t, "chmod", 0)
	w.vet("-toolexec="+w.dir+"/exec.sh", "./a").want(t, "go vet -toolexec", 1, "run phivet instead")
	w.run(".", []string{"GOFLAGS=-mod=mod -toolexec=" + w.dir + "/exec.sh"}, self(t), "./a").want(t, "phivet, -toolexec", 1, findingA)
}

// Two checkouts of one module under -trimpath have one cache key.
func TestTrimpath(t *testing.T) {
	w := newWorld(t, chain)
	env := []string{"GOFLAGS=-mod=mod -trimpath"}
	w.run(".", env, self(t), "./a").want(t, "first checkout", 1, findingA)
	w.run(".", nil, "cp", "-r", w.dir, w.dir+"2").want(t, "cp", 0)
	w.run("../src2", env, self(t), "./a").want(t, "second checkout", 1, findingA, "!../src/a")
}
