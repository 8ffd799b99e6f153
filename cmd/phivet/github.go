package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/phivet/phivet/analyzers"
)

// formatGitHub prints workflow commands, which GitHub Actions shows beside the
// lines of a change. It shows a few of each step only: the gravest go first.
func formatGitHub(w, stderr io.Writer, res *result) error {
	kinds := map[analyzers.Severity]string{analyzers.High: "error", analyzers.Medium: "warning", analyzers.Low: "notice"}
	findings := slices.Clone(res.Findings)
	slices.SortStableFunc(findings, func(a, b finding) int { return cmp.Compare(rank(a.Rule), rank(b.Rule)) })
	text := make(texts)
	out := bufio.NewWriter(w)
	for _, f := range findings {
		p := text.oneLine(f.Place)
		fmt.Fprintf(out, "::%s file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s\n",
			kinds[analyzers.FindRule(f.Rule).Severity], property(res.inRepo(p.File)),
			p.Line, p.EndLine, p.Col, p.EndCol, property(f.Rule), data(f.Message))
	}
	if err := out.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(stderr, res.summary())
	return nil
}

// rank orders rules by severity.
func rank(rule string) int {
	order := []analyzers.Severity{analyzers.High, analyzers.Medium, analyzers.Low}
	return slices.Index(order, analyzers.FindRule(rule).Severity)
}

// data and property escape as the runner's own toolkit does.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func data(s string) string     { return dataEscapes.Replace(s) }
func property(s string) string { return propertyEscapes.Replace(s) }
