package main

import (
	"encoding/json"
	"fmt"
	"io"
)

// formatVetJSON prints findings as go vet -json does: package, analyzer,
// diagnostics; in one object, sorted, without what nobody asked for.
func formatVetJSON(w, _ io.Writer, res *result) error {
	tree := make(map[string]map[string][]vetDiagnostic)
	for _, f := range res.Findings {
		if tree[f.Package] == nil {
			tree[f.Package] = make(map[string][]vetDiagnostic)
		}
		tree[f.Package][f.Analyzer] = append(tree[f.Package][f.Analyzer], f.diagnostic())
	}
	data, err := json.MarshalIndent(tree, "", "\t")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", data)
	return err
}

// diagnostic returns the finding in go vet's form.
func (f *finding) diagnostic() vetDiagnostic {
	d := vetDiagnostic{
		Category: f.Rule,
		Message:  f.Message,
	}
	d.Posn, d.End = f.Place.span()
	for _, r := range f.Related {
		posn, end := r.Place.span()
		d.Related = append(d.Related, vetRelated{posn, end, r.Message})
	}
	for _, s := range f.Fixes {
		one := vetFix{Message: s.Message}
		for _, e := range s.Edits {
			one.Edits = append(one.Edits, vetEdit{e.File, e.Start, e.End, e.New})
		}
		d.SuggestedFixes = append(d.SuggestedFixes, one)
	}
	return d
}

// span returns both ends as go vet prints them.
func (p place) span() (posn, end string) {
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col), fmt.Sprintf("%s:%d:%d", p.File, p.EndLine, p.EndCol)
}
