package model

import "time"

// A Visit is one encounter of a patient with the clinic.
type Visit struct {
	ID        string    `json:"id"`
	PatientID string    `json:"patientId"`
	Clinic    string    `json:"clinic"`
	Start     time.Time `json:"start" phi:"appointment"`
	Reason    string    `json:"reason" phi:"diagnosis"`
	Notes     []Note    `json:"notes" phi:"note"`      // everything beneath is PHI
	Doctor    Name      `json:"doctor" phi:"-"`        // staff, not a patient
	Slot      string    `json:"slot" phi:"apointment"` // want:phitag no such category
}

// A Note is what was written down about a visit.
type Note struct {
	Author string    `json:"author"`
	At     time.Time `json:"at"`
	Text   string    `json:"text"`
}

// String names the visit without saying what it was about.
func (v Visit) String() string { return "visit " + v.ID }
