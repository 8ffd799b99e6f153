package ftp

import "crypto/tls"

type (
	ServerConn struct{}
	DialOption struct{}
)

func Dial(addr string, options ...DialOption) (*ServerConn, error) { return nil, nil }
func DialWithExplicitTLS(*tls.Config) DialOption                   { return DialOption{} }
func DialWithDisabledEPSV(bool) DialOption                         { return DialOption{} }
