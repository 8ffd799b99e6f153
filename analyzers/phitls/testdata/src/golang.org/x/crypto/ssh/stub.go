package ssh

import "net"

type (
	PublicKey       interface{ Type() string }
	HostKeyCallback func(hostname string, remote net.Addr, key PublicKey) error
	ClientConfig    struct{ HostKeyCallback HostKeyCallback }
)

func InsecureIgnoreHostKey() HostKeyCallback     { return nil }
func FixedHostKey(key PublicKey) HostKeyCallback { return nil }
