// Package redact declares de-identifiers and an encryptor; what they do is
// verified elsewhere.
package redact

import (
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"example.test/engine/model"
)

// All clears everything.
//
//phi:deidentifies
func All(s string) string { return strings.Repeat("*", len(s)) }

// Names clears names, and nothing else.
//
//phi:deidentifies name
func Names(s string) string { return strings.Map(func(r rune) rune { return 'x' }, s) }

// Person clears p in place.
//
//phi:deidentifies
func Person(p *model.Person) { p.Name, p.SSN = "", "" }

// A Masker masks.
type Masker struct{ With string }

// Do masks s.
//
//phi:deidentifies
func (m *Masker) Do(s string) string { return m.With }

// A Cleaner is one of several.
type Cleaner interface {
	// Clean masks s.
	//phi:deidentifies
	Clean(s string) string
	// Trim does not.
	Trim(s string) string
}

// Seal encrypts s.
//
//phi:encrypts
func Seal(a cipher.AEAD, nonce []byte, s string) []byte {
	return a.Seal(nil, nonce, []byte(s), nil)
}

// Pseudonym is a keyed hash.
func Pseudonym(key []byte, s string) string {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(s))
	return hex.EncodeToString(h.Sum(nil))
}

// Digest is a hash without a key: a code derived from the identifier.
func Digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// Upper only looks like one.
func Upper(s string) string { return strings.ToUpper(s) }
