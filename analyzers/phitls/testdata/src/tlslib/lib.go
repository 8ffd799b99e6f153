package tlslib

import "crypto/tls"

type Options struct{ Insecure bool }

func New(skip bool) *tls.Config { // want New:`tls.Config.InsecureSkipVerify {skip}`
	return &tls.Config{InsecureSkipVerify: skip}
}

func FromOptions(o *Options) *tls.Config { // want FromOptions:`tls.Config.InsecureSkipVerify {o.Insecure}`
	return &tls.Config{InsecureSkipVerify: o.Insecure}
}
