package phiegress_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phiegress"
	"github.com/phivet/phivet/passes/config"
)

func configure(t *testing.T, yaml string) {
	t.Helper()
	if err := config.Analyzer.Flags.Set("yaml", yaml); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { config.Analyzer.Flags.Set("yaml", "") })
}

func TestFindings(t *testing.T) {
	configure(t, `baa: {hosts: ["*.clinic.example"], inside: ["*.svc.cluster.local"]}`)
	analysistest.Run(t, analysistest.TestData(), phiegress.Analyzer, "web")
}
