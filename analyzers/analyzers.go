// Package analyzers names the suite.
package analyzers

import "golang.org/x/tools/go/analysis"

// All is the suite, in the order in which help lists it. A new analyzer is a
// folder beside this file and a line here.
var All = []*analysis.Analyzer{}
