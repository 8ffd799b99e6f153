package phiaudit_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phiaudit"
)

func TestPhiaudit(t *testing.T) {
	analysistest.Run(findings{t}, analysistest.TestData(), phiaudit.Analyzer,
		"paths", "handlers", "frameworks", "rpc", "consumers")
}

// findings passes on what is wrong with findings; facts are known by what importing
// packages make of them.
type findings struct{ *testing.T }

func (f findings) Errorf(format string, args ...any) {
	f.Helper()
	if text := fmt.Sprintf(format, args...); !strings.Contains(text, ": unexpected fact: ") {
		f.Error(text)
	}
}
