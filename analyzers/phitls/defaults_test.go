package phitls

import "testing"

func TestLowered(t *testing.T) {
	for _, test := range []struct {
		version  string
		settings map[string]string
		want     string
	}{
		{"go1.21", nil, "servers accept TLS 1.0 by the go version 1.21"},
		{"go1.21.5", nil, "servers accept TLS 1.0 by the go version 1.21.5"},
		{"go1.22", nil, ""},
		{"go1.26", nil, ""},
		{"", nil, ""},
		{"go1.21", map[string]string{"tls10server": "0"}, ""},
		{"go1.26", map[string]string{"tls10server": "1"}, "servers accept TLS 1.0 by //go:debug tls10server=1"},
		{"go1.26", map[string]string{"tlsrsakex": "1"}, "RSA key exchange, without forward secrecy, is on by //go:debug tlsrsakex=1"},
		{"go1.26", map[string]string{"tls3des": "1"}, "3DES cipher suites are on by //go:debug tls3des=1"},
		{"go1.26", map[string]string{"default": "go1.20"}, "servers accept TLS 1.0 by the go version 1.20"},
		{"go1.21", map[string]string{"default": "go1.23"}, ""},
		{"go1.26", map[string]string{"http2client": "0"}, ""},
	} {
		if got := lowered(test.version, test.settings); got != test.want {
			t.Errorf("lowered(%q, %v) = %q, want %q", test.version, test.settings, got, test.want)
		}
	}
}
