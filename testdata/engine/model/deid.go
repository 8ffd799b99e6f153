package model

// Mask keeps the first letter of s.
//
//phi:deidentifies
func Mask(s string) string {
	if s == "" {
		return ""
	}
	return s[:1] + "***"
}

// MaskSSN shortens social security numbers, and vouches for nothing else.
//
//phi:deidentifies ssn
func MaskSSN(s string) string {
	if len(s) < 4 {
		return "***"
	}
	return "***" + s[len(s)-2:]
}

// Scrub works in place.
//
//phi:deidentifies
func Scrub(p *Person) {
	p.Name = Mask(p.Name)
	p.SSN = Mask(p.SSN)
}

// Label returns the name: PHI.
func (p Person) Label() string { return "patient " + p.Name }

// Site returns the clinic: not PHI.
func (p Person) Site() string { return p.Clinic }

// SetSSN replaces the number.
func (p *Person) SetSSN(s string) { p.SSN = s }
