package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// A baseline lists findings that are known and not reported, such as those of
// the day on which a team began. It is JSON, sorted, one entry a line: changes
// merge.
type baseline struct {
	Version int             `json:"version"`
	Entries []baselineEntry `json:"entries"`
}

// A baselineEntry is one known finding. The fingerprint decides; the rest is
// for readers.
type baselineEntry struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	Package     string `json:"package"`
	Func        string `json:"func,omitempty"`
	Message     string `json:"message"`
	Note        string `json:"note,omitempty"` // the reader's own, kept
}

// readBaseline reads a baseline file.
func readBaseline(file string) (*baseline, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	b := new(baseline)
	if err := json.Unmarshal(data, b); err != nil {
		return nil, fmt.Errorf("%s is no baseline: %v", file, err)
	}
	if b.Version != 1 {
		return nil, fmt.Errorf("%s: unknown version %d of a baseline: this phivet reads version 1", file, b.Version)
	}
	return b, nil
}

// apply drops the known findings from the result and returns the entries that
// matched none although their package was analysed.
func (b *baseline) apply(res *result) (stale []baselineEntry) {
	known := make(map[string]bool)
	for _, e := range b.Entries {
		known[e.Fingerprint] = true
	}
	seen := make(map[string]bool)
	res.Findings = slices.DeleteFunc(res.Findings, func(f finding) bool {
		seen[f.Fingerprint] = true
		return known[f.Fingerprint]
	})
	for _, e := range b.Entries {
		if !seen[e.Fingerprint] && res.judged(e) {
			stale = append(stale, e)
		}
	}
	return stale
}

// judged reports whether the run could have found the entry's finding.
func (res *result) judged(e baselineEntry) bool {
	analyzer, _, _ := strings.Cut(e.Rule, "/")
	return res.Records[e.Package] != nil && res.opts.wants(analyzer)
}

// update returns a baseline of the result's findings. Entries of b, which may
// be nil, that the run did not judge stay, and so do notes.
func (b *baseline) update(res *result) *baseline {
	next := &baseline{Version: 1, Entries: []baselineEntry{}}
	notes := make(map[string]string)
	if b != nil {
		for _, e := range b.Entries {
			notes[e.Fingerprint] = e.Note
			if !res.judged(e) {
				next.Entries = append(next.Entries, e)
			}
		}
	}
	for _, f := range res.Findings {
		next.Entries = append(next.Entries, baselineEntry{
			Fingerprint: f.Fingerprint, Rule: f.Rule, Package: f.Package, Func: f.Func,
			Message: f.Message, Note: notes[f.Fingerprint],
		})
	}
	slices.SortFunc(next.Entries, func(a, b baselineEntry) int {
		return strings.Compare(a.Package+"\x00"+a.Rule+"\x00"+a.Fingerprint, b.Package+"\x00"+b.Rule+"\x00"+b.Fingerprint)
	})
	return next
}

// write stores the baseline, one entry a line.
func (b *baseline) write(file string) error {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\"version\": %d, \"entries\": [", b.Version)
	for i, e := range b.Entries {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		var line bytes.Buffer
		enc := json.NewEncoder(&line)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(e); err != nil {
			return err
		}
		out.Write(bytes.TrimSuffix(line.Bytes(), []byte("\n")))
	}
	out.WriteString("\n]}\n")
	return os.WriteFile(file, out.Bytes(), 0o666)
}

// useBaseline applies or writes the baseline that the options name, and returns
// what to tell about it.
func useBaseline(res *result) (message string, err error) {
	file := res.opts.baseline
	if file == "" {
		return "", nil
	}
	known, err := readBaseline(file)
	if res.opts.writeBaseline {
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if res.incomplete {
			return "", fmt.Errorf("%s was not written: not every package could be analysed", file)
		}
		next := known.update(res)
		res.Findings = nil
		return fmt.Sprintf("%s: %d known findings", file, len(next.Entries)), next.write(file)
	}
	if err != nil {
		return "", err
	}
	stale := known.apply(res)
	if len(stale) == 0 {
		return "", nil
	}
	if len(stale) == 1 {
		return fmt.Sprintf("%s: 1 entry is no finding any more; -write-baseline drops it", file), nil
	}
	return fmt.Sprintf("%s: %d entries are no findings any more; -write-baseline drops them", file, len(stale)), nil
}
