package kafka

import "crypto/tls"

type (
	Dialer struct {
		ClientID string
		TLS      *tls.Config
	}
	Transport    struct{ TLS *tls.Config }
	ReaderConfig struct {
		Brokers []string
		Dialer  *Dialer
	}
	Writer struct{ Transport *Transport }
)
