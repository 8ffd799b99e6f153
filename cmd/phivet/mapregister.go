package main

import (
	"strings"

	"github.com/phivet/phivet/cmd/phivet/internal/phimap"
)

// attestations are the exceptions that the configuration makes, with their reasons.
func (b *mapper) attestations() {
	add := func(subject, reason string) {
		b.m.Exceptions = append(b.m.Exceptions, phimap.Exception{Kind: phimap.Configuration, Subject: subject, Reason: reason})
	}
	conf := b.res.snap.config
	for _, e := range conf.Store.Encrypted {
		add("store "+e.Store+" encrypts at rest", e.Reason)
	}
	if conf.TLS.Terminated != "" {
		add("TLS ends before the program", conf.TLS.Terminated)
	}
}

// unseen says in sentences what this run could not see.
func (b *mapper) unseen() {
	if b.res.incomplete {
		b.m.Unseen = append(b.m.Unseen, "Some packages could not be analysed; nothing of them is on this map.")
	}
	for _, pkg := range sortedKeys(b.blank) {
		b.m.Unseen = append(b.m.Unseen, "phivet failed in "+pkg+"; what that does with PHI is not on this map, or not all of it.")
	}
	off := map[string]int{}
	over := map[string]bool{}
	for _, rec := range b.res.Records {
		for _, o := range rec.Off {
			off[o.Analyzer+" did not judge %s: "+o.Reason+"."]++
		}
		for _, name := range rec.Over {
			over[name] = true
		}
	}
	for _, text := range sortedKeys(off) {
		if !strings.HasPrefix(text, "phisuggest ") {
			b.m.Unseen = append(b.m.Unseen, strings.Replace(text, "%s", plural(off[text], "package"), 1))
		}
	}
	if len(over) > 0 {
		b.m.Unseen = append(b.m.Unseen, "Analysed more coarsely, being over budget: "+strings.Join(sortedKeys(over), ", ")+".")
	}
	if list := b.res.snap.config.Exclude; len(list) > 0 {
		b.m.Unseen = append(b.m.Unseen, "The configuration keeps findings of some files to itself (exclude).")
	}
}
