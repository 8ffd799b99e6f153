package phimap

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestNothingNew(t *testing.T) {
	old, now := small(), small()
	for i := range now.Flows {
		now.Flows[i].Line += 7 // moved lines
	}
	d := now.Compare(old)
	if !d.Empty() {
		t.Errorf("moved lines are a difference: %+v", d)
	}
	var out bytes.Buffer
	if err := d.WriteText(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "nothing new since 0123456789ab") {
		t.Errorf("%q", &out)
	}
}

func TestNew(t *testing.T) {
	old := small()
	old.Sources = slices.DeleteFunc(old.Sources, func(s Source) bool { return s.Name == "Patient.Note" })
	old.Destinations = slices.DeleteFunc(old.Destinations, func(d Destination) bool { return d.Kind == Log })
	old.Access[0].State = "audited"
	old.Exceptions = nil
	for i := range old.Destinations {
		if old.Destinations[i].Kind == Host {
			old.Destinations[i].Protection = "baa" // the agreement has ended since
		}
	}
	old.Flows = slices.DeleteFunc(old.Flows, func(f Flow) bool { return f.Rule == "phiegress/no-baa" })
	old.Sources = append(old.Sources, Source{ID: "gone", Name: "gone"})

	d := small().Compare(old)
	if len(d.Sources) != 1 || len(d.Destinations) != 1 || len(d.NoAgreement) != 1 || len(d.LostAudits) != 1 ||
		len(d.Findings) != 1 || len(d.Exceptions) != 2 || d.Gone["sources"] != 1 {
		t.Errorf("%+v", d)
	}
	var text, data bytes.Buffer
	if err := d.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	golden(t, "diff.txt", text.Bytes())
	if err := d.WriteJSON(&data); err != nil {
		t.Fatal(err)
	}
	golden(t, "diff.json", data.Bytes())
}

// TestSecondFinding: one more finding of the same kind in the same function is new.
func TestSecondFinding(t *testing.T) {
	old, now := small(), small()
	again := now.Flows[0]
	again.Line = 99
	now.Flows = append(now.Flows, again)
	if d := now.Compare(old); len(d.Findings) != 1 {
		t.Errorf("findings: %+v", d.Findings)
	}
}
