package keyed

type Patient struct {
	SSN   string // want `tag it datapolicy:"ssn"`
	Email string `datapolicy:"internal"`
}
