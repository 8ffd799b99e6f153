package phiaudit_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phiaudit"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/record"
)

func TestPhiaudit(t *testing.T) {
	analysistest.Run(findings{t}, analysistest.TestData(), phiaudit.Analyzer,
		"paths", "accesses", "gens", "naming", "ignores",
		"handlers", "defaultmux", "frameworks", "rpc", "consumers", "registry")
}

// TestOff: nothing is missing in a program that has no audit calls, and it says so.
func TestOff(t *testing.T) {
	for _, result := range analysistest.Run(findings{t}, analysistest.TestData(), phiaudit.Analyzer, "off") {
		if result.Pass.Pkg.Path() != "off" {
			continue
		}
		off := result.Result.(*record.Record).Off
		if len(off) != 1 || off[0].Analyzer != "phiaudit" || !strings.Contains(off[0].Reason, "no audit function is declared") {
			t.Errorf("the record says %+v", off)
		}
	}
}

// TestConfigured: a configuration turns it on where no directive does.
func TestConfigured(t *testing.T) {
	configure(t, `
audit:
  functions:
    - func: (*configured.Trail).Put
      params: {actor: who, subject: subject}
  middlewares: [configured.Wrap]
  access: [configured.Load]
`)
	analysistest.Run(findings{t}, analysistest.TestData(), phiaudit.Analyzer, "configured")
}

// TestRequired: with audit.required the lack of any audit function is no excuse.
func TestRequired(t *testing.T) {
	configure(t, "audit: {required: true}")
	for _, result := range analysistest.Run(silent{t}, analysistest.TestData(), phiaudit.Analyzer, "off") {
		if result.Pass.Pkg.Path() != "off" {
			continue
		}
		if len(result.Diagnostics) != 1 || !strings.Contains(result.Diagnostics[0].Message, "a call of a function with the word audit in its name would count") {
			t.Errorf("diagnostics %+v", result.Diagnostics)
		}
		if n := result.Result.(*record.Record).Counts.Access; n != 1 {
			t.Errorf("%d access points are counted, want 1", n)
		}
	}
}

func configure(t *testing.T, yaml string) {
	t.Helper()
	if err := config.Analyzer.Flags.Set("yaml", yaml); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { config.Analyzer.Flags.Set("yaml", "") })
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

// silent leaves it to the test to judge the findings.
type silent struct{ *testing.T }

func (silent) Errorf(string, ...any) {}
