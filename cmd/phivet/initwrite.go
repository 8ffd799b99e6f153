package main

import "strings"

const initHead = `# yaml-language-server: $schema=https://raw.githubusercontent.com/phivet/phivet/main/docs/phivet.schema.json
# What phivet cannot see for itself. phivet init wrote this from what it saw; it is
# yours now: check every line, take out what is not so. All keys, and what they mean:
# https://github.com/phivet/phivet/blob/main/docs/configuration.md
version: 1
`

// render writes the proposal as a new configuration.
func (p *proposal) render() string {
	var b strings.Builder
	b.WriteString(initHead)
	b.WriteString(renderSections(p.sections))
	if len(p.known) > 0 {
		b.WriteString("\n# Seen, and known to phivet: no entry needed.\n")
		writeIndented(&b, "#   ", p.known)
	}
	return b.String()
}

// renderSections writes sections, those that ask as comments.
func renderSections(sections []section) string {
	var b strings.Builder
	last := ""
	for _, s := range sections {
		parent, child, nested := strings.Cut(s.key, ".")
		mark := ""
		if s.ask {
			mark = "# "
		}
		if parent != last { // Have: sections of one parent are neighbours, and all ask or none does.
			b.WriteString("\n# " + s.about + "\n" + mark + parent + ":\n")
		} else {
			b.WriteString(mark + "  # " + s.about + "\n")
		}
		if nested {
			b.WriteString(mark + "  " + child + ":\n")
			mark += "  "
		}
		writeIndented(&b, mark+"  ", s.lines())
		last = parent
	}
	return b.String()
}

func writeIndented(b *strings.Builder, prefix string, lines []string) {
	for _, line := range lines {
		b.WriteString(prefix + line + "\n")
	}
}

// lines returns the entries of a section as a block sequence, not indented, each below
// its comment; entries in a row that have the same share it.
func (s *section) lines() []string {
	var lines []string
	last := ""
	for _, e := range s.entries {
		if e.why != last {
			lines = append(lines, "# "+e.why)
		}
		last = e.why
		for i, line := range e.item {
			if i == 0 {
				lines = append(lines, "- "+line)
			} else {
				lines = append(lines, "  "+line)
			}
		}
	}
	return lines
}

// flow returns an entry as an element of a flow sequence.
func (e *entry) flow() string {
	if !strings.Contains(e.item[0], ": ") {
		return e.item[0]
	}
	return "{" + strings.Join(e.item, ", ") + "}"
}
