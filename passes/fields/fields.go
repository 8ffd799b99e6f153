package fields

import (
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/directives"
)

// Analyzer resolves the declarations that a package can see; its result is an *Index.
var Analyzer = &analysis.Analyzer{
	Name:       "phifields",
	Doc:        "resolve what is declared to be PHI\n\nReports nothing; other analyzers ask its result.",
	URL:        "https://pkg.go.dev/github.com/phivet/phivet/passes/fields",
	Run:        run,
	Requires:   []*analysis.Analyzer{config.Analyzer, directives.Analyzer},
	ResultType: reflect.TypeFor[*Index](),
}

func run(pass *analysis.Pass) (any, error) {
	return newIndex(pass,
		pass.ResultOf[config.Analyzer].(*config.Config),
		pass.ResultOf[directives.Analyzer].(*directives.Index)), nil
}
