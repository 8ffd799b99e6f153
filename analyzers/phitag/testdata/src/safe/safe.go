// Package safe has ways of PHI that end well, each with the states that the record
// names at its line, and near-misses with none.
package safe

import (
	"io"
	"net/http"
	"os"
	"safelib"
	"time"
)

type Patient struct {
	Name   string    `phi:"name"`
	SSN    string    `phi:"ssn"`
	Born   time.Time `phi:"date"`
	Clinic string
}

//phi:deidentifies
func Mask(s string) string { return "***" }

//phi:deidentifies
func Scrub(p *Patient) { p.Name, p.SSN, p.Born = "", "", time.Time{} }

func masked(p *Patient) string { return Mask(p.SSN) } // safe: deidentified Patient.SSN

func clinic(p *Patient) string { return Mask(p.Clinic) }

func helper(s string) string { return Mask(s) }

func helped(p *Patient) string { return helper(p.Name) } // safe: deidentified Patient.Name

func helpedClinic(p *Patient) string { return helper(p.Clinic) }

func whole(p *Patient) {
	Scrub(p) // safe: deidentified Patient.Born Patient.Name Patient.SSN
	Scrub(p)
}

func hashed(p *Patient) []byte { return safelib.Token(nil, p.SSN) } // safe: deidentified Patient.SSN

func hashedClinic(p *Patient) []byte { return safelib.Token(nil, p.Clinic) }

func year(p *Patient) int { return p.Born.Year() } // safe: deidentified Patient.Born

func sealed(p *Patient) error {
	return os.WriteFile("f", safelib.Seal([]byte(p.SSN)), 0o600) // safe: encrypted Patient.SSN; encrypted store Patient.SSN
}

func kept(p *Patient) error { return safelib.Keep(p.SSN) } // safe: encrypted Patient.SSN; encrypted store Patient.SSN

func keptClinic(p *Patient) error { return safelib.Keep(p.Clinic) }

func answered(w http.ResponseWriter, p *Patient) {
	io.WriteString(w, p.Name)   // safe: response response Patient.Name
	io.WriteString(w, p.Clinic) // nothing
}
