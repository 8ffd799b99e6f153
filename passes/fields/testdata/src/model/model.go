package model

import "time"

type Patient struct {
	ID      string    `phi:"mrn" json:"id"`
	Name    string    `json:"name" phi:"name"`
	Born    time.Time `phi:"date"`
	Notes   []Note    `phi:"note"`
	Address Address
	Clinic  string
	Hidden  Address `phi:"-"`
	Odd     string  `phi:"passport"`
	Opts    string  `phi:"ssn,redact"`
	Contact struct {
		Email string `phi:"email"`
		Kind  string
	}
	_ string `phi:"ssn"`
}

type Address struct {
	Street string `phi:"address"`
	State  string
}

type Note struct{ Text string }

type Visit struct { // nothing declared
	When  time.Time
	Place string
}

type Same Patient

type Tree struct {
	Left, Right *Tree
	Value       string `phi:"lab"`
}

type List struct { // recursive, without PHI
	Next *List
	V    int
}

type A struct{ B *B }
type B struct {
	A *A
	V Visit
}

type Box[T any] struct {
	Value T
	Tag   string `phi:"id"`
}

type Pair[K comparable, V any] struct {
	Key   K
	Other V
}

//phi:data ssn
type SSN string

type Plain string

//phi:data note
type Document struct {
	Title string
	Born  string `phi:"date"`
	Size  int    `phi:"-"`
}

type MRN = string //phi:data mrn

type Alias = Patient

type Uses struct {
	Number SSN
	Free   SSN `phi:"-"`
}

type Embeds struct {
	Patient
	*Visit
	Extra string
}

type Func func(Patient)

type Any interface{ Get() Patient }

//phi:data
var Last string

//phi:data
//phi:param id mrn
func Load(id string) (string, error) { return id, nil }

//phi:deidentifies name,nonsense
func Mask(s string) string { return s }

//phi:deidentifies
//phi:encrypts
//phi:audits
//phi:access
func Everything(s string) string { return s }

type Client struct {
	Base string //phi:baa
}

//phi:data lab
func (c *Client) Lookup(mbi string) string { return mbi }

type Sink interface {
	//phi:param v lab
	Put(key, v string)
}

type File struct{}

func (*File) Put(k, w string) {}

func (*File) Other(k, w string) {}

type Unrelated struct{}

func (Unrelated) Put(k string) {}

func local() {
	type Inner struct {
		S string `phi:"ssn"`
	}
	_ = Inner{}
}
