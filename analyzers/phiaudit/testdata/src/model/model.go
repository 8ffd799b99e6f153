package model

type Patient struct {
	ID   string
	Name string `phi:"name"`
	SSN  string `phi:"ssn"`
	VIP  bool
}

type Visit struct {
	ID   string
	Note string `phi:"note"`
}
