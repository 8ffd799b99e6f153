package main

import (
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/models"
	"github.com/phivet/phivet/passes/survey"
)

// A proposal is what phivet init would have in the configuration.
type proposal struct {
	sections []section
	known    []string // comment lines: what needs no entry
}

// A section is the sequence under one key of the configuration.
type section struct {
	key     string // "sources", "sinks.log"
	about   string // a comment
	ask     bool   // only people can know: entries are comments
	entries []entry
}

// An entry is one element of a sequence.
type entry struct {
	why  string   // a comment: where it was seen and why it is here
	name string   // of what it speaks of
	item []string // lines of YAML without the dash
}

// propose makes a proposal of what was seen and is not in the target yet.
func propose(seen *survey.Survey, t *target) *proposal {
	dir := filepath.Dir(t.file)
	at := func(p token.Position) string { return fmt.Sprintf("%s:%d", relativeTo(dir, p.Filename), p.Line) }
	p := &proposal{sections: []section{
		{key: "sources", about: "PHI that cannot be tagged: generated types, types of other modules, bare strings.", entries: sourceEntries(seen, t.config, at)},
		{key: "deidentifiers", about: "Functions that look as if their results carry no PHI. Uncomment those of which that is true.", ask: true,
			entries: functionEntries(seen.Cleaners, t.config.Deidentifiers, at)},
		{key: "sinks.log", about: "Loggers that phivet has no table of.", entries: functionEntries(seen.Loggers, t.config.Sinks.Log, at)},
		{key: "store.encrypted", about: "Stores that are written to. Uncomment those that encrypt at rest, and say what does.", ask: true, entries: storeEntries(seen, t.config, at)},
		{key: "audit.functions", about: "What records an access to PHI. An entry turns phiaudit on everywhere.", entries: auditEntries(seen, t.config, at)},
		{key: "baa.hosts", about: "Hosts of others. Uncomment those with which a business associate agreement is in place.", ask: true, entries: hostEntries(seen, t.config, at)},
		{key: "baa.inside", about: "Hosts that look like your own. Uncomment those that are.", ask: true, entries: insideEntries(seen, t.config, at)},
	}}
	for i := range p.sections {
		if s := &p.sections[i]; s.ask { // Have: what was asked before is in the text, and may be answered.
			s.entries = slices.DeleteFunc(s.entries, func(e entry) bool { return asked(t.text, e.item[0]) })
		}
	}
	p.sections = slices.DeleteFunc(p.sections, func(s section) bool { return len(s.entries) == 0 })
	for _, l := range seen.Libraries {
		p.known = append(p.known, fmt.Sprintf("%s: %s %s (%s)", at(l.At), l.Func, verbs[l.Verb], plural(l.Calls, "call")))
	}
	return p
}

// asked reports whether an item stands on a line of the text, as a comment or not.
func asked(text, item string) bool {
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(strings.TrimLeft(line, "# -"), " #")
		if strings.TrimSpace(line) == item {
			return true
		}
	}
	return false
}

var verbs = map[models.Verb]string{models.Logs: "logs", models.Stores: "stores", models.Sends: "sends"}

// sourceEntries proposes the fields of types, and hosts, that nothing declares yet.
func sourceEntries(seen *survey.Survey, c *config.Config, at func(token.Position) string) []entry {
	var list []entry
	for _, src := range seen.Sources {
		fields := slices.DeleteFunc(slices.Clone(src.Fields), func(field string) bool { return declares(c, src, field) })
		if len(fields) == 0 && (len(src.Fields) > 0 || declares(c, src, "")) {
			continue
		}
		item := []string{"type: " + src.Type}
		if len(fields) > 0 {
			item = append(item, "fields: ["+strings.Join(fields, ", ")+"]")
		}
		list = append(list, entry{at(src.At) + ": " + src.Why, src.Type, append(item, "phi: "+string(src.Category))})
	}
	for _, f := range seen.Params {
		var params []string
		for _, name := range slices.Sorted(maps.Keys(f.Params)) {
			if !arrives(c, f.Obj, name) {
				params = append(params, name+": "+string(f.Params[name]))
			}
		}
		if len(params) > 0 {
			list = append(list, entry{at(f.At) + ": " + f.Why, f.Name, []string{"func: " + f.Name, "params: {" + strings.Join(params, ", ") + "}"}})
		}
	}
	for _, h := range seen.Hosts {
		if h.Health && !slices.ContainsFunc(c.Sources, func(s config.Source) bool { return s.Host.Match(h.Name) }) {
			list = append(list, entry{at(h.At) + ": " + h.Text, h.Name, []string{"host: " + h.Name, "phi: phi"}})
		}
	}
	return list
}

