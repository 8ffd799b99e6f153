// Package export writes patients out for other systems.
package export

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"clinic.example/clinic/model"
	"clinic.example/clinic/vault"
)

// Roster writes one CSV line a patient to w.
func Roster(w io.Writer, patients []model.Patient) error {
	out := csv.NewWriter(w)
	for _, p := range patients {
		if err := out.Write([]string{p.ID, p.MRN, p.Name.Family}); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// RosterFile writes the roster to a new file.
func RosterFile(path string, patients []model.Patient) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := f.Close(); err == nil {
			err = cerr
		}
	}()
	return Roster(f, patients) // want:phistore Roster writes to what it is given
}

// Snapshot writes one patient to a file, in the clear.
func Snapshot(path string, p *model.Patient) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o600) // want:phistore
}

// SealedSnapshot writes one patient to a file.
func SealedSnapshot(path string, box *vault.Box, p *model.Patient) error {
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return os.WriteFile(path, box.Seal(b), 0o600) // encrypted
}

// Count writes how many patients there are.
func Count(path string, patients []model.Patient) error {
	return os.WriteFile(path, fmt.Appendln(nil, len(patients)), 0o644) // a count
}
