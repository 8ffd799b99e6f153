//go:debug tls10server=1

package main

import (
	"crypto/tls"
	"net/http"
)

func main() {
	http.ListenAndServeTLS(":443", "c", "k", nil) // want `^servers accept TLS 1.0 by //go:debug tls10server=1: set MinVersion to tls.VersionTLS12$`
	s := &http.Server{TLSConfig: &tls.Config{}}   // want `servers accept TLS 1.0`
	s.ListenAndServeTLS("c", "k")
	strict := &http.Server{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}}
	strict.ListenAndServeTLS("c", "k")
	tls.Listen("tcp", ":443", &tls.Config{MinVersion: tls.VersionTLS13})
	_ = &tls.Config{} // a client's
}
