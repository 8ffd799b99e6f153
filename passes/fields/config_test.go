package fields

import (
	"go/types"
	"strings"
	"testing"
)

const yaml = `
tags: [datapolicy, phi]
sources:
  - type: gen/fhir.Patient
    fields: [Name, Kept]
    phi: name
  - type: gen/...
    fields: [SSN, Note]
    phi: ssn
  - type: gen/fhir.Bundle
    phi: note
  - type: svc.Derived
    fields: [Plain]
  - func: gen/fhir.Parse
    phi: lab
  - func: (*gen/fhir.Client).Lookup
    params: {mbi: beneficiary}
  - type: model.Document
    fields: [Title]
    phi: id
deidentifiers: [model.Mask, (*gen/fhir.Client).*]
encryptors: [gen/fhir.Parse]
`

func TestConfiguration(t *testing.T) {
	x, pkg, _ := load(t, "svc", yaml)
	for name, want := range map[string]string{
		"p.Name":           "Patient.Name(name)",
		"p.Kept":           "Patient.Kept(name)", // configuration beats phi:"-"
		"p.SSN":            "Patient.SSN(ssn)",
		"p.Plain":          "-",
		"c.SSN":            "clean", // phi:"-" beats a pattern
		"c.Other":          "-",
		"c.Note":           "Claim.Note(ssn)", // a pattern beats another tag
		"d.Raw":            "Bundle.Raw(note)",
		"n.Title":          "Document.Title(id)", // configuration beats a directive
		"n.Size":           "clean",
		"Derived.Plain":    "Derived.Plain(phi)", // p.Plain is not
		"Derived.SSN":      "Patient.SSN(ssn)",
		"Own.SSN":          "-",             // not below gen
		"Own.Vet":          "Own.Vet(name)", // the first key counts
		"Own.Non":          "Own.Non(phi)",
		"Own.No":           "clean",
		"model.Tree.Value": "Tree.Value(lab)",
	} {
		dot := strings.LastIndexByte(name, '.')
		if got := show(t, x, lookup(t, pkg, name[:dot]).Type(), name[dot+1:]); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
	parse := lookup(t, pkg, "fhir.Parse").(*types.Func)
	if src := x.Result(parse); src == nil || src.Category != "lab" || !x.Encrypts(parse) {
		t.Errorf("Parse: %+v", src)
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(lookup(t, pkg, "fhir.Client").Type()), false, pkg, "Lookup")
	client := obj.(*types.Func)
	if x.Result(client) != nil || x.Param(client, 0) != nil || x.Param(client, 1).Category != "beneficiary" {
		t.Error("Lookup is wrong")
	}
	if _, ok := x.Deidentifies(client); !ok {
		t.Error("a method pattern does not match")
	}
	if set, _ := x.Deidentifies(lookup(t, pkg, "model.Mask").(*types.Func)); set != All { // the directive names one category
		t.Errorf("Mask clears %v", set)
	}
	if x.Type(lookup(t, pkg, "fhir.Bundle").Type()) == nil || x.Type(lookup(t, pkg, "fhir.Claim").Type()) != nil {
		t.Error("a type without fields is itself PHI, one with fields is not")
	}
}

func TestParseTag(t *testing.T) {
	for value, want := range map[string]Tag{
		"ssn":        {Word: "ssn", Category: "ssn", Known: true},
		"-":          {Word: "-", Clean: true, Known: true},
		"ssn,redact": {Word: "ssn", Options: "redact", Category: "ssn", Known: true},
		"-,":         {Word: "-", Clean: true, Known: true},
		"":           {Category: "phi"},
		"SSN":        {Word: "SSN", Category: "phi"},
		" ssn":       {Word: " ssn", Category: "phi"},
		"--":         {Word: "--", Category: "phi"},
	} {
		if got := ParseTag(value); got != want {
			t.Errorf("ParseTag(%q) = %+v, want %+v", value, got, want)
		}
	}
}

func FuzzParseTag(f *testing.F) {
	for _, seed := range []string{"ssn", "-", "ssn,x", "", ",", "-,", "\x00", "näme"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		tag := ParseTag(value)
		if tag.Clean != (tag.Word == "-") || !tag.Clean && tag.Category.What() == "" {
			t.Errorf("ParseTag(%q) = %+v: neither clean nor PHI", value, tag)
		}
		if rest := strings.TrimPrefix(value, tag.Word); rest != tag.Options && rest != ","+tag.Options {
			t.Errorf("ParseTag(%q) = %+v loses text", value, tag)
		}
	})
}
