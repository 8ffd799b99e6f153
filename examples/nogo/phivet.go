// Package phivet is the suite for Bazel's nogo under the configuration beside
// this file. A nogo target lists this package alone, in place of phivet's own.
package phivet

import (
	_ "embed" // .phivet.yaml

	"github.com/phivet/phivet/analyzers"
)

//go:embed .phivet.yaml
var configuration string

// Analyzer is what nogo looks for.
var Analyzer = analyzers.MustSuite(configuration)
