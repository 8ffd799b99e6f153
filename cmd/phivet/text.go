package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/phivet/phivet/passes/record"
)

// formatText prints findings for people, one line each and its way indented
// beneath; the summary goes to stderr.
func formatText(w, stderr io.Writer, res *result) error {
	out := bufio.NewWriter(w)
	for _, f := range res.Findings {
		fmt.Fprintf(out, "%s: %s [%s]\n", res.at(f.Place), f.Message, f.Rule)
		if res.opts.context >= 0 {
			writeContext(out, f.Place, res.opts.context)
		}
		writeWay(out, res, f)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(stderr, res.summary())
	return nil
}

// writeWay prints the stations from the field to the sink, from the record or,
// if it has none, as go vet related them.
func writeWay(w io.Writer, res *result, f finding) {
	if f.Detail == nil || len(f.Detail.Flows) == 0 {
		for _, r := range f.Related {
			fmt.Fprintf(w, "\t%s: %s\n", res.at(r.Place), strings.TrimSpace(r.Message))
		}
		return
	}
	told := make(map[string]bool) // flows share stations
	for _, flow := range f.Detail.Flows {
		for _, s := range res.stations(f, flow) {
			line := fmt.Sprintf("\t%s: %s\n", res.stationPos(s), s.text)
			if !told[line] {
				told[line] = true
				io.WriteString(w, line)
			}
		}
	}
}

// stationPos prints a station's place; one whose file is not at hand as the
// record has it.
func (res *result) stationPos(s station) string {
	switch {
	case !s.found:
		return s.pos
	case s.place.Col == 0:
		return fmt.Sprintf("%s:%d", res.rel(s.place.File), s.place.Line)
	}
	return res.at(s.place)
}

// writeContext prints the lines of the place and n around them, numbered.
func writeContext(w io.Writer, p place, n int) {
	data, err := os.ReadFile(p.File)
	if err != nil {
		return
	}
	lines := strings.Split(string(data), "\n")
	for i := max(1, p.Line-n); i <= min(p.EndLine+n, len(lines)); i++ {
		fmt.Fprintf(w, "%d\t%s\n", i, lines[i-1])
	}
}

// summary counts the findings and what was looked at.
func (res *result) summary() string {
	packages := make(map[string]bool)
	for _, f := range res.Findings {
		packages[strings.TrimSuffix(f.Package, "_test")] = true
	}
	line := "no findings"
	if len(res.Findings) > 0 {
		line = plural(len(res.Findings), "finding") + " in " + plural(len(packages), "package")
	}
	if len(res.Records) == 0 {
		return "nothing was analysed"
	}
	if res.incomplete {
		line += "; not every package could be analysed"
	}
	var c record.Counts
	for _, rec := range res.Records {
		c = c.Add(rec.Counts)
	}
	return line + fmt.Sprintf("\nlooked at %s: %s, %s, %s",
		plural(len(res.Records), "package"), plural(c.Types, "PHI type"), plural(c.Fields, "PHI field"), plural(c.Sinks, "sink"))
}
