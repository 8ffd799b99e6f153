package main

import (
	"go/format"
	"strings"
	"testing"
)

// A fix leaves a formatted file formatted, also where it moves its neighbours; one
// that nobody formats changes in the place of the fix alone.
func TestFormatted(t *testing.T) {
	const neat = "package p\n\ntype P struct {\n\tA    string `json:\"a\"`\n\tName []string\n}\n"
	const untidy = "package p\ntype P struct {\n A    string `json:\"a\"`\n Name []string\n}\n"
	const tag = " `phi:\"name\"`"
	for old, wasNeat := range map[string]bool{neat: true, untidy: false} {
		at := strings.Index(old, "[]string") + len("[]string")
		edits := formatted(old, []edit{{Start: at, End: at, New: tag}})
		got := editText(old, edits)
		if !strings.Contains(got, "[]string"+tag) {
			t.Fatalf("not fixed:\n%s", got)
		}
		clean, err := format.Source([]byte(got))
		if err != nil {
			t.Fatal(err)
		}
		if neat := string(clean) == got; neat != wasNeat {
			t.Errorf("formatted is %v:\n%s", neat, got)
		}
		if len(edits) > 1 != wasNeat {
			t.Errorf("%d edits", len(edits))
		}
		diff := unifiedDiff("p.go", old, edits)
		if strings.Count(diff, "\n+\t") != strings.Count(diff, "\n-\t") || strings.Contains(diff, "package p\n+") {
			t.Errorf("the diff is\n%s", diff)
		}
	}
}
