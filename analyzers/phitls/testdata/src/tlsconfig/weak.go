package tlsconfig

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"
	"strconv"
)

var (
	insecure = flag.Bool("insecure", false, "")
	noverify bool
	legacy   = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
)

func init() { flag.BoolVar(&noverify, "no-verify", true, "") }

func literal() *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{
		InsecureSkipVerify: true,             // want `^certificates are not verified: InsecureSkipVerify is true$`
		MinVersion:         tls.VersionTLS10, // want `^MinVersion allows TLS 1.0, which is insecure; TLS 1.2 is the least secure version$`
	}}}
}

func assigned(t *http.Transport) {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	c.InsecureSkipVerify = true           // want `InsecureSkipVerify is true$`
	t.TLSClientConfig.MinVersion = 0x0302 // want `MinVersion allows TLS 1.1`
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{
		InsecureSkipVerify: true, // want `not verified`
	}
	d := c.Clone()
	d.MaxVersion = tls.VersionTLS11 // want `MaxVersion rules out everything above TLS 1.1`
}

var global = tls.Config{InsecureSkipVerify: true} // want `not verified`

const skip = !false

func conditions(dev bool) {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	if os.Getenv("CHECK_CERT") == "false" {
		c.InsecureSkipVerify = true // want `^certificates are not verified: InsecureSkipVerify is true when CHECK_CERT=false$`
	}
	_ = &tls.Config{InsecureSkipVerify: os.Getenv("CHECK") == "no"} // want `is true when CHECK=no$`
	_ = &tls.Config{InsecureSkipVerify: *insecure}                  // want `is true when -insecure=true$`
	_ = &tls.Config{InsecureSkipVerify: noverify}                   // want `is true$`
	_ = &tls.Config{InsecureSkipVerify: skip}                       // want `is true$`
	on, _ := strconv.ParseBool(os.Getenv("SKIP"))
	_ = &tls.Config{InsecureSkipVerify: on} // want `is true when SKIP=true$`
	e := &tls.Config{
		InsecureSkipVerify: true, // want `is true when STRICT!=1$`
	}
	if os.Getenv("STRICT") == "1" {
		e.InsecureSkipVerify = false
	}
	_ = &tls.Config{InsecureSkipVerify: len(os.Args) > 1} // want `is true when len\(os.Args\) > 1$`
	_ = &tls.Config{InsecureSkipVerify: isDev()}          // want `is true when ENV=dev$`
	version := uint16(tls.VersionTLS12)
	if os.Getenv("OLD") == "yes" {
		version = tls.VersionTLS10
	}
	_ = &tls.Config{MinVersion: version} // want `MinVersion allows TLS 1.0.* when OLD=yes$`
}

func joined(baseURL, mode, own string) *tls.Config {
	if baseURL == "" {
		return nil
	}
	c := &tls.Config{}
	if env := os.Getenv("ENV"); env == "dev" || env == "test" {
		c.InsecureSkipVerify = true // want `is true when .*ENV=dev$`
	}
	if mode == "lab" {
		c.InsecureSkipVerify = true // want `is true when .*mode == "lab"$`
	}
	return &tls.Config{InsecureSkipVerify: true} // want `not verified`
}

func isDev() bool { return os.Getenv("ENV") == "dev" }

type settings struct {
	Skip   bool `env:"SKIP_VERIFY"`
	Verify bool
	client tls.Config
}

func (s *settings) config() *tls.Config {
	s.client.InsecureSkipVerify = s.Skip              // want `is true when SKIP_VERIFY=true$`
	return &tls.Config{InsecureSkipVerify: !s.Verify} // want `is true when !s.Verify$`
}

func build(skip bool, version uint16) *tls.Config {
	return &tls.Config{InsecureSkipVerify: skip, MinVersion: version}
}

type given struct{ Skip bool }

func fromStruct(s given) *tls.Config { return &tls.Config{InsecureSkipVerify: s.Skip} }

func nested(skip bool) *tls.Config { return build(skip, tls.VersionTLS12) }

