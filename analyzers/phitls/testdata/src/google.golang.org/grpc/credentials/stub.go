package credentials

import "crypto/tls"

type TransportCredentials interface{ Clone() TransportCredentials }

func NewTLS(*tls.Config) TransportCredentials { return nil }
