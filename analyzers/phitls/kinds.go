package phitls

import (
	"strings"

	"github.com/phivet/phivet/passes/fold"
)

// kinds are the sorts of settings, by the name under which facts speak of them.
var kinds = map[string]kind{
	"InsecureSkipVerify": {rule: skipVerify, judge: skipping, unknown: skippingText},
	"MinVersion":         {rule: minVersion, judge: lowVersion("MinVersion")},
	"MaxVersion":         {rule: maxVersion, judge: lowVersion("MaxVersion")},
	"CipherSuites":       {rule: cipherSuite, judge: insecureSuite},
	"listener":           {rule: clearListener, judge: clearListening},
	"sql":                {rule: weakDSN, judge: weakSQL},
	"mysql-tls":          {rule: weakDSN, judge: weakMySQLConfig},
	"insecure-flag":      {rule: weakDSN, judge: insecureFlag, unknown: insecureFlagText},
	"url":                {rule: clearURL, judge: clearText},
	"ftp":                {rule: clearURL, judge: clearFTP},
	"no-tls":             {rule: noTLS, judge: missingTLS},
	"grpc":               {rule: insecureGRPC, judge: clearRPC},
}

// clearRPC judges the target of a gRPC client without encryption.
func clearRPC(v fold.Value) string {
	target := flat(v)
	for _, scheme := range []string{"unix:", "unix-abstract:"} {
		if strings.HasPrefix(target, scheme) {
			return ""
		}
	}
	for _, scheme := range []string{"dns:///", "passthrough:///", "ipv4:", "ipv6:"} {
		target = strings.TrimPrefix(target, scheme)
	}
	if localAuthority(target) {
		return ""
	}
	return "gRPC without encryption: use credentials.NewTLS"
}
