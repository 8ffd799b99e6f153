package report

import (
	"go/parser"
	"go/token"
	"strings"
)

// MustManual returns the manual page of an analyzer from the source of its doc.go: what its
// package comment says below "# Analyzer NAME", without the name, so that help,
// pkg.go.dev and docs/ share one text. It panics, at start-up, if that is missing.
func MustManual(source, name string) string {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", source, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		panic(err)
	}
	_, page, found := strings.Cut(file.Doc.Text(), "# Analyzer "+name+"\n\n"+name+": ")
	if !found {
		panic("the package comment in doc.go has no heading for analyzer " + name)
	}
	return strings.TrimSpace(page)
}
