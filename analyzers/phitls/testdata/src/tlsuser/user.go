package tlsuser

import "tlslib"

func use() {
	tlslib.New(true) // want `^certificates are not verified: InsecureSkipVerify is true \(tls.Config.InsecureSkipVerify in New, lib.go:8\)$`
	tlslib.New(false)
	tlslib.FromOptions(&tlslib.Options{Insecure: true}) // want `not verified`
	tlslib.FromOptions(&tlslib.Options{})
}
