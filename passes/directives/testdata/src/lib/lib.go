// Package lib declares things that mid and app use.
package lib

// Code is an identifier.
//
//phi:data mrn
type Code string // want Code:"data\\(mrn\\)"

// A secret cannot be named elsewhere, but it can be returned.
//
//phi:data
type secret struct{ A string } // want secret:"data"

type Alias = string //phi:data ssn // want Alias:"data\\(ssn\\)"

//phi:data note
var (
	One = "1" // want One:"data\\(note\\)"
	Two = "2" // want Two:"data\\(note\\)"
)

const Host = "fhir.epic.example" //phi:baa // want Host:"baa"

// Get returns PHI and takes some.
//
//phi:data
//phi:param id mrn
func Get(id string) (secret, error) { return secret{id}, nil } // want Get:"data param\\(id mrn\\)"

func Mask(s string) string { return "" } //phi:deidentifies name,ssn // want Mask:"deidentifies\\(name,ssn\\)"

func Record(s string) { //phi:audits // want Record:"audits"
	println(s)
}

type Store interface { //phi:data // want Store:"data"
	//phi:data lab
	//phi:param key id
	Load(key string) []byte // want Load:"data\\(lab\\) param\\(key id\\)"
	Seal([]byte) []byte     //phi:encrypts // want Seal:"encrypts"
}

type Config struct {
	URL  string //phi:baa // want URL:"baa"
	Name string
}

type Box[T any] struct{ v T }

//phi:data
func (b *Box[T]) Value() T { return b.v } // want Value:"data"

//phi:access
func Serve() { // want Serve:"access"
	//phi:data
	type local struct{ B string } // want local:"data"
	_ = local{}
}
