package config

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Digest returns a hash of what the configuration means: comments, the order
// of keys, anchors and defaults written out do not change it.
func (c *Config) Digest() string {
	data, err := json.Marshal(c) // sorts the keys of maps
	if err != nil {
		// Have: only strings, numbers, booleans and texts, which always encode.
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
