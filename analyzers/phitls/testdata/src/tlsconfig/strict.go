package tlsconfig

import (
	"bytes"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"log"
	"os"
)

func strict(pool *x509.CertPool, version uint16) {
	_ = &tls.Config{}
	_ = &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS13, InsecureSkipVerify: false}
	_ = &tls.Config{MinVersion: 0, MaxVersion: 0}
	_ = &tls.Config{MinVersion: version, CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}}
	const debug = false
	if debug {
		_ = &tls.Config{InsecureSkipVerify: true}
	}
	_ = &tls.Config{InsecureSkipVerify: debug}
	var other struct{ InsecureSkipVerify bool }
	other.InsecureSkipVerify = true
}

func everyPath(mode string) *tls.Config {
	c := &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS10}
	if mode == "a" {
		c.InsecureSkipVerify = false
	} else {
		c.InsecureSkipVerify = false
	}
	harden(c)
	return c
}

func harden(c *tls.Config) {
	if os.Getenv("X") != "" {
		log.Print("hardened")
	}
	c.MinVersion = tls.VersionTLS12
}

func verifying(pin []byte, pool *x509.CertPool, pins map[string]bool) {
	_ = &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			sum := sha256.Sum256(raw[0])
			if !bytes.Equal(sum[:], pin) {
				return errors.New("unknown certificate")
			}
			return nil
		},
	}
	c := &tls.Config{InsecureSkipVerify: true}
	c.VerifyConnection = verifier(pool)
	_ = &tls.Config{InsecureSkipVerify: true, VerifyConnection: named}
	_ = &tls.Config{VerifyConnection: func(s tls.ConnectionState) error {
		log.Print(s.ServerName) // the usual verification has run
		return nil
	}}
}

func verifier(pool *x509.CertPool) func(tls.ConnectionState) error {
	return func(s tls.ConnectionState) error { return chain(s, pool) }
}

func chain(s tls.ConnectionState, pool *x509.CertPool) error {
	_, err := s.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool, DNSName: s.ServerName})
	return err
}

func named(s tls.ConnectionState) error {
	return s.PeerCertificates[0].VerifyHostname("db.clinic.example")
}

// parameter leaves the decision to callers that nobody sees.
func parameter(skip bool) *tls.Config { return &tls.Config{InsecureSkipVerify: skip} }

// forMode is only called with strict modes.
func forMode(mode string) *tls.Config {
	c := &tls.Config{}
	if mode == "lab" || mode == "dev" {
		c.InsecureSkipVerify = true
	}
	return c
}

var _, _ = forMode("prod"), forMode("staging")
