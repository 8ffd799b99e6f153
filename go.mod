module github.com/phivet/phivet

go 1.26.0

require (
	github.com/goccy/go-yaml v1.19.2 // indirect
	github.com/golangci/plugin-module-register v0.1.2 // indirect
	golang.org/x/mod v0.42.0
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)
