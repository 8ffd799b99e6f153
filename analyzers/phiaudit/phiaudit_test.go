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
		"handlers", "defaultmux", "frameworks", "rpc", "consumers", "registry", "contract",
		"gql/operations", "gql/responses", "gql/fields", "gql/rootfields", "gql/never")
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

// TestModels: a chain counts with the method that the user's model says emits, and no sooner.
func TestModels(t *testing.T) {
	configure(t, `
models: |
  package modelled
  audits (Entry) Ship()
`)
	analysistest.Run(findings{t}, analysistest.TestData(), phiaudit.Analyzer, "modelled")
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

// TestRecord: access points are in the record with the answer of each, and what they
// give out by its type.
func TestRecord(t *testing.T) {
	states, answers := map[string]string{}, map[string]bool{}
	for _, result := range analysistest.Run(silent{t}, analysistest.TestData(), phiaudit.Analyzer, "rpc") {
		if result.Pass.Pkg.Path() != "rpc" {
			continue
		}
		rec := result.Result.(*record.Record)
		for _, a := range rec.Access {
			states[a.Name] = a.State
		}
		for _, s := range rec.Safe {
			for _, f := range s.Flows {
				answers[s.Func+" "+s.State+" "+f.Source+" "+s.Library] = true
			}
		}
	}
	for name, want := range map[string]string{
		"(*rpc.service).Get": record.Unaudited, "(*rpc.service).List": record.Unaudited,
		"(*rpc.safe).Get": record.Audited, "(*rpc.safe).List": record.Audited,
		"(*rpc.intercepted).Get": record.Audited, "(*rpc.intercepted).List": record.Unaudited,
	} {
		if states[name] != want {
			t.Errorf("%s is %q, want %q", name, states[name], want)
		}
	}
	for name, want := range map[string]bool{
		"(*service).Get response Patient.Name google.golang.org/grpc":     true,
		"(*service).List response Patient.Name google.golang.org/grpc":    true,
		"(*intercepted).Get response Patient.Name google.golang.org/grpc": false, // it returns nil
	} {
		if answers[name] != want {
			t.Errorf("%q: %v, want %v of %v", name, answers[name], want, answers)
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
