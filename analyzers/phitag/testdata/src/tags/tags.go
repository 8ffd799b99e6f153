package tags

type Patient struct {
	SSN   string `phi:"snn" json:"ssn"`   // want `unknown PHI category "snn"; did you mean ssn\?`
	Name  string `json:"name" phi:"nmae"` // want `unknown PHI category "nmae"; did you mean name\?`
	Odd   string `phi:"passport"`         // want `unknown PHI category "passport"`
	None  string `phi:""`                 // want `a phi tag needs a category`
	Upper string `phi:"MRN"`              // want `unknown PHI category "MRN"; did you mean mrn\?`
	Both  string `phi:"emial,redact"`     // want `did you mean email` `takes one category and no options: remove ",redact"`
	Opt   string `phi:"date,year"`        // want `remove ",year"`
	Minus string `phi:"-,"`               // want `remove ","`
	Plain string "phi:\"snn,x\""          // want `unknown PHI category "snn"; did you mean ssn\?` `remove ",x"`

	Good  string `phi:"ssn"`
	Clean string `phi:"-"`
	Other string `json:"phi,omitempty"`
	Not   string `notphi:"snn"`
	Inner struct {
		Phone string `phi:"phnoe"` // want `unknown PHI category "phnoe"; did you mean phone\?`
	}
}

func local() {
	type T struct {
		A string `phi:"mrm"` // want `did you mean mrn`
		B string `phi:"mrn"`
	}
	_ = T{}
	_ = struct {
		A string `phi:"addres"` // want `did you mean address`
	}{}
}
