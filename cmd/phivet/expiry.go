package main

import "github.com/phivet/phivet/passes/record"

// The analyzer that judges ignores, and its rule for those past their date.
const (
	ignoreAnalyzer = "phitag"
	expiredRule    = "phitag/ignore-expired"
)

// addExpired adds a finding for each ignore whose last day, today being a date
// like 2027-01-31, has passed since its package was analysed: go vet's cache
// replays what was true then.
func (rep *report) addExpired(today string) {
	for pkg, rec := range rep.Records {
		if isOff(rec, ignoreAnalyzer) {
			continue
		}
		for _, ig := range rec.Ignores {
			message := ig.Expiry(today)
			p, ok := rep.locate(pkg, ig.Pos)
			if message == "" || !ok {
				continue
			}
			rep.Findings = append(rep.Findings, finding{
				Place: p, Analyzer: ignoreAnalyzer, Rule: expiredRule, Package: pkg, Message: message,
			})
		}
	}
	rep.Findings = sortFindings(rep.Findings) // once, if the analysis said it too
}

// isOff reports whether the analyzer did not judge the package.
func isOff(rec *record.Record, analyzer string) bool {
	for _, off := range rec.Off {
		if off.Analyzer == analyzer {
			return true
		}
	}
	return false
}
