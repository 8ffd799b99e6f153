package phitls

import (
	"go/ast"
	"go/version"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// debugSettings are the //go:debug settings that lower what crypto/tls does by default.
var debugSettings = []struct{ name, weak, problem string }{
	{"tls10server", "1", "servers accept TLS 1.0"},
	{"tlsrsakex", "1", "RSA key exchange, without forward secrecy, is on"},
	{"tls3des", "1", "3DES cipher suites are on"},
}

// defaults judges, in package main, what a server's tls.Config that sets no
// MinVersion stands for.
func (c *checker) defaults() {
	if c.pass.Pkg.Name() != "main" {
		return
	}
	problem := lowered(c.pass.Pkg.GoVersion(), c.debugLines())
	if problem == "" {
		return
	}
	c.instructions(func(instr ssa.Instruction) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok || callee(call.Common()) == nil {
			return
		}
		config, serves := c.serverConfig(call)
		if !serves || config != nil && c.setsMinimum(config, call) {
			return
		}
		pos := call.Common().Pos()
		if config != nil {
			if a, ok := c.fold.Place(config).Root.(*ssa.Alloc); ok {
				pos = a.Pos()
			}
		}
		c.report.Add(lowDefaults, analysis.Diagnostic{Pos: pos, Message: problem + ": set MinVersion to tls.VersionTLS12"})
	})
}

// serverConfig returns the configuration of the TLS server that a call starts,
// nil for the default one; ok is false if it starts none.
func (c *checker) serverConfig(call ssa.CallInstruction) (config ssa.Value, ok bool) {
	args := call.Common().Args
	switch fullName(callee(call.Common())) {
	case "net/http.ListenAndServeTLS", "net/http.ServeTLS":
		return nil, true
	case "(*net/http.Server).ListenAndServeTLS", "(*net/http.Server).ServeTLS":
		return c.stored(args[0], "TLSConfig"), true
	case "crypto/tls.Listen":
		return args[2], true
	case "crypto/tls.NewListener", "crypto/tls.Server":
		return args[1], true
	}
	return nil, false
}

func (c *checker) setsMinimum(config ssa.Value, at ssa.Instruction) bool {
	for _, v := range c.fold.FieldAt(config, "MinVersion", at) {
		if text, ok := v.Text(); ok && text == "0" {
			return false
		}
	}
	return true
}

// lowered says which default the settings of //go:debug lines or the go version of
// the module lower; "" if none is.
func lowered(goVersion string, settings map[string]string) string {
	if v := settings["default"]; v != "" {
		goVersion = v
	}
	for _, s := range debugSettings {
		if settings[s.name] == s.weak {
			return s.problem + " by //go:debug " + s.name + "=" + s.weak
		}
	}
	_, set := settings["tls10server"]
	if !set && version.IsValid(goVersion) && version.Compare(goVersion, "go1.22") < 0 {
		return "servers accept TLS 1.0 by the go version " + strings.TrimPrefix(goVersion, "go")
	}
	return ""
}

// debugLines returns the settings of the package's //go:debug lines, which
// stand before the package clause.
func (c *checker) debugLines() map[string]string {
	settings := map[string]string{}
	for _, file := range c.pass.Files {
		for _, group := range file.Comments {
			for _, comment := range group.List {
				if text, ok := strings.CutPrefix(comment.Text, "//go:debug "); ok && before(comment, file) {
					name, value, _ := strings.Cut(strings.TrimSpace(text), "=")
					settings[name] = value
				}
			}
		}
	}
	return settings
}

func before(comment *ast.Comment, file *ast.File) bool { return comment.Pos() < file.Package }
