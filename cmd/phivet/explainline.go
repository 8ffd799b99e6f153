package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/record"
)

// explainLine says what is reported on a line of a file, what is accepted, and
// which ways of PHI lead across it; or why there is silence.
func explainLine(w io.Writer, res *result, file string, line int) error {
	abs, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if !isFile(abs) {
		return fmt.Errorf("there is no file %s", file)
	}
	if _, ok := make(texts).lookup(abs, line); !ok {
		return fmt.Errorf("%s has no line %d", file, line)
	}
	here := func(p place) bool { return p.File == abs && p.Line == line }
	n := 0
	tell := func(format string, args ...any) {
		fmt.Fprintf(w, format+"\n", args...)
		n++
	}
	for _, d := range res.declarations() {
		if p, ok := res.locate(d.pkg, d.Pos); ok && here(p) {
			tell("declares %s to be PHI (%s)", d.Symbol, d.Category)
		}
	}
	for _, f := range res.Findings {
		if here(f.Place) {
			tell("reported: %s [%s]", f.Message, f.Rule)
		} else if text, ok := res.crosses(f, here); ok {
			tell("on the way to %s: %s", res.at(f.Place), text)
		}
	}
	for _, pkg := range res.packages() {
		for _, a := range res.Records[pkg].Accepted {
			if p, ok := res.locate(pkg, a.Pos); ok && here(p) {
				tell("accepted: %s [%s] because: %s", a.Message, a.Rule, a.Reason)
			}
		}
		for _, safe := range res.Records[pkg].Safe {
			if p, ok := res.locate(pkg, safe.Pos); ok && here(p) {
				tell("%s: %s gets to %s%s", safe.State, sourcesOf(safe.Flows), safe.Sink, because(safe.Reason))
			}
		}
		for _, ig := range res.Records[pkg].Ignores {
			if p, ok := res.locate(pkg, ig.Pos); ok && p.File == abs && (p.Line == line || p.Line == line-1) {
				tell("ignored: %s, because: %s", strings.Join(ig.Rules, ", "), ig.Reason)
			}
		}
	}
	if n == 0 {
		fmt.Fprintf(w, "nothing is reported on line %d of %s: %s\n", line, res.rel(abs), res.silence(abs))
	}
	explainCode(w, res, abs, line)
	return nil
}

// sourcesOf names the sources of flows, each once.
func sourcesOf(flows []record.Flow) string {
	var names []string
	for _, f := range flows {
		if name := fmt.Sprintf("%s (%s)", f.Source, f.Category); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func because(reason string) string {
	if reason == "" {
		return ""
	}
	return ", because: " + reason
}

// crosses returns what a finding's way says of a place.
func (res *result) crosses(f finding, here func(place) bool) (text string, ok bool) {
	if f.Detail == nil {
		return "", false
	}
	for _, flow := range f.Detail.Flows {
		for _, s := range res.stations(f, flow) {
			if s.found && here(s.place) {
				return s.text, true
			}
		}
	}
	return "", false
}

// silence says why phivet would report nothing, or found nothing, in a file.
func (res *result) silence(file string) string {
	src, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly|parser.ParseComments)
	pkg, analysed := res.packageOf(file)
	switch {
	case err != nil:
		return "it is no Go file that can be read"
	case strings.HasSuffix(file, "_test.go") && !res.snap.config.Tests:
		return "it is a test file, and tests is off in the configuration (-tests reports there)"
	case ast.IsGenerated(src) && !res.snap.config.Generated:
		return "it is generated, and generated is off in the configuration"
	case res.snap.excludes(file):
		return "the configuration excludes the file"
	case !analysed:
		return "its package was not analysed"
	}
	for _, off := range res.Records[pkg].Off {
		if off.Reason != configuredOff {
			return fmt.Sprintf("no PHI gets to a sink there; %s was off: %s", off.Analyzer, off.Reason)
		}
	}
	return "no PHI gets to a sink there that phivet knows"
}

// packageOf returns the analysed package whose directory holds the file.
func (res *result) packageOf(file string) (pkg string, ok bool) {
	for _, pkg := range res.packages() {
		module := res.module[pkg]
		rel := strings.TrimPrefix(strings.TrimPrefix(pkg, module), "/")
		if filepath.Join(res.modules[module], filepath.FromSlash(rel)) == filepath.Dir(file) {
			return pkg, true
		}
	}
	return "", false
}
