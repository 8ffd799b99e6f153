package phitls

import (
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
	"grpc":               {rule: insecureGRPC, judge: always("gRPC without encryption: use credentials.NewTLS")},
}

// always is a judge for which every value is weak but those of this host.
func always(problem string) func(fold.Value) string {
	return func(v fold.Value) string {
		if local(v) {
			return ""
		}
		return problem
	}
}
