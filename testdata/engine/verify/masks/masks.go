// Package masks has de-identifiers that return what they made, and some that
// return what they were given. The findings are phitag's.
package masks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"

	"example.test/engine/model"
)

//phi:deidentifies
func bugIdentity(s string) string {
	return s // want `as it came`
}

//phi:deidentifies
func safeConstant(s string) string {
	return "***"
}

//phi:deidentifies
func safeComputed(s string) string {
	if s == "" {
		return ""
	}
	return s[:1] + "***"
}

//phi:deidentifies
func bugTooShort(s string) string {
	if len(s) < 4 {
		return s // want `as it came`
	}
	return strings.Repeat("*", len(s))
}

type masker struct {
	off bool
	key []byte
}

//phi:deidentifies
func (m *masker) bugSwitchedOff(s string) string {
	if m.off {
		return s // want `as it came`
	}
	return "***"
}

//phi:deidentifies
func (m *masker) bugWithoutKey(s string) string {
	if len(m.key) == 0 {
		return s // want `as it came`
	}
	h := hmac.New(sha256.New, m.key)
	h.Write([]byte(s))
	return hex.EncodeToString(h.Sum(nil))
}

//phi:deidentifies
func (m *masker) safeWithoutKey(s string) string {
	if len(m.key) == 0 {
		return ""
	}
	h := hmac.New(sha256.New, m.key)
	h.Write([]byte(s))
	return hex.EncodeToString(h.Sum(nil))
}

//phi:deidentifies
func bugNamedResult(s string) (out string) {
	out = s
	if len(s) > 4 {
		out = "***"
	}
	return // want `as it came`
}

//phi:deidentifies
func safeNamedResult(s string) (out string) {
	out = s
	out = "***"
	return
}

func keep(s string) string { return s }

//phi:deidentifies
func bugThroughHelper(s string) string {
	return keep(s) // want `as it came`
}

func drop(s string) string { return strings.Repeat("x", len(s)) }

//phi:deidentifies
func safeThroughHelper(s string) string {
	return drop(s)
}

//phi:deidentifies
func bugSecondResult(s string) (masked, original string) {
	return "***", s // want `as it came`
}

//phi:deidentifies
func safeErrorBeside(s string) (string, error) {
	if s == "" {
		return "", errors.New("nothing to mask")
	}
	return "***", nil
}

//phi:deidentifies
func bugFieldForgotten(p model.Person) model.Person {
	p.Name = "***"
	return p // want `as it came`
}

//phi:deidentifies
func safeAllFields(p model.Person) model.Person {
	p.Name = "***"
	p.SSN = ""
	return p
}

//phi:deidentifies
func safeNewValue(p *model.Person) *model.Person {
	return &model.Person{Clinic: p.Clinic}
}

//phi:deidentifies
func bugNewValue(p *model.Person) *model.Person {
	return &model.Person{Clinic: p.Clinic, SSN: p.SSN} // want `as it came`
}

//phi:deidentifies
func bugCopyForgets(p *model.Person) *model.Person {
	q := *p
	q.Name = ""
	return &q // want `as it came`
}

//phi:deidentifies
func bugElements(xs []string) []string {
	out := make([]string, 0, len(xs))
	for _, x := range xs {
		if strings.HasPrefix(x, "PID") {
			x = "PID|***"
		}
		out = append(out, x)
	}
	return out // want `as it came`
}

//phi:deidentifies
func safeElements(xs []string) []string {
	out := make([]string, 0, len(xs))
	for range xs {
		out = append(out, "***")
	}
	return out
}

// What is not declared needs no verification.
func safeUndeclared(s string) string {
	return s
}