// declares reports whether a source of the configuration speaks of the field, or with
// field "" of the type as a whole.
func declares(c *config.Config, src survey.Source, field string) bool {
	return slices.ContainsFunc(c.Sources, func(s config.Source) bool {
		return s.Type.Match(src.Obj) && (len(s.Fields) == 0 || slices.Contains(s.Fields, field))
	})
}

// arrives reports whether a source of the configuration speaks of a parameter of fn.
func arrives(c *config.Config, fn *types.Func, param string) bool {
	return slices.ContainsFunc(c.Sources, func(s config.Source) bool {
		_, ok := s.Param(param)
		return ok && s.Func.Match(fn)
	})
}

func functionEntries(seen []survey.Function, have []config.Func, at func(token.Position) string) []entry {
	var list []entry
	for _, f := range seen {
		if !slices.ContainsFunc(have, func(h config.Func) bool { return h.Match(f.Obj) }) {
			list = append(list, entry{at(f.At) + ": " + f.Why, f.Name, []string{f.Name}})
		}
	}
	return list
}

func auditEntries(seen *survey.Survey, c *config.Config, at func(token.Position) string) []entry {
	have := slices.Clone(c.Audit.Middlewares)
	for _, f := range c.Audit.Functions {
		have = append(have, f.Func)
	}
	return functionEntries(seen.Audits, have, at)
}

// storeEntries proposes the packages whose functions store.
func storeEntries(seen *survey.Survey, c *config.Config, at func(token.Position) string) []entry {
	var list []entry
	for _, l := range seen.Libraries {
		has := slices.ContainsFunc(c.Store.Encrypted, func(e config.EncryptedStore) bool { return e.Store == l.Path })
		if l.Verb == models.Stores && !has {
			list = append(list, entry{at(l.At) + ": " + l.Func, l.Path, []string{"store: " + l.Path, `reason: ""`}})
		}
	}
	return list
}

// hostEntries proposes the hosts of libraries and of addresses in the code.
func hostEntries(seen *survey.Survey, c *config.Config, at func(token.Position) string) []entry {
	var list []entry
	add := func(host, why string) {
		has := slices.ContainsFunc(list, func(e entry) bool { return e.name == host })
		if !has && !c.BAA.Hosts.Match(host) && !c.BAA.Inside.Match(host) {
			list = append(list, entry{why, host, []string{host}})
		}
	}
	for _, l := range seen.Libraries {
		if l.Host != "" {
			add(config.Host(l.Host), at(l.At)+": "+l.Func)
		}
	}
	for _, h := range seen.Hosts {
		if !h.Inside {
			add(h.Name, at(h.At)+": "+h.Text)
		}
	}
	return list
}

func insideEntries(seen *survey.Survey, c *config.Config, at func(token.Position) string) []entry {
	var list []entry
	for _, h := range seen.Hosts {
		if h.Inside && !c.BAA.Inside.Match(h.Name) {
			list = append(list, entry{at(h.At) + ": " + h.Text, h.Name, []string{h.Name}})
		}
	}
	return list
}

// count returns how many entries take effect, and how many are comments.
func (p *proposal) count() (active, commented int) {
	for _, s := range p.sections {
		if s.ask {
			commented += len(s.entries)
		} else {
			active += len(s.entries)
		}
	}
	return active, commented
}
