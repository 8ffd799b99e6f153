package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// formatText prints findings for people, one line each and its way indented
// beneath; on a terminal with the line of source. The summary goes to stderr.
func formatText(w, stderr io.Writer, res *result) error {
	t := textWriter{
		out:     bufio.NewWriter(w),
		paint:   newPainter(w),
		res:     res,
		text:    make(texts),
		context: res.opts.context,
	}
	if t.context < 0 && isTerminal(w) {
		t.context = 0
	}
	for _, f := range res.Findings {
		t.finding(f)
	}
	if err := t.out.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(stderr, res.summary())
	return nil
}

type textWriter struct {
	out     *bufio.Writer
	paint   painter
	res     *result
	text    texts
	context int // lines around a finding, -1 for none
}

func (t *textWriter) finding(f finding) {
	fmt.Fprintf(t.out, "%s: %s %s\n", t.paint.bold(t.res.at(f.Place)), f.Message, t.paint.faint("["+f.Rule+"]"))
	if t.context >= 0 {
		t.source(f.Place)
	}
	t.way(f)
}

// source prints the lines of the place and around them, numbered, with a caret
// beneath its first.
func (t *textWriter) source(p place) {
	for n := max(1, p.Line-t.context); n <= p.EndLine+t.context; n++ {
		line, ok := t.text.lookup(p.File, n)
		if !ok {
			break
		}
		fmt.Fprintf(t.out, "%d\t%s\n", n, line)
		if n == p.Line {
			fmt.Fprintf(t.out, "\t%s%s\n", blank(line, p.Col), t.paint.red("^"))
		}
	}
}

// blank returns what takes as much room as line does up to a column.
func blank(line string, col int) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, line[:max(0, min(col-1, len(line)))])
}

// way prints the stations from the field to the sink, from the record or, if
// it has none, as go vet related them.
func (t *textWriter) way(f finding) {
	if f.Detail == nil || len(f.Detail.Flows) == 0 {
		for _, r := range f.Related {
			fmt.Fprintf(t.out, "\t%s: %s\n", t.res.at(r.Place), strings.TrimSpace(r.Message))
		}
		return
	}
	told := make(map[string]bool) // flows share stations
	for _, via := range []bool{false, true} {
		for _, flow := range f.Detail.Flows {
			for _, s := range t.res.stations(f, flow) {
				line := fmt.Sprintf("\t%s: %s\n", t.res.stationPos(s), s.text)
				if s.via == via && !told[line] {
					told[line] = true
					t.out.WriteString(line)
				}
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
