// Package config reads .phivet.yaml: what counts as PHI where no tag can say
// so, what clears, encrypts, logs, stores and sends, and which findings are
// wanted. File and golangci-lint plugin settings share one struct.
//
// Reading is strict. An unknown key, a wrong type, a malformed name or host is
// an [Error] with file, line and column: a typo must not switch protection off
// in silence. Names of functions and types are patterns until a package is at
// hand; [Config.Symbols] lists them for those who can look them up.
//
// Nothing here looks at the environment or prints. The drivers find the file
// ([Find]), validate it ([Load]) and hand its content to [Analyzer] by a flag.
package config
