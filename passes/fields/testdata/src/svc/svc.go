package svc

import (
	"gen/fhir"
	"model"
)

type Derived fhir.Patient

type Own struct {
	SSN string
	Vet string `datapolicy:"name" phi:"nonsense"`
	Non string `datapolicy:"restricted"`
	No  string `datapolicy:"-"`
}

var (
	b model.Box[model.Patient]
	c fhir.Claim
	p fhir.Patient
	d fhir.Bundle
	n model.Document
)
