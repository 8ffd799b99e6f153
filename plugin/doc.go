// Package plugin is where phivet becomes a module plugin of golangci-lint. It
// holds nothing yet: until it does, run phivet beside golangci-lint.
package plugin
