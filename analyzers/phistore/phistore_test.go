package phistore_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/phivet/phivet/analyzers/phistore"
	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/record"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), phistore.Analyzer, "files", "sqldb", "crypt")
}

// A store that encrypts at rest is silent, but the record keeps what went there, and why that is well.
func TestEncryptedStore(t *testing.T) {
	set := func(yaml string) {
		if err := config.Analyzer.Flags.Set("yaml", yaml); err != nil {
			t.Fatal(err)
		}
	}
	set(`store: {encrypted: [{store: database/sql, reason: "RDS, KMS key phi-prod"}]}`)
	t.Cleanup(func() { set("") })
	for _, result := range analysistest.Run(quiet{t}, analysistest.TestData(), phistore.Analyzer, "sqldb") {
		if len(result.Diagnostics) > 0 {
			t.Errorf("%d findings in an encrypted store", len(result.Diagnostics))
		}
		rec := result.Result.(*record.Record)
		if len(rec.Accepted) == 0 && result.Pass.Pkg.Path() == "sqldb" {
			t.Error("the record keeps nothing of it")
		}
		for _, a := range rec.Accepted {
			if a.Reason != "RDS, KMS key phi-prod" || a.Rule != phistore.Unencrypted.ID || a.Message == "" {
				t.Errorf("accepted %+v", a)
			}
		}
	}
}

// quiet swallows the complaints about comments that want a finding.
type quiet struct{ *testing.T }

func (quiet) Errorf(string, ...any) {}
