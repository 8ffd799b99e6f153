package dirs

//phi:dta ssn // want `there is no directive //phi:dta; did you mean //phi:data\?`
type A string

//phi:data snn // want `unknown PHI category snn; did you mean ssn\?`
type B string

// phi:data ssn // want `this is not a directive: write //phi:data ssn`
type C string

//phi:data ssn
type D string

// phi: data is kept in here, and so is phi:golden
type E string

//phi:access // want `//phi:access means nothing on a type`
type F struct{}

//phi:param patient mrn // want `Show has no parameter patient`
//phi:param id mrn
func Show(id string) {}

//phi:deidentifies
func Mask(s string) string { return "" }

type S struct {
	//phi:data ssn // want `means nothing on a struct field`
	SSN  string
	Host string //phi:baa
}
