// Package crypto holds cases of encryption, hashes and broken ciphers before a log.
package crypto

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rc4"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"
	"io"
	"log"
	"os"

	"example.test/engine/model"
)

func safeSealed(aead cipher.AEAD, nonce []byte, p model.Person) {
	sealed := aead.Seal(nil, nonce, []byte(p.SSN), nil)
	log.Printf("%x", sealed)
}

func safeSealedPrefixed(aead cipher.AEAD, p model.Person) {
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	log.Print(hex.EncodeToString(aead.Seal(nonce, nonce, []byte(p.SSN), nil)))
}

func safeGCM(key []byte, p model.Person) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return
	}
	gcm, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return
	}
	log.Print(base64.StdEncoding.EncodeToString(gcm.Seal(nil, nil, []byte(p.SSN), nil)))
}

// What is sealed is the plaintext; other data goes its way.
func bugBesideSealed(aead cipher.AEAD, nonce []byte, p model.Person) {
	sealed := aead.Seal(nil, nonce, []byte(p.SSN), nil)
	log.Printf("%x %s", sealed, p.Name) // want "Person.Name \\(name\\)"
}

func safeSealedField(aead cipher.AEAD, nonce []byte, p model.Person) {
	p.SSN = string(aead.Seal(nil, nonce, []byte(p.SSN), nil))
	log.Print(p.SSN)
}

func bugOpened(aead cipher.AEAD, nonce []byte, box []byte) {
	var p model.Person
	plain, err := aead.Open(nil, nonce, box, nil)
	if err != nil {
		log.Print(err)
		return
	}
	p.SSN = string(plain)
	log.Print(p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeStream(key, iv []byte, p model.Person) {
	block, _ := aes.NewCipher(key)
	dst := make([]byte, len(p.SSN))
	cipher.NewCTR(block, iv).XORKeyStream(dst, []byte(p.SSN))
	log.Printf("%x", dst)
}

func bugStreamSource(key, iv []byte, p model.Person) {
	block, _ := aes.NewCipher(key)
	src := []byte(p.SSN)
	dst := make([]byte, len(src))
	cipher.NewCTR(block, iv).XORKeyStream(dst, src)
	log.Printf("%x", src) // want "Person.SSN \\(ssn\\)"
}

func safeBlockMode(key, iv []byte, p model.Patient) {
	block, _ := aes.NewCipher(key)
	dst := make([]byte, len(p.Photo))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(dst, p.Photo)
	log.Printf("%x", dst)
}

// A block at a time is ECB, which does not hide what it encrypts.
func bugECB(key []byte, p model.Patient) {
	block, _ := aes.NewCipher(key)
	dst := make([]byte, 16)
	block.Encrypt(dst, p.Photo)
	log.Printf("%x", dst) // want "Patient.Photo \\(photo\\)"
}

func bugRC4(key []byte, p model.Person) {
	c, _ := rc4.NewCipher(key)
	dst := make([]byte, len(p.SSN))
	c.XORKeyStream(dst, []byte(p.SSN))
	log.Printf("%x", dst) // want "Person.SSN \\(ssn\\)"
}

func bugDES(key, iv []byte, p model.Patient) {
	block, _ := des.NewCipher(key)
	dst := make([]byte, len(p.Photo))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(dst, p.Photo)
	log.Printf("%x", dst) // want "Patient.Photo \\(photo\\)"
}

func bugSHA256(p model.Person) {
	log.Printf("%x", sha256.Sum256([]byte(p.SSN))) // want "Person.SSN \\(ssn\\)"
}

func bugSHA512(p model.Person) {
	sum := sha512.Sum512([]byte(p.SSN))
	log.Print(hex.EncodeToString(sum[:])) // want "Person.SSN \\(ssn\\)"
}

func bugMD5(p model.Person) {
	log.Printf("%x", md5.Sum([]byte(p.SSN))) // want "Person.SSN \\(ssn\\)"
}

func bugSHA1(p model.Person) {
	h := sha1.New()
	h.Write([]byte(p.SSN))
	log.Printf("%x", h.Sum(nil)) // want "Person.SSN \\(ssn\\)"
}

func bugChecksum(p model.Person) {
	log.Print(crc32.ChecksumIEEE([]byte(p.SSN))) // want "Person.SSN \\(ssn\\)"
}

func safeHMAC(key []byte, p model.Person) {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(p.SSN))
	log.Printf("%x", mac.Sum(nil))
}

// A hash of a keyed hash stays clean.
func safeHashOfHMAC(key []byte, p model.Person) {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(p.SSN))
	log.Printf("%x", sha256.Sum256(mac.Sum(nil)))
}

func bugHMACBesideInput(key []byte, p model.Person) {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(p.SSN))
	log.Printf("%x %s", mac.Sum(nil), p.SSN) // want "Person.SSN \\(ssn\\)"
}

func safeHMACEqual(a, b []byte) {
	log.Print(hmac.Equal(a, b))
}

// Encrypted, over standard output.
func safeStreamWriter(key, iv []byte, p model.Person) {
	block, _ := aes.NewCipher(key)
	w := cipher.StreamWriter{S: cipher.NewCTR(block, iv), W: os.Stdout}
	io.WriteString(w, p.SSN)
}

func bugBase64IsNoCipher(p model.Person) {
	log.Print(base64.RawURLEncoding.EncodeToString([]byte(p.Name))) // want "Person.Name \\(name\\)"
}

func bugXor(p model.Patient, key byte) {
	out := make([]byte, len(p.Photo))
	for i, b := range p.Photo {
		out[i] = b ^ key
	}
	log.Printf("%x", out) // want "Patient.Photo \\(photo\\)"
}

//phi:encrypts
func lock(s string) string { return hex.EncodeToString([]byte(s)) }

// Of a declared encryptor the results are ciphertext.
func safeDeclaredEncryptor(p model.Person) {
	log.Print(lock(p.SSN))
}

func bugBesideEncryptor(p model.Person) {
	log.Print(lock(p.SSN), p.Name) // want "Person.Name \\(name\\)"
}
