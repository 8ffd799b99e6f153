package record

import (
	"reflect"
	"testing"
)

func TestEncodeIsIndependentOfOrder(t *testing.T) {
	a := &Record{
		Findings: []Finding{{Analyzer: "philog", Pos: "a.go:1:1", Flows: []Flow{{Source: "P.SSN", Steps: []Step{{Text: "logged"}}}}}},
		Over:     []string{"f"},
		Counts:   Counts{Types: 2},
	}
	b := &Record{
		Findings: []Finding{{Analyzer: "phistore", Pos: "a.go:1:1"}},
		Over:     []string{"f"},
		Off:      []Off{{Analyzer: "phiaudit", Reason: "no audit function is declared"}},
		Counts:   Counts{Types: 1, Sinks: 3},
	}
	var ab, ba Record
	ab.Merge(a)
	ab.Merge(b)
	ab.Merge(nil)
	ba.Merge(b)
	ba.Merge(a)
	if ab.Encode() != ba.Encode() {
		t.Errorf("order of merging shows:\n%s\n%s", ab.Encode(), ba.Encode())
	}
	if want := (Counts{Types: 2, Sinks: 3}); ab.Counts != want {
		t.Errorf("counts = %+v, want %+v", ab.Counts, want)
	}
	back, err := Decode(ab.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if len(back.Over) != 1 || !reflect.DeepEqual(back.Findings, ab.Findings) {
		t.Errorf("round trip changed the record: %+v", back)
	}
}

func TestDecodeRefusesOtherText(t *testing.T) {
	for _, text := range []string{"", "PHI reaches a log", "[]"} {
		if _, err := Decode(text); err == nil {
			t.Errorf("Decode(%q) succeeded", text)
		}
	}
}
