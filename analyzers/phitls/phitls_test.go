package phitls_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phitls"
)

func TestPhitls(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), phitls.Analyzer, "tlsconfig", "tlsuser", "dsn", "urls", "rpc", "clients")
}
