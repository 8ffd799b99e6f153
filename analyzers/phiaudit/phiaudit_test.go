package phiaudit_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phiaudit"
)

func TestPhiaudit(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), phiaudit.Analyzer, "paths")
}
