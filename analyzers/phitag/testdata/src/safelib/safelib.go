package safelib

import (
	"crypto/hmac"
	"crypto/sha256"
	"os"
)

// Token hashes what its callers know to be PHI or not.
func Token(key []byte, s string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(s))
	return mac.Sum(nil)
}

//phi:encrypts
func Seal(b []byte) []byte { return append([]byte("sealed:"), byte(len(b))) }

// Keep stores ciphertext.
func Keep(s string) error { return os.WriteFile("safe", Seal([]byte(s)), 0o600) }
