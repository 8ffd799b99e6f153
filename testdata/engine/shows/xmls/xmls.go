// Package xmls holds cases of what encoding/xml shows.
package xmls

import (
	"bytes"
	"encoding/xml"
	"log"
	"os"

	"example.test/engine/model"
)

func encode(v any) string {
	b, _ := xml.Marshal(v)
	return string(b)
}

func bugMarshal(p model.Person) {
	log.Print(encode(p)) // want "Person.SSN \\(ssn\\)"
}

func safeLength(p model.Person) {
	log.Print(len(encode(p)))
}

type dashed struct {
	SSN    string `phi:"ssn" xml:"-"`
	Clinic string `xml:"clinic"`
}

// xml:"-" is never shown.
func safeDash(d dashed) {
	log.Print(encode(d))
}

func bugDashUnderFmt(d dashed) {
	log.Print(d) // want "dashed.SSN \\(ssn\\)"
}

type jsonDash struct {
	SSN string `phi:"ssn" json:"-"`
}

// xml has tags of its own.
func bugJSONDash(d jsonDash) {
	log.Print(encode(d)) // want "jsonDash.SSN \\(ssn\\)"
}

type attribute struct {
	SSN string `phi:"ssn" xml:"ssn,attr"`
}

func bugAttribute(a attribute) {
	log.Print(encode(a)) // want "attribute.SSN \\(ssn\\)"
}

type chardata struct {
	Text string `phi:"note" xml:",chardata"`
}

func bugCharData(c chardata) {
	log.Print(encode(c)) // want "chardata.Text \\(note\\)"
}

type comment struct {
	Text string `phi:"note" xml:",comment"`
}

func bugComment(c comment) {
	log.Print(encode(c)) // want "comment.Text \\(note\\)"
}

type private struct {
	ssn    string `phi:"ssn"`
	Clinic string
}

func safeUnexported(p private) {
	log.Print(encode(p))
}

func bugUnexportedUnderFmt(p private) {
	log.Print(p) // want "private.ssn \\(ssn\\)"
}

type hiding struct{ P model.Person }

func (h hiding) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement("***", start)
}

func safeMarshalXML(p model.Person) {
	log.Print(encode(hiding{p}))
}

type telling struct{ p model.Person }

func (t telling) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(t.p.Name, start)
}

func bugMarshalXML(p model.Person) {
	log.Print(encode(telling{p})) // want "Person.Name \\(name\\)"
}

type texty struct{ P model.Person }

func (t texty) MarshalText() ([]byte, error) { return []byte("***"), nil }

func safeMarshalText(p model.Person) {
	log.Print(encode(texty{p}))
}

type leakyText struct{ p model.Person }

func (t leakyText) MarshalText() ([]byte, error) { return []byte(t.p.SSN), nil }

func bugMarshalText(p model.Person) {
	log.Print(encode(leakyText{p})) // want "Person.SSN \\(ssn\\)"
}

type jsonHiding struct{ P model.Person }

func (h jsonHiding) MarshalJSON() ([]byte, error) { return []byte("0"), nil }

// xml does not ask MarshalJSON.
func bugMarshalJSONIgnored(p model.Person) {
	log.Print(encode(jsonHiding{p})) // want "Person.SSN \\(ssn\\)"
}

type attr string

func (a attr) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	return xml.Attr{Name: name, Value: "***"}, nil
}

type withAttr struct {
	SSN attr `phi:"ssn" xml:"ssn,attr"`
}

func safeMarshalXMLAttr(w withAttr) {
	log.Print(encode(w))
}

type withElement struct {
	SSN attr `phi:"ssn" xml:"ssn"`
}

// MarshalXMLAttr is asked for attributes only.
func bugMarshalXMLAttrElement(w withElement) {
	log.Print(encode(w)) // want "withElement.SSN \\(ssn\\)"
}

type holder struct{ P *model.Person }

// xml follows pointers.
func bugNestedPointer(h holder) {
	log.Print(encode(h)) // want "Person.SSN \\(ssn\\)"
}

func safeNestedPointerUnderFmt(h holder) {
	log.Print(h)
}

func bugEncoder(p model.Person) {
	xml.NewEncoder(os.Stdout).Encode(p) // want "Person.SSN \\(ssn\\)"
}

func safeEncoder(d dashed) {
	xml.NewEncoder(os.Stdout).Encode(d)
}

func bugEncoderBuffer(p model.Person) {
	var b bytes.Buffer
	xml.NewEncoder(&b).Encode(p)
	log.Print(b.String()) // want "Person.SSN \\(ssn\\)"
}

func safeEncoderBuffer(d dashed) {
	var b bytes.Buffer
	xml.NewEncoder(&b).Encode(d)
	log.Print(b.String())
}

func bugIndent(p model.Person) {
	b, _ := xml.MarshalIndent(p, "", " ")
	log.Printf("%s", b) // want "Person.Name \\(name\\)"
}

func bugEscape(p model.Person) {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(p.Name))
	log.Print(b.String()) // want "Person.Name \\(name\\)"
}
