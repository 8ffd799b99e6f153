package category

import "testing"

// The letters run from A to R without a gap: each Safe Harbor identifier once.
func TestSafeHarborIsComplete(t *testing.T) {
	next := byte('A')
	for _, name := range Names() {
		if letter := Category(name).Letter(); letter != "" {
			if letter != string(next) {
				t.Errorf("%s is (%s), want (%c)", name, letter, next)
			}
			next++
		}
		if Category(name).What() == "" {
			t.Errorf("%s is not explained", name)
		}
	}
	if next != 'R'+1 {
		t.Errorf("the last letter is %c, want R", next-1)
	}
}

func TestParse(t *testing.T) {
	for _, name := range Names() {
		if c, ok := Parse(name); !ok || string(c) != name {
			t.Errorf("Parse(%q) = %q, %v", name, c, ok)
		}
	}
	for _, word := range []string{"", "-", "SSN", " ssn", "ssn,", "passport"} {
		if c, ok := Parse(word); ok || c != Unspecified {
			t.Errorf("Parse(%q) = %q, %v, want phi, false", word, c, ok)
		}
	}
	if got := Nearest("adress"); got != "address" {
		t.Errorf("Nearest(adress) = %q", got)
	}
}

func TestSet(t *testing.T) {
	s := Of("mrn", "name", "nonsense")
	if got := s.String(); got != "name,mrn" {
		t.Errorf("String() = %q", got)
	}
	if !s.Has("name") || s.Has("ssn") || s.Has("nonsense") || s.Len() != 2 {
		t.Errorf("%v has the wrong members", s)
	}
	if Of().Has(Unspecified) || Of().String() != "" {
		t.Error("the empty set is not empty")
	}
	for _, name := range Names() {
		if !All.Has(Category(name)) {
			t.Errorf("All lacks %s", name)
		}
	}
	if All.String() != "all" || All.Len() != len(Names()) {
		t.Errorf("All is %v, %d", All, All.Len())
	}
}
