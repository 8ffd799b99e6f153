// Package phitls reports weak transport security.
//
// # Analyzer phitls
//
// phitls: report weak or missing encryption in transit
//
// 45 CFR 164.312(e)(1) asks for safeguards against access to PHI on the network.
// phitls reports
//
//   - tls.Config with InsecureSkipVerify, unless a VerifyConnection or
//     VerifyPeerCertificate beside it really verifies; with MinVersion or
//     MaxVersion below TLS 1.2; with cipher suites that crypto/tls lists as
//     insecure; with a VerifyConnection or VerifyPeerCertificate that accepts
//     everything;
//   - in package main, //go:debug lines and a go version in go.mod that lower
//     what a server's tls.Config stands for;
//   - http.ListenAndServe, http.Serve and the methods of http.Server of those
//     names, where the package handles PHI or serves a handler that does;
//   - PHI that is sent to an http:// URL;
//   - grpc credentials without encryption, data source names with
//     sslmode=disable, allow or prefer or tls=skip-verify, false or preferred,
//     URLs of redis, amqp, ldap, mongodb, ftp and nats without TLS,
//     redis.Options and kafka dialers without TLS;
//   - ssh.InsecureIgnoreHostKey.
//
// For example:
//
//	c := &tls.Config{
//		InsecureSkipVerify: true, // certificates are not verified: InsecureSkipVerify is true
//		MinVersion: tls.VersionTLS10, // MinVersion allows TLS 1.0; the least secure version is TLS 1.2
//	}
//	db, err := sql.Open("postgres", "host="+h+" sslmode=disable") // sslmode=disable sends everything in clear text
//
// Write instead:
//
//	c := &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}
//	db, err := sql.Open("postgres", "host="+h+" sslmode=verify-full")
//
// Values are followed through variables, fields, helper functions, defaults of
// flags, of environment variables and of struct tags. A setting that every path
// makes strict is clean. One that depends on a boolean which is not known is
// reported with its condition, "when CHECK_CERT=false"; one that is a parameter
// is judged at the calls. Loopback addresses and unix sockets excuse clear
// text, never a weak tls.Config. tls.terminated in the configuration excuses
// listeners that stand behind a TLS proxy.
//
// Out of scope: what a library does by default where nothing in the code says
// so, certificates and keys themselves, and versions of TLS libraries.
//
// Since v0.1.0.
package phitls
