// Package encryptors has functions that encrypt, and some that do so only if
// they can.
package encryptors

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"errors"

	"example.test/engine/model"
)

type box struct{ aead cipher.AEAD }

func newBox(key []byte) (*box, error) {
	b, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	a, err := cipher.NewGCM(b)
	return &box{a}, err
}

//phi:encrypts
func (b *box) bugWithoutKey(s string) (string, error) {
	if b.aead == nil {
		return s, nil // want `as it came`
	}
	return b.seal(s)
}

//phi:encrypts
func (b *box) safeWithoutKey(s string) (string, error) {
	if b.aead == nil {
		return "", errors.New("no key")
	}
	return b.seal(s)
}

//phi:encrypts
func (b *box) seal(s string) (string, error) {
	nonce := make([]byte, b.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.aead.Seal(nonce, nonce, []byte(s), nil)), nil
}

//phi:encrypts
func (b *box) bugPlainOnError(s string) string {
	sealed, err := b.seal(s)
	if err != nil {
		return s // want `as it came`
	}
	return sealed
}

//phi:encrypts
func (b *box) safeEmptyOnError(s string) string {
	sealed, err := b.seal(s)
	if err != nil {
		return ""
	}
	return sealed
}

// One field in place; the other one is forgotten.
//
//phi:encrypts
func (b *box) bugFieldForgotten(p model.Person) model.Person {
	p.SSN = b.safeEmptyOnError(p.SSN)
	return p // want `as it came`
}

//phi:encrypts
func (b *box) safeAllFields(p model.Person) model.Person {
	p.SSN = b.safeEmptyOnError(p.SSN)
	p.Name = b.safeEmptyOnError(p.Name)
	return p
}
