package config

import (
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"strings"
	"unicode"
)

// A HostPattern is a host name or address in the form that Host returns, or
// "*." and a name: every host below that name at any depth, not the name itself.
type HostPattern string

// UnmarshalText accepts a host, with or without a port, and "*.name".
func (p *HostPattern) UnmarshalText(text []byte) error {
	s := string(text)
	switch {
	case strings.TrimSpace(s) == "":
		return errors.New("a host must not be empty")
	case strings.Contains(s, "://"):
		return fmt.Errorf("%s has a scheme: write the host alone%s", quote(s), hostAlone(s))
	case strings.ContainsAny(s, "/?#\\@"):
		return fmt.Errorf("%s is more than a host: write the host alone%s", quote(s), hostAlone(s))
	}
	name, below := strings.CutPrefix(s, "*.")
	host := Host(name)
	if host == "" || strings.Contains(name, "*") {
		return fmt.Errorf("%s is not a host: write a name such as api.example.com, or *.example.com for all below it", quote(s))
	}
	if below {
		host = "*." + host
	}
	*p = HostPattern(host)
	return nil
}

func hostAlone(s string) string {
	if host := Host(s); host != "" {
		return ", " + host
	}
	return ""
}

// Match reports whether the pattern covers a host, URL or address.
func (p HostPattern) Match(host string) bool {
	host = Host(host)
	if below, ok := strings.CutPrefix(string(p), "*"); ok {
		return strings.HasSuffix(host, below) && len(host) > len(below)
	}
	return host != "" && host == string(p)
}

// Hosts are patterns of which one must match.
type Hosts []HostPattern

// Match reports whether one of the patterns covers a host, URL or address.
func (h Hosts) Match(host string) bool {
	return slices.ContainsFunc(h, func(p HostPattern) bool { return p.Match(host) })
}

// Host returns the host of a URL, a host:port or a host as it is compared:
// lower case, without port, userinfo, brackets and trailing dot; "" if there is
// none, or none that package net/url would connect to.
func Host(s string) string {
	s = strings.TrimSpace(s)
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	} else {
		s = strings.TrimPrefix(s, "//")
	}
	if i := strings.IndexAny(s, "/?#"); i >= 0 {
		s = s[:i]
	}
	if strings.ContainsAny(s, "\\ \t\r\n") {
		return "" // Have: what browsers and net/url would read differently.
	}
	// The last @ ends the userinfo: in clinic.example@evil.example it is no host.
	s = strings.ToLower(s[strings.LastIndex(s, "@")+1:])
	if addr, err := netip.ParseAddr(s); err == nil {
		return addr.WithZone("").String()
	}
	if inner, ok := strings.CutPrefix(s, "["); ok {
		inner, _, ok = strings.Cut(inner, "]")
		addr, err := netip.ParseAddr(inner)
		if !ok || err != nil {
			return ""
		}
		return addr.WithZone("").String()
	}
	s, _, _ = strings.Cut(s, ":")
	s = strings.TrimSuffix(s, ".")
	if !hostName(s) {
		return ""
	}
	return s
}

// hostName reports whether s is labels with dots between them.
func hostName(s string) bool {
	bad := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.", r)
	}
	return s != "" && !strings.ContainsFunc(s, bad) && !slices.Contains(strings.Split(s, "."), "")
}
