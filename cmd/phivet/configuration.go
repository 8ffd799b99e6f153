package main

import (
	"crypto/sha256"
	"fmt"

	"github.com/goccy/go-yaml"

	"github.com/phivet/phivet/passes/config"
)

// newSnapshot checks the content of a configuration file and returns it, not
// yet stored. Errors name file, line and column.
func newSnapshot(file string, content []byte) (*snapshot, error) {
	if file == "" {
		file = config.Name
	}
	c, err := config.Parse(file, content)
	if err != nil {
		return nil, err
	}
	return &snapshot{path: file, config: c, digest: c.Digest(), content: string(content)}, nil
}

// setConfig gives the analyzers the content of the configuration.
func setConfig(content string) error {
	return config.Analyzer.Flags.Set("yaml", content)
}

// contentName returns a file name for the content.
func contentName(content string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(content)))
}

// setKey returns a configuration with the value of one key of its top level
// replaced. Content that is no configuration is returned as it is, for Parse
// to complain about.
func setKey(content []byte, key string, value any) ([]byte, error) {
	settings := make(map[string]any)
	if err := yaml.Unmarshal(content, &settings); err != nil {
		return content, nil
	}
	settings[key] = value
	return config.Encode(settings)
}
