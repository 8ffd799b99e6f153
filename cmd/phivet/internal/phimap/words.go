package phimap

import (
	"fmt"

	"github.com/phivet/phivet/passes/category"
)

// Words are what people who do not read Go are told.

// kindWords say what a kind of destination is, in the plural, what may go wrong there,
// and which paragraphs of 45 CFR speak of it.
var kindWords = map[string]struct{ title, risk, cfr string }{
	Log:          {"Logs and telemetry", "Whoever reads logs, traces and error trackers sees it; minimum necessary.", "164.312(b), 164.502(b)"},
	Store:        {"Files, databases, queues", "It lies there; encryption at rest is to be shown, or its absence explained.", "164.312(a)(2)(iv)"},
	Host:         {"Other hosts", "Whoever runs the host receives it; a business associate agreement is needed first.", "164.502(e), 164.308(b)"},
	Model:        {"Language models", "The provider of the model receives it; a business associate agreement is needed first.", "164.502(e), 164.308(b)"},
	Response:     {"Answers to requests", "A person or program asked and was answered; each such access is to be recorded.", "164.312(b)"},
	Deidentifier: {"De-identified", "A function takes the identity out; what comes out is no longer followed.", "164.514(a)-(c)"},
	Encryptor:    {"Encrypted", "A function turns it into ciphertext; that may be logged and stored.", "164.312(a)(2)(iv)"},
}

// stateWords are the states of flows as headings.
var stateWords = map[string]string{
	Reported: "unprotected", Accepted: "accepted exception", Safe: "protected", Answered: "answered",
}

// protectionWords say how a safe flow is protected, or what is known of a destination.
var protectionWords = map[string]string{
	"deidentified": "de-identified", "encrypted": "encrypted", "at-rest": "encrypted at rest",
	"covered": "to a host that may have it", "tolerated": "host unknown, accepted by configuration",
	"audited": "audited access", "unaudited": "access NOT audited on every path", "not-judged": "access, not judged",
	"baa": "business associate agreement in place", "inside": "own network", "none": "NO business associate agreement",
	"unknown": "not known until the program runs",
}

// libraryWords are the libraries that people may not know by their import paths, by kind.
var libraryWords = map[string]map[string]string{
	Log:      {"builtin": "panic and print", "fmt": "standard output (fmt)", "os": "standard output (os)", "log": "standard logger (log)", "log/slog": "structured logger (log/slog)"},
	Store:    {"os": "files (os)", "io/ioutil": "files (io/ioutil)", "bufio": "files (bufio)", "encoding/csv": "CSV files (encoding/csv)", "database/sql": "SQL database (database/sql)"},
	Response: {"net/http": "HTTP (net/http)"},
}

// accessWords are the states of access points.
var accessWords = map[string]string{
	"audited": "audited", "unaudited": "NOT audited on every path", "no-access": "no access of its own left to audit",
	"not-judged": "not judged: no audit function is declared",
}

// CategoryText names a category with its paragraph: "ssn: social security numbers,
// 164.514(b)(2)(i)(G)".
func CategoryText(word string) string {
	c := category.Category(word)
	switch {
	case c.Letter() != "":
		return fmt.Sprintf("%s: %s, 164.514(b)(2)(i)(%s)", word, c.What(), c.Letter())
	case c.What() != "" && c.What() != word:
		return word + ": " + c.What()
	}
	return word
}

// Blind says what no map of this kind can see; Map.Unseen adds what one run could not.
var Blind = []string{
	"PHI that nobody declared: a field without a tag, a directive or an entry in the configuration is not on this map.",
	"Programs that are not part of this analysis: other services, front ends, scripts, database procedures, and what those do with PHI once they have it.",
	"Go code that is reached only by reflection, plug-ins, assembly, C, or by packages left out of this run.",
	"What is set when the program runs: hosts, log destinations and switches that come from the environment appear as unknown.",
	"Whether an agreement was signed, whether a store is encrypted as the configuration attests, and whether anybody reads the audit log.",
	"Backups, disks, laptops, screens, paper, people.",
}

// plural returns "1 finding", "2 findings".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
