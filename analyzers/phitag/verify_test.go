package phitag

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// TestVerified runs over de-identifiers and encryptors with a body; the engine's
// suite keeps them.
func TestVerified(t *testing.T) {
	analysistest.Run(t, "../../testdata/engine", Analyzer, "./verify/...")
}
