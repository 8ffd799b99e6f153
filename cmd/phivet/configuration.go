package main

import (
	"cmp"

	"github.com/goccy/go-yaml"

	"github.com/phivet/phivet/passes/config"
)

// setConfig gives the analyzers the configuration.
func setConfig(s *snapshot) error {
	return cmp.Or(
		config.Analyzer.Flags.Set("yaml", s.Content),
		config.Analyzer.Flags.Set("dir", s.Dir),
	)
}

// setKey returns a configuration with the value of one key of its top level
// replaced.
func setKey(content []byte, key string, value any) ([]byte, error) {
	settings := make(map[string]any)
	if err := yaml.Unmarshal(content, &settings); err != nil {
		return nil, err
	}
	settings[key] = value
	return config.Encode(settings)
}
