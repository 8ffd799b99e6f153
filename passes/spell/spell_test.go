package spell

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"name", "ssn", "mrn", "address", "beneficiary", "diagnosis", "ignore", "deidentifies"}
	for _, test := range []struct{ word, want string }{
		{"ingore", "ignore"},          // neighbours swapped: one edit
		{"SSN", "ssn"},                // case
		{" name ", "name"},            // blanks
		{"adress", "address"},         // missing letter
		{"beneficary", "beneficiary"}, // a longer word
		{"deidentify", "deidentifies"},
		{"ssm", "ssn"},
		{"zzz", ""},      // nothing near
		{"x", ""},        // too short to tell
		{"", ""},         // nothing at all
		{"passport", ""}, // a different word altogether
	} {
		if got := Nearest(test.word, words); got != test.want {
			t.Errorf("Nearest(%q) = %q, want %q", test.word, got, test.want)
		}
	}
}

func TestEditsIsSymmetric(t *testing.T) {
	for _, pair := range [][2]string{{"", "abc"}, {"abc", "acb"}, {"kitten", "sitting"}, {"é", "e"}} {
		if x, y := edits(pair[0], pair[1]), edits(pair[1], pair[0]); x != y {
			t.Errorf("edits(%q, %q) = %d, the other way %d", pair[0], pair[1], x, y)
		}
	}
}
