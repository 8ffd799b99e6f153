package model

import (
	"log"
	"testing"
	"time"
)

func TestRedacted(t *testing.T) {
	phone := "555-0100"
	p := Patient{ID: "p1", MRN: "0042", SSN: "078-05-1120", Born: time.Now(), Phone: &phone}
	log.Printf("before: %+v", p) // test files are not reported
	if r := p.Redacted(); r.MRN != "" || r.Phone != nil || r.ID != "p1" {
		t.Errorf("Redacted() = %+v", r)
	}
}
