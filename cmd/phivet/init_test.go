package main

import (
	"strings"
	"testing"

	"github.com/phivet/phivet/passes/config"
)

// newEntries are what every case of TestMerge adds.
var newEntries = &proposal{sections: []section{
	{key: "sources", about: "Sources.", entries: []entry{{"a.go:1: seen", "x.example/m.P", []string{"type: x.example/m.P", "fields: [SSN]", "phi: ssn"}}}},
	{key: "sinks.log", about: "Loggers.", entries: []entry{{"b.go:2: seen", "x.example/l.Emit", []string{"x.example/l.Emit"}}}},
}}

func TestMerge(t *testing.T) {
	const (
		source = "  # a.go:1: seen\n  - type: x.example/m.P\n    fields: [SSN]\n    phi: ssn\n"
		emit   = "    # b.go:2: seen\n    - x.example/l.Emit\n"
		logger = "\n# Loggers.\nsinks:\n  log:\n" + emit
	)
	tests := []struct{ name, have, want string }{
		{"nothing there", "version: 1\n", "version: 1\n\n# Sources.\nsources:\n" + source + logger},
		{"no newline at the end", "version: 1", "version: 1\n\n# Sources.\nsources:\n" + source + logger},
		{"an empty key", "sources: # none yet\ntests: true\n", "sources: # none yet\n" + source + "tests: true\n" + logger},
		{"comments stay where they are",
			"# top\nsources: # PHI\n  # first\n  - type: x.example/m.Q # why\n    # half\n    fields: [A]\n\n  # - type: asleep\n# tail\ntests: true # x\n",
			"# top\nsources: # PHI\n  # first\n  - type: x.example/m.Q # why\n    # half\n    fields: [A]\n" + source + "\n  # - type: asleep\n# tail\ntests: true # x\n" + logger},
		{"dashes below the key",
			"sources:\n- host: a.example\n- host: b.example\ntests: true\n",
			"sources:\n- host: a.example\n- host: b.example\n" + outdent(source) + "tests: true\n" + logger},
		{"brackets",
			"sources: [{host: a.example}]\nsinks: {store: [x.example/s.Put]}\n",
			"sources: [{host: a.example}, {type: x.example/m.P, fields: [SSN], phi: ssn}]\nsinks: {log: [x.example/l.Emit], store: [x.example/s.Put]}\n"},
		{"empty brackets",
			"sources: []\nsinks:\n    log: [\n      x.example/l.Other,\n      (x.example/l.T).* # all\n    ]\n",
			"sources: [{type: x.example/m.P, fields: [SSN], phi: ssn}]\nsinks:\n    log: [\n      x.example/l.Other,\n      (x.example/l.T).* # all\n    , x.example/l.Emit]\n"},
		{"a parent without the key",
			"sources: [host: a.example]\nsinks:\n    store:\n    - x.example/s.Put\n",
			"sources: [host: a.example, {type: x.example/m.P, fields: [SSN], phi: ssn}]\nsinks:\n    log:\n      # b.go:2: seen\n      - x.example/l.Emit\n    store:\n    - x.example/s.Put\n"},
		{"an empty parent", "sources: []\nsinks:\n", "sources: [{type: x.example/m.P, fields: [SSN], phi: ssn}]\nsinks:\n  log:\n" + emit},
		{"a text of several lines",
			"sources: []\nstore:\n  encrypted:\n    - store: os\n      reason: |\n        a\n\n        # b\nsinks:\n  log:\n    - x.example/l.A\n\nmodels: |\n  package x\n",
			"sources: [{type: x.example/m.P, fields: [SSN], phi: ssn}]\nstore:\n  encrypted:\n    - store: os\n      reason: |\n        a\n\n        # b\nsinks:\n  log:\n    - x.example/l.A\n" + emit + "\nmodels: |\n  package x\n"},
		{"lines that end as on Windows", "sources: []\r\nsinks: {log: []}\r\n", "sources: [{type: x.example/m.P, fields: [SSN], phi: ssn}]\r\nsinks: {log: [x.example/l.Emit]}\r\n"},
		{"characters of several bytes", "sources: [{host: bücher.example}] # ü\nsinks: {log: [ä.example/l.Ö]}\n",
			"sources: [{host: bücher.example}, {type: x.example/m.P, fields: [SSN], phi: ssn}] # ü\nsinks: {log: [ä.example/l.Ö, x.example/l.Emit]}\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := newEntries.mergeInto(test.have)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			c, err := config.Parse(config.Name, []byte(got))
			if err != nil {
				t.Fatal(err)
			}
			if c.Sources[len(c.Sources)-1].Type.IsZero() || len(c.Sinks.Log) == 0 {
				t.Errorf("what was added is not read: %+v", c)
			}
		})
	}
}

func outdent(text string) string { return strings.ReplaceAll(text[2:], "\n  ", "\n") }

// Where lines cannot be added without rewriting the file, people are told what to add.
func TestMergeByHand(t *testing.T) {
	for have, want := range map[string]string{
		"{version: 1}\n":                                         "braces",
		"x: &s [host: a.example]\nsources: *s\n":                 "by hand",
		"sources: []\nx: &s {log: [a.example/l.A]}\nsinks: *s\n": "by hand",
	} {
		if got, err := newEntries.mergeInto(have); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s; got\n%s", have, err, want, got)
		}
	}
}
