// Package jsons holds cases of what encoding/json shows.
package jsons

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"example.test/engine/model"
)

func encode(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

func bugMarshal(p model.Person) {
	b, err := json.Marshal(p)
	log.Print(err)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func bugMarshalIndent(p model.Person) {
	b, _ := json.MarshalIndent(p, "", "  ")
	log.Print(string(b)) // want "Person.Name \\(name\\)"
}

type dashed struct {
	SSN    string `phi:"ssn" json:"-"`
	Clinic string `json:"clinic"`
}

// json:"-" is never shown.
func safeDash(d dashed) {
	b, _ := json.Marshal(d)
	log.Printf("%s", b)
}

func bugDashUnderFmt(d dashed) {
	log.Print(d) // want "dashed.SSN \\(ssn\\)"
}

type dashComma struct {
	SSN string `phi:"ssn" json:"-,"`
}

// With a comma it is the field's name.
func bugDashComma(d dashComma) {
	b, _ := json.Marshal(d)
	log.Printf("%s", b) // want "dashComma.SSN \\(ssn\\)"
}

type private struct {
	ssn    string `phi:"ssn"`
	Clinic string
}

// Unexported fields are not shown.
func safeUnexported(p private) {
	b, _ := json.Marshal(p)
	log.Printf("%s", b)
}

func bugUnexportedUnderFmt(p private) {
	log.Printf("%v", p) // want "private.ssn \\(ssn\\)"
}

type optional struct {
	SSN string `phi:"ssn" json:"ssn,omitempty"`
}

func bugOmitEmpty(o optional) {
	b, _ := json.Marshal(o)
	log.Printf("%s", b) // want "optional.SSN \\(ssn\\)"
}

// json follows pointers.
func bugNestedPointer(p *model.Person) {
	b, _ := json.Marshal(struct{ P *model.Person }{p})
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

func bugSliceOfPointers(ps []*model.Person) {
	b, _ := json.Marshal(ps)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

type hiding struct{ p model.Person }

func (h hiding) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

func safeMarshalJSON(p model.Person) {
	b, _ := json.Marshal(hiding{p})
	log.Printf("%s", b)
}

func safeMarshalJSONNested(p model.Person) {
	b, _ := json.Marshal(map[string]any{"p": hiding{p}, "q": []hiding{{p}}})
	log.Printf("%s", b)
}

// fmt does not ask MarshalJSON.
func bugMarshalJSONUnderFmt(p model.Person) {
	log.Print(hiding{p}) // want "Person.SSN \\(ssn\\)"
}

type telling struct {
	p model.Person
}

func (t telling) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"name": t.p.Name})
}

func bugMarshalJSON(p model.Person) {
	b, _ := json.Marshal(telling{p})
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

type byPointer struct{ P model.Person }

func (h *byPointer) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

func safePointerMarshaler(p model.Person) {
	b, _ := json.Marshal(&byPointer{p})
	log.Printf("%s", b)
}

// A value that is not addressable does not have the pointer's method.
func bugPointerMarshalerOnValue(p model.Person) {
	b, _ := json.Marshal(byPointer{p})
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

type texty struct{ P model.Person }

func (t texty) MarshalText() ([]byte, error) { return []byte("***"), nil }

func safeMarshalText(p model.Person) {
	b, _ := json.Marshal(texty{p})
	log.Printf("%s", b)
}

type leakyText struct{ p model.Person }

func (t leakyText) MarshalText() ([]byte, error) { return []byte(t.p.Name), nil }

func bugMarshalText(p model.Person) {
	b, _ := json.Marshal(leakyText{p})
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

type structKey struct{ ssn string }

func (k structKey) MarshalText() ([]byte, error) { return []byte("key"), nil }

func safeMapKeyText(p model.Person) {
	b, _ := json.Marshal(map[structKey]int{{p.SSN}: 1})
	log.Printf("%s", b)
}

type stringy struct{ P model.Person }

func (s stringy) String() string { return "***" }

// json does not ask String.
func bugStringIgnored(p model.Person) {
	b, _ := json.Marshal(stringy{p})
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

type embedding struct {
	model.Person
	N int
}

func bugEmbedded(e embedding) {
	b, _ := json.Marshal(e)
	log.Printf("%s", b) // want "Person.SSN \\(ssn\\)"
}

type embedsHiding struct {
	hiding
	SSN string `phi:"ssn"`
}

// The promoted MarshalJSON speaks for the whole.
func safePromotedMarshaler(e embedsHiding) {
	b, _ := json.Marshal(e)
	log.Printf("%s", b)
}

type lower struct {
	Name string `phi:"name"`
}

// Exported fields of an embedded unexported struct are shown.
type embedsUnexported struct {
	lower
	N int
}

func bugEmbeddedUnexported(e embedsUnexported) {
	b, _ := json.Marshal(e)
	log.Printf("%s", b) // want "lower.Name \\(name\\)"
}

func bugThroughHelper(p model.Person) {
	log.Print(encode(p)) // want "Person.SSN \\(ssn\\)"
}

func safeThroughHelper(d dashed) {
	log.Print(encode(d))
}

func safeScrubbedThenEncoded(p model.Person) {
	p.Name, p.SSN = "", ""
	log.Print(encode(p))
}

func bugBytesBase64(p model.Patient) {
	log.Print(encode(p.Photo)) // want "Patient.Photo \\(photo\\)"
}

func bugTime(p model.Patient) {
	log.Print(encode(struct{ T time.Time }{p.Born})) // want "Patient.Born \\(date\\)"
}

func bugRawMessage(p model.Person) {
	log.Print(encode(struct{ R json.RawMessage }{json.RawMessage(p.Name)})) // want "Person.Name \\(name\\)"
}

func bugEncoderToStdout(p model.Person) {
	json.NewEncoder(os.Stdout).Encode(p) // want "Person.SSN \\(ssn\\)"
}

func safeEncoderToStdout(d dashed) {
	json.NewEncoder(os.Stdout).Encode(d)
}

func bugEncoderToBuffer(p model.Person) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", " ")
	enc.Encode(p)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeEncoderToBuffer(p private) {
	var b bytes.Buffer
	json.NewEncoder(&b).Encode(p)
	log.Print(b.String())
}

func bugPatient(p model.Patient) {
	log.Print(encode(p)) // want "Patient.ID \\(mrn\\)"
}

func bugAnyMap(p model.Person) {
	log.Print(encode(map[string]any{"clinic": p.Clinic, "ssn": p.SSN})) // want "Person.SSN \\(ssn\\)"
}

func safeAnyMap(p model.Person) {
	log.Print(encode(map[string]any{"clinic": p.Clinic, "n": len(p.SSN)}))
}

type wrapper struct {
	Err error
	P   *dashed
}

// An error's text is no exported field.
func safeErrorInStruct(p model.Person) {
	log.Print(encode(wrapper{Err: fmt.Errorf("no %s", p.Name)}))
}

func bugErrorTextInMap(p model.Person) {
	err := fmt.Errorf("no %s", p.Name)
	log.Print(encode(map[string]string{"error": err.Error()})) // want "Person.Name \\(name\\)"
}

func safeDashBehindPointer(d *dashed) {
	log.Print(encode(wrapper{P: d}))
}

type alias dashed

// A defined type keeps the tags.
func safeDefinedTypeKeepsTags(d dashed) {
	log.Print(encode(alias(d)))
}

type untagged struct {
	SSN    string
	Clinic string
}

// Converted to a type without json:"-", the field is shown.
func bugConvertedLosesDash(d dashed) {
	log.Print(encode(untagged(d))) // want "dashed.SSN \\(ssn\\)"
}

// A method on the outer type is lost by a definition from it.
type bare hiding2

type hiding2 struct{ P model.Person }

func (h hiding2) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

func safeWithMethod(p model.Person) {
	log.Print(encode(hiding2{p}))
}

func bugDefinedLosesMethod(p model.Person) {
	log.Print(encode(bare(hiding2{p}))) // want "Person.SSN \\(ssn\\)"
}

func safeMarshalError(p model.Person) {
	if _, err := json.Marshal(p); err != nil {
		log.Print(err)
	}
}
