// Package models resolves the model tables of passes/models against the real
// libraries, at the versions that go.mod pins: see libraries_test.go.
package models
