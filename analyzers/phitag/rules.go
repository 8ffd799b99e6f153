package phitag

import "github.com/phivet/phivet/analyzers/internal/report"

// safeHarbor and riskAnalysis are the paragraphs that the declarations serve: what
// de-identified means, and knowing where PHI is.
var (
	safeHarbor   = []string{"164.514(b)(2)(i)"}
	riskAnalysis = []string{"164.308(a)(1)(ii)(A)"}
)

var (
	unknownCategory = report.Rule{ID: "phitag/unknown-category", Severity: report.Low, Title: "Unknown PHI category", CFR: safeHarbor}
	tagOption       = report.Rule{ID: "phitag/tag-option", Severity: report.Low, Title: "Option in a phi tag", CFR: riskAnalysis}
	misspelt        = report.Rule{ID: "phitag/misspelt-directive", Severity: report.Medium, Title: "Misspelt //phi: directive", CFR: riskAnalysis}
	misplaced       = report.Rule{ID: "phitag/misplaced-directive", Severity: report.Medium, Title: "//phi: directive where it means nothing", CFR: riskAnalysis}
	ignoreReason    = report.Rule{ID: "phitag/ignore-reason", Severity: report.Low, Title: "Ignore that does not say why", CFR: riskAnalysis}
	ignoreUnused    = report.Rule{ID: "phitag/ignore-unused", Severity: report.Low, Title: "Ignore without effect", CFR: riskAnalysis}
	ignoreExpired   = report.Rule{ID: "phitag/ignore-expired", Severity: report.Medium, Title: "Ignore past its date", CFR: riskAnalysis}
	unknownSymbol   = report.Rule{ID: "phitag/unknown-symbol", Severity: report.Medium, Title: "Configured symbol that does not exist", CFR: riskAnalysis}
	leaky           = report.Rule{ID: "phitag/leaky-deidentifier", Severity: report.High, Title: "De-identifier or encryptor that lets PHI through", CFR: []string{"164.514(a)", "164.312(a)(2)(iv)"}}
)

// Rules lists the rules of the analyzer.
var Rules = []report.Rule{
	unknownCategory, tagOption, misspelt, misplaced, ignoreReason, ignoreUnused, ignoreExpired, unknownSymbol, leaky,
}
