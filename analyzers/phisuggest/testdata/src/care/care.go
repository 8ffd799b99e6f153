package care

import "time"

type Patient struct {
	MRN       string    `json:"mrn"` // want `Patient.MRN looks like PHI \(mrn\) by its name: tag it phi:"mrn", or phi:"-" if it is not`
	FileName  string    `json:"file"`
	Birthdate time.Time // want `Patient.Birthdate looks like PHI \(date\)`

	First, Last         string
	FirstName, LastName string // want `Patient.FirstName looks like PHI \(name\)` `Patient.LastName looks like PHI \(name\)`
	Email, Nick         string // want `Patient.Email looks like PHI \(email\)`
	Phone               string "json:\"phone\"" // want `Patient.Phone looks like PHI \(phone\)`

	SSN      string `phi:"ssn"`
	Notes    string `phi:"-"`
	Zip      Secret
	Active   bool
	Visits   int
	Address  Address
	Code     string `db:"birth_date"` // want `Patient.Code looks like PHI \(date\) by its tag db:"birth_date"`
	Hospital string
}

type Address struct {
	Street string // want `Address.Street looks like PHI \(address\)`
	State  string
}

//phi:data address
type Secret string

//phi:data note
type Document struct {
	PatientName string
}

func local() {
	type row struct {
		SSN string `json:"ssn"` // want `row.SSN looks like PHI`
	}
	_ = row{}
}
