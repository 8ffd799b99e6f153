package ehr

import (
	"time"

	"clinic.example/clinic/fhir"
	"clinic.example/clinic/model"
)

// patient turns a FHIR resource into what the clinic keeps.
func (c *Client) patient(f *fhir.Patient) *model.Patient {
	p := &model.Patient{ID: value(f.ID)}
	for _, id := range f.Identifier {
		if value(id.System) == "urn:mrn" {
			p.MRN = value(id.Value)
		}
	}
	if len(f.Name) > 0 {
		p.Name = model.Name{Given: f.Name[0].Given, Family: value(f.Name[0].Family)}
	}
	born, err := time.Parse(time.DateOnly, value(f.BirthDate))
	if err != nil {
		c.log.Warn("no date of birth", "patient", p.ID) // the id is clean
		c.log.Warn("no date of birth", "err", err)      // want:philog a *time.ParseError quotes its input
	}
	p.Born = born
	c.log.Info("patient converted", "active", value(f.Active)) // a field that is not PHI
	return p
}

// value returns what p points to, the zero value for nil.
func value[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}
