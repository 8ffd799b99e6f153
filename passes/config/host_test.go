package config_test

import (
	"fmt"
	"testing"

	"github.com/phivet/phivet/passes/config"
)

func TestHost(t *testing.T) {
	for in, want := range map[string]string{
		"api.example":                           "api.example",
		"API.Example.:8443":                     "api.example",
		"https://api.example/v1?x=y#z":          "api.example",
		"https://user:pw@api.example:443/":      "api.example",
		"https://clinic.example@evil.example/x": "evil.example",
		"https://a@b@evil.example":              "evil.example",
		"https://evil.example/@clinic.example":  "evil.example",
		"https://evil.example?@clinic.example":  "evil.example",
		"https://evil.example#@clinic.example":  "evil.example",
		"https://clinic.example.evil.example":   "clinic.example.evil.example",
		`https://evil.example\@clinic.example`:  "", // net/url refuses it
		`https://clinic.example\.evil.example`:  "",
		"//api.example/x":                       "api.example",
		"http://[::1]:8080/":                    "::1",
		"[2001:DB8::1]":                         "2001:db8::1",
		"::1":                                   "::1",
		"fe80::1%eth0":                          "fe80::1",
		"10.0.0.1:80":                           "10.0.0.1",
		"localhost":                             "localhost",
		"my_service.ns.svc":                     "my_service.ns.svc",
		"":                                      "",
		"https://":                              "",
		"https:///path":                         "",
		"a..b":                                  "",
		".a":                                    "",
		"[::1":                                  "",
		"a b":                                   "",
		"https://%61pi.example":                 "",
		"postgres://u:p@db.example:5432/clinic?a=b": "db.example",
	} {
		if got := config.Host(in); got != want {
			t.Errorf("Host(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestHostsMatch(t *testing.T) {
	c := parse(t, `baa: {hosts: [FHIR.epic.example, "*.Clinic.example.", "10.0.0.1", "api.example:443"]}`)
	for host, want := range map[string]bool{
		"fhir.epic.example":                       true,
		"https://FHIR.EPIC.example.:443/x":        true,
		"x.fhir.epic.example":                     false,
		"epic.example":                            false,
		"a.clinic.example":                        true,
		"a.b.clinic.example":                      true,
		"clinic.example":                          false,
		"evilclinic.example":                      false,
		"a.clinic.example.evil.example":           false,
		"https://a.clinic.example@evil.example":   false,
		"https://evil.example/.clinic.example":    false,
		"https://evil.example?x=a.clinic.example": false,
		"10.0.0.1:8080":                           true,
		"10.0.0.10":                               false,
		"api.example":                             true,
		"":                                        false,
		"*.clinic.example":                        false,
	} {
		if got := c.BAA.Hosts.Match(host); got != want {
			t.Errorf("Match(%q) = %v", host, got)
		}
	}
}

func TestExcluded(t *testing.T) {
	for _, test := range []struct {
		pattern, file string
		want          bool
	}{
		{"internal/legacy/**", "internal/legacy/a.go", true},
		{"internal/legacy/**", "internal/legacy/a/b/c.go", true},
		{"internal/legacy/**", "internal/legacyx/a.go", false},
		{"internal/legacy/**", "x/internal/legacy/a.go", false},
		{"internal/legacy", "internal/legacy/a.go", true},
		{"internal/legacy/", "internal/legacy/a.go", true},
		{"./internal/legacy", "internal/legacy/a.go", true},
		{"**/*_gen.go", "a_gen.go", true},
		{"**/*_gen.go", "a/b/c_gen.go", true},
		{"**/*_gen.go", "a/b/c_gen.go.txt", false},
		{"*_gen.go", "a/b_gen.go", false},
		{"a/**/z", "a/z/f.go", true},
		{"a/**/z", "a/b/c/z/f.go", true},
		{"a/**/z", "a/b/zz/f.go", false},
		{"a/*/z", "a/b/c/z", false},
		{"[ab]/?.go", "b/x.go", true},
		{"**", "x.go", true},
		{"a", "./a", true},
	} {
		c := parse(t, fmt.Sprintf("exclude: [%q]", test.pattern))
		if got := c.Excluded(test.file); got != test.want {
			t.Errorf("%s covers %s: %v", test.pattern, test.file, got)
		}
	}
}
