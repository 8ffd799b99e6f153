// Command vettool runs phitls under go vet.
package main

import (
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/phivet/phivet/analyzers/phitls"
)

func main() { unitchecker.Main(phitls.Analyzer) }
