package names

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for name, want := range map[string]string{
		"PatientSSN": "patient ssn", "SSN": "ssn", "IPAddress": "ip address", "first_name": "first name", "dateOfBirth": "date of birth",
		"SSNs": "ssns", "AddressLine1": "address line 1", "MRN2Number": "mrn 2 number", "birth-date": "birth date", "x": "x", "": "", "_": "",
		"DOB": "dob", "HbA1c": "hb a 1 c", "NameÄndern": "name ändern", "patientID": "patient id",
	} {
		if got := strings.Join(Words(name), " "); got != want {
			t.Errorf("Words(%q) = %q, want %q", name, got, want)
		}
	}
}

// Each field's comment is what it should be taken for; without one it is not PHI.
const labelled = `package care

import "time"

type Patient struct {
	ID         int64
	MRN        string    // mrn
	FirstName  string    // name
	LastName   *string   // name
	DOB        time.Time // date
	SSN        int       // ssn
	Email      string    // email
	Phone      []string  // phone
	ZipCode    string    // address
	Notes      string    // note
	Name       HumanName
	Addr       Address
	Gender     string
	Active     bool
	VisitCount int
	CreatedAt  time.Time
	Clinic     string
	ProviderName string
	PhotoURL   string // photo
	Email2     string // email
	EmailSent  time.Time
	PhoneType  string
	HasSSN     bool
	Insurance  func()
	EmergencyContactName string // name
	ReferringProviderPhone string
}

type HumanName struct {
	Given  string // name
	Family string // name
	Use    string
}

type Address struct {
	Street string // address
	City   string // address
	Zip    string // address
	State  string
	Country string
	Type   string
}

type File struct {
	Name     string
	FileName string
	HostName string
	ClassName string
	Path     string
	Size     int64
}

type User struct {
	Name     string
	UserName string
	Email    string
	Password string
	Phone    string
}

type AppUser struct { // a user with a birthday is a patient
	Email     string    // email
	BirthDate time.Time // date
	Name      string
}

type Doctor struct {
	FirstName string
	LastName  string
	NPI       string
}

type SMTPConfig struct {
	Email   string
	Address string
	Host    string
}

type PatientService struct {
	Name  string
	Table string
	Notes string
}

type PatientConfig struct {
	Name  string
	Email string
}

type Claim struct {
	PolicyNumber string // beneficiary
	Diagnosis    []string // diagnosis
	PatientName  string // name
	PatientEmail string // email
	Amount       float64
	Status       string
	ProviderName string
	FacilityAddress string
	ServiceDate  time.Time // date
	Notes        string // note
	NoteCount    int
}

type Medication struct {
	Name string
	Dosage string // medication
	Code string
}

type Lead struct { // a person, by what is known of it
	FullName string // name
	Birthday string // date
	Mail     string
	Phone    string // phone
	City     string // address
}

type Row struct {
	A string "bson:\"mrn\""                // mrn
	B string "db:\"birth_date\""           // date
	C string "gorm:\"column:ssn;size:11\"" // ssn
	D string "hl7:\"PID-5-1\""             // name
	E string "hl7:\"MSH-9\""
	F string "json:\"socialSecurityNumber,omitempty\"" // ssn
	G string "xml:\"patient>dateOfBirth\"" // date
	H string "json:\"status\""
	I string "json:\"file_name\""
}

type Server struct {
	Address    string
	IPAddress  string
	Name       string
	Phone      string
}

type Member struct {
	Name     string // name
	MemberID string // beneficiary
	Photo    []byte // photo
	Address  string // address
	Address2 string // address
	Age      int
	PlanName string
	GroupName string
	MailingAddress Address
	SSNLast4 string // ssn
	SSNVerified bool
}

type ContactForm struct {
	Email string
	Name  string
}

type Product struct {
	Name, SerialNumber, Brand string
}
`

func TestLabelled(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "care.go", labelled, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check("care", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, got := map[string]string{}, map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		for _, f := range spec.Type.(*ast.StructType).Fields.List {
			if f.Comment != nil {
				want[spec.Name.Name+"."+f.Names[0].Name] = strings.TrimSpace(f.Comment.Text())
			}
		}
		obj := pkg.Scope().Lookup(spec.Name.Name).(*types.TypeName)
		for _, g := range Struct(obj) {
			got[obj.Name()+"."+obj.Type().Underlying().(*types.Struct).Field(g.Field).Name()] = string(g.Category)
			if g.Why == "" {
				t.Errorf("no reason given for %s", obj.Name())
			}
		}
		return true
	})
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s is taken for %q, want %q", name, got[name], want[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if want[name] == "" {
			t.Errorf("%s is taken for %q", name, got[name])
		}
	}
}

// Every term's category is in the vocabulary, and nothing is listed twice.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, term := range terms {
		if term.category.What() == "" {
			t.Errorf("%s: no such category %q", term.phrase, term.category)
		}
		if seen[term.phrase] {
			t.Errorf("%s is listed twice", term.phrase)
		}
		seen[term.phrase] = true
	}
	for field, c := range hl7Fields {
		if c.What() == "" {
			t.Errorf("%s: no such category %q", field, c)
		}
	}
}
