package model

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// Redacted returns p with every field cleared that is PHI.
func (p Patient) Redacted() Patient {
	p.MRN, p.SSN, p.Email = "", "", ""
	p.Name = Name{}
	p.Born = time.Time{}
	p.Phone = nil
	return p
}

// Anonymous returns p without what identifies the person.
//
//phi:deidentifies
func Anonymous(p Patient) Patient {
	p.MRN, p.SSN = "", ""
	p.Name = Name{}
	p.Born = time.Date(p.Born.Year(), time.January, 1, 0, 0, 0, 0, time.UTC)
	p.Phone = nil
	return p // want:phitag the e-mail address is still there
}

// Mask shows the last two characters of s.
//
//phi:deidentifies
func Mask(s string) string {
	if len(s) < 6 {
		return "******"
	}
	return strings.Repeat("*", len(s)-2) + s[len(s)-2:]
}

// Pseudonym derives a stable name for s that only holders of key can repeat.
func Pseudonym(key []byte, s string) string {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(s))
	return hex.EncodeToString(m.Sum(nil))
}
