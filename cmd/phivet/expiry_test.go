package main

import (
	"testing"

	"github.com/phivet/phivet/passes/record"
)

// An ignore that expires after its package was analysed is a finding, once.
func TestAddExpired(t *testing.T) {
	res := sample(t)
	const pkg = "example.com/m"
	res.Findings = nil
	res.Records[pkg].Ignores = []record.Ignore{
		{Pos: "a.go:1:1", Rules: []string{"philog"}, Until: "2027-01-31", Reason: "until release 8"},
		{Pos: "a.go:2:1", Rules: []string{"philog"}, Reason: "for ever"},
	}
	if res.addExpired("2027-01-31"); len(res.Findings) != 0 {
		t.Errorf("on the last day: %+v", res.Findings)
	}
	res.addExpired("2027-02-01")
	res.addExpired("2027-02-01") // as if the analysis had reported it already
	if len(res.Findings) != 1 || res.Findings[0].Rule != "phitag/ignore-expired" || res.Findings[0].Place.Line != 1 ||
		res.Findings[0].Message != "this ignore was good until 2027-01-31: mend the finding, or decide anew (until release 8)" {
		t.Errorf("after it: %+v", res.Findings)
	}

	res.Findings = nil
	res.Records[pkg].Off = []record.Off{{Analyzer: "phitag", Reason: "off in the configuration"}}
	if res.addExpired("2027-02-01"); len(res.Findings) != 0 {
		t.Errorf("with phitag off: %+v", res.Findings)
	}
}
