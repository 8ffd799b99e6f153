package leaky

type Patient struct {
	SSN  string `phi:"ssn"`
	Name string `phi:"name"`
	Free string
}

var key string

//phi:deidentifies
func Mask(s string) string {
	if key == "" {
		return s // want `Mask is declared to de-identify, but parameter s is returned here as it came`
	}
	return "***"
}

//phi:deidentifies
func MaskWell(s string) string {
	if key == "" {
		return ""
	}
	return "***"
}

//phi:deidentifies
func Scrub(p *Patient) { // want `Scrub is declared to de-identify, but Patient.Name is left in place on some path as it came`
	p.SSN = ""
}

//phi:deidentifies ssn
func ScrubSSN(p *Patient) { p.SSN = "" }

//phi:deidentifies
func ScrubWell(p *Patient) { p.SSN, p.Name = "", "" }

//phi:encrypts
func Seal(s string) string {
	if key == "" {
		return s // want `Seal is declared to encrypt, but parameter s is returned here as it came`
	}
	return seal(s)
}

func seal(s string) string { return string([]byte{s[0] ^ 1}) }
