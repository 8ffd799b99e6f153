// Package app logs what redact made of PHI.
package app

import (
	"crypto/cipher"
	"log"

	"example.test/engine/model"
	"example.test/engine/packages/deidentified/redact"
)

func safeAll(p model.Patient) {
	log.Println(redact.All(p.SSN))
}

func bugBesides(p model.Patient) {
	log.Println(redact.All(p.SSN), p.Name) // want `Patient\.Name \(name\)`
}

func safePartial(p model.Patient) {
	log.Println(redact.Names(p.Name))
}

func bugPartial(p model.Patient) {
	log.Println(redact.Names(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func bugPartialOfBoth(p model.Patient) {
	log.Println(redact.Names(p.Name + " " + p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func safeInPlace(p model.Person) {
	redact.Person(&p)
	log.Printf("%+v", p)
}

func bugInPlaceTooLate(p model.Person) {
	log.Printf("%+v", p) // want `Person\.Name \(name\)`
	redact.Person(&p)
}

func bugInPlaceOnACopy(p model.Person) {
	q := p
	redact.Person(&q)
	log.Printf("%+v", p) // want `Person\.SSN \(ssn\)`
}

func safeMethod(m *redact.Masker, p model.Patient) {
	log.Println(m.Do(p.SSN))
}

func safeMethodValue(m *redact.Masker, p model.Patient) {
	mask := m.Do
	log.Println(mask(p.SSN))
}

func safeInterfaceMethod(c redact.Cleaner, p model.Patient) {
	log.Println(c.Clean(p.SSN))
}

func bugInterfaceMethod(c redact.Cleaner, p model.Patient) {
	log.Println(c.Trim(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func mapped(xs []string, f func(string) string) (out []string) {
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func safePassed(p model.Patient) {
	log.Println(mapped([]string{p.SSN, p.Name}, redact.All))
}

func bugPassed(p model.Patient) {
	log.Println(mapped([]string{p.SSN}, redact.Names)) // want `Patient\.SSN \(ssn\)`
}

func safeSealed(a cipher.AEAD, nonce []byte, p model.Patient) {
	log.Printf("%x", redact.Seal(a, nonce, p.SSN))
}

func safePseudonym(key []byte, p model.Patient) {
	log.Println(redact.Pseudonym(key, p.SSN))
}

func bugDigest(p model.Patient) {
	log.Println(redact.Digest(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

func bugUpper(p model.Patient) {
	log.Println(redact.Upper(p.SSN)) // want `Patient\.SSN \(ssn\)`
}

// A helper of this package around a de-identifier.
func short(p model.Patient) string { return "patient " + redact.All(p.Name) }

func safeAround(p model.Patient) {
	log.Println(short(p))
}
