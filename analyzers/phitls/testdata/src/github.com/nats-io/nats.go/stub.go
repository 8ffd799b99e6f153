package nats

import "crypto/tls"

type (
	Conn   struct{}
	Option func() error
)

const DefaultURL = "nats://127.0.0.1:4222"

func Connect(url string, options ...Option) (*Conn, error) { return nil, nil }
func Secure(...*tls.Config) Option                         { return nil }
func Name(string) Option                                   { return nil }
