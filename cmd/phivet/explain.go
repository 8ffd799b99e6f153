package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/record"
	"github.com/phivet/phivet/passes/spell"
)

// runExplain is phivet explain: the page of an analyzer, what is known of a
// symbol, or why a line is reported or not.
func runExplain(args []string, stdout, stderr io.Writer) int {
	opts, err := parseOptions("", args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean
	}
	if err != nil {
		return exitFailure
	}
	if len(opts.packages) != 1 || len(args) == 0 {
		return fail(stderr, errors.New("usage: phivet explain NAME, an analyzer, a symbol or a position file.go:42"))
	}
	name := opts.packages[0] // parsed as a package
	analyzer, _, _ := strings.Cut(name, "/")
	if a := findAnalyzer(analyzer); a != nil {
		explainAnalyzer(stdout, a)
		return exitClean
	}
	opts.packages = []string{"./..."}
	res, err := check(context.Background(), opts, stderr)
	if err != nil {
		return fail(stderr, err)
	}
	if file, line, _ := splitPosition(name); line > 0 {
		err = explainLine(stdout, res, file, line)
	} else {
		err = explainSymbol(stdout, res, name)
	}
	if err != nil {
		return fail(stderr, err)
	}
	return exitClean
}

// explainAnalyzer prints an analyzer's page.
func explainAnalyzer(w io.Writer, a *analysis.Analyzer) {
	fmt.Fprintf(w, "%s: %s\n", a.Name, strings.TrimPrefix(strings.TrimSpace(a.Doc), a.Name+": "))
	if a.URL != "" {
		fmt.Fprintf(w, "\n%s\n", a.URL)
	}
}

// explainSymbol says by what a symbol, or what ends in that name, is PHI, where
// it gets to and what is accepted.
func explainSymbol(w io.Writer, res *result, name string) error {
	all := res.declarations()
	named := func(match func(d declaration) bool) []declaration {
		return slices.DeleteFunc(slices.Clone(all), func(d declaration) bool { return !match(d) })
	}
	declared := named(func(d declaration) bool { return d.Symbol == name || d.Name == name })
	if len(declared) == 0 {
		declared = named(func(d declaration) bool { return strings.HasSuffix(d.Symbol, "."+name) })
	}
	if len(declared) == 0 && explainUndeclared(w, res, name) {
		return nil
	}
	if len(declared) == 0 {
		return unknownSymbol(name, all)
	}
	text := make(texts)
	for _, d := range declared {
		fmt.Fprintf(w, "%s is PHI (%s), declared at %s\n", d.Symbol, d.Category, res.position(d.pkg, d.Pos))
		if p, ok := res.locate(d.pkg, d.Pos); ok {
			fmt.Fprintf(w, "  by: %s\n", strings.Join(strings.Fields(text.line(p.File, p.Line)), " "))
		}
		res.explainFlows(w, d.Symbol)
	}
	return nil
}

// explainFlows prints where PHI of a symbol gets to.
func (res *result) explainFlows(w io.Writer, symbol string) {
	of := func(flows []record.Flow) bool {
		return slices.ContainsFunc(flows, func(f record.Flow) bool { return f.Symbol == symbol })
	}
	n := 0
	for _, f := range res.Findings {
		if f.Detail != nil && of(f.Detail.Flows) {
			fmt.Fprintf(w, "  reported: %s: %s [%s]\n", res.at(f.Place), f.Message, f.Rule)
			n++
		}
	}
	for _, pkg := range res.packages() {
		for _, a := range res.Records[pkg].Accepted {
			if of(a.Flows) {
				fmt.Fprintf(w, "  accepted: %s: %s [%s] because: %s\n", res.position(pkg, a.Pos), a.Message, a.Rule, a.Reason)
				n++
			}
		}
		for _, safe := range res.Records[pkg].Safe {
			for _, flow := range safe.Flows {
				if flow.Symbol == symbol {
					fmt.Fprintf(w, "  %s: %s: %s\n", safe.State, res.position(pkg, safe.Pos), strings.Join(append(stepTexts(flow), safe.Sink), ", "))
					n++
				}
			}
		}
	}
	if n == 0 {
		fmt.Fprintln(w, "  it gets to no sink that phivet knows")
	}
}

func stepTexts(flow record.Flow) []string {
	var texts []string
	for _, step := range flow.Steps {
		texts = append(texts, step.Text)
	}
	return texts
}

// A declaration is a source and the package that declares it.
type declaration struct {
	record.Source
	pkg string
}

// declarations returns what the analysed packages declare, in order.
func (res *result) declarations() []declaration {
	var list []declaration
	seen := make(map[record.Source]bool)
	for _, pkg := range res.packages() {
		for _, s := range res.Records[pkg].Declared {
			if !seen[s] {
				seen[s] = true
				list = append(list, declaration{s, pkg})
			}
		}
	}
	return list
}

// unknownSymbol says that nothing declares a name to be PHI.
func unknownSymbol(name string, all []declaration) error {
	var known []string
	for _, d := range all {
		known = append(known, d.Symbol, d.Name)
	}
	hint := ""
	if near := spell.Nearest(name, known); near != "" {
		hint = "; did you mean " + near + "?"
	}
	return fmt.Errorf("no tag, directive or configuration declares %s to be PHI%s", name, hint)
}

// position prints a record's position relative to the working directory.
func (res *result) position(pkg, pos string) string {
	p, ok := res.locate(pkg, pos)
	return res.stationPos(station{place: p, found: ok, pos: pos})
}
