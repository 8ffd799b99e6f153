package phiegress

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/flow"
	"github.com/phivet/phivet/passes/record"
)

// A judge says which hosts may have PHI.
type judge struct{ baa config.BAA }

// strangers returns, of the hosts that PHI may go to, those without an agreement,
// and what the ones come from that are not known.
func (j judge) strangers(to []flow.Host) (strangers, unknown []string) {
	for _, h := range to {
		switch {
		case h.Trusted:
		case h.Name == "":
			unknown = append(unknown, h.What)
		case !j.covered(h.Name):
			strangers = append(strangers, h.Name)
		}
	}
	slices.Sort(strangers)
	slices.Sort(unknown)
	return slices.Compact(strangers), slices.Compact(unknown)
}

// hosts is what the record says of where PHI goes.
func (j judge) hosts(to []flow.Host) []record.Host {
	var out []record.Host
	for _, h := range to {
		rec := record.Host{Name: h.Name, What: h.What, State: record.NoAgreement}
		switch {
		case h.Trusted, h.Name != "" && j.baa.Hosts.Match(h.Name):
			rec.State = record.Agreement
		case h.Name == "":
			rec.State = record.UnknownHost
		case inside(h.Name) || j.baa.Inside.Match(h.Name):
			rec.State = record.Inside
		}
		out = append(out, rec)
	}
	return out
}

func (j judge) covered(host string) bool {
	return inside(host) || j.baa.Inside.Match(host) || j.baa.Hosts.Match(host)
}

// inside reports whether a host is this machine or one of its own network by its
// form: a loopback address, localhost, a name of one label. An address of a private
// network is not: who is behind it is not known.
func inside(host string) bool {
	if addr, err := netip.ParseAddr(host); err == nil {
		return addr.IsLoopback() || addr.IsUnspecified()
	}
	return !strings.Contains(host, ".") || strings.HasSuffix(host, ".localhost")
}

func list(hosts []string) string {
	if n := len(hosts); n > 1 {
		return strings.Join(hosts[:n-1], ", ") + " or " + hosts[n-1]
	}
	return hosts[0]
}

// source says, at the end of a message, where unknown hosts come from.
func source(unknown []string) string {
	named := slices.DeleteFunc(slices.Clone(unknown), func(s string) bool { return s == "" })
	if len(named) == 0 {
		return ""
	}
	return " to what " + list(named) + " says"
}
