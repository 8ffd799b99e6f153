package redis

import "crypto/tls"

type (
	Client  struct{}
	Options struct {
		Addr, Username string
		TLSConfig      *tls.Config
	}
	ClusterOptions struct {
		Addrs     []string
		TLSConfig *tls.Config
	}
)

func NewClient(*Options) *Client               { return nil }
func NewClusterClient(*ClusterOptions) *Client { return nil }
func ParseURL(string) (*Options, error)        { return nil, nil }
