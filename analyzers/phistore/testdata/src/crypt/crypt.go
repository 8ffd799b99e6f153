// Package crypt keeps cases about encryption before storing.
package crypt

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/base64"
	"encoding/hex"
	"os"

	"model"
)

const insert = "INSERT INTO patients (ssn) VALUES ($1)"

func aead(key []byte) cipher.AEAD {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		panic(err)
	}
	return gcm
}

func seal(key []byte, text string) []byte {
	gcm := aead(key)
	nonce := make([]byte, gcm.NonceSize())
	rand.Read(nonce)
	return gcm.Seal(nonce, nonce, []byte(text), nil)
}

func safeSealed(db *sql.DB, key []byte, p model.Patient) {
	db.Exec(insert, seal(key, p.SSN))
	db.Exec(insert, base64.StdEncoding.EncodeToString(seal(key, p.SSN)))
}

func safeEnvironmentKey(db *sql.DB, p model.Patient) {
	db.Exec(insert, seal([]byte(os.Getenv("KEY")), p.SSN))
}

func bugConstantKey(db *sql.DB, p model.Patient) {
	db.Exec(insert, seal([]byte("0123456789abcdef"), p.SSN)) // want `PHI is encrypted under a key that is a constant in the code: Patient.SSN \(ssn\) is stored by`
}

func bugConstantKeyHere(db *sql.DB, p model.Patient) {
	block, _ := aes.NewCipher([]byte("0123456789abcdef"))
	gcm, _ := cipher.NewGCM(block)
	db.Exec(insert, gcm.Seal(nil, make([]byte, 12), []byte(p.SSN), nil)) // want `PHI is encrypted under a key that is a constant in the code: Patient.SSN \(ssn\) is stored by`
}

func bugBroken(db *sql.DB, key []byte, p model.Patient) {
	block, _ := des.NewCipher(key)
	out := make([]byte, 8)
	block.Encrypt(out, []byte(p.SSN))
	db.Exec(insert, out) // want `PHI is stored under a broken cipher: Patient.SSN \(ssn\) is stored by`
}

func bugEncoded(db *sql.DB, p model.Patient) {
	db.Exec(insert, base64.StdEncoding.EncodeToString([]byte(p.SSN))) // want `PHI is stored unencrypted: Patient.SSN \(ssn\) is stored by`
	sum := sha256.Sum256([]byte(p.SSN))
	db.Exec(insert, hex.EncodeToString(sum[:])) // want `PHI is stored unencrypted: Patient.SSN \(ssn\) is stored by`
}

func safeMAC(db *sql.DB, key []byte, p model.Patient) {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(p.SSN))
	db.Exec(insert, mac.Sum(nil))
}

func bugUnused(db *sql.DB, key []byte, p model.Patient) {
	_ = aead(key).Seal(nil, make([]byte, 12), []byte(p.SSN), nil)
	db.Exec(insert, p.SSN) // want `PHI is stored unencrypted: Patient.SSN \(ssn\) is stored by`
}

func lock(key []byte, p *model.Patient) { p.SSN = string(seal(key, p.SSN)) }

func bugInPlace(db *sql.DB, key []byte, p *model.Patient) {
	lock(key, p)
	db.Exec("INSERT INTO patients (ssn, name) VALUES ($1, $2)", p.SSN, p.Name) // want `PHI is stored unencrypted: Patient.Name \(name\) is stored by`
}

func safeInPlace(db *sql.DB, key []byte, p *model.Patient) {
	lock(key, p)
	db.Exec(insert, p.SSN)
}

// A sealedString encrypts itself on its way into a database.
type sealedString string

var masterKey []byte

// Value implements driver.Valuer.
func (s sealedString) Value() (driver.Value, error) { return seal(masterKey, string(s)), nil }

// A shownString only looks as if.
type shownString string

// Value implements driver.Valuer.
func (s shownString) Value() (driver.Value, error) { return string(s), nil }

func safeValuer(db *sql.DB, p model.Patient) {
	db.Exec(insert, sealedString(p.SSN))
}

func bugValuer(db *sql.DB, p model.Patient) {
	db.Exec(insert, shownString(p.SSN)) // want `PHI is stored unencrypted: Patient.SSN \(ssn\) is stored by`
}

func safeStream(f *os.File, key, iv []byte, p model.Patient) {
	block, _ := aes.NewCipher(key)
	w := cipher.StreamWriter{S: cipher.NewCTR(block, iv), W: f}
	w.Write([]byte(p.SSN))
}

func bugConstantKeyBelow(db *sql.DB, p model.Patient) {
	gcm := aead([]byte("0123456789abcdef"))
	db.Exec(insert, gcm.Seal(nil, make([]byte, 12), []byte(p.SSN), nil)) // want `PHI is encrypted under a key that is a constant in the code: Patient.SSN \(ssn\) is stored by`
}

// A box seals under its key.
type box struct{ key []byte }

func (b *box) seal(text string) []byte { return seal(b.key, text) }

func bugConstantKeyInField(db *sql.DB, p model.Patient) {
	b := &box{key: []byte("0123456789abcdef")}
	db.Exec(insert, b.seal(p.SSN)) // want `PHI is encrypted under a key that is a constant in the code: Patient.SSN \(ssn\) is stored by`
}

func safeKeyInField(db *sql.DB, b *box, p model.Patient) {
	db.Exec(insert, b.seal(p.SSN))
}
