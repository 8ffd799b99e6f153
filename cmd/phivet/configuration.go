package main

import (
	"cmp"
	"slices"

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

// adjust returns what the command line changes in the configuration: -tests
// reports in test files, and an analyzer that is asked for by name is on.
// Content is returned as it is where nothing changes.
func (o *options) adjust(c *config.Config, content []byte) ([]byte, error) {
	var off []string
	for _, name := range o.only {
		if slices.Contains(config.AnalyzerNames(), name) && !c.Enabled(name) {
			off = append(off, name)
		}
	}
	if (!o.tests || c.Tests) && len(off) == 0 {
		return content, nil
	}
	var settings map[string]any
	if err := yaml.Unmarshal(content, &settings); err != nil {
		return nil, err
	}
	if settings == nil { // there is no file, or nothing in it
		settings = make(map[string]any)
	}
	if o.tests {
		settings["tests"] = true
	}
	switches, ok := settings["analyzers"].(map[string]any)
	if !ok {
		switches = make(map[string]any)
	}
	for _, name := range off {
		switches[name] = "on"
		settings["analyzers"] = switches
	}
	return config.Encode(settings)
}
