package options

import "crypto/tls"

type ClientOptions struct{}

func Client() *ClientOptions                                     { return nil }
func (c *ClientOptions) ApplyURI(uri string) *ClientOptions      { return c }
func (c *ClientOptions) SetTLSConfig(*tls.Config) *ClientOptions { return c }
func (c *ClientOptions) SetAppName(string) *ClientOptions        { return c }
