package phitls

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/phivet/phivet/passes/config"
	"github.com/phivet/phivet/passes/fold"
)

// The parameters of data source names that decide about TLS, and hosts in them.
// A hole is a NUL.
var patterns = sync.OnceValue(func() map[string]*regexp.Regexp {
	return map[string]*regexp.Regexp{
		"sslmode":  regexp.MustCompile(`(?i)\bsslmode\s*=\s*'?(disable|allow|prefer)(?:['&\s;]|$)`),
		"tls":      regexp.MustCompile(`[?&]tls=(skip-verify|false|preferred)(?:&|$)`),
		"host":     regexp.MustCompile(`(?i)(?:^|\s)host(?:addr)?\s*=\s*'?([^\s'\x00]+)`),
		"query":    regexp.MustCompile(`[?&]host=(/|%2[fF]|localhost(?:&|$))`),
		"protocol": regexp.MustCompile(`@?(?:tcp6?|unix)\(([^)\x00]*)\)`),
	}
})

// flat returns the text of a value with a NUL for each hole.
func flat(v fold.Value) string {
	var b strings.Builder
	for _, p := range v.Parts {
		if p.Hole != nil {
			b.WriteByte(0)
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// weakSQL judges a data source name of PostgreSQL or MySQL.
func weakSQL(v fold.Value) string {
	text := flat(v)
	if m := patterns()["sslmode"].FindStringSubmatch(text); m != nil && !localSQL(text) {
		if mode := strings.ToLower(m[1]); mode != "disable" {
			return "sslmode=" + mode + " falls back to clear text: use verify-full"
		}
		return "sslmode=disable sends everything in clear text: use verify-full"
	}
	if m := patterns()["tls"].FindStringSubmatch(text); m != nil && !localSQL(text) {
		return weakTLSValue(m[1])
	}
	return ""
}

func weakTLSValue(value string) string {
	switch value {
	case "skip-verify":
		return "tls=skip-verify does not verify the server: use tls=true"
	case "false":
		return "tls=false sends everything in clear text: use tls=true"
	case "preferred":
		return "tls=preferred falls back to clear text: use tls=true"
	}
	return ""
}

// localSQL reports whether a data source name is surely of this host.
func localSQL(text string) bool {
	if m := patterns()["protocol"].FindStringSubmatch(text); m != nil {
		return strings.HasPrefix(m[1], "/") || loopback(config.Host(m[1]))
	}
	if _, rest, ok := strings.Cut(text, "://"); ok {
		return localAuthority(rest) || patterns()["query"].MatchString(text)
	}
	if m := patterns()["host"].FindStringSubmatch(text); m != nil {
		return strings.HasPrefix(m[1], "/") || loopback(config.Host(m[1]))
	}
	return false
}

// localAuthority reports whether every host of what follows the scheme of a URL
// is surely this one; what holes hide before an @ does not matter.
func localAuthority(rest string) bool {
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		rest = rest[:i]
	}
	rest = rest[strings.LastIndexByte(rest, '@')+1:]
	for host := range strings.SplitSeq(rest, ",") {
		name, _, _ := strings.Cut(host, ":\x00")
		if strings.Contains(name, "\x00") || !loopback(config.Host(name)) {
			return false
		}
	}
	return true
}

// weakMySQLConfig judges the field TLSConfig of mysql.Config.
func weakMySQLConfig(v fold.Value) string {
	text, _ := v.Text()
	return weakTLSValue(text)
}

// insecureFlag judges an option that turns encryption off.
func insecureFlag(v fold.Value) string {
	if text, ok := v.Text(); ok && text == "true" {
		return insecureFlagText
	}
	return ""
}

const insecureFlagText = "the connection is in clear text: leave WithInsecure out"

// clearSchemes are the schemes of URLs without TLS, and what to use instead.
var clearSchemes = map[string]string{
	"redis": "rediss", "amqp": "amqps", "ldap": "ldaps", "mongodb": "tls=true", "ftp": "explicit TLS", "nats": "tls",
}

// clearText judges a connection URL.
func clearText(v fold.Value) string {
	for part := range strings.SplitSeq(flat(v), ",") { // nats: a list
		scheme, rest, ok := strings.Cut(strings.TrimSpace(part), "://")
		scheme = strings.ToLower(scheme)
		instead := clearSchemes[scheme]
		if !ok || instead == "" || localAuthority(rest) || scheme == "mongodb" && encryptsMongo(flat(v)) {
			continue
		}
		if scheme == "mongodb" && localAuthority(strings.SplitN(flat(v), "://", 2)[1]) {
			continue
		}
		return scheme + ":// is in clear text: use " + instead
	}
	return ""
}

// encryptsMongo reports whether a mongodb URL asks for TLS, or may.
func encryptsMongo(text string) bool {
	_, query, _ := strings.Cut(text, "?")
	return slices.ContainsFunc(strings.Split(query, "&"), func(pair string) bool {
		key, value, _ := strings.Cut(pair, "=")
		return (strings.EqualFold(key, "tls") || strings.EqualFold(key, "ssl")) && !strings.EqualFold(value, "false")
	})
}

// clearFTP judges the address of an FTP server.
func clearFTP(v fold.Value) string {
	if local(v) {
		return ""
	}
	return "FTP is in clear text: dial with ftp.DialWithTLS or ftp.DialWithExplicitTLS"
}
