package analyzers

import (
	"fmt"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/phivet/phivet/passes/config"
)

// Suite returns the whole suite as one analyzer, phivet, under a configuration
// of its own: for drivers whose users hand the configuration over in code, where
// those of All would share one flag. Findings read as phivet prints them, without
// related information: where it is not shown with its finding it is noise, and
// the message tells the way.
//
// Key becomes part of the names of the passes behind it. A driver that keeps
// facts by name (golangci-lint) needs another key for another configuration;
// it holds letters, digits and underscores, and may be empty.
func Suite(c *config.Config, key string) *analysis.Analyzer {
	made := copies{config: c, key: key, of: make(map[*analysis.Analyzer]*analysis.Analyzer)}
	suite := &analysis.Analyzer{
		Name: "phivet",
		Doc:  "trace protected health information to where it must not go",
		URL:  "https://github.com/phivet/phivet",
	}
	for _, a := range All {
		suite.Requires = append(suite.Requires, made.copy(a))
	}
	suite.Run = func(pass *analysis.Pass) (any, error) {
		for _, a := range suite.Requires {
			for _, d := range pass.ResultOf[a].(*outcome).diagnostics {
				d.Related = nil
				pass.Report(d)
			}
		}
		return nil, nil
	}
	return suite
}

// MustSuite is Suite for the text of a configuration, which it panics about if
// anything is wrong with it: for a package variable, beside an embedded file.
func MustSuite(yaml string) *analysis.Analyzer {
	c, err := config.Parse(config.Name, []byte(yaml))
	if err != nil {
		panic(fmt.Sprintf("phivet: %v", err))
	}
	return Suite(c, "")
}

// An outcome is the result of a copied analyzer: what the original returned and
// what it reported, for drivers drop the reports of analyzers that others require.
type outcome struct {
	result      any
	diagnostics []analysis.Diagnostic
}

// Copies are analyzers made from others for one configuration.
type copies struct {
	config *config.Config
	key    string
	of     map[*analysis.Analyzer]*analysis.Analyzer
}

// copy returns the copy of an analyzer, made with the copies of what it
// requires. The original's run function does not see the difference.
func (c *copies) copy(original *analysis.Analyzer) *analysis.Analyzer {
	if !ours(original) {
		return original
	}
	if a := c.of[original]; a != nil {
		return a
	}
	a := *original
	c.of[original] = &a
	if c.key != "" {
		a.Name += "_" + c.key
	}
	a.ResultType = reflect.TypeFor[*outcome]()
	a.Requires = make([]*analysis.Analyzer, len(original.Requires))
	for i, req := range original.Requires {
		a.Requires[i] = c.copy(req)
	}
	a.Run = func(pass *analysis.Pass) (any, error) { return c.run(original, pass) }
	return &a
}

// run runs the original on the pass of its copy.
func (c *copies) run(original *analysis.Analyzer, pass *analysis.Pass) (*outcome, error) {
	if original == config.Analyzer {
		return &outcome{result: c.config}, nil
	}
	out := new(outcome)
	inner := *pass
	inner.Analyzer = original
	inner.Report = func(d analysis.Diagnostic) { out.diagnostics = append(out.diagnostics, d) }
	inner.ResultOf = make(map[*analysis.Analyzer]any)
	for _, req := range original.Requires {
		result := pass.ResultOf[c.copy(req)]
		if copied, ok := result.(*outcome); ok {
			result = copied.result
		}
		inner.ResultOf[req] = result
	}
	var err error
	out.result, err = original.Run(&inner)
	return out, err
}

// ours reports whether an analyzer is one of this module: all of them, and no
// other, have names that begin with phi. Others stay as they are, for a driver
// may run them for somebody else too.
func ours(a *analysis.Analyzer) bool { return strings.HasPrefix(a.Name, "phi") }
