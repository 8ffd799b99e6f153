package phitls

import "github.com/phivet/phivet/analyzers/internal/report"

// Rules are the kinds of findings of this analyzer.
var Rules = []report.Rule{
	skipVerify, minVersion, maxVersion, cipherSuite, acceptsAll, lowDefaults,
	clearListener, insecureGRPC, weakDSN, clearURL, noTLS, hostKey, plainPHI,
}

func rule(name, title string) report.Rule {
	return report.Rule{ID: "phitls/" + name, Severity: report.Medium, Title: title, CFR: []string{"164.312(e)(1)"}}
}

var (
	skipVerify    = rule("insecure-skip-verify", "TLS certificates are not verified")
	minVersion    = rule("min-version", "TLS below 1.2 is allowed")
	maxVersion    = rule("max-version", "TLS 1.2 and above are ruled out")
	cipherSuite   = rule("cipher-suite", "Insecure cipher suite")
	acceptsAll    = rule("accepts-any-certificate", "Certificate verification that accepts everything")
	lowDefaults   = rule("low-defaults", "Go version or debug setting that lowers TLS defaults")
	clearListener = rule("clear-text-listener", "PHI is served without TLS")
	insecureGRPC  = rule("insecure-grpc", "gRPC without encryption")
	weakDSN       = rule("weak-dsn", "Database connection without verified TLS")
	clearURL      = rule("clear-text-url", "Connection URL without TLS")
	noTLS         = rule("no-tls", "Client options without TLS")
	hostKey       = rule("ssh-host-key", "SSH host keys are not verified")
	plainPHI      = report.Rule{ID: "phitls/phi-over-http", Severity: report.High, Title: "PHI is sent over http://", CFR: []string{"164.312(e)(1)"}}
)