func when(dev bool) *tls.Config {
	c := &tls.Config{}
	if dev {
		c.InsecureSkipVerify = true
	}
	return c
}

func unless(strict bool) *tls.Config {
	c := &tls.Config{InsecureSkipVerify: true}
	if strict {
		c.InsecureSkipVerify = false
	}
	return c
}

func callers(unknown func() bool) {
	build(true, tls.VersionTLS12)  // want `^certificates are not verified: InsecureSkipVerify is true \(tls.Config.InsecureSkipVerify in build, weak.go:\d+\)$`
	build(false, tls.VersionTLS11) // want `MinVersion allows TLS 1.1`
	build(false, tls.VersionTLS13)
	nested(true) // want `not verified.* in build`
	nested(false)
	nested(os.Getenv("X") == "1") // want `when X=1`
	fromStruct(given{Skip: true}) // want `not verified`
	fromStruct(given{Skip: false})
	fromStruct(given{})
	when(true) // want `not verified`
	when(false)
	unless(false) // want `not verified`
	unless(true)
	func() { build(true, 0) }() // want `not verified`
}

func suites() {
	_ = &tls.Config{CipherSuites: []uint16{ // want `cipher suite TLS_RSA_WITH_3DES_EDE_CBC_SHA is insecure`
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
	}}
	_ = &tls.Config{CipherSuites: legacy}              // want `TLS_RSA_WITH_RC4_128_SHA`
	_ = &tls.Config{CipherSuites: withOld(legacy[1:])} // want `TLS_RSA_WITH_AES_128_CBC_SHA256`
	var all []uint16
	for _, s := range tls.InsecureCipherSuites() {
		all = append(all, s.ID)
	}
	_ = &tls.Config{CipherSuites: all} // want `is insecure`
}

func withOld(ids []uint16) []uint16 { return append(ids, tls.TLS_RSA_WITH_AES_128_CBC_SHA256) }

func hooks() {
	_ = &tls.Config{
		InsecureSkipVerify:    true,                                                       // want `not verified`
		VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error { return nil }, // want `VerifyPeerCertificate accepts every certificate`
	}
	c := &tls.Config{InsecureSkipVerify: true} // want `not verified`
	c.VerifyConnection = logged                // want `VerifyConnection accepts every certificate`
	_ = &tls.Config{VerifyConnection: nothing} // want `VerifyConnection accepts`
	_ = &tls.Config{
		InsecureSkipVerify: true, // want `not verified`
		VerifyConnection: func(s tls.ConnectionState) error {
			if len(s.PeerCertificates) == 0 {
				return errors.New("no certificate")
			}
			return nil
		},
	}
	_ = &tls.Config{
		InsecureSkipVerify: true,                        // want `not verified`
		VerifyConnection:   ignored(x509.NewCertPool()), // want `accepts`
	}
}

type options struct{ insecure bool }

func WithInsecure() func(*options) { return func(o *options) { o.insecure = true } }

func dial(opts ...func(*options)) *tls.Config {
	o := new(options)
	for _, opt := range opts {
		opt(o)
	}
	return withOptions(*o)
}

func (o *options) config() *tls.Config {
	return &tls.Config{InsecureSkipVerify: o.insecure} // want `is true when o.insecure$`
}

func withOptions(o options) *tls.Config { return &tls.Config{InsecureSkipVerify: o.insecure} }

func pinned(pool *x509.CertPool) *tls.Config {
	c := &tls.Config{InsecureSkipVerify: true} // want `is true when PIN!=on$`
	if os.Getenv("PIN") == "on" {
		c.VerifyConnection = verifier(pool)
	}
	return c
}

func nothing(tls.ConnectionState) error { return nil }

func logged(s tls.ConnectionState) error {
	log.Print(s.ServerName)
	return nil
}

func ignored(pool *x509.CertPool) func(tls.ConnectionState) error {
	return func(s tls.ConnectionState) error {
		if _, err := s.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool}); err != nil {
			log.Print(err)
		}
		return nil
	}
}
